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
		{"search", func(s *seat) { s.press("/"); s.write("alami") }},
		{"order", func(s *seat) { s.press("c", "f", "enter") }},
		{"print", func(s *seat) { s.press("3", "space", "c", "f", "p") }},
		{"marriage", func(s *seat) { s.press("7", "space", "c", "f", "p", "y") }},
		{"sign", func(s *seat) { s.press("5", "space", "c", "f", "p", "y", "s", "down", "space") }},
		{"partly", func(s *seat) { s.press("c", "3", "space", "c") }},
		{"refuse", func(s *seat) { s.press("c", "x") }},
		{"counter", func(s *seat) { s.press("n") }},
		{"late", func(s *seat) { s.press("d") }},
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
						s := sit(t, newBooks(t, 30), both, l)
						screen.go_(s)
						s.golden(name, size.w, size.h)
					})
				})
			}
		}
	}
}
