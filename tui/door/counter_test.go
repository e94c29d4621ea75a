package door

import (
	"context"
	"errors"
	"testing"
	"time"

	"watiqa/store/office"
)

func TestTheCallsOfAnAuditCrossTheDoor(t *testing.T) {
	c := open(t).call(t)
	if _, err := c.SignIn("driss", "right"); err != nil {
		t.Fatal(err)
	}
	told := 0
	f, err := c.Figures(context.Background(), office.ReportAsk{Step: office.ByWeek}, func(percent int) { told = percent })
	if err != nil || f.Step != office.ByWeek || f.Names["p1"].Fr != "driss" || told != 50 {
		t.Errorf("%+v, told %d, %v", f, told, err)
	}
	head := office.PrintedHead{Size: 12, Root: "00ff"}
	if s, err := c.Since(head); err != nil || s.Head != head || s.Answer != office.HeadExtended {
		t.Errorf("%+v, %v", s, err)
	}
	if n, err := c.Extract(context.Background(), office.ExtractAsk{Bodies: true}, "four", nil); err != nil || n != 4 {
		t.Error(n, err)
	}
	_, err = c.Extract(context.Background(), office.ExtractAsk{}, "four", nil)
	refusedWith(t, office.ExtractNotWritten, err)
	if printed, err := c.Print(context.Background(), PrintAsk{Sheet: "order", Subjects: []string{"26000417", "26000418"}, To: "a folder"}); err != nil ||
		len(printed.Copies) != 2 || printed.Kept != "a folder" {
		t.Errorf("%+v, %v", printed, err)
	}
	_, err = c.Print(context.Background(), PrintAsk{Sheet: "order"})
	refusedWith(t, office.NoSubject, err)
}

func TestACallGetsItsAnswerThroughTheSocket(t *testing.T) {
	c := open(t).call(t)
	if _, err := c.SignIn("naima", "right"); err != nil {
		t.Fatal(err)
	}
	events, err := c.Do(office.Command{Action: "claim", Subjects: []string{"26000417"}})
	if err != nil || len(events) != 1 {
		t.Fatalf("do: %v %v", events, err)
	}
	if e := events[0]; e.Subject != "26000417" || e.Opening != "0123456789abcdef" || string(e.Encode()) == "[,]" {
		t.Errorf("the event lost something: %+v", e)
	}
	page, err := c.List(office.Query{Text: "قاسمي", Limit: 3})
	if err != nil || page.Total != 3 || page.Rows[0].Number != "قاسمي" {
		t.Errorf("list: %+v %v", page, err)
	}
	status, err := c.Status()
	if err != nil || status.Line.Waiting != 7 || status.Accounts[office.DueOnline] != 4200 {
		t.Errorf("status: %+v %v", status, err)
	}
	line, err := c.Sync(t.Context())
	if err != nil || line.Acked != 12 {
		t.Errorf("sync: %+v %v", line, err)
	}
	if err := c.Seal(); err != nil {
		t.Error(err)
	}
	if status, _ := c.Status(); !status.Sealed {
		t.Error("sealing did not arrive")
	}
}

// What was done is done: no answer is too long to be told.
func TestAnAnswerMayBeLongerThanAFrame(t *testing.T) {
	c := open(t).call(t)
	if _, err := c.SignIn("naima", "right"); err != nil {
		t.Fatal(err)
	}
	for _, rows := range []int{20_000, 3} {
		page, err := c.List(office.Query{Text: "26000417", Limit: rows})
		if err != nil || len(page.Rows) != rows || page.Rows[rows-1].Number != "26000417" {
			t.Errorf("%d rows: %d, %v", rows, len(page.Rows), err)
		}
	}
}

func TestARefusalKeepsItsCodeAndItsValues(t *testing.T) {
	_, err := open(t).call(t).Show("26000999")
	var p *office.Problem
	if !errors.As(err, &p) || p.Code != office.UnknownSubject || p.Args[0] != "26000999" {
		t.Errorf("got %v", err)
	}
}

func TestAnErrorThatIsNotForPeopleStaysInside(t *testing.T) {
	_, err := open(t).call(t).Enrol(t.Context(), "http://10.0.0.1", "CODE")
	if err == nil || err.Error() != string(Failed) {
		t.Errorf("got %v", err)
	}
}

func TestVerifyingTellsHowFarItIs(t *testing.T) {
	var told []int
	report, err := open(t).call(t).Verify(t.Context(), func(percent int) { told = append(told, percent) })
	if err != nil || report.Events != 3 || report.Findings[0].Place != "journal/2" {
		t.Errorf("got %+v %v", report, err)
	}
	if len(told) != 1 || told[0] != 50 {
		t.Errorf("told %v", told)
	}
}

func TestACounterRemembersNobodyElsesSignIn(t *testing.T) {
	h := open(t)
	if _, err := h.call(t).SignIn("naima", "right"); err != nil {
		t.Fatal(err)
	}
	_, err := h.call(t).Do(office.Command{Action: "claim", Subjects: []string{"1"}})
	refusedWith(t, NoIdentity, err)
}

func TestPassphrasesCannotBeGuessedOnAndOn(t *testing.T) {
	c := open(t).call(t)
	for range mostWrong {
		_, err := c.SignIn("naima", "wrong")
		refusedWith(t, office.BadPassphrase, err)
	}
	_, err := c.SignIn("naima", "right")
	if errors.Is(err, office.Refuse(office.BadPassphrase)) || err == nil {
		t.Errorf("after %d wrong ones: %v", mostWrong, err)
	}
}

func TestACallerWhoLeavesEndsTheCall(t *testing.T) {
	h := open(t)
	c := h.call(t)
	d := <-h.desks
	d.stuck = make(chan struct{})
	ctx, leave := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer leave()
	if _, err := c.Sync(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	select {
	case <-d.stuck:
	case <-time.After(3 * time.Second):
		t.Error("the call went on without its caller")
	}
}

func TestWhoComesToAClosedDoorIsToldThatNobodyIsThere(t *testing.T) {
	h := open(t)
	c := h.call(t)
	h.door.Close()
	_, err := c.Status()
	refusedWith(t, Closed, err)
	if _, err := Call(h.books); !errors.Is(err, ErrNobody) {
		t.Errorf("got %v", err)
	}
}
