package seed_test

import (
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/platform/seed"
)

func TestEveryLetterOfTheDemoArrivesOrComesBackWithAReason(t *testing.T) {
	at := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	ends := map[office.Tracked]int{}
	for i := range 600 {
		l := office.Letter{Label: office.NewS10("RR", uint32(47312400+i))}
		for {
			next, ok := seed.Next(l, at.Add(time.Duration(len(l.Track))*time.Hour))
			if !ok {
				break
			}
			if len(l.Track) == 0 && next.What != office.Accepted || (next.Reason != "") != (next.What == office.SentBack) {
				t.Fatalf("%s: %+v after %+v", l.Label, next, l.Track)
			}
			l.Track = append(l.Track, next)
		}
		last, _ := l.Last()
		ends[last.What]++
	}
	if ends[office.Arrived]+ends[office.SentBack] != 600 || ends[office.SentBack] < 20 || ends[office.SentBack] > 100 {
		t.Errorf("%v", ends)
	}
}
