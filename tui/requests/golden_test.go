package requests_test

import (
	"testing"
	"testing/synctest"

	"watiqa/store/office"
)

// Every screen of the room, in both languages and at both sizes: what is left
// of the terminal when the program has drawn its own lines.
func TestScreensLookAsTheyDid(t *testing.T) {
	screens := []struct {
		name string
		go_  func(*seat)
	}{
		{"queue", func(*seat) {}},
		{"search", func(s *seat) { s.Press("/"); s.Press("alami") }},
		{"order", func(s *seat) { s.Press("c", "f", "enter") }},
		{"print", func(s *seat) { s.Press("3", "space", "c", "f", "p") }},
		{"marriage", func(s *seat) { s.Press("7", "space", "c", "f", "p", "y") }},
		{"sign", func(s *seat) { s.Press("5", "space", "c", "f", "p", "y", "s", "down", "space") }},
		{"partly", func(s *seat) { s.Press("c", "3", "space", "c") }},
		{"refuse", func(s *seat) { s.Press("c", "x") }},
		{"refuse_sure", func(s *seat) { s.Press("c", "x", "3", "enter") }},
		{"refuse_sure_many", func(s *seat) { s.Press("3", "space", "c", "x", "3", "enter") }},
		{"transfer", func(s *seat) { s.Press("t") }},
		{"transfer_sure", func(s *seat) { s.Press("t", "1", "tab", "x", "enter") }},
		{"hold", func(s *seat) { s.Press("h") }},
		{"release", func(s *seat) { s.Press("c", "l") }},
		{"reassign", func(s *seat) { s.Press("c", "m") }},
		{"reopen", func(s *seat) { s.Press("c", "x", "1", "enter", "y", "end"); s.tabs(6); s.Press("b") }},
		{"undo", func(s *seat) { s.Press("c", "f", "u") }},
		{"undo_many", func(s *seat) {
			s.Press("c", "f", "p", "y", "s", "enter", "2", "space", "c", "f", "esc", "down", "p", "y", "esc")
			s.tabs(7)
			s.Press("home", "4", "space", "u")
			s.rests()
			s.Press("y")
		}},
		{"send", func(s *seat) { s.Press("c", "f", "p", "y", "e") }},
		{"collect", func(s *seat) { s.counterOrder(); s.Press("f", "p", "y", "s", "enter"); s.tabs(5); s.Press("g") }},
		{"sign_late", func(s *seat) { s.Press("c", "f", "p", "y", "s", "t") }},
		{"chosen", func(s *seat) { s.Press("4", "space") }},
		{"counting", func(s *seat) { s.Press("2", "0") }},
		{"mine", func(s *seat) { s.Press("c", "i", "a") }},
		{"nothing", func(s *seat) { s.tabs(6) }},
		{"other_pane", func(s *seat) { s.Press("v") }},
		{"counter", func(s *seat) { s.Press("n") }},
		{"late", func(s *seat) { s.Press("d") }},
	}
	sizes := []struct {
		name string
		w, h int
	}{{"80x24", 80, 20}, {"120x40", 120, 36}}
	for _, screen := range screens {
		for _, l := range []office.Lang{office.Arabic, office.French} {
			for _, size := range sizes {
				name := screen.name + "_" + string(l) + "_" + size.name
				t.Run(name, func(t *testing.T) {
					synctest.Test(t, func(t *testing.T) {
						b := newBooks(t, 30)
						if screen.name == "collect" {
							b.till(both)
						}
						s := sit(t, b, both, l)
						screen.go_(s)
						s.golden(name, size.w, size.h)
					})
				})
			}
		}
	}
}
