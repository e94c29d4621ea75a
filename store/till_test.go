package store

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"watiqa/store/office"
)

// collector and substitute of the desk, once a till was opened.
const (
	collector  = "till"
	substitute = "standin"
)

// tillOpens lets the desk have two collectors, the first with a receipt book in
// service.
func (d *desk) tillOpens() {
	d.t.Helper()
	d.hire(collector, "till", office.Collector)
	d.hire(substitute, "standin", office.Collector)
	d.must(admin, "till", nil, "act", "12/2026", "ceiling", "500", "every", "7", "approve", "100", "budget", "CIVIL")
	d.startBook(collector, 401)
}

func (d *desk) startBook(who string, first int) {
	d.t.Helper()
	book := d.must(admin, "book.receive", nil, "series", "A", "first_leaf", fmt.Sprint(first), "last_leaf", fmt.Sprint(first+99), "initialed", "percepteur")
	d.must(who, "book.start", []string{book[0].Subject})
}

// signed makes counter orders of one extract that wait for their money.
func (d *desk) signed(n int) (ids []string) {
	d.t.Helper()
	for i := range n {
		opened := d.must(agent, "open", nil, "extracts", "1", "number", fmt.Sprint(i+1), "gregorian", "1980", "first", "غصن", "family", "الزيتون",
			"sex", "m", "birth", "1961", "father", "حجر", "mother", "ريح", "mother_name", "البحر", "asker", "عابر الطريق")
		ids = append(ids, opened[0].Subject)
	}
	d.must(agent, "found", ids)
	d.must(agent, "print", ids, "mentions", "yes")
	d.must(officer, "sign", ids, "signatory", "s1")
	return ids
}

// closes counts and closes the collector's day.
func (d *desk) closes(who, counts string) office.Closing {
	d.t.Helper()
	d.must(who, "count", nil, "counts", counts)
	e := d.must(who, "close", nil, "reason", "as counted")
	var c office.Closing
	_ = d.books.View(func(s *office.State) error { c, _ = s.Closings.Get(e[0].Subject); return nil })
	return c
}

// tills does what fills every shelf of the till.
func (d *desk) tills() {
	d.t.Helper()
	d.tillOpens()
	for _, id := range d.signed(2) {
		d.must(collector, "collect", []string{id})
	}
	d.must(admin, "check", []string{collector}, "counts", "2=2")
	closing := d.closes(collector, "2=2")
	handed := d.must(collector, "handover", []string{substitute}, "counts", "2=2")
	d.must(substitute, "takeover", []string{handed[0].Subject})
	d.must(substitute, "deposit", nil, "slip", "V1", "amount", "4", "reason", "taken over from "+closing.Number)
	brought := d.must(agent, "annexe.bring", nil, "annexe", "annexe 2", "annexe_slip", "17", "budget", "CIVIL", "counts", "20=1")
	d.must(substitute, "annexe.receive", []string{brought[0].Subject})
	d.must(collector, "statement", nil, "statement_number", "R1", "day", string(closing.Day), "total", "2", "lines", "nobody=2")
}

