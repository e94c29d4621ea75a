package manage_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/manage"
)

// page is a screen of another room.
type page struct{ id string }

func (p *page) Init() tea.Cmd                      { return nil }
func (p *page) Update(tea.Msg) (kit.Next, tea.Cmd) { return nil, nil }
func (p *page) View(w, h int) string               { return "" }
func (p *page) Keys() []kit.Key                    { return nil }
func (p *page) Title() string                      { return p.id }

func TestADifferenceLeadsToItsOrder(t *testing.T) {
	s := sit(t, withDifferences(t), office.French, (*manage.Room).Differences, fine)
	s.room.Order = func(id string) kit.Screen { return &page{id} }
	s.Stack = nil
	s.Push(s.room.Differences())
	s.Press("o")
	if shown, ok := s.Stack[len(s.Stack)-1].(*page); !ok || shown.id != "26000417" {
		t.Error("the order was not opened")
	}
}

func TestBothSidesAndWhatEachChoiceDoesAreSaid(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		s := sit(t, withDifferences(t), l, (*manage.Room).Differences, fine)
		s.Press("down")
		s.Goldens("withdrawn", l)
		s.Press("enter")
		s.Goldens("settle_withdrawn", l)
	}
}
