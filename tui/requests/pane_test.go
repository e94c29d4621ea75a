package requests_test

import (
	"strings"
	"testing"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// beside is what stands in the pane of a wide screen.
func (s *seat) beside() string {
	var pane []string
	for line := range strings.Lines(s.Draw(120, 40)) {
		if _, right, ok := strings.Cut(line, "│"); ok {
			pane = append(pane, right)
		}
	}
	return strings.Join(pane, "\n")
}

func lineOf(block, word string) int {
	before, _, _ := strings.Cut(block, word)
	return strings.Count(before, "\n")
}

// A pane that is emptied at each step and filled again costs a slow line more than
// the step. It says by its number of which order it speaks.
func TestFarAwayThePaneStaysUntilTheNextOrderIsThere(t *testing.T) {
	inside(t, func(t *testing.T) {
		s := sit(t, newBooks(t, 3), both, office.French)
		s.desk.Session = kit.SSH
		s.Draw(120, 40)
		s.Get(kit.Changed{})
		first := s.beside()
		if !strings.Contains(first, "26000417") || !strings.Contains(first, "Historique") {
			t.Fatalf("the pane is not open:\n%s", first)
		}
		s.Hold()
		s.Press("down")
		if got := s.beside(); got != first {
			t.Errorf("one step later the pane is\n%s", got)
		}
		s.Run()
		second := s.beside()
		if strings.Contains(second, "26000417") || !strings.Contains(second, "26000418") {
			t.Errorf("after a rest the pane is\n%s", second)
		}
		for _, label := range []string{"N° d'acte", "Adresse", "Commandée le", "Historique"} {
			if before, after := lineOf(first, label), lineOf(second, label); before != after {
				t.Errorf("%s has moved from line %d to line %d", label, before, after)
			}
		}
	})
}
