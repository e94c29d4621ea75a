package office

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Whatever happened, and over which days one asks: behind every figure stand
// exactly the things that it counts, each with an event of the journal.
func TestEveryFigureIsMadeOfItsPieces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBench(t)
		var ids []string
		for i := range rapid.IntRange(1, 4).Draw(t, "orders") {
			ids = append(ids, b.order(fmt.Sprint(26000001+i)))
		}
		for i := range rapid.IntRange(1, 50).Draw(t, "steps") {
			b.at = b.at.Add(time.Duration(rapid.IntRange(0, 60_000).Draw(t, "seconds")) * time.Second)
			switch rapid.IntRange(0, 9).Draw(t, "besides") {
			case 0:
				b.feed(ComplaintOpened, fmt.Sprint("k", i), ComplaintOpening{Request: ids[0], Text: "late"})
			case 1:
				b.feed(DifferenceOpened, fmt.Sprint("d", i), Difference{Kind: FeeNotPerTariff, Request: ids[0], Platform: 800})
			}
			randomStep(t, b, &ids)
		}
		g := b.gauge()
		from := Day("2026-11-23").AddDays(rapid.IntRange(-2, 5).Draw(t, "from"))
		to := from.AddDays(rapid.IntRange(0, 20).Draw(t, "days"))
		r, problem := g.Report(ReportAsk{Step: ByMonth, From: from, To: to}, anInspector, b.at)
		if problem != nil {
			t.Fatal(problem)
		}
		for _, row := range Indicators {
			pieces, problem := g.Pieces(PiecesAsk{Figure: row.Name, From: from, To: to}, b.at)
			if problem != nil {
				t.Fatal(problem)
			}
			checkPieces(t, r.Whole, row, pieces, len(b.events))
			for who, figures := range r.People {
				if !row.Person {
					continue
				}
				if own, _ := g.Pieces(PiecesAsk{Figure: row.Name, From: from, To: to, Who: who}, b.at); int64(len(own)) != figures.Values[row.Name] {
					t.Fatalf("%s of %s is %d, %d stand behind it", row.Name, who, figures.Values[row.Name], len(own))
				}
			}
		}
	})
}

func checkPieces(t *rapid.T, whole Figures, row IndicatorRow, pieces []Piece, events int) {
	t.Helper()
	figure, known := whole.Values[row.Name]
	var values []int64
	sum := int64(0)
	for _, p := range pieces {
		values, sum = append(values, p.Value), sum+p.Value
		if p.ID == "" && row.Unit != UnitMoney || p.On == "" || p.Position >= uint64(events) {
			t.Fatalf("%s: %+v leads nowhere", row.Name, p)
		}
	}
	slices.Sort(values)
	switch {
	case row.Unit == UnitMoney && sum != figure:
		t.Fatalf("%s is %d, what stands behind it makes %d", row.Name, figure, sum)
	case row.Unit == UnitCount && int64(len(pieces)) != figure:
		t.Fatalf("%s is %d, %d stand behind it", row.Name, figure, len(pieces))
	case row.Unit == UnitMinutes && known != (len(pieces) > 0):
		t.Fatalf("%s is known: %v, %d stand behind it", row.Name, known, len(pieces))
	case row.Unit == UnitMinutes && known && !slices.Contains(values, figure):
		t.Fatalf("%s is %d minutes, of %v", row.Name, figure, values)
	}
}

func TestPiecesAreAskedForByAKnownFigureAndSoundDays(t *testing.T) {
	b := newBench(t)
	g := b.gauge()
	for _, ask := range []PiecesAsk{{}, {Figure: "comets", From: "2026-11-23", To: "2026-11-23"}, {Figure: FigureDue, From: "2026-11-23", To: "2026-11-22"}, {Figure: FigureDue}} {
		if _, problem := g.Pieces(ask, b.at); problem == nil || problem.Code != BadReport {
			t.Errorf("%+v: %v", ask, problem)
		}
	}
}
