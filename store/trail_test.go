package store

import (
	"slices"
	"testing"
	"time"

	"watiqa/store/office"
)

// all pages of a trail, one after the other.
func (d *desk) trail(f office.TrailFilter, limit int) (rows []office.TrailRow) {
	d.t.Helper()
	for ask := (office.TrailAsk{Filter: f, Limit: limit}); ; {
		page, err := d.books.Trail(inspector, ask)
		if err != nil {
			d.t.Fatal(err)
		}
		rows = append(rows, page.Rows...)
		if page.Below == 0 {
			return rows
		}
		ask.Below = page.Below
	}
}

func kindsOf(rows []office.TrailRow) (kinds []office.Kind) {
	for _, row := range rows {
		kinds = append(kinds, row.Kind)
	}
	return kinds
}

func TestTheTrailIsTheWholeJournalNewestFirstInPartsOfAnySize(t *testing.T) {
	d := inspected(t)
	d.sign(d.orders(2)...)
	events, err := d.books.Events(inspector, 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(events)
	for _, limit := range []int{1, 3, 100} {
		rows := d.trail(office.TrailFilter{}, limit)
		if len(rows) != len(events) {
			t.Fatalf("%d rows of %d events, %d at a time", len(rows), len(events), limit)
		}
		for i, row := range rows {
			if row.Header != events[i].Header || row.Opening != events[i].Opening || row.Position != uint64(len(events)-1-i) {
				t.Errorf("row %d is %+v, want %+v", i, row, events[i].Header)
			}
		}
	}
}

func TestTheTrailIsFilteredByWhoWhatWhenAndSubject(t *testing.T) {
	d := inspected(t)
	ids := d.orders(2)
	d.sign(ids...)
	d.clock.Add(24 * time.Hour)
	d.must(officer, "undo", ids[:1], "reason", "stamp")
	for _, c := range []struct {
		name   string
		filter office.TrailFilter
		want   []office.Kind
	}{
		{"who", office.TrailFilter{Who: officer}, []office.Kind{office.RequestUndone, office.RequestSigned, office.RequestSigned}},
		{"kind", office.TrailFilter{Kind: office.RequestFound}, []office.Kind{office.RequestFound, office.RequestFound}},
		{"noun", office.TrailFilter{Noun: "feed"}, []office.Kind{office.FeedTaken, office.FeedTaken}},
		{"day", office.TrailFilter{From: "2026-11-24"}, []office.Kind{office.RequestUndone}},
		{"until", office.TrailFilter{To: "2026-11-22"}, nil},
		{"subject", office.TrailFilter{Subject: ids[1], Who: agent},
			[]office.Kind{office.RequestPrinted, office.RequestFound, office.RequestClaimed}},
		{"money", office.TrailFilter{Marks: []office.Mark{office.MarkMoney}}, []office.Kind{office.RequestSigned, office.RequestSigned}},
		{"voids", office.TrailFilter{Marks: []office.Mark{office.MarkVoid}, Who: officer}, []office.Kind{office.RequestUndone}},
		{"none", office.TrailFilter{Marks: []office.Mark{office.MarkVoid, office.MarkMoney}}, nil},
	} {
		if got := kindsOf(d.trail(c.filter, 2)); !slices.Equal(got, c.want) {
			t.Errorf("by %s: %v, want %v", c.name, got, c.want)
		}
	}
	if rows := d.trail(office.TrailFilter{Subject: ids[0]}, 9); rows[0].Number != ids[0] || rows[1].Due != 700 {
		t.Errorf("%+v", rows[:2])
	}
}

func TestNewEventsAreReadFromWhereTheTrailStood(t *testing.T) {
	d := inspected(t)
	ids := d.orders(3)
	first, err := d.books.Trail(inspector, office.TrailAsk{})
	if err != nil {
		t.Fatal(err)
	}
	d.must(agent, "claim", ids)
	page, err := d.books.Trail(inspector, office.TrailAsk{From: first.Size})
	if err != nil || page.Below != first.Size || !slices.Equal(kindsOf(page.Rows), []office.Kind{office.RequestClaimed, office.RequestClaimed, office.RequestClaimed}) {
		t.Errorf("%+v, %v", page, err)
	}
	if page, err = d.books.Trail(inspector, office.TrailAsk{From: page.Size}); err != nil || len(page.Rows) != 0 {
		t.Errorf("nothing happened, and %+v, %v", page, err)
	}
}

func TestACounterOrderIsFoundInTheTrailByItsNumber(t *testing.T) {
	d := inspected(t)
	d.must(agent, "open", nil, "extracts", "1", "full_copies", "0", "number", "4", "gregorian", "1980", "first", "ا", "family", "ب",
		"sex", "m", "birth", "1980", "father", "ا", "mother", "ب", "mother_name", "ت", "asker", "ث")
	row := d.queue(office.Query{}).Rows[0]
	rows := d.trail(office.TrailFilter{Subject: row.Number}, 9)
	if len(rows) != 1 || rows[0].Subject != row.ID || rows[0].Number != row.Number {
		t.Errorf("%s: %+v", row.Number, rows)
	}
}

func TestTheTrailIsForAuditorsAndItsFilterIsWrittenDownOnce(t *testing.T) {
	d := inspected(t)
	for person, code := range map[string]office.Code{agent: office.NotAllowed, officer: office.NotAllowed, "": office.UnknownPerson, "nobody": office.UnknownPerson} {
		_, err := d.books.Trail(person, office.TrailAsk{})
		wants(t, code, err)
		_, err = d.books.Event(person, 0)
		wants(t, code, err)
	}
	before, _, _ := d.books.AccessHead()
	filter := office.TrailFilter{Who: agent, Marks: []office.Mark{office.MarkLate}}
	for range 3 {
		if _, err := d.books.Trail(inspector, office.TrailAsk{Filter: filter}); err != nil {
			t.Fatal(err)
		}
		d.clock.Add(5 * time.Minute)
	}
	e, err := d.books.Event(inspector, 2)
	if err != nil || e.N != 2 {
		t.Fatalf("%+v, %v", e, err)
	}
	looks, err := d.books.accesses(before, 9)
	if err != nil || len(looks) != 2 || looks[0].What != office.LookTrail || looks[0].Trail.Who != agent || looks[1].What != office.LookEvent || looks[1].Size != 2 {
		t.Errorf("%+v, %v", looks, err)
	}
	_, err = d.books.Event(inspector, 4000)
	wants(t, office.UnknownEvent, err)
}
