package office

import (
	"errors"
	"strings"
	"testing"
)

func TestEveryTypeOfValueTakesWhatItShouldAndNothingElse(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	long := strings.Repeat("ب", 201)
	for _, c := range []struct {
		name string
		p    Param
		good []string
		bad  []string
	}{
		{"text", Param{Type: Text}, []string{"x", "نص", long[:400]}, []string{long}},
		{"short text", Param{Type: Text, Most: 3}, []string{"ابت"}, []string{"ابتث"}},
		{"yes or no", Param{Type: YesNo}, []string{"yes", "no"}, []string{"y", "Yes", "نعم", "1"}},
		{"choice", Param{Type: OneOf, Choices: []string{"a", "b"}}, []string{"a"}, []string{"c", "a b", "A"}},
		{"set", Param{Type: SomeOf, Choices: []string{"a", "b"}}, []string{"a", "b a"}, []string{"a c"}},
		{"number", Param{Type: Number}, []string{"0", "12", "١٢", "۱۲"}, []string{"-1", "1.5", "x", "1000001"}},
		{"small number", Param{Type: Number, Most: 20}, []string{"20"}, []string{"21"}},
		{"money", Param{Type: Money}, []string{"2", "2,50", "2.50", "٢,٥٠"}, []string{"two", "2,505", "2,5,0"}},
		{"day", Param{Type: DayOf}, []string{"2026-02-28"}, []string{"2026-02-29", "28/02/2026", "2026-2-3"}},
		{"time", Param{Type: TimeOf}, []string{"2026-11-23T09:00:00Z", "2026-11-23T10:00:00+01:00"}, []string{"2026-11-23", "09:00"}},
		{"person", Param{Type: APerson}, []string{agent}, []string{"p99", "agent"}},
		{"signatory", Param{Type: ASignatory}, []string{"s1"}, []string{"s9"}},
		{"bureau", Param{Type: ABureau}, []string{"01.151.13.07/1"}, []string{"01.151"}},
		{"requests", Param{Type: SomeRequests}, []string{id}, []string{id + " 404"}},
		{"secret", Param{Type: Secret}, []string{"anything at all"}, nil},
	} {
		c.p.Name = "value"
		a := &Action{Name: "try", Params: []Param{c.p}}
		for _, value := range c.good {
			if _, problem := a.values(Case{State: b.state}, map[string]string{"value": value}); problem != nil {
				t.Errorf("%s: %q is refused: %v", c.name, value, problem)
			}
		}
		for _, value := range c.bad {
			if _, problem := a.values(Case{State: b.state}, map[string]string{"value": value}); !errors.Is(problem, Refuse(BadValue)) {
				t.Errorf("%s: %q: %v, want it refused as malformed", c.name, value, problem)
			}
		}
	}
}

func TestAPersonWhoLeftIsNoValue(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("person.remove", one(second), "reason", "left"))
	id := b.order("26000001")
	b.upTo(Claimed, id)
	b.refused(BadValue, officer, ask("reassign", one(id), "person", second, "reason", "ill"))
}

func TestValuesAreCleanedBeforeTheyAreKept(t *testing.T) {
	a := &Action{Name: "try", Params: []Param{{Name: "note", Type: Text}, {Name: "n", Type: Number}, {Name: "pass", Type: Secret}, {Name: "kind", Type: OneOf, Choices: []string{"a"}, Default: "a"}}}
	values, problem := a.values(Case{State: NewState()}, map[string]string{"note": "  a\x1b[31m\u202eb\r\n ", "n": "١٢", "pass": "  two  spaces "})
	if problem != nil {
		t.Fatal(problem)
	}
	if got := values.Get("note"); strings.ContainsAny(got, "\x1b\u202e\r\n") || got != strings.TrimSpace(got) {
		t.Errorf("note %q", got)
	}
	if values.Int("n") != 12 || values.Get("kind") != "a" || values.Get("absent") != "" || values.Yes("absent") {
		t.Errorf("values %v", values)
	}
	if values.Get("pass") != "  two  spaces " {
		t.Error("a passphrase was changed")
	}
	if _, problem := a.values(Case{State: NewState()}, map[string]string{"note": " \u200b "}); problem != nil {
		t.Errorf("an optional value of nothing: %v", problem)
	}
	a.Params[0].Required = true
	if _, problem := a.values(Case{State: NewState()}, map[string]string{"note": " \u200b "}); !errors.Is(problem, Refuse(MissingValue)) {
		t.Errorf("a required value of nothing: %v", problem)
	}
}

func TestASubjectNamedTwiceIsOne(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	before := len(b.events)
	b.must(agent, ask("claim", []string{id, id}))
	if got := len(b.events) - before; got != 1 {
		t.Errorf("%d events for one request", got)
	}
	other := b.order("26000002")
	b.upTo(Signed, id)
	b.upTo(Signed, other)
	b.refused(NoSubject, till, ask("collect", []string{id, other}))
}
