package engine

import (
	"watiqa/sync/wire"
)

// batch is a request that was made, ready to be sent.
type batch struct {
	wire.RequestHeader
	body   []byte
	digest wire.Hash
}

// tightest is how few bytes an event may take on the wire: what is read for a
// batch always fills it.
const tightest = 4

// batch packs the events after the mark, as many as suit the line.
func (s *session) batch() (b batch, err error) {
	h := wire.RequestHeader{Office: s.Office, Device: s.ID, Before: s.ack.Point, Room: s.Batch, Clock: s.config.now()}
	size, root, err := s.books.AccessHead()
	if err != nil {
		return b, err
	}
	h.Access = wire.Point{Size: size, Root: root}
	if h.Feed, err = s.books.Cursor(); err != nil {
		return b, err
	}
	lines, err := s.books.Lines(h.Before.Size, s.Batch/tightest)
	if err != nil {
		return b, err
	}
	lines = lines[:s.codec.Fit(lines, s.Batch)]
	h.After.Size = h.Before.Size + uint64(len(lines))
	after, _, err := s.books.RootAt(h.After.Size)
	if err != nil {
		return b, err
	}
	h.After.Root = after
	body, digest, err := s.codec.WriteRequest(s.key(), h, lines)
	return batch{h, body, digest}, err
}
