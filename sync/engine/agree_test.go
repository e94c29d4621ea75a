package engine_test

import (
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strings"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// agree is what all of this is for: the platform holds the office's journal,
// event by event, and both have the same requests, amounts and differences.
func (s *station) agree() {
	s.t.Helper()
	size, root, err := s.books.Head()
	s.must(err)
	summary, err := s.platform.Summary(s.id)
	s.must(err)
	if want := (wire.Point{Size: size, Root: root}); summary.Head != want {
		s.t.Fatalf("the platform holds %d events, the office %d, or another root", summary.Head.Size, size)
	}
	if status := s.engine.Status(); status.Waiting != 0 || status.Failure != nil || status.Acked != size {
		s.t.Fatalf("something waits: %+v", status)
	}
	s.must(s.books.View(func(state *office.State) error {
		accounts, stages := map[string]office.Centimes{}, map[office.Stage]int{}
		for name, balance := range state.Accounts.All() {
			accounts[name] = balance
		}
		var due office.Centimes
		for _, r := range state.Requests.All() {
			stages[r.Stage]++
			if r.Order.Origin == office.Online {
				due += max(r.Due-credited(r), 0)
			}
		}
		if !maps.Equal(accounts, summary.Accounts) || due != summary.Due {
			s.t.Fatalf("money: the platform has %v, the office %v, its requests add up to %d", summary.Accounts, accounts, due)
		}
		if !maps.Equal(stages, summary.Stages) {
			s.t.Fatalf("stages: the platform has %v, the office %v", summary.Stages, stages)
		}
		for id, r := range state.Requests.All() {
			theirs, known, err := s.platform.Request(s.id, id)
			s.must(err)
			theirs.Item, r.Item, theirs.Came, r.Came = 0, 0, office.Comings{}, office.Comings{} // a feed that began anew has other numbers
			if ours, other := text(s, r), text(s, theirs); !known || ours != other {
				s.t.Fatalf("request %s:\nplatform %s\noffice   %s", id, other, ours)
			}
		}
		return nil
	}))
}

// credited is what the Treasury's statements say of a request.
func credited(r office.Request) (sum office.Centimes) {
	for _, c := range r.Credits {
		sum += c.Amount
	}
	return sum
}

// arrived says that each placed order is in the office, once.
func (s *station) arrived() {
	s.t.Helper()
	var here []string
	s.must(s.books.View(func(state *office.State) error {
		for id, r := range state.Requests.All() {
			if r.Order.Origin == office.Online {
				here = append(here, id)
			}
		}
		return nil
	}))
	var placed []string
	for i := range s.placed {
		placed = append(placed, s.maker.Number(i))
	}
	slices.Sort(here)
	if slices.Sort(placed); !reflect.DeepEqual(here, placed) {
		s.t.Fatalf("the office has %d orders, %d were placed:\n%v\n%v", len(here), len(placed), here, placed)
	}
}

// events of a kind in the journal, by subject; carried ones count as what they are.
func (s *station) events(kind office.Kind) map[string]int {
	s.t.Helper()
	size, _, err := s.books.Head()
	s.must(err)
	lines, err := s.books.Lines(0, int(size))
	s.must(err)
	count := map[string]int{}
	for _, line := range lines {
		e, err := office.DecodeEvent("", line)
		s.must(err)
		if e.Kind == office.EventCarried {
			var body office.Carried
			s.must(json.Unmarshal(e.Body, &body))
			e, err = body.Inner()
			s.must(err)
		}
		if e.Kind == kind {
			count[e.Subject]++
		}
	}
	return count
}

func text(s *station, v any) string {
	b, err := json.Marshal(v)
	s.must(err)
	return string(b)
}

// do is what people do; a refusal by a rule is an answer too.
func (s *station) do(action string, values map[string]string, subjects ...string) bool {
	s.t.Helper()
	_, err := s.books.Do(hassan, office.Command{Action: action, Subjects: subjects, Values: values})
	var refused *office.Problem
	if err != nil && (!errors.As(err, &refused) || strings.HasPrefix(string(refused.Code), "books.")) {
		s.t.Fatalf("%s %v: %v", action, subjects, err)
	}
	return err == nil
}

// process takes orders from the queue to signed.
func (s *station) process(numbers ...string) {
	s.t.Helper()
	if len(numbers) == 0 {
		return
	}
	for _, step := range []struct {
		action string
		values map[string]string
	}{
		{"claim", nil}, {"found", nil},
		{"print", map[string]string{"mentions": "yes", "marriage": "yes"}},
		{"sign", map[string]string{"signatory": "s1"}},
	} {
		if !s.do(step.action, step.values, numbers...) {
			s.t.Fatalf("%s was refused", step.action)
		}
	}
}
