package tui_test

import (
	"testing"

	"watiqa/store/office"
	"watiqa/tui"
)

// blind types keys faster than anything can be written, as a paste or very fast
// fingers do.
func (s *terminal) blind(keys ...string) {
	for _, name := range keys {
		s.get(key(name))
	}
	s.settle()
}

func TestKeysTypedBlindlyHaveTheirTurnInOrder(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.blind("c", "f", "p", "y", "s", "enter", "c", "f", "p", "y", "s", "enter")
		if a, z := b.stage("26000417"), b.stage("26000418"); a != office.Signed || z != office.Signed {
			t.Errorf("the orders are %s and %s", a, z)
		}
		if third := b.stage("26000419"); third != office.Placed {
			t.Errorf("the third one became %s", third)
		}
	})
}

func TestWhatWasTypedAfterARefusalIsDropped(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.blind("down", "f", "c") // f is refused: nobody has taken the order yet
		if got := b.stage("26000418"); got != office.Placed {
			t.Errorf("the order is %s", got)
		}
	})
}

func (b *bureau) stage(id string) (stage office.Stage) {
	b.must(b.books.View(func(s *office.State) error {
		r, _ := s.Requests.Get(id)
		stage = r.Stage
		return nil
	}))
	return stage
}
