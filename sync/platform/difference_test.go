package platform_test

import (
	"testing"

	"watiqa/store/office"
)

func TestAnOrderWithdrawnBeforeAnyWorkIsNoDifference(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 2)
	s := d.station(here)
	d.must(d.platform.Withdraw(ids[0])) // before the office took it
	s.sync()
	d.must(d.platform.Withdraw(ids[1])) // after it took it
	s.sync()
	s.stands(ids[0], office.Withdrawn)
	s.stands(ids[1], office.Withdrawn)
	d.differs(here)
	s.agrees()
}

func TestAnOrderWithdrawnAfterItWasProcessedIsADifferenceAtOnce(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 2)
	s := d.station(here)
	s.sync()
	s.process(ids...)
	s.sync()
	paid := d.summary(here).Due
	for range 3 { // withdrawing again is withdrawing once
		d.must(d.platform.Withdraw(ids[0]))
	}
	open := d.differs(here, office.WithdrawnAfterWork)
	if open[0].Request != ids[0] || open[0].ID != ids[0]+"-w1" {
		t.Errorf("%+v", open[0])
	}
	s.sync()
	r := s.stands(ids[0], office.Signed)
	s.must(s.do("p3", "settle", []string{open[0].ID}, "choice", "stop"))
	s.sync()
	s.stands(ids[0], office.Withdrawn)
	if due := d.summary(here).Due; due != paid-r.Due {
		t.Errorf("due %d, want %d without the stopped order", due, paid-r.Due)
	}
	d.differs(here)
	s.agrees()
}

func TestAnOrderWithdrawnWhileTheOfficeWorkedOfflineIsADifferenceWhenTheWorkArrives(t *testing.T) {
	for name, work := range map[string]func(s *station, id string){
		"signed":  func(s *station, id string) { s.process(id) },
		"claimed": func(s *station, id string) { s.must(s.do("p2", "claim", []string{id})) },
		"held":    func(s *station, id string) { s.must(s.do("p2", "hold", []string{id}, "code", "paper")) },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			ids := d.place(here, 1)
			s := d.station(here)
			s.sync()
			work(s, ids[0])
			d.must(d.platform.Withdraw(ids[0]))
			d.differs(here) // nobody knows of the work yet
			s.exchange(100)
			open := d.differs(here, office.WithdrawnAfterWork)
			s.sync()
			if r, _ := s.state.Requests.Get(ids[0]); !r.Withdrawn || r.Stage == office.Withdrawn {
				t.Errorf("the office has %+v", r)
			}
			s.must(s.do("p3", "settle", []string{open[0].ID}, "choice", "deliver"))
			s.sync()
			d.differs(here)
			s.agrees()
		})
	}
}

func TestWithdrawnAndRefusedAgree(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	s := d.station(here)
	s.sync()
	s.must(s.do("p2", "claim", ids))
	s.must(s.do("p2", "refuse", ids, "code", "R01"))
	d.must(d.platform.Withdraw(ids[0]))
	s.sync()
	d.differs(here)
	s.agrees()
}

func TestTheFirstSettlementWinsAndLaterOnesAreComments(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	s := d.station(here)
	s.sync()
	s.process(ids...)
	s.sync()
	d.must(d.platform.Withdraw(ids[0]))
	s.sync()
	id := d.differs(here, office.WithdrawnAfterWork)[0].ID
	s.write("p3", office.Fact{Kind: office.DifferenceSettled, Subject: id, Body: office.Settlement{Choice: office.Deliver}})
	s.write("p4", office.Fact{Kind: office.DifferenceSettled, Subject: id, Body: office.Settlement{Choice: office.Stop}})
	s.sync()
	s.stands(ids[0], office.Signed)
	if sum := d.summary(here); sum.Settled != 1 || len(sum.Open) != 0 || sum.Due == 0 {
		t.Errorf("%+v", sum)
	}
	s.agrees()
}

// offTariff signs an order with another duty than the tariff gives, as an
// office does whose own rate was entered before the platform's came.
func offTariff(s *station, id string, due office.Centimes) {
	s.t.Helper()
	s.must(s.do("p4", "claim", []string{id}))
	s.must(s.do("p4", "found", []string{id}))
	s.must(s.do("p4", "print", []string{id}, "mentions", "yes", "marriage", "yes"))
	s.write("p4", office.Fact{Kind: office.RequestSigned, Subject: id, Role: office.Officer,
		Body: office.Step{Folder: s.state.Here().Folder, Due: due, Signature: &office.Signature{Signatory: "s1", Capacity: office.President}}})
}

