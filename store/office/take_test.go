package office

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// What the feed does to a request at every stage.
const effectOfItems = `
item       placed     claimed  found  printed  signed  packed  handed  delivered  collected  held  refused  withdrawn  transferred  returned
placed     placed     claimed  found  printed  signed  packed  handed  delivered  collected  held  refused  withdrawn  placed       returned
withdrawn  withdrawn  claimed  found  printed  signed  packed  handed  delivered  collected  held  refused  withdrawn  transferred  returned
`

func TestEveryItemHasItsEffectAtEveryStage(t *testing.T) {
	table := lines(effectOfItems)
	stages := table["item"]
	for _, item := range []string{"placed", "withdrawn"} {
		for i, want := range table[item] {
			b := newBench(t)
			stage := Stage(stages[i])
			id := b.standing(stage, &Action{}, "26000001")
			before := b.request(id)
			if item == "placed" {
				b.order(id)
			} else {
				b.feed(RequestWithdrawn, id, nil)
			}
			r := b.request(id)
			if string(r.Stage) != want {
				t.Errorf("request.%s at %s: %s, want %s", item, stage, r.Stage, want)
			}
			if item == "withdrawn" && !r.Withdrawn {
				t.Errorf("withdrawn at %s and not flagged", stage)
			}
			if r.Folder != before.Folder && r.Stage == before.Stage {
				t.Errorf("request.%s at %s moved its papers", item, stage)
			}
		}
	}
}

// An order that comes back is worked on from the beginning: nothing of the
// first time stays on it.
func TestAnOrderThatComesBackBeginsAnew(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Found, id)
	b.must(agent, ask("refuse", one(id), "code", "R06", "papers", "full_copies"))
	b.must(agent, ask("transfer", one(id), "bureau", "01.151.13.07/1", "reason", "their act"))
	b.order(id)
	r := b.request(id)
	if r.Stage != Placed || r.By != "" || len(r.Refusals) != 0 || r.To != "" || r.Folder != 0 {
		t.Errorf("request %+v", r)
	}
	b.upTo(Signed, id)
	if r := b.request(id); r.Due != 700 {
		t.Errorf("due %d, want 700", r.Due)
	}
}

func TestHolidaysFromThePlatformMoveTheClock(t *testing.T) {
	b := newBench(t)
	friday := time.Date(2026, 11, 27, 9, 0, 0, 0, time.UTC)
	before := b.state.Here().Calendar.Due(friday, 48*time.Hour)
	b.feed(HolidaysSet, "", HolidayPage{Year: 2026, Days: []Day{"2026-11-30"}})
	after := b.state.Here().Calendar.Due(friday, 48*time.Hour)
	if after.Sub(before) != 24*time.Hour {
		t.Errorf("due %v, then %v with a holiday in between: want one day more", before, after)
	}
}

func TestTheTariffKeepsEveryRateInOrderOfArrival(t *testing.T) {
	b := newBench(t)
	for i := range 12 {
		b.feed(TariffSet, "", Rate{From: Day(fmt.Sprintf("2026-02-%02d", i+1)), Extract: Centimes(i), FullCopy: 1})
	}
	tariff := b.state.Tariff()
	if len(tariff) != 13 {
		t.Fatalf("%d rates, want 13", len(tariff))
	}
	for i, rate := range tariff[1:] {
		if rate.Extract != Centimes(i) || rate.Source != FromPlatform {
			t.Errorf("rate %d is %+v", i, rate)
		}
	}
}

func TestTheBytesOfAnItemAreFrozen(t *testing.T) {
	i, err := NewItem(ItemHeader{Seq: 7, At: time.Date(2026, 11, 23, 10, 0, 0, 5, time.FixedZone("", 3600)), Kind: TariffSet},
		Rate{From: "2026-01-01", Extract: 200, FullCopy: 300, Source: FromPlatform, Act: "demo & <test>"})
	if err != nil {
		t.Fatal(err)
	}
	const want = `[{"seq":7,"at":"2026-11-23T09:00:00Z","kind":"tariff.set"},{"from":"2026-01-01","extract":200,"full_copy":300,"source":"platform","act":"demo & <test>"}]`
	if got := string(i.Encode()); got != want {
		t.Errorf("line\n%s\nwant\n%s", got, want)
	}
	back, err := DecodeItem([]byte(want))
	if err != nil || back.Seq != 7 || back.Kind != TariffSet || !back.At.Equal(i.At) {
		t.Errorf("read back %+v, %v", back, err)
	}
	for name, line := range map[string]string{
		"number nought": strings.Replace(want, `"seq":7`, `"seq":0`, 1),
		"no number":     strings.Replace(want, `"seq":7,`, ``, 1),
		"no kind":       strings.Replace(want, `"kind":"tariff.set"`, `"kind":""`, 1),
		"a space":       strings.Replace(want, `},{`, `}, {`, 1),
		"a line end":    want + "\n",
		"half a second": strings.Replace(want, `09:00:00Z`, `09:00:00.5Z`, 1),
		"a number more": strings.Replace(want, `"seq":7`, `"seq":07`, 1),
		"a third part":  strings.TrimSuffix(want, "]") + ",{}]",
		"twice the key": strings.Replace(want, `"seq":7`, `"seq":7,"seq":7`, 1),
	} {
		if _, err := DecodeItem([]byte(line)); err == nil {
			t.Errorf("%s: was read as an item", name)
		}
	}
}

func TestTheFeedsDigestIsWhatTheProtocolSays(t *testing.T) {
	// SHA-256 of 32 zero bytes and "a", then of that and "b", by another program.
	d := Digest{}.After([]byte("a")).After([]byte("b"))
	if got := fmt.Sprintf("%x", d); got != wantDigest {
		t.Errorf("digest %s, want %s", got, wantDigest)
	}
}

func FuzzDecideNeverPanics(f *testing.F) {
	f.Add("refuse", "26000001", "code", "R05", "papers", "all")
	f.Add("sign", "26000001", "signatory", "s1", "pulled", "26000001 404")
	f.Add("open", "", "extracts", "٣", "birth", "1980-02-30")
	f.Add("person.add", "", "login", "x", "roles", "agent agent")
	f.Fuzz(func(t *testing.T, action, subject, nameA, valueA, nameB, valueB string) {
		b := newBench(t)
		id := b.order("26000001")
		b.upTo(Printed, id)
		before := snapshot(b.state)
		for _, who := range []string{admin, officer, "nobody"} {
			c := Command{Action: action, Values: map[string]string{nameA: valueA, nameB: valueB}}
			if subject != "" {
				c.Subjects = strings.Fields(subject)
			}
			if _, err := Decide(b.state, Moment{At: b.at, Day: "2026-11-23", Opening: testOpening, N: b.n}, who, c); err == nil {
				continue
			}
		}
		if snapshot(b.state) != before {
			t.Error("deciding changed the state")
		}
	})
}

const wantDigest = "abccbe9b24d2bbd3aa1360d605147a841dd051130131c6929d6004e1ae4796e8"
