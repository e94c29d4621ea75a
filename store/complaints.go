package store

import (
	"cmp"
	"slices"

	"watiqa/store/office"
)

// Complaints shows a person every complaint with how its order stands: those
// that wait for an answer first, then the other open ones, then the closed; the
// oldest first. The list is an entry of the access log.
func (b *Books) Complaints(by string) (rows []office.ComplaintRow, err error) {
	err = b.readFor(by, func(t *tx) error {
		state := t.state()
		for id, c := range state.Complaints.All() {
			c.ID = id
			row := office.ComplaintRow{Complaint: c, Number: c.Request}
			if r, here := state.Requests.Get(c.Request); here {
				row.Number, row.Stage, row.StageSince = r.Order.Number, r.Stage, r.Since
			}
			rows = append(rows, row)
		}
		return nil
	})
	if err == nil {
		err = b.lookOnce(office.Access{Who: by, What: office.LookComplaints})
	}
	if err != nil {
		return nil, err
	}
	rank := func(c office.ComplaintRow) int {
		switch {
		case c.Unanswered():
			return 0
		case !c.Closed:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(rows, func(a, b office.ComplaintRow) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), a.OpenedAt.Compare(b.OpenedAt))
	})
	return rows, nil
}
