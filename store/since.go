package store

import (
	"encoding/hex"
	"slices"

	"watiqa/store/office"
)

// Since says how today's journal stands to a head that was printed on an old
// closing: it extends it, or the head lies on a branch that an epoch abandoned, or
// this journal never had it. See [lineage] for which heads of abandoned branches
// can be known.
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
	l := &lineage{tx: t, head: s.Head, secrets: map[office.Opening][]byte{}}
	ends, err := l.ends(s.Now.Size)
	if err != nil {
		return err
	}
	trunk := func(size uint64) *branch { return t.branch(pathHashes, size) }
	for _, end := range slices.Backward(ends) {
		if l.find(end, trunk) {
			s.Answer, s.Epoch, s.EpochAt, s.EpochBy = office.HeadAbandoned, &l.found.epoch, l.found.at.At, l.found.at.Who
			if s.Head.Size < l.found.epoch.Lost {
				s.At, s.Day = l.last.At, l.last.Day
			}
			return t.failure
		}
	}
	return t.failure
}
