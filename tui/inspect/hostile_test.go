package inspect_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/synctest"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"watiqa/store/office"
	"watiqa/tui/inspect"
	"watiqa/tui/kit"
	"watiqa/tui/kit/kittest"
	"watiqa/tui/text"
)

// whole checks that what stands in front has as many lines as the terminal, each
// exactly as wide, and sends it nothing but letters and styles.
func (s *seat) whole(where string) {
	s.t.Helper()
	for _, size := range [][2]int{{80, 20}, {120, 36}} {
		w, h := size[0], size[1]
		top := s.Stack[len(s.Stack)-1]
		if box, ok := top.(kit.Box); ok {
			w, h = box.Size(w, h)
		}
		lines := strings.Split(ansi.Strip(top.View(w, h)), "\n")
		if len(lines) != h {
			s.t.Fatalf("%s: %d lines instead of %d", where, len(lines), h)
		}
		for i, line := range lines {
			if got := text.Width(line); got != w || strings.ContainsFunc(line, unicode.IsControl) {
				s.t.Fatalf("%s: line %d has %d cells, not %d: %q", where, i, got, w, line)
			}
		}
	}
}

// A thousand records that nobody should have written, seen by whoever audits them:
// in every list, row by row or page by page, and in full. It takes its seconds for
// their number.
func TestWhateverStandsInTheRecordsNoLineOfAnAuditBreaks(t *testing.T) {
	records := 1000
	if testing.Short() {
		records = 60
	}
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		r := rand.New(rand.NewPCG(6, 6))
		nasty := func() string { // a value that is wanted is not refused for being none
			typed := kittest.Nasty(r)
			return "x" + typed[:min(len(typed), 300)]
		}
		for first := 0; first < records; first += 100 {
			var items []fed
			for i := first; i < min(first+100, records); i++ {
				number := fmt.Sprint(27000001 + i)
				o := orderOf(number, nasty(), nasty(), 1)
				o.Act.Number, o.Act.Register, o.Holder.Birth, o.Holder.Father, o.Holder.MotherName = nasty(), nasty(), nasty(), nasty(), nasty()
				o.Addressee.Name, o.Addressee.Line1, o.Addressee.Country = nasty(), nasty(), nasty()
				items = append(items, fed{office.RequestPlaced, number, o})
				if i%4 == 0 {
					items = append(items, fed{office.ComplaintOpened, number + "-c1", office.ComplaintOpening{Request: number, Text: kittest.Nasty(r)}})
				}
			}
			feed(t, b, items...)
		}
		driss, salma := idOf(t, b, "driss"), idOf(t, b, "salma")
		for i := 0; i < records; i += 20 {
			number := fmt.Sprint(27000001 + i)
			for _, record := range []office.InspectorRecord{
				{Action: "note.write", Subjects: []string{salma}, Values: map[string]string{"text": nasty()}},
				{Action: "visit.record", Values: map[string]string{"day": "2026-03-02", "findings": nasty(), "advice": nasty()}},
				{Action: "complaint.instruct", Subjects: []string{number + "-c1"}, Values: map[string]string{"text": nasty()}},
				{Action: "check", Subjects: []string{salma}, Values: map[string]string{"counts": "2=1", "note": nasty()}},
			} {
				if _, err := b.Record(driss, record); err != nil {
					t.Fatal(err)
				}
			}
			for _, c := range []office.Command{
				{Action: "claim", Subjects: []string{number}},
				{Action: "refuse", Subjects: []string{number}, Values: map[string]string{"code": "R99", "text": nasty()}},
			} {
				if _, err := b.Do(salma, c); err != nil {
					t.Fatal(err)
				}
			}
		}
		for _, l := range []office.Lang{office.Arabic, office.French} {
			for _, list := range []struct {
				name string
				open func(*inspect.Room) kit.Screen
				keys []string // to its rows
				step string
				into []string // opens a row in full; then esc
			}{
				{"the trail", (*inspect.Room).Trail, nil, "pgdown", []string{"enter", "o"}},
				{"the queue of then", (*inspect.Room).PastDay, []string{"enter"}, "pgdown", []string{"enter"}},
				{"complaints", (*inspect.Room).Complaints, nil, "down", []string{"i", "c", "e"}},
				{"notes", (*inspect.Room).Notes, nil, "down", nil},
				{"visits", (*inspect.Room).Visits, nil, "down", nil},
				{"checks", (*inspect.Room).Checks, nil, "down", []string{"enter", "s", "r"}},
				{"figures", (*inspect.Room).Report, nil, "down", []string{"enter"}},
				{"looks", (*inspect.Room).Accesses, nil, "pgdown", nil},
			} {
				s := sit(t, b, at, "driss", l, list.open)
				s.Press(list.keys...)
				depth := len(s.Stack)
				for last, n := "", 0; n <= records && s.cursor() != last; n++ {
					last = s.cursor()
					s.whole(fmt.Sprint(list.name, " in ", l, ", row ", n))
					for _, key := range list.into {
						if n%10 > 0 && list.step == "down" { // every tenth row in full
							continue
						}
						s.Press(key)
						s.whole(fmt.Sprint(list.name, " in ", l, ", row ", n, " after ", key))
						for len(s.Stack) > depth {
							s.Press("esc")
						}
					}
					s.Press(list.step)
				}
			}
		}
	})
}
