package store

import (
	"bytes"
	"encoding/json"
	"testing"

	"watiqa/store/office"
)

func TestAPageIsTakenOnceAndInOrder(t *testing.T) {
	d := newDesk(t)
	d.orders(3)
	cursor, _ := d.books.Cursor()
	if cursor != d.end() {
		t.Fatalf("cursor %+v, want %+v", cursor, d.end())
	}
	size := d.size()
	d.take() // nothing new
	if d.size() != size {
		t.Error("an empty page became an event")
	}
	events, _ := d.books.Events(admin, size-1, 1)
	if page, ok := office.TakenBy(events[0]); !ok || page.From != 1 || page.To != 4 || events[0].Who != "" {
		t.Errorf("the event says %+v", page)
	}
	d.sound()
}

func TestAPageThatDoesNotFitIsRefusedWhole(t *testing.T) {
	d := newDesk(t)
	for range 4 {
		d.item(office.RequestPlaced, "26000123", testOrder("26000123", monday))
	}
	size := d.size()
	end := d.end()
	wrong := end
	wrong.Digest = "00" + wrong.Digest[2:]
	swapped := [][]byte{d.feed[1], d.feed[3], d.feed[2], d.feed[4]}
	broken := [][]byte{d.feed[1], d.feed[2], d.feed[3], bytes.ToUpper(d.feed[4])}
	for name, err := range map[string]error{
		"wrong digest":        d.takes(d.feed[1:], wrong),
		"no hex":              d.takes(d.feed[1:], office.Cursor{Seq: 5, Digest: "?"}),
		"a gap before":        d.takes(d.feed[2:], end),
		"a gap within":        d.takes([][]byte{d.feed[1], d.feed[3]}, end),
		"out of order":        d.takes(swapped, end),
		"another end":         d.takes(d.feed[1:4], end),
		"a malformed line":    d.takes(broken, end),
		"no lines but an end": d.takes(nil, end),
		"a huge end":          d.takes(nil, office.Cursor{Seq: 1 << 63}),
	} {
		t.Log(name)
		wants(t, office.LineMalformed, err)
	}
	if d.size() != size {
		t.Error("the journal grew")
	}
	d.take()
	d.sound()
}

func TestAPlatformThatWasRestoredSendsItsFeedAgain(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(4)
	d.sign(ids[0])
	old := d.feed
	d.feed = d.feed[:3:3] // the platform lost items 4 and 5, and goes on with others
	d.item(office.RequestPlaced, "26000900", testOrder("26000900", monday))
	if err := d.takes(d.feed, d.end()); err != nil {
		t.Fatal(err)
	}
	cursor, _ := d.books.Cursor()
	if cursor.Gen != 1 || cursor.Seq != 4 || cursor.Digest != d.end().Digest {
		t.Errorf("cursor %+v, want generation 1 at %+v", cursor, d.end())
	}
	for id, stage := range map[string]office.Stage{ids[0]: office.Signed, ids[3]: office.Placed, "26000900": office.Placed} {
		if r := d.request(id); r.Stage != stage {
			t.Errorf("request %s stands at %s, want %s", id, r.Stage, stage)
		}
	}
	d.orders(2)
	d.sound()
	d.feed = nil // and once more, this time it knows nothing
	if err := d.takes(nil, office.Cursor{}); err != nil {
		t.Fatal(err)
	}
	if cursor, _ := d.books.Cursor(); cursor.Gen != 2 || cursor.Seq != 0 {
		t.Errorf("cursor %+v", cursor)
	}
	d.feed = old
	d.take()
	d.sound()
}

// The first page begins at item 1, like a feed that begins anew: given again
// after others it must not pass for one.
func TestAnOldFirstPageThatComesAgainOpensNoGeneration(t *testing.T) {
	d := newDesk(t)
	d.orders(2)
	first, after := d.feed, d.end() // the first page as it was sent, tariff and orders
	d.orders(2)
	size := d.size()
	for name, asked := range map[string]office.Cursor{
		"the question it answered":         {},
		"a cursor that was ours":           after,
		"our place with another digest":    {Seq: d.end().Seq, Digest: after.Digest},
		"our place in another generation":  {Gen: 1, Seq: d.end().Seq, Digest: d.end().Digest},
		"a place that we have not reached": {Seq: 100, Digest: after.Digest},
	} {
		t.Log(name)
		wants(t, office.LineLate, d.books.TakeFeed(asked, first, after))
	}
	if cursor, err := d.books.Cursor(); err != nil || cursor != d.end() || d.size() != size {
		t.Errorf("cursor %+v, %d events, want %+v and %d: %v", cursor, d.size(), d.end(), size, err)
	}
	d.sound()
}

func TestATransferredOrderStaysAwayWhenTheFeedComesAgain(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(2)
	d.must(agent, "transfer", ids[:1], "bureau", "01.151.13.07/1", "reason", "the other annexe")
	if err := d.takes(d.feed[:2], cursorAfter(d.feed[:2])); err != nil { // the platform was restored
		t.Fatal(err)
	}
	if r := d.request(ids[0]); r.Stage != office.Transferred {
		t.Errorf("it stands at %s", r.Stage)
	}
	d.feed = d.feed[:2:2]
	d.item(office.RequestPlaced, ids[0], testOrder(ids[0], monday)) // the other bureau sends it back
	d.take()
	if r := d.request(ids[0]); r.Stage != office.Placed {
		t.Errorf("sent back, it stands at %s", r.Stage)
	}
	d.sound()
}

func TestWhatThisProgramDoesNotKnowIsKeptAsItCame(t *testing.T) {
	d := newDesk(t)
	long := string(bytes.Repeat([]byte("long "), 2000))
	d.item("comet.sighted", long, map[string]string{"tail": "<&>"})
	d.item("comet.sighted", "", json.RawMessage(`{"x":1}`))
	d.item(office.RequestPlaced, "مدينة", testOrder("26000777", monday))
	d.take()
	count := 0
	if err := d.books.View(func(s *office.State) error {
		for _, u := range s.Unknown.All() {
			if u.Kind != "comet.sighted" {
				t.Errorf("kept %+v", u)
			}
			count++
		}
		return nil
	}); err != nil || count != 2 {
		t.Errorf("%d kept, %v", count, err)
	}
	if r := d.request("مدينة"); r.ID != "مدينة" || r.Order.Number != "26000777" {
		t.Errorf("a request with an unusual id: %+v", r)
	}
	d.sound()
}
