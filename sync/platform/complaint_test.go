package platform_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/platform/seed"
)

func (s *station) complaint(id string) office.Complaint {
	s.t.Helper()
	c, known := s.state.Complaints.Get(id)
	if !known {
		s.t.Fatalf("the office does not know %s", id)
	}
	return c
}

func TestAComplaintGoesToTheOfficeAndItsAnswerComesBack(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	s := d.station(here)
	id, err := d.platform.Complain(ids[0], "nothing \x1b[31mcame")
	d.must(err)
	s.sync()
	if c := s.complaint(id); id != ids[0]+"-c1" || c.Request != ids[0] || c.Text != "nothing [31mcame" || !c.Unanswered() {
		t.Fatalf("%s: %+v", id, c)
	}
	s.must(s.do("p2", "complaint.answer", []string{id}, "text", "it left today"))
	refused := d.platform.Reopen(id, "again")
	if p, ok := refused.(*office.Problem); !ok || p.Code != platform.ComplaintOpen {
		t.Errorf("an open complaint is opened again: %v", refused)
	}
	s.must(s.do("p6", "complaint.close", []string{id}, "outcome", "founded", "text", "put right"))
	s.sync()
	standing, err := d.platform.ComplaintStanding(id)
	if err != nil || standing.Open || !slices.Equal(standing.Answers, []string{"it left today", "put right"}) {
		t.Errorf("%+v, %v", standing, err)
	}
	d.must(d.platform.Reopen(id, "still nothing"))
	s.sync()
	if c := s.complaint(id); c.Closed || !c.Unanswered() || c.Said[2].Text != "still nothing" {
		t.Errorf("%+v", c)
	}
	s.agrees()
}

func TestAComplaintFollowsItsOrderToAnotherBureau(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	a, b := d.station(here), d.station(there)
	a.sync()
	id, err := d.platform.Complain(ids[0], "wrong bureau")
	d.must(err)
	a.sync()
	a.must(a.do("p2", "transfer", ids, "bureau", there, "reason", "their register"))
	a.sync()
	b.sync()
	if c := b.complaint(id); c.Text != "wrong bureau" || !c.Unanswered() {
		t.Errorf("%+v", c)
	}
	b.must(b.do("p2", "complaint.answer", []string{id}, "text", "here now"))
	b.sync()
	if s, err := d.platform.ComplaintStanding(id); err != nil || !s.Open || !slices.Equal(s.Answers, []string{"here now"}) {
		t.Errorf("%+v, %v", s, err)
	}
	b.must(b.do("p6", "complaint.close", []string{id}, "outcome", "founded", "text", "sent"))
	b.sync()
	d.must(d.platform.Reopen(id, "not yet"))
	b.sync()

	b.must(b.do("p2", "transfer", ids, "bureau", here, "reason", "not ours"))
	b.sync()
	a.sync()
	a.must(a.do("p6", "complaint.close", []string{id}, "outcome", "founded", "text", "at last"))
	a.sync()
	a.must(a.do("p2", "transfer", ids, "bureau", there, "reason", "theirs after all"))
	a.sync()
	b.sync()
	if s, err := d.platform.ComplaintStanding(id); err != nil || s.Open || !slices.Equal(s.Answers, []string{"at last"}) {
		t.Errorf("closed, and the order went on: %+v, %v", s, err)
	}
	before := len(b.complaint(id).Said)
	d.must(d.platform.Reopen(id, "nothing at all"))
	b.sync()
	if c := b.complaint(id); c.Closed || len(c.Said) != before+1 {
		t.Errorf("opened again once more: %+v", c)
	}
	a.agrees()
	b.agrees()
}

// The citizen opened it again, and the office that closed it has not heard of that
// when it gives the order away.
func TestAComplaintOpenedAgainGoesOnWithItsOrder(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	a, b := d.station(here), d.station(there)
	a.sync()
	id, err := d.platform.Complain(ids[0], "nothing came")
	d.must(err)
	a.sync()
	a.must(a.do("p6", "complaint.close", []string{id}, "outcome", "founded", "text", "put right"))
	a.sync()
	d.must(d.platform.Reopen(id, "still nothing"))
	a.must(a.do("p2", "transfer", ids, "bureau", there, "reason", "theirs"))
	a.sync()
	b.sync()
	if c := b.complaint(id); c.Closed || c.Said[len(c.Said)-1].Text != "still nothing" {
		t.Errorf("%+v", c)
	}
	if err := d.platform.Reopen(id, "and again"); err == nil {
		t.Error("opened twice before it was closed")
	}
}

