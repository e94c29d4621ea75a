package office

import "slices"

// Indicator is one figure that the office is followed by. What each means is
// said in tui/lang, one key away from every figure; the circular asks for
// dashboards and does not define them, so the definitions are ours.
type Indicator string

// Unit of an indicator.
type Unit string

const (
	UnitCount   Unit = "count"
	UnitMinutes Unit = "minutes" // of working time, see [Calendar.Elapsed]
	UnitMoney   Unit = "centimes"
)

// IndicatorRow is one row of the table of indicators.
type IndicatorRow struct {
	Name   Indicator
	Unit   Unit
	AtEnd  bool // how it stands when the period ends, not what happened in it
	Person bool // also counted for each person
}

// The figures that are not made from a stage or a refusal code.
const (
	FigureReceived     Indicator = "received"
	FigureProcessed    Indicator = "processed"
	FigureRefused      Indicator = "refused"
	FigureTransferred  Indicator = "transferred"
	FigureWithdrawn    Indicator = "withdrawn"
	FigureWaiting      Indicator = "waiting"
	FigureWaiting24    Indicator = "waiting.to_24h"
	FigureWaiting48    Indicator = "waiting.to_48h"
	FigureWaiting5d    Indicator = "waiting.to_5d"
	FigureWaitingOlder Indicator = "waiting.over_5d"
	FigureMedian       Indicator = "time.median"
	FigureP90          Indicator = "time.p90"
	FigureBeyond       Indicator = "time.beyond_48h"
	FigureHanded       Indicator = "letters.handed"
	FigureReturned     Indicator = "letters.returned"
	FigureComplaints   Indicator = "complaints.opened"
	FigureAnswered     Indicator = "complaints.answered"
	FigureClosed       Indicator = "complaints.closed"
	FigureOpen         Indicator = "complaints.open"
	FigureDue          Indicator = "money.due"
	FigureCollected    Indicator = "money.collected"
	FigureDeposited    Indicator = "money.deposited"
	FigureCredited     Indicator = "money.credited"
	FigureDifferences  Indicator = "differences.opened"
	FigureSettled      Indicator = "differences.settled"
	FigureUnsettled    Indicator = "differences.open"
	FigureClaimed      Indicator = "claimed"
	FigurePrepared     Indicator = "prepared"
)

// Timed are the stages in which time is measured.
var Timed = []Stage{Placed, Claimed, Found, Printed, Signed, Packed, Held}

// MedianIn and P90In are the time that requests spent in a stage, of those that
// left it in the period.
func MedianIn(s Stage) Indicator { return Indicator("time." + string(s) + ".median") }

// P90In is the time within which nine of ten left a stage.
func P90In(s Stage) Indicator { return Indicator("time." + string(s) + ".p90") }

// RefusedFor counts refusals of one code.
func RefusedFor(c RefusalCode) Indicator { return Indicator("refused." + string(c)) }

// Indicators is the one table of indicators, in the order in which they are
// shown.
var Indicators = indicators()

