package requests_test

import (
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/kit/kittest"
	"watiqa/tui/requests"
	"watiqa/tui/text"
)

// seat is a person in front of a screen of this room.
type seat struct {
	*kittest.Seat
	t     *testing.T
	desk  *kit.Desk
	books *books
	room  *requests.Room
}

func sit(t *testing.T, b *books, person string, l office.Lang) *seat {
	t.Helper()
	who, _ := b.state.People.Get(person)
	desk := &kit.Desk{Text: text.New(text.Visual), Lang: l, Person: who, Styles: kit.NewStyles(),
		Now: func() time.Time { return b.now }}
	s := &seat{Seat: &kittest.Seat{T: t}, t: t, desk: desk, books: b, room: requests.New(desk, b, nil)}
	s.Push(s.room.Queue())
	return s
}

// goldens compares it on both terminals.
func (s *seat) goldens(name string, l office.Lang) {
	s.t.Helper()
	s.golden(name+"_"+string(l)+"_80x24", 80, 20)
	s.golden(name+"_"+string(l)+"_120x40", 120, 36)
}

// golden compares what the person sees with what was seen before.
func (s *seat) golden(name string, w, h int) {
	s.t.Helper()
	s.Draw(w, h)         // a first frame tells the screen how wide it is
	s.Get(kit.Changed{}) // and then it may open its pane
	s.Golden(name, w, h)
}
