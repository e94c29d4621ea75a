package mail_test

import (
	"strings"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/tui/mail"
	"watiqa/tui/requests"
)

// The order's own screen tells how its papers went out: under which label, on
// which slip, handed to whom, and what the Post said of it.
func TestTheHistoryOfAnOrderTellsItsWayThroughThePost(t *testing.T) {
	h, slip := posted(t)
	h.must("slip.missed", []string{slip}, "note", "neige")
	h.must("strike", []string{number(1)}, "reason", "fenêtre")
	h.must("slip.hand", []string{slip}, "receiver", "عون البريد", "late", h.now.Add(-20*time.Minute).Format(time.RFC3339))
	h.now = h.now.Add(26 * time.Hour)
	h.take(office.LetterTracked, label(0), office.Track{What: office.Accepted, At: h.now.Add(-20 * time.Hour), Place: "طنجة"})
	h.take(office.LetterTracked, label(0), office.Track{What: office.SentBack, At: h.now.Add(-time.Hour), Place: "Tétouan", Reason: office.Unclaimed})
	h.must("pack", []string{number(0)}, "label", label(70))
	for _, l := range []office.Lang{office.French, office.Arabic} {
		for _, i := range []int{0, 1} {
			s := sit(h, l, (*mail.Room).Desk)
			s.Push(requests.New(s.desk, h.books, nil).Order(number(i)))
			s.Golden("way_"+[]string{"sent", "struck"}[i]+"_"+string(l)+"_120x40", 120, 36)
			if l == office.French && strings.Contains(s.Draw(120, 36), "Agent de la Poste") != (i == 0) {
				t.Errorf("the hand-over of a struck letter's slip is in its history, or that of the other is not:\n%s", s.Draw(120, 36))
			}
		}
	}
}
