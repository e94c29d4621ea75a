package tui_test

import (
	"testing"

	"watiqa/store/office"
	"watiqa/tui"
)

// What a person sees, at both sizes and in both languages. Write them anew with
// go test -update, and look at them.
func TestTheScreensLookAsTheyDid(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		inBubble(t, l, 40, func(t *testing.T, b *bureau, o tui.Options) {
			name := func(s string) string { return string(l) + "-" + s }
			s := sit(t, b, o)
			s.golden(name("people"))
			o.Others = func() (int, int) { return 2, 1 }
			s = sit(t, b, o)
			s.press("ctrl+q")
			s.golden(name("quit-others-at-the-door"))
			s.press("esc")
			s.signIn("karim")
			s.press("ctrl+q")
			s.golden(name("quit-others"))
			s.press("esc", "f7")
			s.golden(name("differences"))
			o.Demo, o.Others = b.demo(), nil
			s = sit(t, b, o)
			s.press("down")
			s.golden(name("sign-in"))
			s.press("enter", "c", "f")
			s.golden(name("queue"))
			s.press("ctrl+p")
			s.golden(name("palette"))
			s.press("esc", "?")
			s.golden(name("help"))
			s.press("esc", "x", "3")
			s.golden(name("form"))
			s.press("esc", "u")
			s.press("esc", "s")
			s.golden(name("problem"))
			s.press("f12")
			s.golden(name("dialog"))
			s.press("esc", "ctrl+q")
			s.golden(name("quit"))
			s.press("esc", "f6")
			s.golden(name("line"))
			s.press("f3")
			s.golden(name("lock"))
			s.goldenAt(name("too-small"), 60, 10)
			s.resize(80, 24)
			s.press("f2")
			s.golden(name("next-person"))
		})
	}
}