func indicators() []IndicatorRow {
	rows := []IndicatorRow{
		{Name: FigureReceived, Unit: UnitCount}, {Name: FigureClaimed, Unit: UnitCount, Person: true},
		{Name: FigurePrepared, Unit: UnitCount, Person: true}, {Name: FigureProcessed, Unit: UnitCount, Person: true},
		{Name: FigureRefused, Unit: UnitCount, Person: true},
	}
	for _, code := range RefusalCodes {
		rows = append(rows, IndicatorRow{Name: RefusedFor(code), Unit: UnitCount})
	}
	for _, name := range []Indicator{FigureTransferred, FigureWithdrawn} {
		rows = append(rows, IndicatorRow{Name: name, Unit: UnitCount})
	}
	for _, name := range []Indicator{FigureWaiting, FigureWaiting24, FigureWaiting48, FigureWaiting5d, FigureWaitingOlder} {
		rows = append(rows, IndicatorRow{Name: name, Unit: UnitCount, AtEnd: true})
	}
	rows = append(rows, IndicatorRow{Name: FigureMedian, Unit: UnitMinutes}, IndicatorRow{Name: FigureP90, Unit: UnitMinutes},
		IndicatorRow{Name: FigureBeyond, Unit: UnitCount})
	for _, stage := range Timed {
		rows = append(rows, IndicatorRow{Name: MedianIn(stage), Unit: UnitMinutes}, IndicatorRow{Name: P90In(stage), Unit: UnitMinutes})
	}
	for _, name := range []Indicator{FigureHanded, FigureReturned, FigureComplaints, FigureAnswered, FigureClosed} {
		rows = append(rows, IndicatorRow{Name: name, Unit: UnitCount})
	}
	rows = append(rows, IndicatorRow{Name: FigureOpen, Unit: UnitCount, AtEnd: true})
	for _, name := range []Indicator{FigureDue, FigureCollected, FigureDeposited, FigureCredited} {
		rows = append(rows, IndicatorRow{Name: name, Unit: UnitMoney})
	}
	return append(rows, IndicatorRow{Name: FigureDifferences, Unit: UnitCount}, IndicatorRow{Name: FigureSettled, Unit: UnitCount},
		IndicatorRow{Name: FigureUnsettled, Unit: UnitCount, AtEnd: true})
}

// IndicatorNamed finds a row of the table.
func IndicatorNamed(name Indicator) (IndicatorRow, bool) {
	at := slices.IndexFunc(Indicators, func(r IndicatorRow) bool { return r.Name == name })
	if at < 0 {
		return IndicatorRow{}, false
	}
	return Indicators[at], true
}

// ReportStep is how long each period of a report is.
type ReportStep string

const (
	ByDay   ReportStep = "day"
	ByWeek  ReportStep = "week" // from Monday
	ByMonth ReportStep = "month"
)

// ReportSteps in the order in which they are offered.
var ReportSteps = []ReportStep{ByDay, ByWeek, ByMonth}

// Start is the first day of the period that holds a day.
func (s ReportStep) Start(d Day) Day {
	switch s {
	case ByWeek:
		return d.AddDays(-(int(d.Weekday()) + 6) % 7)
	case ByMonth:
		return d[:min(8, len(d))] + "01"
	}
	return d
}

// Next is the first day of the period after the one that begins on a day.
func (s ReportStep) Next(start Day) Day {
	switch s {
	case ByWeek:
		return start.AddDays(7)
	case ByMonth:
		return s.Start(start.AddDays(31))
	}
	return start.Next()
}

// Figures of a period: its first and last day, and each indicator's value in its
// unit. An indicator that cannot be known, such as the median of nothing, is
// not among them.
type Figures struct {
	From   Day                 `json:"from"`
	To     Day                 `json:"to"`
	Values map[Indicator]int64 `json:"values"`
}

// Report is the indicators over some time, period by period and as a whole.
// People holds those that are counted for each person, for whoever may see them.
type Report struct {
	Step    ReportStep         `json:"step"`
	Periods []Figures          `json:"periods"`
	Whole   Figures            `json:"whole"`
	People  map[string]Figures `json:"people,omitempty"` // by person id
	Size    uint64             `json:"size"`             // events that it is the sum of
}

// ReportAsk asks for a report. Without From it begins with the journal, without
// To it goes on until today.
type ReportAsk struct {
	Step ReportStep `json:"step"`
	From Day        `json:"from,omitempty"`
	To   Day        `json:"to,omitempty"`
}

// BadReport: no such step, or an end before its beginning, or too many periods.
const BadReport Code = "report.malformed"

// NoPersonFigures: nothing was counted for people, or not for those whom one may see.
const NoPersonFigures Code = "report.no_people"

// mostPeriods of a report.
const mostPeriods = 400

// SeesPeople tells whether a person may see the figures of each person: whoever
// answers for their work. Everybody may see their own.
func SeesPeople(p Person) bool { return p.Has(Inspector) || p.Has(Officer) || p.Has(Administrator) }
