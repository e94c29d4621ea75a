//go:build !windows

package store

import (
	"errors"
	"strings"
	"syscall"
)

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
