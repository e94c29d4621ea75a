//go:build unix

package main

import (
	"io/fs"
	"os"
	"syscall"
)

// mine tells whether this person made a file: anybody may write into the folder
// for temporary files.
func mine(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Geteuid()
}
