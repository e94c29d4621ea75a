package office

import (
	"testing"
	"time"
)

// The month is exactly what happened in it: what came in by code and ledger,
// the closings, the deposits, the Treasury; begin and end are the drawers.
func TestTheMonthIsExactlyWhatHappened(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("till", nil, "act", "12", "budget", "7013", "lag", "5"))
	b.book(till)
	code := b.revenue()
	b.at = time.Date(2026, 10, 30, 9, 0, 0, 0, time.UTC)
	b.cash(till) // October
	b.closed(till)
	b.at = time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	b.cash(till)
	b.must(till, ask("revenue", nil, "budget", code, "amount", "46"))
	r := b.cash(till)
	b.must(till, ask("void", one(r.ID), "reason", "wrong name"))
	b.must(till, ask("spoil", one(b.state.DrawerFor(till).Book), "reason", "ink"))
	b.must(till, ask("count", nil, "counts", "20=2 5=1 2=2")) // 49 of 54
	b.must(till, ask("close", nil, "reason", "change"))
	b.must(till, ask("deposit", nil, "slip", "V-1", "amount", "40", "reason", "the rest stays"))
	b.processed("26000001", "26000002")
	b.issued("T-1", StatementLine{Order: "26000001", Amount: 700}, StatementLine{Order: "99000001", Amount: 5})
	b.at = time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)
	b.cash(till) // December
	m := b.state.MonthOf("2026-11", "2026-12-01")
	if m.Begin != 400 || m.Receipts != 2 || m.Variance != -500 || m.Paid != 4000 || m.End != 400+400+4600-500-4000 {
		t.Errorf("begin %d, %d receipts, variance %d, paid %d, end %d", m.Begin, m.Receipts, m.Variance, m.Paid, m.End)
	}
	if len(m.Revenues) != 2 || m.Revenues[0] != (MonthLine{"7013", 400, 1400}) || m.Revenues[1] != (MonthLine{code, 4600, 0}) {
		t.Errorf("revenues %+v", m.Revenues)
	}
	if len(m.Voids) != 1 || len(m.Spoiled) != 1 || len(m.Closings) != 1 || len(m.Deposits) != 1 {
		t.Errorf("%d voids, %d spoiled, %d closings, %d deposits", len(m.Voids), len(m.Spoiled), len(m.Closings), len(m.Deposits))
	}
	if m.Due != 1400 || m.Credited != 705 || len(m.Matches) != 3 || len(m.Aged) != 1 || m.Aged[0] != (Aged{"2026-11", 1, 700}) {
		t.Errorf("due %d, credited %d, %+v, aged %+v", m.Due, m.Credited, m.Matches, m.Aged)
	}
	if len(m.Open) != 1 || m.Open[0] != "2026-11-04" { // the deposit after the closing went into the next day
		t.Errorf("open %v", m.Open)
	}
	if next := b.state.MonthOf("2026-12", "2026-12-01"); next.Begin != m.End || next.Receipts != 1 {
		t.Errorf("December begins with %d, November ended with %d", next.Begin, m.End)
	}
	register := b.state.ReceiptsIn("2026-11")
	if len(register) != 3 || register[0].Number != 402 || register[2].Number != 404 || !register[2].Spoiled {
		t.Errorf("register %+v", register)
	}
}

func TestTheRunningViewTellsACollectorNothingBeforeTheCount(t *testing.T) {
	b := newBench(t)
	b.book(till)
	b.cash(till)
	mine, theirs := b.state.TillView(till, till, "2026-11-23"), b.state.TillView(till, officer, "2026-11-23")
	if !mine.Blind || mine.Tally.Expected != 0 || mine.Tally.Carry != 0 || theirs.Blind || theirs.Tally.Expected != 400 {
		t.Errorf("to the collector %+v, to another %+v", mine.Tally, theirs.Tally)
	}
	b.must(till, ask("count", nil, "counts", "2=2"))
	if counted := b.state.TillView(till, till, "2026-11-23"); counted.Blind || counted.Tally.Expected != 400 || counted.Stale {
		t.Errorf("after the count %+v", counted)
	}
	b.cash(till)
	if again := b.state.TillView(till, till, "2026-11-23"); !again.Blind || !again.Stale || len(again.Receipts) != 2 || again.Next != "A 000403" {
		t.Errorf("after more cash %+v", again)
	}
	if all := b.state.Collectors(); len(all) != 1 || all[0].ID != till {
		t.Errorf("collectors %+v", all)
	}
}

