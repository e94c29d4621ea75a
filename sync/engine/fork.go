package engine

import (
	"context"
	"sort"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// LeadOut leads the office out of a fork. This file was restored from a backup
// or cloned, and the platform holds what another copy of it did: its branch
// becomes ours, and whatever only we did follows it with its old identities.
// by is the person who decides so, reason what is written beside it. Problems:
// [office.LineNoFork] when the platform holds nothing that we lack, those of
// the action "epoch", and those of the line. It ends with an exchange.
func (e *Engine) LeadOut(ctx context.Context, by, reason string) error {
	release, err := e.hold(ctx)
	if err != nil {
		return err
	}
	defer release()
	return e.reconcile(ctx, func(s *session, ctx context.Context) error {
		if err := s.leadOut(ctx, by, reason); err != nil {
			return err
		}
		return s.run(ctx)
	})
}

func (s *session) leadOut(ctx context.Context, by, reason string) error {
	size, _, err := s.books.Head()
	if err != nil {
		return err
	}
	head, line, err := s.head(ctx, size)
	if err != nil {
		return err
	}
	if ours, err := s.holds(head.Head); err != nil {
		return err
	} else if ours {
		s.Fork, s.Failure, s.Next = nil, nil, s.config.now()
		return office.Refuse(office.LineNoFork)
	}
	shared, err := s.shared(ctx, min(size, head.Head.Size))
	if err != nil {
		return err
	}
	prefix, err := s.lines(ctx, "journal", shared, head.Head.Size)
	if err != nil {
		return err
	}
	took, err := s.proven(shared, prefix, head.Head)
	if err != nil {
		return err
	}
	var feed [][]byte
	if took {
		feed, err = s.lacking(ctx, head.Feed)
	}
	if err != nil {
		return err
	}
	if err := s.books.Rebuild(by, reason, prefix, shared, feed); err != nil {
		return err
	}
	s.Fork, s.Doubt = nil, 0
	return s.keep(head.Head, line)
}

// shared finds how many events the two branches have in common: at most most.
// What the platform said with its verdict is tried first.
func (s *session) shared(ctx context.Context, most uint64) (uint64, error) {
	same := func(size uint64) (bool, error) {
		if size == 0 {
			return true, nil
		}
		head, _, err := s.head(ctx, size)
		if err != nil || head.At == nil {
			return false, err
		}
		return s.holds(*head.At)
	}
	low, high := uint64(0), most // same(low); of high+1 it is known that it differs
	if s.Fork != nil && s.Fork.Shared <= most {
		hint := s.Fork.Shared
		if ok, err := same(hint); err != nil {
			return 0, err
		} else if !ok {
			high = hint - 1
		} else if low = hint; hint < most {
			if ok, err := same(hint + 1); err != nil {
				return 0, err
			} else if !ok {
				return hint, nil
			}
		}
	}
	var failed error
	beyond := sort.Search(int(high-low), func(i int) bool {
		if failed != nil {
			return true
		}
		ok, err := same(low + uint64(i) + 1)
		failed = err
		return !ok
	})
	return low + uint64(beyond), failed
}

// proven checks that our first events and the platform's after them are the
// journal whose head it signed. It answers whether those took pages of the feed.
func (s *session) proven(shared uint64, prefix [][]byte, want wire.Point) (took bool, err error) {
	var walk wire.Follower
	var tree wire.Tree
	step := func(line []byte) error {
		event, leaf, err := walk.Step(line)
		if err != nil {
			return office.Refuse(office.LineMalformed)
		}
		tree.Append(leaf)
		_, page := office.TakenBy(event)
		took = page && tree.Size > shared || took
		return nil
	}
	const chunk = 1000
	for tree.Size < shared {
		lines, err := s.books.Lines(tree.Size, int(min(chunk, shared-tree.Size)))
		if err != nil {
			return took, err
		}
		for _, line := range lines {
			if err := step(line); err != nil {
				return took, err
			}
		}
	}
	for _, line := range prefix {
		if err := step(line); err != nil {
			return took, err
		}
	}
	if tree.Point() != want {
		return took, office.Refuse(office.LineLied)
	}
	return took, nil
}

// lacking fetches the feed's items that the platform has and we do not: what
// follows our cursor or, where it no longer holds what that covers, its whole
// feed. The head that it signed says what they must be; which of them the
// platform's journal took, and which of those are nowhere any more, shows when
// the journal is rebuilt.
func (s *session) lacking(ctx context.Context, feed wire.Page) ([][]byte, error) {
	ours, err := s.books.Cursor()
	if err != nil {
		return nil, err
	}
	for _, from := range []office.Cursor{ours, {}} {
		if from.Seq > feed.To {
			continue
		}
		items, err := s.lines(ctx, "feed", from.Seq, feed.To)
		if err != nil {
			return nil, err
		}
		page := wire.Page{From: from.Seq, To: feed.To, Digest: feed.Digest}
		if _, err := page.Follows(from, items); err == nil {
			return items, nil
		}
	}
	return nil, office.Refuse(office.LineLied)
}
