package store

import (
	"context"
	"testing"
	"time"

	"watiqa/store/office"
)

func (d *desk) report(by string, ask office.ReportAsk) office.Report {
	d.t.Helper()
	r, err := d.books.Report(context.Background(), by, ask, nil)
	if err != nil {
		d.t.Fatal(err)
	}
	return r
}

func TestTheIndicatorsFollowTheJournal(t *testing.T) {
	d := inspected(t)
	ids := d.orders(3)
	for i, want := range []int64{1, 2} { // the second report goes on from the first
		d.sign(ids[i])
		r := d.report(inspector, office.ReportAsk{Step: office.ByDay})
		if r.Whole.Values[office.FigureReceived] != 3 || r.Whole.Values[office.FigureProcessed] != want || r.Whole.Values[office.FigureDue] != 700*want ||
			r.Whole.Values[office.FigureWaiting] != 3 || r.Size != d.size() || r.People[officer].Values[office.FigureProcessed] != want {
			t.Errorf("%+v", r)
		}
	}
	if due := d.balance(office.DueOnline); int64(due) != d.report(admin, office.ReportAsk{Step: office.ByMonth}).Whole.Values[office.FigureDue] {
		t.Errorf("the account says %d", due)
	}
}

func TestEverybodySeesTheFiguresOfTheOfficeAndTheirOwn(t *testing.T) {
	d := inspected(t)
	d.sign(d.orders(1)...)
	before, _, _ := d.books.AccessHead()
	r := d.report(agent, office.ReportAsk{Step: office.ByWeek})
	if len(r.People) != 1 || r.People[agent].Values[office.FigureClaimed] != 1 || r.Whole.Values[office.FigureProcessed] != 1 {
		t.Errorf("%+v", r)
	}
	_, err := d.books.Report(context.Background(), "nobody", office.ReportAsk{Step: office.ByWeek}, nil)
	wants(t, office.UnknownPerson, err)
	_, err = d.books.Report(context.Background(), agent, office.ReportAsk{}, nil)
	wants(t, office.BadReport, err)
	if looks, err := d.books.accesses(before, 9); err != nil || len(looks) != 1 || looks[0].What != office.LookReport || looks[0].Who != agent {
		t.Errorf("%+v, %v", looks, err)
	}
	d.books.Seal()
	_, err = d.books.Report(context.Background(), agent, office.ReportAsk{Step: office.ByDay}, nil)
	wants(t, office.BooksSealed, err)
}

// Behind a figure stand single orders, by the numbers that people know, each with
// an event that can be opened; whoever does so stands in the access log.
func TestAFigureIsOpenedDownToSingleOrders(t *testing.T) {
	d := inspected(t)
	ids := d.orders(3)
	d.sign(ids[0], ids[2])
	whole := d.report(inspector, office.ReportAsk{Step: office.ByDay}).Whole
	before, _, _ := d.books.AccessHead()
	for figure, want := range map[office.Indicator]office.Kind{office.FigureReceived: office.FeedTaken, office.FigureProcessed: office.RequestSigned,
		office.FigureWaiting: office.FeedTaken, office.FigureDue: office.RequestSigned} {
		rows, total, err := d.books.Pieces(context.Background(), inspector, office.PiecesAsk{Figure: figure, From: whole.From, To: whole.To}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if row, _ := office.IndicatorNamed(figure); row.Unit == office.UnitCount && int64(total) != whole.Values[figure] || len(rows) != total || total == 0 {
			t.Errorf("%s is %d, opened it has %d", figure, whole.Values[figure], total)
		}
		for _, row := range rows {
			e, err := d.books.Event(inspector, row.Position)
			if err != nil || e.Kind != want || row.Event.Kind != want || row.On == office.OnRequest && row.Number == "" {
				t.Errorf("%s: %+v leads to %s, %v", figure, row, e.Kind, err)
			}
		}
	}
	_, _, err := d.books.Pieces(context.Background(), agent, office.PiecesAsk{Figure: office.FigureDue, From: whole.From, To: whole.To}, nil)
	wants(t, office.NotAllowed, err)
	_, _, err = d.books.Pieces(context.Background(), inspector, office.PiecesAsk{Figure: "comets", From: whole.From, To: whole.To}, nil)
	wants(t, office.BadReport, err)
	looks, err := d.books.accesses(before, 99)
	figures := 0
	for _, look := range looks {
		if look.What == office.LookReport && look.Figure != "" && look.Trail.From == whole.From && look.Who == inspector {
			figures++
		}
	}
	if err != nil || figures != 4 {
		t.Errorf("%d of four looks are written down, %v: %+v", figures, err, looks)
	}
}

// What happened on an abandoned branch counts once, as it does in the accounts.
func TestTheIndicatorsCountWhatWasCarriedOver(t *testing.T) {
	kept, lost, shared, _ := forked(t)
	if err := lost.books.Rebuild(officer, "restored", kept.lines(shared), shared, kept.feed); err != nil {
		t.Fatal(err)
	}
	r := lost.report(officer, office.ReportAsk{Step: office.ByDay})
	if r.Whole.Values[office.FigureProcessed] != 3 || r.Whole.Values[office.FigureDue] != int64(lost.balance(office.DueOnline)) {
		t.Errorf("%+v", r.Whole.Values)
	}
}

func TestWhatAnInspectorRecordsIsNeverAnOrder(t *testing.T) {
	d := inspected(t)
	ids := d.orders(1)
	d.item(office.ComplaintOpened, "k1", office.ComplaintOpening{Request: ids[0], Text: "late"})
	d.take()
	if _, err := d.books.Record(inspector, office.InspectorRecord(command("complaint.instruct", []string{"k1"}, "text", "today"))); err != nil {
		t.Fatal(err)
	}
	d.hire("p8", "both", office.Inspector, office.Agent) // even for one who might
	_, err := d.books.Record("p8", office.InspectorRecord(command("claim", ids)))
	wants(t, office.NotAllowed, err)
	_, err = d.books.Record(agent, office.InspectorRecord(command("note.write", []string{agent}, "text", "x")))
	wants(t, office.NotAllowed, err)
	d.sound()
}

func TestTheAccessLogIsReadBackwardsByAuditors(t *testing.T) {
	d := inspected(t)
	for range 5 {
		if err := d.books.Look(office.Access{Who: agent, What: "print"}); err != nil {
			t.Fatal(err)
		}
		d.clock.Add(time.Minute)
	}
	_, err := d.books.AccessesBack(agent, 0, 3)
	wants(t, office.NotAllowed, err)
	size, _, _ := d.books.AccessHead()
	var rows []office.AccessRow
	for before := uint64(0); ; {
		page, err := d.books.AccessesBack(inspector, before, 3)
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, page.Rows...)
		if before = page.Below; before == 0 {
			break
		}
	}
	for i, row := range rows[len(rows)-int(size):] {
		if row.Position != size-1-uint64(i) {
			t.Errorf("row %d is %+v", i, row)
		}
	}
	if last := rows[len(rows)-int(size)]; last.What != "print" || last.Who != agent {
		t.Errorf("%+v", last)
	}
}
