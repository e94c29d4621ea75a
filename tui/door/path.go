package door

import (
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"watiqa/store/office"
)

// longest path of a socket that every system accepts, in bytes.
const longest = 103

// Path of the socket of some books: it lies beside the file, so that whoever
// finds the books finds the door.
func Path(books string) string { return books + ".door" }

// Listen opens the socket beside some books. One that a dead process left is
// taken away; one that answers gives [Occupied].
func Listen(books string) (net.Listener, error) {
	path, err := filepath.Abs(Path(books))
	if err != nil {
		return nil, err
	}
	if len(path) > longest {
		return nil, office.Refuse(LongPath)
	}
	if conn, err := net.DialTimeout("unix", path, time.Second); err == nil {
		_ = conn.Close()
		return nil, office.Refuse(Occupied)
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	l, err := listenPrivately(path)
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(path, 0o600); err != nil {
		_ = l.Close()
		return nil, err
	}
	return l, nil
}

func itoa(n int) string { return strconv.Itoa(n) }
