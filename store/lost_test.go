package store

import (
	"slices"
	"testing"

	"watiqa/store/office"
)

// withoutAPage gives books that were led out onto a journal of which one page of
// the feed is nowhere any more: the platform has other items in its place.
func withoutAPage(t *testing.T) (lost *desk, ids []string) {
	t.Helper()
	kept := newDesk(t)
	kept.orders(1)
	shared := kept.size()
	lost = kept.clone()
	ids = kept.orders(2)
	kept.sign(ids...)
	lost.item(office.RequestPlaced, "26000800", testOrder("26000800", monday))
	lost.item(office.RequestPlaced, ids[1], testOrder(ids[1], monday)) // placed again
	if err := lost.books.Rebuild(officer, "restored, both", kept.lines(shared), shared, lost.feed[2:]); err != nil {
		t.Fatal(err)
	}
	lost.ready()
	return lost, ids
}

func TestAnOfficeIsLedOutWithoutAPageThatIsNowhere(t *testing.T) {
	d, ids := withoutAPage(t)
	d.sound()
	if r := d.request(ids[1]); r.Stage != office.Signed || r.Due != 700 {
		t.Errorf("the order that was placed again stands at %s, due %d", r.Stage, r.Due)
	}
	_, _, err := d.books.Bearer("SHA256:nobody's") // asks for the last item that the platform dated
	wants(t, office.KeyUnknown, err)
	if r := d.request(ids[0]); r.ID != "" {
		t.Errorf("an order that is nowhere: %+v", r)
	}
	cursor, err := d.books.Cursor()
	if err != nil || cursor == d.end() {
		t.Errorf("the cursor stands at the platform's feed: %+v, %v", cursor, err)
	}
	if err := d.takes(d.feed, d.end()); err != nil { // begins anew
		t.Fatal(err)
	}
	d.sound()
	if r := d.request("26000800"); r.Stage != office.Placed {
		t.Errorf("what the platform has stands at %q", r.Stage)
	}
	if due := d.balance(office.DueOnline); due != 700 {
		t.Errorf("%d centimes due", due)
	}
	d.books.Seal()
	d.unlock()
	d.sound()
}

func TestWhatStandsForALostPageIsVerified(t *testing.T) {
	for name, change := range map[string]struct {
		meddle func(*tx, []byte)
		code   office.Code
	}{
		"gone": {func(x *tx, key []byte) { x.remove(pathFeed, key) }, office.VerifyFeed},
		"of no page": {func(x *tx, key []byte) {
			stray := slices.Clone(key)
			stray[0]++
			x.seal(pathFeed, stray, nil)
		}, office.VerifyExtra},
		"other items": {func(x *tx, key []byte) { x.seal(pathFeed, key, nil) }, office.VerifyState},
		"no items":    {func(x *tx, key []byte) { x.seal(pathFeed, key, []byte("nothing\n")) }, office.VerifyLine},
		"a byte": {func(x *tx, key []byte) {
			sealed := slices.Clone(x.get(pathFeed, key))
			sealed[len(sealed)-1] ^= 1
			x.put(pathFeed, key, sealed)
		}, office.VerifySeal},
	} {
		t.Run(name, func(t *testing.T) {
			d, _ := withoutAPage(t)
			d.meddle(func(x *tx) {
				for key := range x.lostPages() {
					change.meddle(x, []byte(key))
					return
				}
				t.Fatal("no page was lost")
			})
			report, err := d.books.Verify(nil)
			if err != nil || !slices.ContainsFunc(report.Findings, func(f Finding) bool { return f.Code == change.code }) {
				t.Errorf("want %s: %+v, %v", change.code, report.Findings, err)
			}
		})
	}
}

// What a copy wrote of its feed need not be true; nobody waits for it.
func TestAPageThatCannotBeIsPassedOver(t *testing.T) {
	for _, page := range []office.Taken{{To: 1 << 62, Digest: "zz"}, {From: 9, To: 3}, {To: 1 << 62}, {Gen: 1 << 31, From: 1, To: 40, Digest: "00"}} {
		kept := newDesk(t)
		shared := kept.size()
		lost := kept.clone()
		if err := kept.books.update(func(t *tx) error {
			_, err := t.append(t.moment(), "", office.Fact{Kind: office.FeedTaken, Body: page})
			return err
		}); err != nil {
			t.Fatal(err)
		}
		lost.ledOut(kept, shared)
	}
}
