//go:build !windows

package store

import (
	"errors"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// freeBytes is how much this account may still write on the disk of a folder.
func freeBytes(folder string) (uint64, error) {
	var disk unix.Statfs_t
	if err := unix.Statfs(folder, &disk); err != nil {
		return 0, err
	}
	return disk.Bavail * uint64(disk.Bsize), nil // #nosec G115 -- no size of a block is negative
}

// diskFull tells whether there was no room: on the disk, in this account's
// share of it, or within the size that this account may give a file.
func diskFull(err error) bool {
	if err == nil {
		return false
	}
	for _, full := range []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} {
		// bbolt keeps no more than the text when a file cannot grow.
		if errors.Is(err, full) || strings.HasSuffix(err.Error(), full.Error()) {
			return true
		}
	}
	return false
}
