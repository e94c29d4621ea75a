package store

import (
	"slices"
	"strings"
	"testing"
	"time"

	"watiqa/store/office"
)

func label(n uint32) string { return string(office.NewS10("RR", n)) }

// post leads signed requests to the Post, each under the next label.
func (d *desk) post(ids ...string) (slip string) {
	d.t.Helper()
	d.must(agent, "labels.receive", nil, "first_label", label(100), "last_label", label(199))
	slip = d.must(agent, "slip.open", nil)[0].Subject
	for i, id := range ids {
		d.must(agent, "pack", []string{id}, "label", label(uint32(100+i)))
	}
	d.must(agent, "slip.close", []string{slip})
	d.must(agent, "slip.hand", []string{slip})
	return slip
}

func TestTheMailDeskShowsWhatWaitsAndWhatIsOverdue(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(6)
	d.sign(ids...)
	d.post(ids[:2]...)
	d.must(agent, "slip.open", nil)
	d.must(agent, "pack", ids[2:3], "label", label(150))
	d.item(office.LetterTracked, label(100), office.Track{What: office.Accepted, At: d.clock.Now()})
	d.item(office.LetterTracked, label(100), office.Track{What: office.SentBack, At: d.clock.Now(), Reason: office.Unclaimed})
	d.take()
	d.clock.now = d.clock.now.Add(8 * 24 * time.Hour)
	desk, err := d.books.MailDesk(agent)
	if err != nil {
		t.Fatal(err)
	}
	stages := map[office.Stage]int{}
	for _, row := range desk.Letters {
		stages[row.Stage]++
	}
	if len(desk.Letters) != 6 || stages[office.Signed] != 3 || stages[office.Packed] != 1 || stages[office.Handed] != 1 || stages[office.Returned] != 1 {
		t.Errorf("%v", stages)
	}
	for _, alarm := range []office.Alarm{office.CameBack, office.NotAccepted, office.HandOverdue} {
		if desk.Counts[alarm] != 1 {
			t.Errorf("%s: %d", alarm, desk.Counts[alarm])
		}
	}
	if len(desk.Slips) != 1 || desk.Slips[0].Count() != 1 || desk.Stock.Left != 97 {
		t.Errorf("slips %+v, stock %+v", desk.Slips, desk.Stock)
	}
	d.sound()
}

func TestLettersThatArrivedComeNewestFirstAndNotWithoutEnd(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(3)
	d.sign(ids...)
	d.post(ids...)
	for i := range ids {
		d.item(office.LetterTracked, label(uint32(100+i)), office.Track{What: office.Arrived, At: d.clock.Now()})
	}
	d.take()
	_ = d.books.read(func(x *tx) error {
		if keys := x.newest(office.Delivered, 2); len(keys) != 2 || len(x.inStage(keys)) != 2 {
			t.Errorf("%d keys", len(keys))
		}
		if keys := x.newest(office.Returned, 2); len(keys) != 0 {
			t.Errorf("%d letters came back", len(keys))
		}
		return nil
	})
	desk, err := d.books.Mailed(agent)
	if err != nil || len(desk.Letters) != 3 || desk.Letters[0].Stage != office.Delivered {
		t.Errorf("%+v, %v", desk.Letters, err)
	}
}

func TestASlipShowsItsLettersByRankAndWhoLookedIsKept(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(3)
	d.sign(ids...)
	slip := d.post(ids...)
	d.must(agent, "strike", ids[1:2], "reason", "open window")
	before := len(d.looks())
	row, letters, err := d.books.Slip(agent, slip)
	if err != nil || row.Count() != 2 || len(letters) != 3 || letters[1].Number != ids[1] || letters[2].Rank != 3 || letters[0].Letter.Label != office.S10(label(100)) {
		t.Fatalf("%+v\n%+v, %v", row, letters, err)
	}
	if looks := d.looks(); len(looks) != before+1 || looks[before].Subject != slip {
		t.Errorf("%d looks, then %d", before, len(looks))
	}
	_, _, err = d.books.Slip(agent, "b-nowhere")
	wants(t, office.UnknownSubject, err)
	if slips, err := d.books.Slips(agent); err != nil || len(slips) != 1 || !strings.HasPrefix(slips[0].Number, "B26-0001") {
		t.Errorf("%+v, %v", slips, err)
	}
}

func TestTheHistoryOfAnOrderHasItsLetterInItsPlace(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(2)
	d.sign(ids...)
	d.post(ids...)
	d.must(agent, "strike", ids[:1], "reason", "open window")
	events, err := d.books.History(agent, office.OnRequest, ids[0])
	if err != nil {
		t.Fatal(err)
	}
	var kinds []office.Kind
	for _, e := range events {
		kinds = append(kinds, e.Kind)
	}
	want := []office.Kind{office.RequestClaimed, office.RequestFound, office.RequestPrinted, office.RequestSigned, office.LetterPacked, office.SlipHanded, office.LetterStruck}
	if !slices.Equal(kinds, want) {
		t.Errorf("%v", kinds)
	}
}

