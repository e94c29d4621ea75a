package store

import (
	"context"

	"watiqa/store/office"
)

// Report gives the indicators of the whole journal, or of a part of its time, to
// anybody who works here; each person's figures only as [office.SeesPeople] says.
// The first one may take seconds, for the journal is replayed; progress and ctx
// are as in [Books.PastQueue]. Later ones go on from it.
func (b *Books) Report(ctx context.Context, by string, ask office.ReportAsk, progress func(done, total uint64)) (r office.Report, err error) {
	size, _, err := b.Head()
	if err != nil {
		return r, err
	}
	s := b.session.Load()
	if s == nil {
		return r, office.Refuse(office.BooksSealed)
	}
	err = b.in(ctx, s.gauge, size, progress, func(p *past) error {
		return b.readFor(by, func(t *tx) error {
			person, _ := t.state().People.Get(by)
			var problem *office.Problem
			if r, problem = p.gauge.Report(ask, person, b.now()); problem != nil {
				return problem
			}
			r.Size = p.replay.size
			return nil
		})
	})
	if err == nil {
		err = b.lookOnce(office.Access{Who: by, What: office.LookReport})
	}
	if err != nil {
		return office.Report{}, err
	}
	return r, nil
}

// mostPieces that are shown of one figure: whoever wants further ones asks for
// fewer days.
const mostPieces = 5_000

// Pieces shows somebody who audits what a figure of a report is made of, the
// newest event first, and how many there are in all. Whose figure of which days
// was opened is an entry of the access log. progress and ctx are as in
// [Books.PastQueue].
func (b *Books) Pieces(ctx context.Context, by string, ask office.PiecesAsk, progress func(done, total uint64)) (rows []office.PieceRow, total int, err error) {
	size, _, err := b.Head()
	if err != nil {
		return nil, 0, err
	}
	s := b.session.Load()
	if s == nil {
		return nil, 0, office.Refuse(office.BooksSealed)
	}
	look := office.Access{Who: by, What: office.LookReport, Figure: ask.Figure, Trail: &office.TrailFilter{Who: ask.Who, From: ask.From, To: ask.To}}
	err = b.in(ctx, s.gauge, size, progress, func(p *past) error {
		return b.readFor(by, func(t *tx) error {
			if err := t.state().MayAudit(by); err != nil {
				return err
			}
			pieces, problem := p.gauge.Pieces(ask, b.now())
			if problem != nil {
				return problem
			}
			total = len(pieces)
			rows = t.pieceRows(pieces[:min(total, mostPieces)])
			return nil
		})
	})
	if err == nil {
		err = b.lookOnce(look)
	}
	if err != nil {
		return nil, 0, err
	}
	return rows, total, nil
}

// pieceRows adds to pieces what people call them, and the events they speak of.
func (t *tx) pieceRows(pieces []office.Piece) []office.PieceRow {
	journal, state := t.journal(), t.state()
	rows := make([]office.PieceRow, len(pieces))
	for i, piece := range pieces {
		e, _ := journal.event(piece.Position)
		inner, _ := office.Happened(e)
		rows[i] = office.PieceRow{Piece: piece, Event: inner.Header, Number: state.PrintedAs(piece.On, piece.ID)}
	}
	return rows
}

// Record leaves what an inspector says in the books: a word about a complaint, a
// note, a visit, a check. It can do nothing else.
func (b *Books) Record(by string, r office.InspectorRecord) ([]office.Event, error) {
	command, problem := r.Command()
	if problem != nil {
		return nil, problem
	}
	return b.Do(by, command)
}
