package store

import (
	"testing"

	"watiqa/store/office"
)

// Stamps, an advance for change and a drawer given on by force, in real books:
// they are the replay of the journal, every account holds, and a stamp that
// somebody slips into a closing is found.
func TestStampsAndForcedHandoversAreVerifiedToThePiece(t *testing.T) {
	d := newDesk(t)
	d.tillOpens()
	d.must(admin, "till", nil, "act", "12/2026", "budget", "CIVIL", "stamps", "2 20", "stamp_budget", "TIMBRE")
	d.must(collector, "float", nil, "amount", "100", "note", "note 1")
	d.must(collector, "stamps", nil, "way", "received", "pieces", "20=10 2=10")
	d.must(collector, "stamps", nil, "way", "sold", "pieces", "20=2")
	d.must(collector, "count", nil, "counts", "100=1 20=2", "stamps_counted", "20=7 2=10")
	e := d.must(collector, "close", nil, "reason", "one of 20 is missing")
	if got := d.balance(office.StampVariance); got != 2000 {
		t.Errorf("counts found %d too little", got)
	}
	d.sound()
	d.must(admin, "person.remove", []string{collector}, "reason", "left")
	handed := d.must(officer, "handover.force", []string{collector}, "receiving", substitute, "counts", "100=1 20=2", "stamps_counted", "20=7 2=10", "reason", "left")
	d.must(substitute, "takeover", []string{handed[0].Subject})
	if cash, stamps := d.balance(office.DrawerOf(substitute)), d.balance(office.StampsIn(substitute)); cash != 14_000 || stamps != 16_000 {
		t.Errorf("the substitute has %d and stamps of %d", cash, stamps)
	}
	d.sound()
	var closing office.Closing
	_ = d.books.View(func(s *office.State) error { closing, _ = s.Closings.Get(e[0].Subject); return nil })
	good := closing
	closing.Stamps = office.Counts{2000: 8, 200: 10}
	put := func(c office.Closing) { d.meddle(func(x *tx) { x.state().Closings.Put(c.ID, c) }) }
	put(closing)
	d.finds(office.VerifyClosing, pathClosings.text([]byte(closing.ID)))
	put(good)
	d.sound()
}
