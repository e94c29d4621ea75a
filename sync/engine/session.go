package engine

import (
	"context"
	"errors"
	"net/http"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// session is one attempt to reconcile: rounds until nothing waits on either
// side. It has the line to itself.
type session struct {
	*Engine
	device
	memory
	ack       ack
	restarted bool // the feed began anew: once is enough
}

// open reads what a session begins with.
func (e *Engine) open() (*session, error) {
	s := &session{Engine: e}
	if e.books.Sealed() {
		return nil, office.Refuse(office.LineSealed)
	}
	enrolled, err := e.books.Local(deviceName, &s.device)
	if err != nil {
		return nil, err
	}
	if !enrolled || s.ID == "" {
		return nil, office.Refuse(office.LineNotEnrolled)
	}
	if s.memory, err = remember(e.books); err != nil {
		return nil, err
	}
	s.ack, err = acknowledged(e.books)
	return s, err
}

// run makes rounds until nothing waits.
func (s *session) run(ctx context.Context) error {
	if err := s.books.Opened(); err != nil {
		return err
	}
	if s.Doubt != 0 {
		if err := s.settleDoubt(ctx); err != nil {
			return err
		}
	}
	for {
		more, err := s.round(ctx)
		if err != nil || !more {
			return err
		}
	}
}

// round is one exchange. more tells whether another one has something to do.
func (s *session) round(ctx context.Context) (more bool, err error) {
	batch, err := s.batch()
	if err != nil {
		return false, err
	}
	began := s.config.Clock()
	var reply wire.Reply
	sent, err := s.client.do(ctx, call{
		method: http.MethodPost, url: s.URL + "/v1/offices/" + s.Office + "/exchange",
		body:   batch.body,
		repeat: len(batch.body) <= small,
		read: func(body []byte) error {
			var err error
			reply, err = s.codec.ReadReply(s.Platform, body)
			if errors.Is(err, wire.ErrVersion) {
				return otherVersion(reply.V)
			}
			if err == nil && reply.Request != batch.digest {
				return wire.ErrForged // an old answer of the platform, given again by someone else
			}
			return err
		},
	})
	if err != nil {
		return s.unheard(ctx, batch, sent, err)
	}
	if err := s.settle(batch, reply); err != nil {
		return false, err
	}
	s.faster(s.config.Clock().Sub(began))
	s.Refresh() // a long backlog is seen shrinking
	size, _, err := s.books.Head()
	moved := reply.Feed.To > batch.Feed.Seq || reply.Feed.To < batch.Feed.Seq
	return s.ack.Point.Size < size || (reply.More && moved), err
}

// small is what may be sent again without asking first whether it arrived.
const small = 4 << 10

// unheard deals with a batch of which no answer came. When it may have arrived
// and is not small, the platform is asked what it holds: a question costs 300
// bytes.
func (s *session) unheard(ctx context.Context, b batch, sent bool, err error) (more bool, _ error) {
	var problem *office.Problem
	if !sent || len(b.body) <= small || errors.As(err, &problem) {
		return false, err
	}
	s.Doubt = b.After.Size
	if ctx.Err() != nil || s.settleDoubt(ctx) != nil || s.ack.Point.Size < b.After.Size {
		return false, err
	}
	s.slower()
	return true, nil
}

// settleDoubt asks what the platform holds and moves the mark as far as it lies
// on our journal. It is only a short cut: what contradicts is left to the next
// exchange, where the platform sees it too and says so.
func (s *session) settleDoubt(ctx context.Context) error {
	head, line, err := s.head(ctx, s.Doubt)
	if err != nil {
		return err
	}
	s.Doubt = 0
	for _, point := range []*wire.Point{&head.Head, head.At} {
		if point == nil || point.Size <= s.ack.Point.Size {
			continue
		}
		ours, err := s.holds(*point)
		if err != nil {
			return err
		}
		if ours {
			return s.keep(*point, line)
		}
	}
	return nil
}

// holds tells whether a point lies on our journal.
func (e *Engine) holds(p wire.Point) (bool, error) {
	root, ok, err := e.books.RootAt(p.Size)
	return ok && wire.Hash(root) == p.Root, err
}

// keep moves the mark, with the line that proves it.
func (s *session) keep(p wire.Point, line []byte) error {
	next := ack{Point: p, Line: string(line)}
	if s.ack == next {
		return nil
	}
	if err := s.books.PutLocal(ackName, next); err != nil {
		return err
	}
	s.ack = next
	return nil
}
