package office

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

// Who may look at how others work, written a second time by hand.
func TestAuditorsAreInspectorsAndAdministratorsWhoWorkHere(t *testing.T) {
	for role, may := range map[Role]bool{Agent: false, Officer: false, Collector: false, Inspector: true, Administrator: true} {
		p := Person{ID: "px", Roles: []Role{role}}
		if got := MayAudit(p) == nil; got != may {
			t.Errorf("%s may audit: %v", role, got)
		}
		p.Removed = true
		if MayAudit(p) == nil {
			t.Errorf("a removed %s may audit", role)
		}
	}
	b := newBench(t)
	b.hire("p9", Inspector)
	for by, code := range map[string]Code{"p9": "", admin: "", agent: NotAllowed, till: NotAllowed, "": UnknownPerson, "nobody": UnknownPerson} {
		err := b.state.MayAudit(by)
		if code == "" && err != nil || code != "" && !errors.Is(err, Refuse(code)) {
			t.Errorf("%q: %v, want %q", by, err, code)
		}
	}
}

// A screen that stays open is one look, an opened record is a look each time.
func TestListsStandAndOpenedRecordsDoNot(t *testing.T) {
	for what, standing := range map[string]bool{"list": true, LookTrail: true, LookPast: true, LookAccesses: true, LookComplaints: true, LookReport: true,
		"request": false, LookEvent: false, LookExtract: false, "print": false, "proof": false, "sign_in": false} {
		if got := (Access{What: what}).Standing(); got != standing {
			t.Errorf("%s stands: %v", what, got)
		}
	}
}

func TestOnlyAFilterWithNothingInItIsEmpty(t *testing.T) {
	if !(TrailFilter{}).Empty() {
		t.Error("the empty filter is not empty")
	}
	for name, f := range map[string]TrailFilter{"who": {Who: "p2"}, "noun": {Noun: OnRequest}, "kind": {Kind: RequestSigned}, "subject": {Subject: "1"},
		"from": {From: "2026-11-23"}, "to": {To: "2026-11-23"}, "marks": {Marks: []Mark{MarkMoney}}} {
		if f.Empty() {
			t.Errorf("a filter by %s is empty", name)
		}
	}
}

func TestARowOfTheTrailShowsWhatHappenedAndNoContents(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Signed, id)
	e := b.events[len(b.events)-1]
	row := RowOfTrail(7, e, b.at, b.state.Here().Calendar, b.state.Printed)
	if row.Position != 7 || row.Header != e.Header || row.Number != "26000001" || row.Due != 700 || !row.Has(MarkMoney) || row.Has(MarkVoid) {
		t.Errorf("%+v", row)
	}
	line, _ := canonical(row)
	if strings.Contains(string(line), "signature") || strings.Contains(string(line), "president") {
		t.Errorf("the row holds what was written: %s", line)
	}
	opened := b.write("", Fact{Kind: BooksOpened, Subject: "ffffffffffffffff", Body: Opened{Secret: strings.Repeat("01", 32)}})
	if row := RowOfTrail(8, opened, b.at, b.state.Here().Calendar, b.state.Printed); row.Number != "" || row.Due != 0 {
		t.Errorf("%+v", row)
	}
}

func TestTheTrailNamesABookByItsLeavesAndNotByItsId(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("book.receive", nil, "series", "C", "first_leaf", "1", "last_leaf", "50", "initialed", "percepteur"))
	if got := b.state.Printed(b.last().Header); got != "C 000001–000050" {
		t.Errorf("it is called %q", got)
	}
}

func TestEveryIndicatorStandsInTheTableOnce(t *testing.T) {
	seen := map[Indicator]bool{}
	for _, row := range Indicators {
		if seen[row.Name] {
			t.Errorf("%s stands twice", row.Name)
		}
		seen[row.Name] = true
		if found, ok := IndicatorNamed(row.Name); !ok || found != row {
			t.Errorf("%s is not found by its name", row.Name)
		}
		if row.Person && (row.AtEnd || row.Unit != UnitCount) {
			t.Errorf("%s cannot be counted for a person", row.Name)
		}
	}
	for _, code := range RefusalCodes {
		if !seen[RefusedFor(code)] {
			t.Errorf("refusals of %s are not counted", code)
		}
	}
	for _, stage := range Timed {
		if !seen[MedianIn(stage)] || !seen[P90In(stage)] {
			t.Errorf("time in %s is not measured", stage)
		}
	}
	if _, ok := IndicatorNamed("weather"); ok {
		t.Error("an indicator that nobody defined")
	}
}

// Nearest rank: the value that so many do not exceed, never one in between.
func TestMedianAndNineOfTenAreValuesThatOccurred(t *testing.T) {
	for _, c := range []struct {
		values      []int64
		median, p90 int64
	}{
		{[]int64{5}, 5, 5}, {[]int64{1, 9}, 1, 9}, {[]int64{1, 2, 3}, 2, 3}, {[]int64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 5, 9},
		{[]int64{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 100}, 0, 0}, {slices.Repeat([]int64{7}, 99), 7, 7},
	} {
		f := Figures{Values: map[Indicator]int64{}}
		f.spread(c.values, FigureMedian, FigureP90)
		if f.Values[FigureMedian] != c.median || f.Values[FigureP90] != c.p90 {
			t.Errorf("%v: %d and %d, want %d and %d", c.values, f.Values[FigureMedian], f.Values[FigureP90], c.median, c.p90)
		}
	}
	f := Figures{Values: map[Indicator]int64{}}
	if f.spread(nil, FigureMedian, FigureP90); len(f.Values) != 0 {
		t.Errorf("the median of nothing: %v", f.Values)
	}
}

// What the till moves is counted on its business day, whichever way it went.
func TestMoneyIsCountedOnTheBusinessDayOfWhatMovedIt(t *testing.T) {
	g := NewGauge()
	move := func(day Day, account string, amount Centimes) {
		g.Tell(Event{Header: Header{At: time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC), Day: day, Kind: "receipt.issued"}})
		before, _ := g.State.Accounts.Get(account)
		g.State.Accounts.Put(account, before+amount)
	}
	move("2026-11-20", RevenueCounter, -500)
	move("2026-11-23", RevenueCounter, -300)
	move("2026-11-23", RevenueCounter, 200) // voided
	move("2026-11-23", Deposited, 600)
	move("2026-11-23", Credited, 900)
	move("2026-11-23", RevenueOnline, -700)
	r, problem := g.Report(ReportAsk{Step: ByDay, From: "2026-11-20", To: "2026-11-23"}, anInspector, time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC))
	if problem != nil {
		t.Fatal(problem)
	}
	first, last := r.Periods[0].Values, r.Periods[3].Values
	if first[FigureCollected] != 500 || last[FigureCollected] != 100 || r.Whole.Values[FigureCollected] != 600 ||
		last[FigureDeposited] != 600 || last[FigureCredited] != 900 || last[FigureDue] != 700 || first[FigureDue] != 0 {
		t.Errorf("%v\n%v", first, last)
	}
}

func TestADevicesFingerprintIsReadInGroups(t *testing.T) {
	const want = "6e34 0b9c ffb3 7a98 9ca5 44e6 bb78 0a2c" // of one zero byte
	if got := DeviceKey([]byte{0}); got != want {
		t.Errorf("%q", got)
	}
}
