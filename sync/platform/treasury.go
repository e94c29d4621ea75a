package platform

import (
	"bytes"
	"encoding/json"

	"watiqa/store/office"
)

// Credit is what the Treasury credited an office's commune: a statement, and
// for whom it is.
type Credit struct {
	Office    string           `json:"office"` // the office's id or its bureau's code
	Statement office.Statement `json:"statement"`
}

// mostStatement is the longest number of a statement, in bytes: it is a key.
const mostStatement = 40

// IssueStatements puts statements of the Treasury into the feeds of their
// offices, all or none. The same statement a second time is once; another one
// of the same number is refused, and so is one whose lines or shares do not come
// to its total, where it has any.
func (p *Platform) IssueStatements(credits ...Credit) error {
	return p.store.Update(func(tx Tx) error {
		for _, credit := range credits {
			if err := p.issue(tx, credit); err != nil {
				return err
			}
		}
		return nil
	})
}

func (p *Platform) issue(tx Tx, credit Credit) error {
	o, err := officeOf(tx, OfficeID(credit.Office))
	if err != nil {
		return err
	}
	st := credit.Statement
	st.ID, st.Source, st.Wrong, st.Stray = office.Clean(st.ID), office.FromPlatform, false, 0
	for i := range st.Lines {
		st.Lines[i].Order, st.Lines[i].Stray = office.Clean(st.Lines[i].Order), false
	}
	if st.ID == "" || len(st.ID) > mostStatement || !st.Issued.Valid() || len(st.Lines)+len(st.Shares) > 0 && st.Sum() != st.Total {
		return office.Refuse(BadStatement, st.ID)
	}
	if err := fits(st); err != nil {
		return err
	}
	text, err := json.Marshal(st)
	if err != nil {
		return err
	}
	key := within(o.ID) + st.ID
	if before := tx.Get(Credits, key); before != nil {
		if bytes.Equal(before, text) {
			return nil
		}
		return office.Refuse(StatementExists, st.ID)
	}
	tx.Put(Credits, key, text)
	emit(tx, o, p.now(), office.StatementIssued, st.ID, st)
	o.save(tx)
	return nil
}

// Reasons for which a statement is not taken in.
const (
	BadStatement    office.Code = "platform.bad_statement"    // args: number
	StatementExists office.Code = "platform.statement_exists" // args: number
)
