package office

import (
	"slices"
	"testing"
)

func (b *bench) lastPrinting() (e Event, body string) {
	e = b.events[len(b.events)-1]
	return e, string(e.Body)
}

func TestASecondPrintingIsKnownForWhatItIs(t *testing.T) {
	b := newBench(t)
	id, other := b.order("26000001"), b.order("26000002")
	b.must(agent, ask("sheet", one(id), "sheet", "order"))
	if e, body := b.lastPrinting(); e.Kind != SheetPrinted || e.Subject != id || e.Role != Agent || body != `{"sheet":"order","about":"request","copy":1}` {
		t.Errorf("wrote %s of %s as %s: %s", e.Kind, e.Subject, e.Role, body)
	}
	b.must(officer, ask("sheet", []string{id, other}, "sheet", "order"))
	if _, body := b.lastPrinting(); body != `{"sheet":"order","about":"request","copy":1}` {
		t.Errorf("the other order's first sheet: %s", body)
	}
	if body := string(b.events[len(b.events)-2].Body); body != `{"sheet":"order","about":"request","copy":2}` {
		t.Errorf("the first order's second sheet: %s", body)
	}
	b.must(agent, ask("sheet", one(id), "sheet", "preparation"))
	if _, body := b.lastPrinting(); body != `{"sheet":"preparation","about":"request","copy":1}` {
		t.Errorf("another sheet of the same order: %s", body)
	}
}

func TestPrintingMovesNoRequest(t *testing.T) {
	for _, stage := range Stages {
		b := newBench(t)
		id := b.standing(stage, &Action{}, "26000001")
		before := b.request(id)
		b.must(agent, ask("sheet", one(id), "sheet", "order"))
		if after := b.request(id); after.Stage != stage || after.Last != before.Last {
			t.Errorf("at %s: now %s", stage, after.Stage)
		}
	}
}

func TestTwoBranchesThatBothPrintedMakeTwoCopies(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.must(agent, ask("sheet", one(id), "sheet", "order"))
	inner, err := NewEvent("ffffffffffffffff", Header{N: 3, At: b.at, Day: "2026-11-23", Kind: SheetPrinted, Subject: id},
		Printing{Sheet: OrderSheet, About: OnRequest, Copy: 1})
	if err != nil {
		t.Fatal(err)
	}
	b.write("", Fact{Kind: EventCarried, Subject: id, Body: Carried{Opening: inner.Opening, N: inner.N, Line: string(inner.Encode())}})
	b.must(agent, ask("sheet", one(id), "sheet", "order"))
	if _, body := b.lastPrinting(); body != `{"sheet":"order","about":"request","copy":3}` {
		t.Errorf("wrote %s", body)
	}
}

// Every sheet by every role: whoever is not in its row is told so, and the same
// answer stands beside the key.
func TestEverySheetIsForExactlyTheRolesOfItsRow(t *testing.T) {
	for _, row := range Sheets {
		if row.About != OnRequest {
			continue
		}
		for _, role := range Roles {
			b := newBench(t)
			id := b.order("26000001")
			b.lettered(&Action{}, id)
			b.write("", Fact{Kind: PersonAdded, Subject: "px", Body: Person{ID: "px", Login: "x", Roles: []Role{role}}})
			who, _ := b.state.People.Get("px")
			want := Code("")
			if !slices.Contains(row.Roles, role) {
				want = NotAllowed
			}
			if got := codeOf(b.do("px", ask("sheet", one(id), "sheet", string(row.Sheet)))); got != string(want) {
				t.Errorf("%s by %s: %q, want %q", row.Sheet, role, got, want)
			}
			if got := codeOf(problemOrNil(row.Why(b.state, who, id))); got != string(want) {
				t.Errorf("the screen says of %s to %s: %q, want %q", row.Sheet, role, got, want)
			}
		}
	}
}

func TestNothingIsPreparedWhereEveryPaperWasRefused(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	r := b.request(id)
	r.Refusals = []Refusal{{Code: R01, Papers: AllPapers}}
	b.state.Requests.Put(id, r)
	b.refused(NothingToPrepare, agent, ask("sheet", one(id), "sheet", "preparation"))
	b.refused(UnknownSubject, agent, ask("sheet", one("404"), "sheet", "preparation"))
	b.refused(BadValue, agent, ask("sheet", one(id), "sheet", "banknote"))
	b.must(agent, ask("sheet", one(id), "sheet", "order"))
}

