package engine

import "watiqa/store/office"

// Books is what the engine needs of the office's books; *store.Books has it.
type Books interface {
	Sealed() bool
	Watch() (<-chan struct{}, func())
	View(func(*office.State) error) error
	ViewFor(by string, look func(*office.State) error) error

	Opened() error
	Head() (size uint64, root [32]byte, err error)
	RootAt(size uint64) (root [32]byte, ok bool, err error)
	AccessHead() (size uint64, root [32]byte, err error)
	Lines(from uint64, limit int) ([][]byte, error)

	Cursor() (office.Cursor, error)
	TakeFeed(asked office.Cursor, lines [][]byte, to office.Cursor) error
	Rebuild(by, reason string, prefix [][]byte, shared uint64, feed [][]byte) error

	Local(name string, into any) (bool, error)
	PutLocal(name string, value any) error

	AttachmentSize(digest string) (have int64, complete bool, err error)
	AttachmentAppend(digest string, offset int64, part []byte) error
	AttachmentCheck(digest string) error
	AttachmentPurge(digest string) error
}
