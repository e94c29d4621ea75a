package platform_test

import (
	"slices"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

// paper is the tariff of the tests in which every paper costs so many
// centimes from a day on.
func paper(from office.Day, each office.Centimes) office.Rate {
	return office.Rate{From: from, Extract: each, FullCopy: each, Act: "x"}
}

// signed is an office that has signed its orders by the tariff so far.
func signed(d *desk, count int) (s *station, ids []string) {
	ids = d.place(here, count)
	s = d.station(here)
	s.sync()
	s.process(ids...)
	s.sync()
	d.differs(here)
	return s, ids
}

func TestATariffThatIsSetAfterTheWorkIsComparedAtOnce(t *testing.T) {
	d := newDesk(t)
	s, ids := signed(d, 2)
	d.must(d.platform.SetTariff("", paper("2026-11-01", 300)))
	open := d.differs(here, office.FeeNotPerTariff, office.FeeNotPerTariff)
	for i, o := range open {
		r := s.stands(ids[i], office.Signed)
		extracts, fullCopies := r.Papers()
		if o.Request != ids[i] || o.Office != r.Due || o.Platform != office.Centimes(300*(extracts+fullCopies)) {
			t.Errorf("%+v of %+v", o, r)
		}
	}
	s.sync()
	s.must(s.do("p5", "settle", []string{open[0].ID}, "choice", "as_platform"))
	s.must(s.do("p5", "settle", []string{open[1].ID}, "choice", "as_office"))
	s.sync()
	d.differs(here)
	if due := d.summary(here).Due; due != open[0].Platform+open[1].Office {
		t.Errorf("%d are due", due)
	}
	s.agrees()
}

func TestALateTariffOpensOneDifferenceHoweverOftenItIsSet(t *testing.T) {
	d := newDesk(t)
	s, ids := signed(d, 1)
	for range 3 {
		d.must(d.platform.SetTariff("", paper("2026-11-01", 300)))
	}
	d.must(d.platform.SetTariff("", paper("2026-11-01", 400))) // the open one keeps its amounts
	open := d.differs(here, office.FeeNotPerTariff)
	s.sync()
	s.must(s.do("p4", "undo", ids, "reason", "the rate came late"))
	s.must(s.do("p4", "sign", ids, "signatory", "s1")) // by the rate that is known now
	s.sync()
	d.differs(here, office.FeeNotPerTariff)
	s.must(s.do("p5", "settle", []string{open[0].ID}, "choice", "as_office"))
	s.sync()
	d.differs(here) // by then both say the same
	if r := s.stands(ids[0], office.Signed); open[0].Office*2 != r.Due {
		t.Errorf("booked %d, at first %d", r.Due, open[0].Office)
	}
	s.agrees()
}

func TestWhatWasSettledForTheseAmountsStaysSettledWhenTheTariffIsSetAgain(t *testing.T) {
	d := newDesk(t)
	s, _ := signed(d, 1)
	d.must(d.platform.SetTariff("", paper("2026-11-01", 300)))
	open := d.differs(here, office.FeeNotPerTariff)
	s.sync()
	s.must(s.do("p5", "settle", []string{open[0].ID}, "choice", "as_office"))
	s.sync()
	d.must(d.platform.SetTariff("", paper("2026-11-01", 300)))
	d.differs(here)
	d.must(d.platform.SetTariff("", paper("2026-11-01", 500))) // other amounts: another question
	again := d.differs(here, office.FeeNotPerTariff)
	if again[0].ID == open[0].ID || again[0].Platform*3 != open[0].Platform*5 {
		t.Errorf("%+v after %+v", again[0], open[0])
	}
}

func TestALateTariffLeavesAloneWhatItIsNotAbout(t *testing.T) {
	d := newDesk(t)
	s, _ := signed(d, 3) // placed on 2 November
	waiting := d.place2(here, 3, 1)
	s.sync()
	other := d.summary(there)
	d.must(d.platform.SetTariff("", paper("2026-11-03", 300))) // later than the orders
	d.must(d.platform.SetTariff(platform.OfficeID(there), paper("2026-11-01", 300)))
	d.differs(here)
	s.stands(waiting[0], office.Placed)
	if now := d.summary(there); now.Feed != other.Feed+2 || len(now.Open) != 0 {
		t.Errorf("%+v", now)
	}
	d.must(d.platform.SetTariff(s.id, paper("2026-11-02", 300))) // their very day
	open := d.differs(here, slices.Repeat([]office.DifferenceKind{office.FeeNotPerTariff}, 3)...)
	for _, o := range open {
		if o.Request == waiting[0] {
			t.Error("an order for which nothing is booked yet differs")
		}
	}
}