func TestEverySheetHasARow(t *testing.T) {
	for _, row := range Sheets {
		if found, ok := SheetRowOf(row.Sheet); !ok || found.Sheet != row.Sheet || len(row.Roles) == 0 || row.check == nil || row.About == "" {
			t.Errorf("row %+v", row)
		}
	}
	if _, known := SheetRowOf("papyrus"); known {
		t.Error("a sheet of nobody's has a row")
	}
}

func TestASlipIsPrintedOnceItIsClosedAndALabelOnceThereIsALetter(t *testing.T) {
	b := newBench(t)
	labels := b.stock(3)
	id := b.signed("26000001")
	b.refused(LetterUnlabelled, agent, ask("sheet", one(id), "sheet", "label"))
	b.must(agent, ask("sheet", one(id), "sheet", "address"))
	b.must(agent, ask("slip.open", nil))
	slip := b.slip(Inland)
	b.must(agent, ask("pack", one(id), "label", labels[0]))
	b.must(agent, ask("sheet", one(id), "sheet", "label"))
	b.refused(SlipStands, agent, ask("sheet", one(slip), "sheet", "slip"))
	b.must(agent, ask("slip.close", one(slip)))
	b.must(agent, ask("sheet", one(slip), "sheet", "slip"))
	b.must(agent, ask("sheet", one(slip), "sheet", "slip"))
	if e, body := b.lastPrinting(); e.Subject != slip || body != `{"sheet":"slip","about":"slip","copy":2}` {
		t.Errorf("wrote %s of %s", body, e.Subject)
	}
	b.refused(UnknownSubject, agent, ask("sheet", one("b-nowhere"), "sheet", "slip"))
	b.refused(UnknownSubject, agent, ask("sheet", one("404"), "sheet", "label"))
}

// Who may print the till's sheets, and of what: written a second time by hand.
func TestTheTillsSheetsAreForThoseWhoAnswerForIt(t *testing.T) {
	for _, c := range []struct {
		sheet   Sheet
		subject string
		nobodys string // what there is none of
		roles   []Role
	}{
		{ReceiptSheet, "x1", "x2", []Role{Agent, Officer, Collector}},
		{ClosingSheet, "p5/2026-11-23", "p5/2026-11-24", []Role{Officer, Collector, Inspector}},
		{DepositSheet, "d1", "d2", []Role{Officer, Collector, Inspector}},
		{CheckSheet, "k1", "k2", []Role{Officer, Collector, Inspector}},
		{RegisterSheet, "2026-11", "2026-13", []Role{Officer, Collector, Inspector}},
		{MonthSheet, "2026-11", "november", []Role{Officer, Collector, Inspector}},
	} {
		for _, role := range Roles {
			b := newBench(t)
			b.state.Receipts.Put("x1", Receipt{ID: "x1"})
			b.state.Receipts.Put("x3", Receipt{ID: "x3", Spoiled: true})
			b.state.Closings.Put("p5/2026-11-23", Closing{})
			b.state.Deposits.Put("d1", Deposit{})
			b.state.Checks.Put("k1", Check{})
			b.write("", Fact{Kind: PersonAdded, Subject: "px", Body: Person{ID: "px", Login: "x", Roles: []Role{role}}})
			want, gone := Code(""), UnknownSubject
			if !slices.Contains(c.roles, role) {
				want, gone = NotAllowed, NotAllowed
			}
			if got := codeOf(b.do("px", ask("sheet", one(c.subject), "sheet", string(c.sheet)))); got != string(want) {
				t.Errorf("%s by %s: %q, want %q", c.sheet, role, got, want)
			}
			if got := codeOf(b.do("px", ask("sheet", one(c.nobodys), "sheet", string(c.sheet)))); got != string(gone) {
				t.Errorf("%s of %s by %s: %q, want %q", c.sheet, c.nobodys, role, got, gone)
			}
			spoiled := codeOf(b.do("px", ask("sheet", one("x3"), "sheet", string(ReceiptSheet))))
			if may := slices.Contains([]Role{Agent, Officer, Collector}, role); may && spoiled != string(SpoiledLeaf) {
				t.Errorf("the receipt of a spoiled leaf by %s: %q", role, spoiled)
			}
		}
	}
}
