package main

import (
	"log/slog"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/tui"
)

func TestOrdersStillArriveInTheDemoAfterOneWasTransferred(t *testing.T) {
	folder := t.TempDir()
	a := &app{world: world{now: time.Now, light: true}, log: slog.New(slog.DiscardHandler),
		config: config{Books: filepath.Join(folder, "office.books"), Viewer: []string{"true"}}}
	p, err := openDemoPlatform(folder, time.Now, a.log)
	if err != nil {
		t.Fatal(err)
	}
	defer p.close()
	o, err := a.ownDemo(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	defer o.close()
	transferAny(t, o)
	if err := o.engine.Exchange(t.Context()); err != nil {
		t.Fatal(err)
	}
	for minute := range time.Duration(2) {
		before, err := p.platform.Summary(p.office)
		if err != nil {
			t.Fatal(err)
		}
		if err := p.place(time.Now().Add(minute * time.Minute)); err != nil {
			t.Fatal(err)
		}
		if after, err := p.platform.Summary(p.office); err != nil || after.Orders != before.Orders+1 {
			t.Errorf("%d orders of the office, then %d: %v", before.Orders, after.Orders, err)
		}
	}
}

// transferAny lets an agent of the demo give an order to another bureau.
func transferAny(t *testing.T, o *owner) {
	t.Helper()
	clerk := o.demo.People[slices.IndexFunc(o.demo.People, func(p tui.DemoPerson) bool { return slices.Contains(p.Roles, office.Agent) })]
	agent, err := o.books.Unlock(clerk.Login, clerk.Passphrase)
	if err != nil {
		t.Fatal(err)
	}
	var order string
	if err := o.books.View(func(s *office.State) error {
		for id := range s.Requests.All() {
			order = id
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	_, err = o.books.Do(agent.ID, office.Command{Action: "transfer", Subjects: []string{order},
		Values: map[string]string{"bureau": "01.151.07.11/1", "reason": "registre de l'annexe"}})
	if err != nil {
		t.Fatal(err)
	}
}