// What the till's actions write, byte for byte: wire and hash carry these.
func TestTheBodiesOfTheTillAreFrozen(t *testing.T) {
	b := newBench(t)
	code := b.revenue()
	book := b.book(till)
	frozen := func(want string) {
		t.Helper()
		if got := string(b.last().Kind) + " " + b.last().Subject + " " + string(b.last().Body); got != want {
			t.Errorf("wrote\n%s\nwant\n%s", got, want)
		}
	}
	frozen("book.started b1-001122 {}")
	b.must(admin, ask("till", nil, "act", "12/2026", "ceiling", "500", "every", "7", "approve", "20", "lag", "30", "budget", "7013"))
	frozen(`till.set  {"act":"12/2026","ceiling":50000,"every":7,"approve":2000,"lag":30,"code":"7013"}`)
	b.must(till, ask("revenue", nil, "budget", code, "amount", "4", "note", "total"))
	frozen(`revenue.taken ` + till + ` {"code":"7014","amount":400,"note":"total"}`)
	b.must(till, ask("spoil", one(book), "reason", "ink"))
	spoiled := b.last().Subject
	frozen(`receipt.spoiled ` + spoiled + ` {"book":"b1-001122","number":401,"reason":"ink"}`)
	b.must(till, ask("count", nil, "counts", "2=2"))
	frozen(`drawer.counted ` + till + `/2026-11-23 {"day":"2026-11-23","counts":{"200":2}}`)
	b.must(till, ask("close", nil))
	frozen(`day.closed ` + till + `/2026-11-23 {"number":"2026-0001","tally":{"carry":0,"receipts":0,"revenues":[{"code":"7014","amount":400}],"takings":400,"expected":400},` +
		`"counts":{"200":2},"counted":400,"variance":0}`)
	b.must(officer, ask("close.approve", one(till+"/2026-11-23")))
	frozen(`day.approved ` + till + `/2026-11-23 {}`)
	b.must(till, ask("deposit", nil, "slip", "V-1", "amount", "4"))
	deposit := b.last().Subject
	frozen(`deposit.made ` + deposit + ` {"slip":"V-1","amount":400,"closings":["` + till + `/2026-11-23"],"covered":400}`)
	b.must(till, ask("deposit.receipt", one(deposit), "receipt_number", "Q-1", "day", "2026-11-24"))
	frozen(`deposit.receipted ` + deposit + ` {"number":"Q-1","day":"2026-11-24"}`)
	b.must(till, ask("statement", nil, "statement_number", "T-1", "day", "2026-11-23", "total", "5", "lines", "26=5"))
	frozen(`statement.entered T-1 {"id":"T-1","source":"local","issued":"2026-11-23","lines":[{"order":"26","amount":500}],"total":500}`)
	r := b.cash(till)
	for _, e := range b.events {
		if e.Kind == ReceiptIssued && string(e.Body) != `{"book":"b1-001122","number":402,"request":"`+r.Request+`","amount":400,"extracts":2}` {
			t.Errorf("issued %s", e.Body)
		}
	}
	b.must(till, ask("void", one(r.ID), "reason", "wrong"))
	frozen(`receipt.voided ` + r.ID + ` {"reason":"wrong"}`)
	b.must(officer, ask("check", one(till), "counts", "0"))
	frozen(`till.checked ` + till + ` {"id":"k1-001122","counts":{},"counted":0,"expected":0,"variance":0,"book":"b1-001122","next":403}`)
}
