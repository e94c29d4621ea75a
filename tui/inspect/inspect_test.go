package inspect_test

import (
	"strings"
	"testing"
	"testing/synctest"

	"watiqa/store/office"
	"watiqa/tui/inspect"
	"watiqa/tui/kit"
	"watiqa/tui/text"
)

// screens of the room and how one gets there.
var screens = []struct {
	name  string
	first func(*inspect.Room) kit.Screen
	keys  []string
}{
	{"menu", (*inspect.Room).Menu, nil},
	{"trail", (*inspect.Room).Trail, nil},
	{"trail_voids", (*inspect.Room).Trail, []string{"3"}},
	{"filter", (*inspect.Room).Trail, []string{"f"}},
	{"event", (*inspect.Room).Trail, []string{"2", "enter"}},
	{"past_day", (*inspect.Room).PastDay, nil},
	{"past", (*inspect.Room).PastDay, []string{"enter"}},
	{"past_order", (*inspect.Room).Trail, []string{"2", "o"}},
	{"complaints", (*inspect.Room).Complaints, nil},
	{"instruct", (*inspect.Room).Complaints, []string{"i"}},
	{"close", (*inspect.Room).Complaints, []string{"c"}},
	{"report", (*inspect.Room).Report, []string{"down", "down", "down"}},
	{"report_means", (*inspect.Room).Report, []string{"2", "space"}},
	{"report_person", (*inspect.Room).Report, []string{"p"}},
	{"pieces", (*inspect.Room).Report, []string{"down", "down", "down", "enter"}},
	{"pieces_money", (*inspect.Room).Report, []string{"end", "up", "up", "up", "up", "up", "up", "enter"}},
	{"proof", (*inspect.Room).Proof, nil},
	{"head", (*inspect.Room).Proof, []string{"enter"}},
	{"extract", (*inspect.Room).Proof, []string{"x"}},
	{"accesses", (*inspect.Room).Accesses, nil},
	{"notes", (*inspect.Room).Notes, nil},
	{"guide", (*inspect.Room).Notes, []string{"n"}},
	{"note", (*inspect.Room).Notes, []string{"n", "enter"}},
	{"visits", (*inspect.Room).Visits, nil},
	{"visit", (*inspect.Room).Visits, []string{"n"}},
}

// Every screen of the room, in both languages and at both sizes; each in books of
// its own, since every look leaves its trace in them.
func TestScreensLookAsTheyDid(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, screen := range screens {
			for _, l := range []office.Lang{office.Arabic, office.French} {
				b, at := newBooks(t)
				s := sit(t, b, at, "driss", l, screen.first)
				s.Press(screen.keys...)
				s.Goldens(screen.name, l)
			}
		}
	})
}

// Whatever a citizen wrote, every line is exactly as wide as the terminal.
func TestEveryLineIsExactlyAsWideAsTheTerminal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hostile := "\x1b[31mred\x1b[0m a\u202eb\u2066c م" + strings.Repeat("\u064e", 40) + " 👩‍👩‍👧‍👦 " + strings.Repeat("نص ", 80) + "line\nbreak\ttab"
		b, at := newBooks(t)
		order := orderOf("26000420", hostile, hostile, 1)
		order.Act.Number = hostile[:30]
		feed(t, b, fed{office.RequestPlaced, "26000420", order},
			fed{office.ComplaintOpened, "26000420-c1", office.ComplaintOpening{Request: "26000420", Text: hostile}})
		driss := idOf(t, b, "driss")
		for _, r := range []office.InspectorRecord{
			{Action: "note.write", Subjects: []string{idOf(t, b, "salma")}, Values: map[string]string{"text": hostile[:500]}},
			{Action: "visit.record", Values: map[string]string{"day": "2026-03-02", "findings": hostile[:500]}},
			{Action: "complaint.instruct", Subjects: []string{"26000420-c1"}, Values: map[string]string{"text": hostile[:500]}},
		} {
			if _, err := b.Record(driss, r); err != nil {
				t.Fatal(err)
			}
		}
		for _, screen := range screens {
			for _, l := range []office.Lang{office.Arabic, office.French} {
				s := sit(t, b, at, "driss", l, screen.first)
				s.Press(screen.keys...)
				for _, size := range [][2]int{{80, 20}, {81, 21}, {99, 24}, {100, 24}, {101, 33}, {120, 36}, {200, 60}} {
					top := s.Stack[len(s.Stack)-1]
					w, h := size[0], size[1]
					if box, ok := top.(kit.Box); ok {
						w, h = box.Size(w, h)
					}
					lines := strings.Split(top.View(w, h), "\n")
					if len(lines) != h {
						t.Fatalf("%s in %s: %d lines instead of %d", screen.name, l, len(lines), h)
					}
					for i, line := range lines {
						if got := text.Width(line); got != w {
							t.Fatalf("%s in %s at %v: line %d is %d cells wide: %q", screen.name, l, size, i, got, line)
						}
					}
				}
			}
		}
	})
}