func TestAClosedComplaintStaysClosedWhereItsOrderComesBack(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	a, b := d.station(here), d.station(there)
	a.sync()
	id, err := d.platform.Complain(ids[0], "nothing came")
	d.must(err)
	a.sync()
	closing := []string{"outcome", "founded", "text", "put right"}
	a.must(a.do("p6", "complaint.close", []string{id}, closing...))
	a.sync()
	d.must(d.platform.Reopen(id, "still nothing"))
	a.sync()
	a.must(a.do("p6", "complaint.close", []string{id}, closing...))
	a.must(a.do("p2", "transfer", ids, "bureau", there, "reason", "theirs"))
	a.sync()
	b.sync()
	if _, known := b.state.Complaints.Get(id); known {
		t.Error("a closed complaint went on")
	}
	b.must(b.do("p2", "transfer", ids, "bureau", here, "reason", "theirs"))
	b.sync()
	a.sync()
	if c := a.complaint(id); !c.Closed || len(c.Said) != 3 {
		t.Errorf("it came open again: %+v", c)
	}
	d.must(d.platform.Reopen(id, "a third time"))
	a.sync()
	if c := a.complaint(id); c.Closed || len(c.Said) != 4 {
		t.Errorf("opened again: %+v", c)
	}
}

func TestWhoComplainsIsWhoPlacedTheOrderOrTheOperator(t *testing.T) {
	d := newDesk(t)
	order := seed.New(7, seed.Options{}).Order(0).Order
	order.Number, order.Proof, order.Addressee.Email = "26000900", nil, "someone@example.org"
	_, err := d.platform.Place(platform.Placement{Bureau: here, Order: order})
	d.must(err)
	wish := func(number, email, text string) []byte {
		body, _ := json.Marshal(map[string]string{"number": number, "email": email, "text": text})
		return body
	}
	for name, c := range map[string]struct {
		body   []byte
		status int
	}{
		"another e-mail":   {wish("26000900", "else@example.org", "x"), http.StatusNotFound},
		"no e-mail":        {wish("26000900", "", "x"), http.StatusNotFound},
		"no such order":    {wish("26000901", "someone@example.org", "x"), http.StatusNotFound},
		"no words":         {wish("26000900", "someone@example.org", " \u200b"), http.StatusRequestEntityTooLarge},
		"too many words":   {wish("26000900", "someone@example.org", strings.Repeat("x", 2001)), http.StatusRequestEntityTooLarge},
		"an unknown field": {[]byte(`{"number":"26000900","e-mail":"someone@example.org"}`), http.StatusBadRequest},
		"who placed it":    {wish("26000900", " Someone@Example.org ", "late"), http.StatusOK},
	} {
		if status, text := d.post("/v1/complaints", c.body); status != c.status {
			t.Errorf("%s: %d %s, want %d", name, status, text, c.status)
		}
	}
	for number, want := range map[string]int{"26000900-c1": http.StatusOK, "26000900-c9": http.StatusNotFound, "nothing": http.StatusNotFound} {
		if status, text := d.post("/v1/complaints/"+number+"/standing", wish("", "someone@example.org", "")); status != want {
			t.Errorf("%s: %d %s, want %d", number, status, text, want)
		}
	}
	if status, _ := d.post("/v1/complaints/26000900-c1/standing", wish("", "else@example.org", "")); status != http.StatusNotFound {
		t.Errorf("another citizen is told: %d", status)
	}
	if status, text := d.operate("/v1/complaints", `{"number":"26000900","text":"by telephone"}`); status != http.StatusOK || !strings.Contains(string(text), "26000900-c2") {
		t.Errorf("the operator: %d %s", status, text)
	}
	if status, _ := d.operate("/v1/complaints", `{"number":"26000900","text":"a third"}`); status != http.StatusOK {
		t.Errorf("a third: %d", status)
	}
	if status, text := d.operate("/v1/complaints", `{"number":"26000900","text":"a fourth"}`); status != http.StatusConflict {
		t.Errorf("a fourth open one: %d %s", status, text)
	}
	if status, text := d.operate("/v1/complaints/26000900-c1/reopening", `{"text":"again"}`); status != http.StatusConflict {
		t.Errorf("an open one opened again: %d %s", status, text)
	}
}

// Whoever is no operator is not listened to for long: the citizen's doors are open
// to strangers.
func TestAStrangersLongWishIsNotRead(t *testing.T) {
	d := newDesk(t)
	id := d.place(here, 1)[0]
	for text, want := range map[string]int{strings.Repeat("x", 1<<20): http.StatusRequestEntityTooLarge, strings.Repeat("x", 2000): http.StatusNotFound} {
		body := `{"number":"` + id + `","email":"nobody@example.org","text":"` + text + `"}`
		answer := httptest.NewRecorder()
		d.platform.ServeHTTP(answer, httptest.NewRequest(http.MethodPost, "/v1/complaints", strings.NewReader(body)))
		if answer.Code != want {
			t.Errorf("%d bytes: %d, want %d", len(body), answer.Code, want)
		}
	}
}
