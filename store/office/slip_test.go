package office

import (
	"strings"
	"testing"
	"time"
)

func TestLettersAbroadHaveASlipOfTheirOwn(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	b.must(agent, ask("slip.open", nil))
	here, there := b.packed("26000001", labels[0]), b.packed("26000002", labels[1], abroad)
	if b.letter(here).Slip == "" || b.letter(there).Slip != "" {
		t.Fatalf("on slips %q and %q", b.letter(here).Slip, b.letter(there).Slip)
	}
	b.refused(SlipNone, agent, ask("list", one(there)))
	b.refused(SlipOpenAlready, agent, ask("slip.open", nil))
	b.must(agent, ask("slip.open", nil, "kind", "abroad"))
	if slip := b.slipRecord(b.slip(Foreign)); slip.Count() != 1 || slip.Kind != Foreign || slip.Number != "B26-0002ACA" {
		t.Errorf("slip %+v", slip)
	}
}

func TestASlipIsNamedByItsNumberToo(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	b.must(agent, ask("slip.open", nil))
	id := b.slip(Inland)
	b.packed("26000001", labels[0])
	b.must(agent, ask("slip.close", one("B26-0001ACA")))
	if e := b.events[len(b.events)-1]; e.Subject != id {
		t.Errorf("closed %q", e.Subject)
	}
	b.state.Slips.Put("b-other", Slip{Number: "B26-0001XYX", ClosedAt: b.at})
	b.state.setMail(func(m *Outgoing) { m.Live = append(m.Live, "b-other") })
	b.refused(UnknownSubject, agent, ask("slip.hand", one("B26-0001"))) // nobody knows which of the two
	b.must(agent, ask("slip.hand", one("B26-0001ACA")))
	b.refused(SlipStands, agent, ask("slip.hand", one("B26-0001ACA"))) // it is known for what it is once it has gone
	b.state.setMail(func(m *Outgoing) { m.Live = nil })
	if got := b.state.SlipNamed("B26-0001"); got != "B26-0001" {
		t.Errorf("of two that have gone it is %s", got)
	}
}

func TestTwoCopiesOfTheBooksNumberTheirSlipsApart(t *testing.T) {
	b := newBench(t)
	seen := map[string]Opening{}
	for _, opening := range []Opening{"00112233445566aa", "a9c1f20b77e35d10", "fffe000000000000", "0001000000000000", "0012000000000000", "0122000000000000"} {
		m := b.moment()
		m.Opening = opening
		facts, err := Decide(b.state, m, agent, ask("slip.open", nil))
		if err != nil {
			t.Fatal(err)
		}
		number := facts[0].Body.(SlipOpening).Number
		if other, taken := seen[number]; taken {
			t.Errorf("%s and %s both print %s", opening, other, number)
		}
		seen[number] = opening
		if !strings.HasPrefix(number, "B26-0001") || strings.Trim(number[8:], apart) != "" || len(number) != 11 {
			t.Errorf("%s prints %s", opening, number)
		}
	}
}

func TestALetterIsOnExactlyOneLiveSlip(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	b.must(agent, ask("slip.open", nil))
	first := b.slip(Inland)
	id := b.packed("26000001", labels[0])
	b.refused(LetterOnSlip, agent, ask("list", one(id)))
	b.must(agent, ask("slip.close", one(first)))
	b.must(agent, ask("slip.open", nil))
	next := b.slip(Inland)
	b.refused(LetterOnSlip, agent, ask("list", one(id)))
	b.refused(SlipEmpty, agent, ask("slip.close", one(next)))
	b.carry(b.inner(7, second, Fact{Kind: LetterListed, Subject: id, Body: Posting{Label: S10(labels[0]), Slip: next}}))
	if len(b.request(id).Clash) != 1 || b.slipRecord(next).Count() != 0 {
		t.Errorf("another branch put it on a second slip: %+v", b.slipRecord(next))
	}
	b.must(agent, ask("strike", one(id), "reason", "refused by the agency"))
	b.must(agent, ask("list", one(id)))
	if b.letter(id).Slip != next || b.slipRecord(next).Rank(b.request(id).Letter) != 1 {
		t.Errorf("letter %+v", b.letter(id))
	}
}

