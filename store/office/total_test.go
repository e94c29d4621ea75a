package office

import (
	"errors"
	"fmt"
	"slices"
	"testing"
)

// Every action by every role on a request at every stage: the answer follows
// from the two tables of matrix_test.go alone. Who may not is told so first,
// whatever the stage.
func TestTheAnswerToEveryoneAtEveryStageIsWhatTheTablesPromise(t *testing.T) {
	from, by := lines(mayStartFrom), lines(mayBeDoneBy)
	for i := range actions {
		a := &actions[i]
		if a.On != OnRequest {
			continue
		}
		for _, stage := range Stages {
			b := newBench(t)
			id := b.standing(stage, a, "26000001")
			for _, role := range Roles {
				who := "px-" + string(role)
				b.write("", Fact{Kind: PersonAdded, Subject: who, Body: Person{Login: string(role), Roles: []Role{role}}})
				b.tillFor(a, who)
				want := ""
				switch {
				case !slices.Contains(by[a.Name], string(role)):
					want = string(NotAllowed)
				case !slices.Contains(from[a.Name], string(stage)):
					want = string(WrongStage)
				}
				_, err := Decide(b.state, b.moment(), who, Command{Action: a.Name, Subjects: one(id), Values: goodValues(a)})
				if got := codeOf(err); got != want {
					t.Errorf("%s at %s by %s: %q, want %q", a.Name, stage, role, got, want)
				}
				person, _ := b.state.People.Get(who)
				if got := codeOf(problemOrNil(a.Why(b.state, person, id))); got != want {
					t.Errorf("the screen says of %s at %s to %s: %q, want %q", a.Name, stage, role, got, want)
				}
			}
		}
	}
}

func (b *bench) moment() Moment {
	return Moment{At: b.at, Day: b.state.Here().Calendar.DayOf(b.at), Opening: testOpening, N: b.n,
		Proofs: func(person, request string) Looks { return b.looks[person+" "+request] }}
}

func problemOrNil(p *Problem) error {
	if p == nil {
		return nil
	}
	return p
}

func codeOf(err error) string {
	var p *Problem
	if errors.As(err, &p) {
		return string(p.Code)
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// Who may touch what another has in hand: yes, or the answer.
const inAnothersHand = `
action     nobody  own  another  officer
found      yes     yes  no       yes
print      yes     yes  no       yes
release    yes     yes  no       yes
hold       yes     yes  no       yes
resume     yes     yes  no       yes
refuse     yes     yes  no       yes
undo       yes     yes  no       yes
transfer   yes     yes  no       yes
sign       yes     yes  yes      yes
reopen     yes     yes  yes      yes
claim      yes     yes  yes      yes
`

func TestWhatOneHasInHandAnotherLeavesAlone(t *testing.T) {
	for name, row := range lines(inAnothersHand) {
		a, ok := ActionNamed(name)
		if !ok {
			continue // the heading
		}
		for i, c := range []struct{ holder, who string }{{"", agent}, {agent, agent}, {second, agent}, {second, officer}} {
			b := newBench(t)
			id := b.standing(a.From[0], a, "26000001")
			r := b.request(id)
			r.By = c.holder
			b.state.Requests.Put(id, r)
			want := ""
			if row[i] == "no" {
				want = string(NotYours)
			}
			if got := codeOf(b.do(c.who, Command{Action: name, Subjects: one(id), Values: goodValues(a)})); got != want {
				t.Errorf("%s by %s of what %q has in hand: %q, want %q", name, c.who, c.holder, got, want)
			}
		}
	}
}

func TestOneSubjectThatCannotStopsTheWholeCommand(t *testing.T) {
	for i := range actions {
		a := &actions[i]
		if !a.Many || a.On != OnRequest {
			continue
		}
		b := newBench(t)
		good := b.standing(a.From[0], a, "26000001")
		elsewhere := Delivered
		if slices.Contains(a.From, Delivered) {
			elsewhere = Placed
		}
		bad := b.standing(elsewhere, a, "26000002")
		b.refused(WrongStage, whoMay(a), Command{Action: a.Name, Subjects: []string{good, bad}, Values: goodValues(a)})
		b.refused(UnknownSubject, whoMay(a), Command{Action: a.Name, Subjects: []string{good, "404"}, Values: goodValues(a)})
		b.must(whoMay(a), Command{Action: a.Name, Subjects: one(good), Values: goodValues(a)})
	}
}

func TestManyRequestsMoveTogether(t *testing.T) {
	for i := range actions {
		a := &actions[i]
		if !a.Many || a.On != OnRequest {
			continue
		}
		b := newBench(t)
		var ids []string
		for n := range 4 {
			ids = append(ids, b.standing(a.From[0], a, fmt.Sprint(26000001+n)))
		}
		before := len(b.events)
		b.must(whoMay(a), Command{Action: a.Name, Subjects: ids, Values: goodValues(a)})
		for n, id := range ids {
			if e := b.events[before+n]; e.Subject != id || e.Role == "" {
				t.Errorf("%s: event %d is of %s, want %s", a.Name, n, e.Subject, id)
			}
		}
	}
}

func TestWhatIsDoneToTheOfficeHasNoSubject(t *testing.T) {
	b := newBench(t)
	b.hire("p9", Inspector)
	for i := range actions {
		a := &actions[i]
		c := Command{Action: a.Name, Subjects: one("26000001"), Values: goodValues(a)}
		who := whoMay(a)
		want := UnknownSubject
		switch a.On {
		case OnPerson:
			want = UnknownPerson
		case OnKey:
			want = KeyUnknown
		}
		b.refused(want, who, c)
	}
}
