package tui

import (
	"slices"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/requests"
	"watiqa/tui/text"
)

// The program's own keys are taken before a screen's, and a screen's first key
// before another: one that stands there again would never reach it.
func TestNoScreenHasAKeyTwiceNorOneThatTheProgramTakes(t *testing.T) {
	d := &kit.Desk{Text: text.New(text.Visual), Lang: office.French, Styles: kit.NewStyles(), Now: time.Now}
	m := &Model{desk: d, options: Options{Demo: &Demo{Cut: func(bool) {}}}}
	m.rooms = rooms(d, Options{})
	queue := requests.New(d, nil, nil)
	screens := []kit.Screen{queue.Queue()}
	for _, r := range m.rooms[:len(m.rooms)-1] { // the last is a box
		screens = append(screens, r.open())
	}
	var own []string
	for _, k := range slices.Concat(m.inside(), m.always()) {
		for _, name := range k.Keys {
			if slices.Contains(own, name) {
				t.Errorf("%s is bound twice", name)
			}
			own = append(own, name)
		}
	}
	for _, screen := range screens {
		var before []string
		for _, k := range screen.Keys() {
			for _, name := range k.Keys {
				if slices.Contains(own, name) {
					t.Errorf("%s of %s never reaches it", name, screen.Title())
				}
				if slices.Contains(before, name) {
					t.Errorf("%s of %s is bound twice: help would list it twice", name, screen.Title())
				}
				before = append(before, name)
			}
		}
	}
}

func TestEveryActionOfTheOfficeIsDoneInSomeRoom(t *testing.T) {
	all := rooms(&kit.Desk{Lang: office.French}, Options{})
	for _, a := range office.Actions() {
		if !slices.ContainsFunc(all, func(r room) bool { return r.does(a) }) {
			t.Errorf("the palette does not lead to %s", a.Name)
		}
	}
}