func TestTheAgencyRefusesALetterAndItsLineIsStruck(t *testing.T) {
	for _, told := range []string{"before the hand-over was noted", "after it"} {
		b := newBench(t)
		labels := b.stock(10)
		b.must(agent, ask("slip.open", nil))
		slip := b.slip(Inland)
		var ids []string
		for i, number := range []string{"26000001", "26000002", "26000003"} {
			ids = append(ids, b.packed(number, labels[i]))
		}
		b.must(agent, ask("slip.close", one(slip)))
		if told == "after it" {
			b.must(agent, ask("slip.hand", one(slip)))
		}
		b.must(agent, ask("strike", one(ids[1]), "reason", "window envelope open"))
		if told != "after it" {
			b.must(agent, ask("slip.hand", one(slip)))
		}
		s := b.slipRecord(slip)
		if s.Count() != 2 || s.Lines[1].Struck == nil || s.Lines[1].Struck.Note != "window envelope open" || s.Lines[1].Struck.By != agent {
			t.Fatalf("%s: %+v", told, s)
		}
		if s.Rank(b.request(ids[2]).Letter) != 3 {
			t.Errorf("%s: the third letter lost its rank", told)
		}
		b.stands(ids[0], Handed)
		b.stands(ids[1], Packed)
		if l := b.letter(ids[1]); !l.HandedAt.IsZero() || l.Slip != "" || l.Label != S10(labels[1]) {
			t.Errorf("%s: %+v", told, l)
		}
		b.feed(LetterTracked, labels[0], Track{What: Accepted, At: b.at})
		b.refused(LetterTaken, agent, ask("strike", one(ids[0]), "reason", "no"))
		b.must(agent, ask("slip.open", nil)) // the struck one waits for the next slip
		if next := b.slipRecord(b.slip(Inland)); next.Count() != 1 {
			t.Errorf("%s: the next slip holds %d", told, next.Count())
		}
	}
}

func TestAMissedRoundMakesTheSlipAnAgencyDepositWithoutRepacking(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	b.must(officer, ask("post", nil, "pickup", "yes", "agency", "Bab Taza", "line2", "دوار أزغار", "phone", "+212539000000"))
	b.must(agent, ask("slip.open", nil))
	slip := b.slip(Inland)
	id := b.packed("26000001", labels[0])
	b.refused(SlipStands, agent, ask("slip.missed", one(slip)))
	b.must(agent, ask("slip.close", one(slip)))
	b.must(agent, ask("slip.missed", one(slip), "note", "snow"))
	s := b.slipRecord(slip)
	if s.Mode != AtAgency || len(s.Missed) != 1 || s.Missed[0].Note != "snow" || s.Missed[0].By != agent || s.Count() != 1 {
		t.Fatalf("slip %+v", s)
	}
	b.refused(SlipNoRound, agent, ask("slip.missed", one(slip)))
	b.must(agent, ask("slip.hand", one(slip)))
	b.stands(id, Handed)
}

func TestAClosedSlipTakesNoMoreLettersAndIsHandedOnce(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	b.must(agent, ask("slip.open", nil))
	slip := b.slip(Inland)
	b.packed("26000001", labels[0])
	b.refused(SlipStands, agent, ask("slip.hand", one(slip)))
	b.must(agent, ask("slip.close", one(slip)))
	later := b.packed("26000002", labels[1])
	if b.letter(later).Slip != "" {
		t.Error("a letter came onto a slip that was printed")
	}
	b.refused(SlipStands, agent, ask("slip.close", one(slip)))
	done := b.at.Add(-time.Hour)
	b.must(agent, ask("slip.hand", one(slip), "late", done.Format(time.RFC3339)))
	b.refused(SlipStands, agent, ask("slip.hand", one(slip)))
	if s := b.slipRecord(slip); !s.HandedAt.Equal(done) {
		t.Errorf("handed at %s", s.HandedAt)
	}
	b.write(second, Fact{Kind: SlipHanded, Subject: slip, Body: Handing{}}) // another branch says it again
	if s := b.slipRecord(slip); !s.HandedAt.Equal(done) {
		t.Errorf("the second hand-over moved the first: %+v", s)
	}
}

func TestSlipsAreNumberedWithinTheirYear(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	for i, want := range []string{"B26-0001ACA", "B26-0002ACA", "B27-0001ACA"} {
		if i == 2 {
			b.at = time.Date(2027, 1, 4, 9, 0, 0, 0, time.UTC)
		}
		b.packed([]string{"26000001", "26000002", "26000003"}[i], labels[i])
		b.must(agent, ask("slip.open", nil))
		id := b.slip(Inland)
		if got := b.slipRecord(id).Number; got != want {
			t.Errorf("slip %d is %s, want %s", i+1, got, want)
		}
		b.must(agent, ask("slip.close", one(id)))
	}
}