func TestAFeeThatIsNotTheTariffsIsADifference(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 3)
	s := d.station(here)
	s.sync()
	for _, id := range ids {
		offTariff(s, id, 77)
	}
	s.sync()
	open := d.differs(here, office.FeeNotPerTariff, office.FeeNotPerTariff, office.FeeNotPerTariff)
	for _, o := range open {
		r := s.stands(o.Request, office.Signed)
		if want := office.Centimes(200 * (r.Order.Extracts + r.Order.FullCopies)); o.Office != 77 || o.Platform != want {
			t.Errorf("%s: %d at the office, %d by tariff, want 77 and %d", o.ID, o.Office, o.Platform, want)
		}
	}
	s.must(s.do("p5", "settle", []string{open[0].ID}, "choice", "as_platform"))
	s.must(s.do("p5", "settle", []string{open[1].ID}, "choice", "as_office"))
	s.sync()
	s.sync()
	d.differs(here, office.FeeNotPerTariff)
	if sum := d.summary(here); sum.Due != open[0].Platform+77+77 {
		t.Errorf("due %d, want %d", sum.Due, open[0].Platform+77+77)
	}
	s.agrees()
}

func TestAFeeThatWasPutRightWithinOnePushIsNoDifference(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	s := d.station(here)
	s.sync()
	offTariff(s, ids[0], 77)
	s.must(s.do("p4", "undo", ids, "reason", "wrong rate"))
	s.must(s.do("p4", "sign", ids, "signatory", "s1"))
	s.sync()
	d.differs(here)
	s.agrees()
}

func TestARefusedPaperIsNotPartOfTheFee(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 20)
	s := d.station(here)
	s.sync()
	for _, id := range ids {
		r := s.stands(id, office.Placed)
		if r.Order.FullCopies == 0 || r.Order.Extracts == 0 {
			continue
		}
		s.must(s.do("p4", "claim", []string{id}))
		s.must(s.do("p4", "refuse", []string{id}, "code", "R05"))
		s.must(s.do("p4", "found", []string{id}))
		s.must(s.do("p4", "print", []string{id}, "mentions", "yes", "marriage", "yes"))
		s.must(s.do("p4", "sign", []string{id}, "signatory", "s1"))
	}
	s.sync()
	d.differs(here)
	s.agrees()
}

func TestATariffThatReachedTheOfficeLateIsADifference(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	s := d.station(here)
	s.sync()
	d.must(d.platform.SetTariff(s.id, office.Rate{From: "2026-11-01", Extract: 500, FullCopy: 500, Act: "x"}))
	s.process(ids...) // by the old rate: the line is down
	s.sync()
	open := d.differs(here, office.FeeNotPerTariff)
	if open[0].Platform*2 != open[0].Office*5 {
		t.Errorf("%+v", open[0])
	}
	if sum := d.summary(there); sum.Feed != 1 {
		t.Errorf("the other office's feed has %d items: the rate was not for it", sum.Feed)
	}
}

func TestACounterOrderIsHeldAgainstTheTariffWhenItIsHandedOver(t *testing.T) {
	d := newDesk(t)
	s := d.station(here)
	s.sync()
	s.must(s.do("p4", "open", nil, "extracts", "2", "number", "12", "gregorian", "1990", "first", "أ", "family", "ب", "sex", "f",
		"birth", "1990-01-02", "father", "ج", "mother", "د", "mother_name", "ه", "asker", "و"))
	var id string
	for id = range s.state.Requests.All() {
	}
	s.must(s.do("p4", "found", []string{id}))
	s.must(s.do("p4", "print", []string{id}, "mentions", "yes"))
	s.must(s.do("p4", "sign", []string{id}, "signatory", "s1"))
	s.sync()
	d.differs(here) // signed, not yet paid
	s.write("p5", office.Fact{Kind: office.RequestCollected, Subject: id, Body: office.Step{Due: 300}})
	s.sync()
	open := d.differs(here, office.FeeNotPerTariff)
	if open[0].Office != 300 || open[0].Platform != 400 {
		t.Errorf("%+v", open[0])
	}
	s.agrees()
}
