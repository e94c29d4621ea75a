package store

import (
	"testing"

	"watiqa/store/office"
)

// reads is every way in which a person is shown something of the books.
func (d *desk) reads(by, id string) map[string]error {
	_, queue := d.books.Queue(by, office.Query{})
	_, request := d.books.Request(by, id)
	_, history := d.books.History(by, office.OnRequest, id)
	_, events := d.books.Events(by, 0, 10)
	_, scan := d.books.AttachmentRead(by, "00")
	return map[string]error{"queue": queue, "request": request, "history": history, "events": events,
		"scan": scan, "state": d.books.ViewFor(by, func(*office.State) error { return nil })}
}

func TestWhoIsNotOfTheOfficeIsShownNothing(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(1)
	looks, _, _ := d.books.AccessHead()
	for _, by := range []string{"", "p99", "nobody"} {
		for what, err := range d.reads(by, ids[0]) {
			t.Log(by, what)
			wants(t, office.UnknownPerson, err)
		}
	}
	if now, _, _ := d.books.AccessHead(); now != looks {
		t.Error("who was shown nothing stands in the access log")
	}
}

// A window that was open when its person was removed shows nothing more.
func TestWhoWasRemovedReadsNothingMore(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(1)
	for what, err := range d.reads(agent, ids[0]) {
		if what != "scan" && err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	d.must(admin, "person.remove", []string{agent}, "reason", "left the office")
	for what, err := range d.reads(agent, ids[0]) {
		t.Log(what)
		wants(t, office.UnknownPerson, err)
	}
	d.sound()
}
