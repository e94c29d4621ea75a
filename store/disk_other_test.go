//go:build !linux

package store

import "syscall"

// full is how this system says that the disk is.
var full = fullHere()

func fullHere() error {
	for _, n := range []syscall.Errno{28, 112} {
		if diskFull(n) {
			return n
		}
	}
	return nil
}
