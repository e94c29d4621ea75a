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

// Record leaves what an inspector says in the books: a word about a complaint, a
// note, a visit, a check. It can do nothing else.
func (b *Books) Record(by string, r office.InspectorRecord) ([]office.Event, error) {
	command, problem := r.Command()
	if problem != nil {
		return nil, problem
	}
	return b.Do(by, command)
}
