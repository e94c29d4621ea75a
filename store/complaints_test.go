package store

import (
	"slices"
	"testing"
	"time"

	"watiqa/store/office"
)

// complained has four complaints, an hour apart: k1 is answered and closed, k2
// is answered, k3 waits, and k4 is about an order that is not here.
func complained(t *testing.T) (d *desk, ids []string) {
	t.Helper()
	d = inspected(t)
	ids = d.orders(3)
	for i, about := range []string{ids[0], ids[1], ids[2], "26099999"} {
		d.clock.Add(time.Hour)
		d.item(office.ComplaintOpened, "k"+string(rune('1'+i)), office.ComplaintOpening{Request: about, Text: "nothing has come"})
	}
	d.take()
	d.must(officer, "complaint.answer", []string{"k1"}, "text", "it was sent")
	d.must(officer, "complaint.answer", []string{"k2"}, "text", "it is being signed")
	if _, err := d.books.Record(inspector, office.InspectorRecord(command("complaint.close", []string{"k1"}, "outcome", "founded", "text", "seen"))); err != nil {
		t.Fatal(err)
	}
	return d, ids
}

// lists checks which complaints a person sees, in which order.
func (d *desk) lists(by string, want ...string) {
	d.t.Helper()
	rows, err := d.books.Complaints(by)
	if err != nil {
		d.t.Fatal(err)
	}
	var got []string
	for _, row := range rows {
		got = append(got, row.ID)
	}
	if !slices.Equal(got, want) {
		d.t.Errorf("%s sees %v, not %v", by, got, want)
	}
}

func TestComplaintsThatWaitForAnAnswerComeFirstAndTheOldestFirstAmongThem(t *testing.T) {
	d, _ := complained(t)
	d.lists(inspector, "k3", "k4", "k2", "k1")
	d.item(office.ComplaintReopened, "k1", office.ComplaintOpening{Text: "still nothing"})
	d.take()
	d.lists(inspector, "k1", "k3", "k4", "k2")
	d.sound()
}

func TestAComplaintIsShownWithHowItsOrderStands(t *testing.T) {
	d, ids := complained(t)
	d.clock.Add(time.Hour)
	d.must(agent, "claim", ids[2:])
	rows, err := d.books.Complaints(inspector)
	if err != nil || len(rows) != 4 {
		t.Fatal(rows, err)
	}
	if row := rows[0]; row.Number != ids[2] || row.Stage != d.request(ids[2]).Stage || !row.StageSince.Equal(d.clock.Now()) {
		t.Errorf("%+v", row)
	}
	if row := rows[1]; row.Number != "26099999" || row.Stage != "" || !row.StageSince.IsZero() {
		t.Errorf("of an order that is not here: %+v", row)
	}
}

func TestWhoLooksAtComplaintsStandsInTheAccessLog(t *testing.T) {
	d, _ := complained(t)
	size, _, _ := d.books.AccessHead()
	d.lists(agent, "k3", "k4", "k2", "k1")
	entries, err := d.books.accesses(size, 10)
	if err != nil || len(entries) != 1 || entries[0].Who != agent || entries[0].What != office.LookComplaints {
		t.Errorf("%+v %v", entries, err)
	}
	d.books.Seal()
	_, err = d.books.Complaints(agent)
	wants(t, office.BooksSealed, err)
}
