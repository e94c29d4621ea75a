package requests_test

import (
	"strings"
	"testing"

	"watiqa/store/office"
)

// Whatever a citizen wrote, at any size that the program allows, every line is
// exactly as wide as the terminal: draw complains about one that is not.
func TestEveryLineIsExactlyAsWideAsTheTerminal(t *testing.T) {
	hostile := []string{"\x1b[31mred\x1b[0m", "a\u202eb\u2066c", "م" + strings.Repeat("\u064e", 40), strings.Repeat("نص ", 80), "👩‍👩‍👧‍👦 famille", "\u200f\u200f", "line\nbreak\ttab"}
	ways := map[string][]string{"queue": nil, "pane": {"v"}, "order": {"enter"}, "sign": {"8", "space", "c", "f", "p", "y", "y", "s"}, "refuse": {"c", "x"}, "search": {"/", "x"}}
	for name, keys := range ways {
		for _, l := range []office.Lang{office.Arabic, office.French} {
			inside(t, func(t *testing.T) {
				b := newBooks(t, 0)
				for i, bad := range hostile {
					o := orderNumbered(i)
					o.Holder.First, o.Addressee.Line1, o.Act.Number, o.Addressee.Email = bad, bad, bad, bad
					b.take(t, office.RequestPlaced, o.Number, o)
				}
				s := sit(t, b, both, l)
				s.Press(keys...)
				for _, size := range [][2]int{{80, 20}, {81, 21}, {99, 24}, {100, 24}, {101, 33}, {120, 36}, {200, 60}} {
					s.Draw(size[0], size[1])
				}
				if t.Failed() {
					t.Log(name, l)
				}
			})
		}
	}
}
