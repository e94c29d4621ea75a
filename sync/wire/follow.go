package wire

import "watiqa/store/office"

// Follower walks along a journal and computes its leaves. It follows the
// openings: books.opened tells the id and the secret of every event up to the
// next one. The zero Follower stands before the first event.
type Follower struct {
	Opening office.Opening `json:"opening,omitempty"`
	Secret  []byte         `json:"secret,omitempty"`
	Next    uint64         `json:"next"` // number that the next event must bear, unless it is books.opened
}

// Step reads one canonical line. It answers [ErrMalformed], and stands still,
// for a line that cannot come next: not an event, or numbered out of turn.
func (f *Follower) Step(line []byte) (office.Event, [32]byte, error) {
	event, err := office.DecodeEvent(f.Opening, line)
	if err != nil {
		return office.Event{}, [32]byte{}, ErrMalformed
	}
	next := *f
	if event.Kind == office.BooksOpened {
		opening, secret, ok := office.OpenedBy(event)
		if !ok {
			return office.Event{}, [32]byte{}, ErrMalformed
		}
		next = Follower{Opening: opening, Secret: secret}
		event.Opening = opening
	}
	if event.N != next.Next || next.Secret == nil {
		return office.Event{}, [32]byte{}, ErrMalformed
	}
	next.Next++
	*f = next
	return event, event.Leaf(f.Secret), nil
}
