package office

import (
	"strings"
	"testing"
)

func TestARowShowsWhatIsToBeMade(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001", func(o *Order) {
		o.Marriage, o.Holder.FamilyLatin = true, "ALAOUI"
		o.Act.Gregorian = 1956
	})
	b.upTo(Found, id)
	b.must(agent, ask("refuse", one(id), "code", "R06", "papers", "full_copies"))
	b.feed(RequestWithdrawn, id, nil)
	row := RowOf(b.request(id))
	if row.ID != id || row.Number != "26000001" || row.Stage != Found || row.Origin != Online || row.By != agent {
		t.Errorf("row %+v", row)
	}
	if row.Name != "أمينة العلوي" || row.NameLatin != "ALAOUI" || row.Act != "12 bis/1375/1956" {
		t.Errorf("row names %q, %q, act %q", row.Name, row.NameLatin, row.Act)
	}
	if row.Extracts != 2 || row.FullCopies != 0 || !row.Marriage || !row.Withdrawn || row.Clash {
		t.Errorf("row %+v", row)
	}
}

func TestAnActIsWrittenWithTheYearsItCarries(t *testing.T) {
	for want, act := range map[string]Act{
		"3265/1980":       {Number: "3265", Gregorian: 1980},
		"12 bis/1375":     {Number: "12 bis", Hijri: 1375},
		"107/2/1417/1997": {Number: "107/2", Hijri: 1417, Gregorian: 1997},
		"44":              {Number: "44"},
		"406 مكرر/2009":   {Number: "406 مكرر", Gregorian: 2009},
	} {
		if got := act.String(); got != want {
			t.Errorf("%+v is written %q, want %q", act, got, want)
		}
	}
}

func TestANameFallsBackOnTheOtherLanguage(t *testing.T) {
	both, ar, fr := Name{Ar: "شفشاون", Fr: "Chefchaouen"}, Name{Ar: "شفشاون"}, Name{Fr: "Chefchaouen"}
	if both.In(Arabic) != "شفشاون" || both.In(French) != "Chefchaouen" {
		t.Error("a name in both languages")
	}
	if ar.In(French) != "شفشاون" {
		t.Errorf("an Arabic name in French is %q", ar.In(French))
	}
	if got := fr.In(Arabic); got != "Chefchaouen" {
		t.Errorf("a French name in Arabic is %q", got)
	}
}

// A problem may be logged and may leave the process: what a citizen typed is
// never in it.
func TestNoProblemRepeatsWhatACitizenTyped(t *testing.T) {
	private := Holder{First: "PRIVATEA", Family: "PRIVATEB", FirstLatin: "PRIVATEC", FamilyLatin: "PRIVATED", Sex: "f",
		Birth: "1956-03-04", Father: "PRIVATEE", Mother: "PRIVATEF", MotherName: "PRIVATEG"}
	for _, stage := range Stages {
		for i := range actions {
			a := &actions[i]
			if a.On != OnRequest {
				continue
			}
			for _, who := range []string{admin, agent, officer, till, second} {
				b := newBench(t)
				id := b.standing(stage, a, "26000001")
				r := b.request(id)
				r.Order.Holder, r.By = private, agent
				r.Order.Addressee = Addressee{Name: "PRIVATEH", Email: "PRIVATEI", Phone: "PRIVATEJ", Line1: "PRIVATEK"}
				r.Order.Proof = &Proof{Digest: "PRIVATEL"}
				b.state.Requests.Put(id, r)
				for _, values := range []map[string]string{nil, {"reason": "PRIVATEM", "code": "R05"}, goodValues(a)} {
					err := b.do(who, Command{Action: a.Name, Subjects: one(id), Values: values})
					if err != nil && (strings.Contains(err.Error(), "PRIVATE") || strings.Contains(err.Error(), "1956-03")) {
						t.Fatalf("%s at %s by %s: %v", a.Name, stage, who, err)
					}
				}
			}
		}
	}
}

func TestAProblemIsWrittenForLogsAndComparedByItsCode(t *testing.T) {
	p := Refuse(WrongStage, "claim", "26000001", "held", "placed")
	if p.Error() != "action.wrong_stage (claim, 26000001, held, placed)" || Refuse(NoPapers).Error() != "request.no_papers" {
		t.Errorf("%q and %q", p.Error(), Refuse(NoPapers).Error())
	}
	if !p.Is(Refuse(WrongStage)) || p.Is(Refuse(NoSubject)) || p.Is(ErrMalformed) {
		t.Error("problems are compared by their code")
	}
}

func TestEveryCodeThatAScreenOffersIsAccepted(t *testing.T) {
	b := newBench(t)
	for _, bureau := range b.state.Here().Bureaux { // with others, a paid order of theirs is transferred
		b.must(admin, ask("bureau.remove", nil, "bureau", bureau.Code))
	}
	for i, code := range RefusalCodes {
		id := b.order(string(rune('1'+i)) + "6000001")
		b.upTo(Claimed, id)
		b.must(agent, ask("refuse", one(id), "code", string(code), "text", "because"))
		want := Refused
		if code == R05 {
			want = Claimed // the extracts go on
		}
		b.stands(id, want)
		if got := b.request(id).Refusals; len(got) != 1 || got[0].Code != code || got[0].Text != "because" {
			t.Errorf("%s: refusals %+v", code, got)
		}
	}
	for i, code := range HoldCodes {
		id := b.order("2700000" + string(rune('1'+i)))
		b.must(agent, ask("hold", one(id), "code", string(code)))
		if r := b.request(id); r.Hold != string(code) || r.Before != Placed {
			t.Errorf("%s: held %q, before %q", code, r.Hold, r.Before)
		}
		b.must(agent, ask("resume", one(id)))
		b.stands(id, Placed)
	}
}
