package tui_test

import (
	"testing"
	"testing/synctest"
	"time"

	"watiqa/store/office"
	"watiqa/tui"
	"watiqa/tui/kit"
)

func TestHowLongAgoFollowsTheClockOnceAMinute(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		drawn := func(s *terminal, minutes int) (n int) {
			for range minutes {
				time.Sleep(time.Minute)
				synctest.Wait()
				n += len(s.out) // settle takes them
				s.settle()
			}
			return n
		}
		b.line.is.Last = time.Now()
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("f6")
		s.shows("à l'instant")
		if drawn(s, 2) == 0 {
			t.Error("nothing was drawn in two minutes")
		}
		s.shows("il y a 2 minutes")

		o.Session = kit.SSH
		far := sit(t, b, o)
		far.signIn("karim")
		if n := drawn(far, 2); n != 0 {
			t.Errorf("over SSH something was drawn %d times while nobody did anything", n)
		}
	})
}
