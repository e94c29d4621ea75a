package store

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"watiqa/store/office"
)

// busy is a desk with something in every bucket.
func busy(t *testing.T) *desk {
	d := newDesk(t)
	ids := d.orders(4)
	d.sign(ids[:2]...)
	d.tills()
	d.item(office.DifferenceOpened, "d1", office.Difference{Kind: office.WithdrawnAfterWork, Request: ids[0]})
	d.item("comet.sighted", "halley", nil)
	d.item(office.InspectorGranted, "7", office.InspectorGrant{Name: office.Name{Fr: "Inspecteur"}, Key: aKey, Until: "2026-12-31"})
	d.item(office.ComplaintOpened, "k1", office.ComplaintOpening{Request: ids[0], Text: "late"})
	d.take()
	d.post(ids[1])
	d.must(agent, "sheet", ids[:1], "sheet", "order")
	d.hire("p9", "inspector", office.Inspector)
	d.must("p9", "note.write", []string{agent}, "text", "sort them")
	d.must("p9", "visit.record", nil, "day", "2026-11-23", "findings", "in order")
	if err := d.books.PutLocal("device", "key"); err != nil {
		t.Fatal(err)
	}
	d.sound()
	return d
}

// In every bucket a value that is changed is named with its place, and what
// the change means fits what the bucket is for.
func TestAChangedValueIsNamedWithItsPlace(t *testing.T) {
	d := busy(t)
	for _, p := range paths() {
		if p == pathState || p == pathTrail || p == pathStages {
			continue // hold no values
		}
		t.Run(string(p), func(t *testing.T) {
			var key, good []byte
			_ = d.books.read(func(x *tx) error {
				c := x.bucket(p).Cursor()
				for k, v := c.First(); k != nil; k, v = c.Next() {
					if v != nil {
						key, good = bytes.Clone(k), bytes.Clone(v)
					}
				}
				return nil
			})
			if key == nil {
				t.Fatal("there is nothing in it")
			}
			bad := bytes.Clone(good)
			bad[len(bad)-1] ^= 0x10
			d.meddle(func(x *tx) { x.put(p, key, bad) })
			code := office.VerifySeal
			switch p {
			case pathHashes, pathLooks:
				code = office.VerifyHash
			case pathIdentity:
				code = office.VerifyIndex
			case pathSlots:
				code = office.VerifySlot
			}
			place := p.text(key)
			if p == pathLocal {
				place = string(pathLocal)
			}
			d.finds(code, place)
			d.meddle(func(x *tx) { x.put(p, key, good) })
			d.sound()
		})
	}
}

// In every bucket an entry that goes missing, or comes in, is noticed.
func TestAnEntryMoreOrLessIsNoticedInEveryBucket(t *testing.T) {
	d := busy(t)
	for _, p := range paths() {
		if p == pathState || p == pathLocal || p == pathSlots || p == pathValues {
			continue // what a person or the engine puts and removes at will
		}
		t.Run(string(p), func(t *testing.T) {
			var key, good []byte
			_ = d.books.read(func(x *tx) error {
				k, v := x.bucket(p).Cursor().First()
				key, good = bytes.Clone(k), bytes.Clone(v)
				return nil
			})
			d.meddle(func(x *tx) { x.remove(p, key) })
			if report, err := d.books.Verify(nil); err != nil || report.Sound() {
				t.Errorf("nobody misses %s: %v", p.text(key), err)
			}
			d.meddle(func(x *tx) { x.put(p, key, good) })
			d.sound()
			stray := append(bytes.Clone(key), '!')
			d.meddle(func(x *tx) { x.put(p, stray, good) })
			if report, err := d.books.Verify(nil); err != nil || report.Sound() {
				t.Errorf("nobody sees the stray %s: %v", p.text(stray), err)
			}
			d.meddle(func(x *tx) { x.remove(p, stray) })
			d.sound()
		})
	}
}

func TestLocalEntriesThatMustBeThereAreMissed(t *testing.T) {
	d := busy(t)
	for _, name := range []string{saltKey, recoveryKey, markKey, shapeKey, accessKey, attachmentKey} {
		var good []byte
		_ = d.books.read(func(x *tx) error { good = bytes.Clone(x.get(pathLocal, []byte(name))); return nil })
		d.meddle(func(x *tx) { x.remove(pathLocal, []byte(name)) })
		if report, err := d.books.Verify(nil); err != nil || report.Sound() {
			t.Errorf("nobody misses %s: %v", name, err)
		}
		d.meddle(func(x *tx) { x.put(pathLocal, []byte(name), good) })
		d.sound()
	}
	d.meddle(func(x *tx) { x.put(pathLocal, []byte("shadow"), []byte("x")) })
	d.finds(office.VerifyExtra, "local/shadow")
}

// A verification goes on after what it finds: one broken event does not hide
// another, and does not make everything else look broken.
func TestOneBrokenEventDoesNotHideAnother(t *testing.T) {
	d := busy(t)
	for _, position := range []uint64{2, 7} {
		d.meddle(func(x *tx) {
			value := bytes.Clone(x.get(pathJournal, number(position)))
			value[20] ^= 1
			x.put(pathJournal, number(position), value)
		})
	}
	report, err := d.books.Verify(nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Findings) != 2 || report.Findings[0].Place != "journal/2" || report.Findings[1].Place != "journal/7" {
		t.Errorf("found %v, want journal/2 and journal/7", report.Findings)
	}
}

func TestAFindingIsReadableByScripts(t *testing.T) {
	text, err := json.Marshal(Report{Events: 3, Root: "00", Findings: []Finding{{Place: "journal/2", Code: office.VerifySeal}}})
	want := `{"events":3,"root":"00","items":0,"looks":0,"findings":[{"place":"journal/2","code":"verify.seal"}]}`
	if err != nil || string(text) != want {
		t.Errorf("got %s, %v", text, err)
	}
}

func TestPlacesAreReadable(t *testing.T) {
	for want, c := range map[string]struct {
		p   path
		key []byte
	}{
		"journal/12":                          {pathJournal, number(12)},
		"feed/1/7":                            {pathFeed, feedKey(1, 7)},
		"state/requests/26000001":             {pathRequests, keyer().keyOf(pathRequests, "26000001")},
		"state/people/p1":                     {pathPeople, keyer().keyOf(pathPeople, "p1")},
		"state/requests/c0011223344556677-12": {pathRequests, keyer().keyOf(pathRequests, "c0011223344556677-12")},
		"trail":                               {pathTrail, nil},
		"local/slots/" + strings.Repeat("ff", 32): {pathSlots, bytes.Repeat([]byte{0xff}, 32)},
	} {
		if got := c.p.text(c.key); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	if got := (flaw{Offset: 12, Page: 3}).place(); got != "page 3" {
		t.Error(got)
	}
}
