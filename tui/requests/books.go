package requests

import (
	"context"

	"watiqa/store/office"
)

// Books is what this room needs of the office's books.
type Books interface {
	Do(by string, cmds ...office.Command) ([]office.Event, error)
	Queue(by string, q office.Query) (office.Page, error)
	Request(by, id string) (office.Request, error)
	History(by string, noun office.Noun, id string) ([]office.Event, error)
	ViewFor(by string, look func(*office.State) error) error
	// Head tells how many events the journal holds, Events gives some of them.
	Head() (size uint64, root [32]byte, err error)
	Events(by string, from uint64, limit int) ([]office.Event, error)
}

// Proofs brings the scan that a citizen joined and shows it. Both answer when
// it is done; a Problem says why it is not.
type Proofs interface {
	Proof(ctx context.Context, by, request string) error     // fetch it into the books
	OpenProof(ctx context.Context, by, request string) error // show it in the viewer of this computer
}
