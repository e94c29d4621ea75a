package office

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"time"
)

// Piece is one thing that a figure counts: what it is, and the event of the
// journal that speaks of it. Of what the platform told, that is the event that
// took its page of the feed.
type Piece struct {
	Day      Day    // on which it counts
	On       Noun   // what it happened to
	ID       string // whose id that is
	Who      string // who did it; empty: the office by itself
	Value    int64  // centimes of money, working minutes of a time, 1 of a count
	Position uint64 // of the event
}

// PiecesAsk asks what a figure of a report is made of.
type PiecesAsk struct {
	Figure Indicator `json:"figure"`
	From   Day       `json:"from"`
	To     Day       `json:"to"`
	Who    string    `json:"who,omitempty"` // only what this person did
}

// Pieces gives every single thing behind a figure, the newest event first. Their
// number, the sum of their amounts, or the middle of their times is the figure.
func (g *Gauge) Pieces(ask PiecesAsk, now time.Time) ([]Piece, *Problem) {
	row, known := IndicatorNamed(ask.Figure)
	if !known || !ask.From.Valid() || !ask.To.Valid() || ask.To.Before(ask.From) {
		return nil, Refuse(BadReport)
	}
	m := meter{g, g.State.Here().Calendar, now}
	pieces := slices.DeleteFunc(m.piecesOf(row, ask.From, ask.To), func(p Piece) bool { return ask.Who != "" && p.Who != ask.Who })
	slices.SortStableFunc(pieces, func(a, b Piece) int { return cmp.Or(cmp.Compare(b.Position, a.Position), cmp.Compare(a.ID, b.ID)) })
	return pieces, nil
}

func (m meter) piecesOf(row IndicatorRow, from, to Day) []Piece {
	end := m.end(to)
	switch name := row.Name; {
	case name == FigureWaiting:
		return m.lasting(m.waitedAt(end), end, OnRequest, nil)
	case strings.HasPrefix(string(name), string(FigureWaiting)+"."):
		old := m.agesAt(end)
		return m.lasting(m.waitedAt(end), end, OnRequest, func(s stay) bool { return old.of(s) == name })
	case name == FigureOpen:
		return m.lasting(lastingAt(m.complaints, m.over[name], end), end, OnComplaint, nil)
	case name == FigureUnsettled:
		return m.lasting(lastingAt(m.differ, m.over[name], end), end, OnDifference, nil)
	case name == FigureProcessed, name == FigureMedian, name == FigureP90:
		return m.signatures(from, to, 0)
	case name == FigureBeyond:
		return m.signatures(from, to, InOffice)
	case row.Unit == UnitMinutes:
		return m.ended(m.spent[stageTimed(name)], from, to)
	}
	return slices.DeleteFunc(slices.Clone(m.pieces[row.Name]), func(p Piece) bool { return p.Day.Before(from) || to.Before(p.Day) })
}

// stageTimed is the stage in which a figure measures time.
func stageTimed(name Indicator) Stage {
	at := slices.IndexFunc(Timed, func(s Stage) bool { return MedianIn(s) == name || P90In(s) == name })
	if at < 0 {
		return ""
	}
	return Timed[at]
}

// lasting are the stretches that lasted at a moment, with the working minutes
// until then since the request was placed, or it began.
func (m meter) lasting(stays iter.Seq[stay], end time.Time, on Noun, which func(stay) bool) (pieces []Piece) {
	for s := range stays {
		if which != nil && !which(s) {
			continue
		}
		since := s.placed
		if since.IsZero() {
			since = s.from
		}
		pieces = append(pieces, Piece{Day: m.calendar.DayOf(s.from), On: on, ID: s.id, Position: s.position,
			Value: m.minutesOf(stay{from: since, to: end})})
	}
	return pieces
}

// ended are the stays in a stage that ended in a period.
func (m meter) ended(stays []stay, from, to Day) (pieces []Piece) {
	for _, s := range stays {
		if m.endedIn(s, from, to) {
			pieces = append(pieces, Piece{Day: m.calendar.DayOf(s.to), On: OnRequest, ID: s.id, Value: m.minutesOf(s), Position: s.position})
		}
	}
	return pieces
}

// signatures are the requests that were processed in a period, those of them that
// took longer than a limit.
func (m meter) signatures(from, to Day, limit time.Duration) (pieces []Piece) {
	for id, s := range m.signed {
		if minutes := m.minutesOf(s.stay); m.endedIn(s.stay, from, to) && (limit == 0 || time.Duration(minutes)*time.Minute > limit) {
			pieces = append(pieces, Piece{Day: m.calendar.DayOf(s.to), On: OnRequest, ID: id, Who: s.who, Value: minutes, Position: s.position})
		}
	}
	return pieces
}

// PieceRow is a piece as it is shown: with the number by which people call it, and
// the event that speaks of it.
type PieceRow struct {
	Piece
	Number string `json:"number,omitempty"`
	Event  Header `json:"event"`
}