// A slip's hand-over is in the history of the letters that it still had, and of
// no other: neither of one that was struck before, nor of an earlier slip's.
func TestTheHistoryOfAnOrderHasTheHandOverOfItsSlip(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(2)
	d.sign(ids...)
	d.must(admin, "post", nil, "pickup", "yes")
	d.must(agent, "labels.receive", nil, "first_label", label(0), "last_label", label(199))
	first := d.must(agent, "slip.open", nil)[0].Subject
	for i, id := range ids {
		d.must(agent, "pack", []string{id}, "label", label(uint32(i)))
	}
	d.must(agent, "slip.close", []string{first})
	d.must(agent, "slip.missed", []string{first})
	d.must(agent, "strike", ids[1:], "reason", "open window")
	d.must(agent, "slip.hand", []string{first}, "receiver", "Mustapha")
	second := d.must(agent, "slip.open", nil)[0].Subject
	d.must(agent, "slip.close", []string{second})
	d.must(agent, "slip.hand", []string{second}, "receiver", "Rachid")
	d.item(office.LetterTracked, label(1), office.Track{What: office.Accepted, At: d.clock.Now(), Place: "Tétouan"})
	d.take()
	for i, want := range []string{
		"letter.packed; round.missed B26-0001; slip.handed B26-0001 Mustapha",
		"letter.packed; round.missed B26-0001; letter.struck B26-0001; slip.handed B26-0002 Rachid; accepted Tétouan",
	} {
		events, err := d.books.History(agent, office.OnRequest, ids[i])
		if err != nil {
			t.Fatal(err)
		}
		var way office.Way
		if err := d.books.View(func(s *office.State) error { way = s.WayOf(events); return nil }); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range way.Passages(events) {
			kind := p.Event.Kind
			_, slip, receiver := p.Event.PostPart()
			switch {
			case p.Track != nil:
				got = append(got, string(p.Track.What)+" "+p.Track.Place)
			case kind == office.LetterPacked:
				got = append(got, string(kind))
			case kind == office.LetterStruck || kind == office.SlipHanded || kind == office.RoundMissed:
				got = append(got, strings.TrimSpace(string(kind)+" "+way.Slips[slip][:8]+" "+receiver))
			}
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("of order %d: %s\nwant %s", i, strings.Join(got, "; "), want)
		}
	}
}

func TestWhatIsScannedIsFoundAndWhoLookedIsKept(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(2)
	d.sign(ids...)
	slip := d.post(ids[:1]...)
	d.must(agent, "label.spoil", nil, "label", label(150), "reason", "torn")
	before := len(d.looks())
	on := &office.SlipRow{ID: slip}
	for code, want := range map[string]office.Sought{
		ids[1]:         {Row: &office.LetterRow{ID: ids[1]}},
		ids[0]:         {Row: &office.LetterRow{ID: ids[0]}, Slip: on},
		"b26-0001":     {Slip: on},
		label(100):     {Label: office.S10(label(100)), Row: &office.LetterRow{ID: ids[0]}, Batch: label(100), Slip: on},
		label(101):     {Label: office.S10(label(101)), Batch: label(100)},
		label(150):     {Label: office.S10(label(150)), Batch: label(100), Spoiled: &office.Spoiling{Note: "torn"}},
		label(9999999): {Label: office.S10(label(9999999))},
	} {
		find := d.books.FindNumber
		if len(code) == 13 {
			find = func(by, code string) (office.Sought, error) { return d.books.FindLabel(by, office.S10(code)) }
		}
		got, err := find(agent, code)
		if err != nil {
			t.Fatal(err)
		}
		if got.Label != want.Label || got.Batch != want.Batch || (got.Slip == nil) != (want.Slip == nil) || got.Slip != nil && got.Slip.ID != slip || (got.Row == nil) != (want.Row == nil) || (got.Spoiled == nil) != (want.Spoiled == nil) ||
			got.Row != nil && got.Row.ID != want.Row.ID {
			t.Errorf("%s is %+v", code, got)
		}
		_, err = find("p404", code)
		wants(t, office.UnknownPerson, err)
	}
	shown := map[string]bool{}
	for _, look := range d.looks()[before:] {
		shown[look.Subject] = true
	}
	if len(shown) != 2 || !shown[ids[0]] || !shown[ids[1]] {
		t.Errorf("looks at %v", shown)
	}
	_, err := d.books.FindNumber(agent, "26999999")
	wants(t, office.NoSuchCode, err)
}

// A file from before there was a mail desk opens, works on, and is sound.
func TestBooksFromBeforeTheMailDeskGetItsShelves(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(2)
	d.sign(ids...)
	d.meddle(func(x *tx) {
		state := x.bucket(pathState)
		for _, name := range []string{"letters", "slips", "batches", "labels", "mail"} {
			x.fail(pathState, nil, state.DeleteBucket([]byte(name)))
		}
		x.sealJSON(pathLocal, []byte(shapeKey), "before")
	})
	_ = d.books.Close()
	if report, err := VerifyFile(d.path, "admin", secret, d.options(), nil); err != nil || !report.Sound() {
		t.Errorf("before it is opened: %+v, %v", report.Findings, err)
	}
	d.open()
	d.unlock()
	d.post(ids...)
	d.sound()
}
