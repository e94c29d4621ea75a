//go:build !windows

package door

import (
	"io/fs"
	"net"
	"syscall"
)

// listenPrivately makes the socket's file without rights for anybody else from
// its first moment. The mask belongs to the whole process; for this moment it
// can only make another file more private.
func listenPrivately(path string) (net.Listener, error) {
	before := syscall.Umask(0o177)
	defer syscall.Umask(before)
	return net.Listen("unix", path)
}

// ownersAlone tells whether nobody else can read a file.
func ownersAlone(info fs.FileInfo) bool { return info.Mode().Perm()&0o077 == 0 }
