package platform_test

import (
	"errors"
	"net/http"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

func statement(id string, amounts map[string]office.Centimes) office.Statement {
	st := office.Statement{ID: id, Issued: "2026-03-03"}
	for order, amount := range amounts {
		st.Lines = append(st.Lines, office.StatementLine{Order: order, Amount: amount})
	}
	st.Total = st.Sum()
	return st
}

func TestAStatementReachesItsOfficeOnce(t *testing.T) {
	d := newDesk(t)
	numbers := d.place(here, 1)
	feed := d.feedOf(here)
	st := statement("T-1", map[string]office.Centimes{numbers[0]: 700})
	d.must(d.platform.IssueStatements(platform.Credit{Office: here, Statement: st}))
	d.must(d.platform.IssueStatements(platform.Credit{Office: platform.OfficeID(here), Statement: st})) // again: once
	if got := d.feedOf(here); got != feed+1 {
		t.Errorf("the feed grew from %d to %d", feed, got)
	}
	other := statement("T-1", map[string]office.Centimes{numbers[0]: 650})
	if err := d.platform.IssueStatements(platform.Credit{Office: here, Statement: other}); !errors.Is(err, office.Refuse(platform.StatementExists)) {
		t.Errorf("another one of its number: %v", err)
	}
}

func TestAStatementThatDoesNotAddUpIsRefusedWhole(t *testing.T) {
	d := newDesk(t)
	feed := d.feedOf(here)
	good, bad := statement("T-1", map[string]office.Centimes{"26000001": 700}), statement("T-2", map[string]office.Centimes{"26000001": 700})
	bad.Total++
	for name, wrong := range map[string]office.Statement{"a wrong total": bad, "no number": {Issued: "2026-03-03"}, "no day": {ID: "T-3"}} {
		err := d.platform.IssueStatements(platform.Credit{Office: here, Statement: good}, platform.Credit{Office: here, Statement: wrong})
		if !errors.Is(err, office.Refuse(platform.BadStatement)) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := d.feedOf(here); got != feed {
		t.Errorf("%d items came of what was refused", got-feed)
	}
}

func TestTheTreasurysDoor(t *testing.T) {
	d := newDesk(t)
	const wish = `[{"office":"` + here + `","statement":{"id":"T-1","issued":"2026-03-03","source":"","total":1200}}]`
	if status, text := d.post("/v1/treasury/statements", []byte(wish)); status != http.StatusUnauthorized {
		t.Errorf("without a token: %d %s", status, text)
	}
	if status, text := d.operate("/v1/treasury/statements", wish); status != http.StatusOK {
		t.Errorf("a lump sum: %d %s", status, text)
	}
	if status, text := d.operate("/v1/treasury/statements", `[{"office":"99-9","statement":{"id":"T-1","issued":"2026-03-03","source":"","total":1}}]`); status != http.StatusNotFound {
		t.Errorf("an office of nobody's: %d %s", status, text)
	}
	if status, text := d.operate("/v1/treasury/statements", `{"office":`); status != http.StatusBadRequest {
		t.Errorf("what cannot be read: %d %s", status, text)
	}
}

func (d *desk) feedOf(bureau string) uint64 {
	d.t.Helper()
	return d.summary(bureau).Feed
}
