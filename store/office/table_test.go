package office

import (
	"slices"
	"strings"
	"testing"
)

// The table of actions feeds keys, palette, help, authorisation and the command
// line at once: what it promises must hold for every row.
func TestTheTableOfActionsIsWellFormed(t *testing.T) {
	names := map[string]bool{}
	for _, a := range Actions() {
		if names[a.Name] {
			t.Errorf("two actions are called %s", a.Name)
		}
		names[a.Name] = true
		if len(a.Roles) == 0 || a.decide == nil || a.On == OnRequest && len(a.Writes) == 0 {
			t.Errorf("%s: nobody may do it, or nothing comes of it", a.Name)
		}
		if (a.On == OnRequest) != (len(a.From) > 0) {
			t.Errorf("%s on %s starts from %v", a.Name, a.On, a.From)
		}
		for _, kind := range a.Writes {
			if _, event := eventKinds[kind]; !event {
				t.Errorf("%s writes %s", a.Name, kind)
			}
		}
		for _, stage := range a.From {
			if !slices.Contains(Stages, stage) {
				t.Errorf("%s starts from %q", a.Name, stage)
			}
		}
		for _, role := range a.Roles {
			if !slices.Contains(Roles, role) {
				t.Errorf("%s is for %q", a.Name, role)
			}
		}
		found, ok := ActionNamed(a.Name)
		if !ok || found.Name != a.Name {
			t.Errorf("%s cannot be found by its name", a.Name)
		}
	}
	if _, ok := ActionNamed(""); ok {
		t.Error("an action without a name")
	}
}

func TestEveryParameterCanBeGivenAValue(t *testing.T) {
	for _, a := range Actions() {
		seen := map[string]bool{}
		for _, p := range a.Params {
			if seen[p.Name] {
				t.Errorf("%s asks twice for %s", a.Name, p.Name)
			}
			seen[p.Name] = true
			if (p.Type == OneOf || p.Type == SomeOf) != (len(p.Choices) > 0) {
				t.Errorf("%s %s: a %s with choices %v", a.Name, p.Name, p.Type, p.Choices)
			}
			if p.Default != "" && !p.accepts(Case{State: NewState()}, p.Default) {
				t.Errorf("%s %s does not accept its own default %q", a.Name, p.Name, p.Default)
			}
			for _, choice := range p.Choices {
				if strings.ContainsAny(choice, " \t") {
					t.Errorf("%s %s: choice %q cannot be told from two", a.Name, p.Name, choice)
				}
			}
		}
	}
}

// A passphrase is the one value that must never reach an event.
func TestOnlyPassphrasesAreSecretAndNoEventHoldsOne(t *testing.T) {
	const passphrase = "SECRET four words"
	for i := range actions {
		a := &actions[i]
		if !slices.ContainsFunc(a.Params, func(p Param) bool { return p.Type == Secret }) {
			continue
		}
		b := newBench(t)
		c := Command{Action: a.Name, Values: goodValues(a)}
		c.Values["passphrase"] = passphrase
		if a.On == OnPerson {
			c.Subjects = one(b.personFor(a))
		}
		before := len(b.events)
		b.must(admin, c)
		for _, e := range b.events[before:] {
			if strings.Contains(string(e.Encode()), "SECRET") {
				t.Errorf("%s writes the passphrase: %s", a.Name, e.Encode())
			}
		}
	}
}

func TestEveryKindIsNounDotVerb(t *testing.T) {
	check := func(kind Kind) {
		noun, verb, ok := strings.Cut(string(kind), ".")
		if !ok || noun == "" || verb == "" || strings.ToLower(string(kind)) != string(kind) {
			t.Errorf("kind %q", kind)
		}
	}
	for kind := range eventKinds {
		check(kind)
	}
	for kind := range itemKinds {
		check(kind)
		if _, both := eventKinds[kind]; both {
			t.Errorf("%s is an event and an item", kind)
		}
	}
}

func TestAnUnknownKindOfDifferenceHasNoRow(t *testing.T) {
	if row, known := DifferenceRowOf("eclipse"); known || row.Roles != nil {
		t.Errorf("row %+v", row)
	}
}
