package store

import (
	"testing"
	"time"

	"watiqa/store/office"
)

// What a scan shows is judged by who opened it: the access log says so, and not
// the clerk.
func TestARefusalForWhatAScanShowsRestsOnTheAccessLog(t *testing.T) {
	d := newDesk(t)
	var ids []string
	for _, id := range []string{"26000101", "26000102", "26000103", "26000104"} {
		o := testOrder(id, d.clock.Now())
		o.Proof = &office.Proof{Digest: "aa", Type: "image/png", Size: 10}
		d.item(office.RequestPlaced, id, o)
		ids = append(ids, id)
	}
	d.take()
	d.must(agent, "claim", ids)
	refused := func(id, code string) {
		t.Helper()
		_, err := d.books.Do(agent, command("refuse", []string{id}, "code", code))
		wants(t, office.ProofNotSeen, err)
	}
	look := func(a office.Access) {
		t.Helper()
		a.What = "proof"
		if err := d.books.Look(a); err != nil {
			t.Fatal(err)
		}
	}
	refused(ids[0], "R04")
	if _, err := d.books.Request(agent, ids[0]); err != nil { // seeing the order is not reading the scan
		t.Fatal(err)
	}
	look(office.Access{Who: officer, Subject: ids[0]}) // nor is what a colleague saw
	look(office.Access{Who: agent, Subject: ids[1]})
	refused(ids[0], "R04")
	refused(ids[0], "R05")
	d.must(agent, "refuse", ids[1:2], "code", "R05")
	look(office.Access{Who: agent, Subject: ids[0], Failed: office.ProofMissing})
	refused(ids[0], "R05") // nobody can say from no scan who may have a copy
	d.must(agent, "refuse", ids[:1], "code", "R04")

	// What was seen stays seen, whatever the station's clock shows.
	const jump = 6 * 365 * 24 * time.Hour
	d.books.Seal()
	d.clock.Add(-jump)
	d.unlock()
	look(office.Access{Who: agent, Subject: ids[2]})
	d.queue(office.Query{Text: "another look"})
	d.clock.Add(jump)
	d.must(agent, "refuse", ids[2:3], "code", "R04")
	refused(ids[3], "R04")
	d.sound()
}