// Two windows on one drawer, many times at once: no number is given twice and
// none is left out, because a receipt takes its number inside the transaction.
func TestTwoWindowsNeverGiveOneReceiptNumber(t *testing.T) {
	d := newDesk(t)
	d.tillOpens()
	ids := d.signed(40)
	var all sync.WaitGroup
	for window := range 8 {
		all.Go(func() {
			for i := window; i < len(ids); i += 8 {
				if _, err := d.books.Do(collector, office.Command{Action: "collect", Subjects: ids[i : i+1]}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	numbers := map[uint64]bool{}
	_ = d.books.View(func(s *office.State) error {
		for _, r := range s.Receipts.All() {
			if numbers[r.Number] || r.Twice {
				t.Errorf("number %d was given twice", r.Number)
			}
			numbers[r.Number] = true
		}
		return nil
	})
	for n := uint64(401); n <= 440; n++ {
		if !numbers[n] {
			t.Errorf("number %d was left out", n)
		}
	}
	if got := d.balance(office.DrawerOf(collector)); got != 40*200 {
		t.Errorf("the drawer holds %d", got)
	}
	d.sound()
}

// One order at two windows: one receipt.
func TestTwoWindowsNeverTakeOneOrdersMoneyTwice(t *testing.T) {
	d := newDesk(t)
	d.tillOpens()
	id := d.signed(1)
	var all sync.WaitGroup
	took := make(chan bool, 8)
	for range 8 {
		all.Go(func() {
			_, err := d.books.Do(collector, office.Command{Action: "collect", Subjects: id})
			took <- err == nil
		})
	}
	all.Wait()
	close(took)
	times := 0
	for ok := range took {
		if ok {
			times++
		}
	}
	if times != 1 || d.balance(office.DrawerOf(collector)) != 200 {
		t.Errorf("taken %d times, the drawer holds %d", times, d.balance(office.DrawerOf(collector)))
	}
}

func TestAClosingCarriesTheJournalsHead(t *testing.T) {
	d := newDesk(t)
	d.tillOpens()
	d.must(collector, "collect", d.signed(1))
	d.must(collector, "count", nil, "counts", "2=1")
	size, root, err := d.books.Head()
	if err != nil {
		t.Fatal(err)
	}
	e := d.must(collector, "close", nil)
	_ = d.books.View(func(s *office.State) error {
		c, _ := s.Closings.Get(e[0].Subject)
		if c.Size != size || c.Root != hexOf(root) {
			t.Errorf("the closing says %d %s, the journal %d %x", c.Size, c.Root, size, root)
		}
		return nil
	})
}

// A power cut between count and signature: the count is there, nothing is closed.
func TestACountOutlivesAPowerCutAndNothingIsHalfClosed(t *testing.T) {
	d := newDesk(t)
	d.tillOpens()
	d.must(collector, "collect", d.signed(1))
	d.must(collector, "count", nil, "counts", "2=1")
	_ = d.books.Close()
	d.open()
	d.unlock()
	_ = d.books.View(func(s *office.State) error {
		alarms := s.Alarms(collector, "2026-11-23")
		if len(alarms) == 0 || alarms[len(alarms)-1].Code != office.CountNotSigned {
			t.Errorf("the collector is told %v", alarms)
		}
		for id := range s.Closings.All() {
			t.Errorf("%s was closed", id)
		}
		return nil
	})
	d.must(collector, "close", nil) // the count still stands
	d.sound()
}

func TestAClosingThatIsNoReplayOfItsDayIsFound(t *testing.T) {
	d := newDesk(t)
	d.tillOpens()
	d.must(collector, "collect", d.signed(1))
	c := d.closes(collector, "2=1")
	d.meddle(func(x *tx) {
		day, _ := x.state().Days.Get(c.ID)
		day.Moves[0].Amount = 300
		x.state().Days.Put(c.ID, day)
	})
	report, err := d.books.Verify(nil)
	if err != nil {
		t.Fatal(err)
	}
	codes := ""
	for _, f := range report.Findings {
		codes += string(f.Code) + " "
	}
	for _, want := range []office.Code{office.VerifyClosing, office.VerifyMoney, office.VerifyState} {
		if !strings.Contains(codes, string(want)) {
			t.Errorf("%s is not among the findings: %s", want, codes)
		}
	}
}

// Two copies of the books gave one number: both facts are kept, and it shows.
func TestAfterAForkTwoReceiptsOfOneNumberAreKeptAndShow(t *testing.T) {
	d := newDesk(t)
	d.tillOpens()
	d.must(collector, "collect", d.signed(1))
	var twin office.Event
	_ = d.books.View(func(s *office.State) error {
		for _, r := range s.Receipts.All() {
			var err error
			twin, err = office.NewEvent("ffffffffffffffff", office.Header{N: 7, At: monday, Day: r.Day, Who: collector, Kind: office.ReceiptIssued, Subject: "rffffffffffffffff-7"},
				office.Issue{Book: r.Book, Number: r.Number, Amount: 300})
			if err != nil {
				t.Fatal(err)
			}
		}
		return nil
	})
	d.meddle(func(x *tx) {
		_, err := x.append(x.moment(), "", office.Fact{Kind: office.EventCarried, Subject: twin.Subject,
			Body: office.Carried{Opening: twin.Opening, N: twin.N, Line: string(twin.Encode())}})
		if err != nil {
			t.Fatal(err)
		}
	})
	_ = d.books.View(func(s *office.State) error {
		twice := 0
		for _, f := range s.Findings() {
			if f.Code == office.ReceiptTwice {
				twice++
			}
		}
		if twice != 2 {
			t.Errorf("%d receipts show as duplicates, want both: %+v", twice, s.Findings())
		}
		return nil
	})
	if got := d.balance(office.DrawerOf(collector)); got != 500 {
		t.Errorf("the drawer holds %d: both were paid", got)
	}
}
