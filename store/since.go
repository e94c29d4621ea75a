package store

import (
	"encoding/hex"
	"encoding/json"

	"watiqa/store/office"
)

// Since says how today's journal stands to a head that was printed on an old
// closing: it extends it, or the head lies on a branch that a later epoch
// abandoned, or this journal never had it. An abandoned branch is computed anew
// from the events that were carried over from it; where some were not carried,
// because the kept branch had them, only its last head is still known.
func (b *Books) Since(by string, head office.PrintedHead) (s office.Standing, err error) {
	err = b.readFor(by, func(t *tx) error {
		size := t.size(pathJournal)
		root := t.root(pathHashes, size)
		s = office.Standing{Head: head, Answer: office.HeadUnknown, Now: office.PrintedHead{Size: size, Root: hex.EncodeToString(root[:])}}
		if head.Size <= size {
			then := t.root(pathHashes, head.Size)
			if head.Is(hex.EncodeToString(then[:])) {
				t.extended(&s)
				return nil
			}
		}
		return t.abandoned(&s)
	})
	return s, err
}

func (t *tx) extended(s *office.Standing) {
	s.Answer, s.Later = office.HeadExtended, s.Now.Size-s.Head.Size
	if s.Head.Size == 0 {
		return
	}
	if e, ok := t.journal().event(s.Head.Size - 1); ok {
		s.At, s.Day = e.At, e.Day
	}
}

// abandoned looks for the head on the branches that epochs ended, the newest
// epoch first.
func (t *tx) abandoned(s *office.Standing) error {
	journal := t.journal()
	for position := s.Now.Size; position > 0; position-- {
		outer, ok := journal.event(position - 1)
		if !ok {
			return t.failure
		}
		e, carried := office.Happened(outer)
		var epoch office.Epoch
		if e.Kind != office.EpochOpened || json.Unmarshal(e.Body, &epoch) != nil || s.Head.Size <= epoch.Fork || s.Head.Size > epoch.Lost {
			continue
		}
		last, found := e, s.Head.Size == epoch.Lost && s.Head.Is(epoch.LostRoot)
		if !carried && !found {
			last, found = t.onBranch(journal, position, epoch, s.Head)
		}
		if found {
			s.Answer, s.Epoch, s.EpochAt, s.EpochBy = office.HeadAbandoned, &epoch, e.At, e.Who
			if s.Head.Size < epoch.Lost {
				s.At, s.Day = last.At, last.Day
			}
			return nil
		}
	}
	return nil
}

// onBranch computes the abandoned branch's root at the head's size from the
// events that were carried over after the epoch at position, and gives the last
// event under it.
func (t *tx) onBranch(journal *reader, position uint64, epoch office.Epoch, head office.PrintedHead) (last office.Event, found bool) {
	secrets := map[office.Opening][]byte{}
	if epoch.Fork > 0 {
		if before, ok := journal.event(epoch.Fork - 1); ok {
			begun, _ := journal.opening(epoch.Fork - 1 - before.N)
			secrets[begun.id] = begun.secret
		}
	}
	tree := t.branch(pathHashes, epoch.Fork)
	for ; tree.size < int64(head.Size); position++ {
		outer, ok := journal.event(position)
		e, carried := office.Happened(outer)
		if !ok || !carried {
			return last, false
		}
		if id, secret, begins := office.OpenedBy(e); begins {
			secrets[id] = secret
		}
		secret := secrets[e.Opening]
		if secret == nil || tree.plant(e.Leaf(secret)) != nil {
			return last, false
		}
		last = e
	}
	root, err := tree.root()
	return last, err == nil && head.Is(hex.EncodeToString(root[:]))
}
