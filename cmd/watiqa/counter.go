package main

import (
	"context"
	"encoding/hex"
	"time"

	"watiqa/store/office"
	"watiqa/tui/door"
)

// counter serves one caller of the command line, here or through the door.
type counter struct {
	*owner
	who office.Person
}

var _ door.Counter = (*counter)(nil)

// SignIn implements [door.Counter].
func (c *counter) SignIn(login, passphrase string) (office.Person, error) {
	person, err := c.books.Unlock(login, passphrase)
	if err != nil {
		return office.Person{}, err
	}
	c.who = person
	if c.door == nil { // nothing runs here that would look at the line
		c.engine.Refresh()
	}
	return person, nil
}

// known refuses who has not signed in.
func (c *counter) known() error {
	if c.who.ID == "" {
		return office.Refuse(door.NoIdentity)
	}
	return nil
}

// Status implements [door.Counter].
func (c *counter) Status() (door.Status, error) {
	s := door.Status{Sealed: c.books.Sealed(), Trouble: c.books.Trouble(), Line: c.line.Line()}
	if s.Sealed {
		return s, nil
	}
	size, root, err := c.books.Head()
	if err != nil {
		return s, err
	}
	s.Journal, s.Root = size, hex.EncodeToString(root[:])
	now, err := c.books.Clock()
	if err != nil {
		return s, err
	}
	s.Day, s.Clock = now.Day, now.Clock
	s.Stages, s.Accounts = map[office.Stage]int{}, map[string]office.Centimes{}
	return s, c.books.View(func(state *office.State) error {
		s.Office, s.Aside = state.Here().Name, state.Aside()
		for _, r := range state.Requests.All() {
			s.Stages[r.Stage]++
		}
		for name, balance := range state.Accounts.All() {
			s.Accounts[name] = balance
		}
		for _, d := range state.Differences.All() {
			if d.Settled == nil {
				s.Open++
			}
		}
		return nil
	})
}

// Do implements [door.Counter].
func (c *counter) Do(commands ...office.Command) ([]office.Event, error) {
	if err := c.known(); err != nil {
		return nil, err
	}
	if len(commands) == 1 && commands[0].Action == leadsOut {
		return c.leadOut(commands[0].Values["reason"])
	}
	for _, command := range commands {
		c.resolve(command)
	}
	events, err := c.books.Do(c.who.ID, commands...)
	for _, e := range events {
		if e.Kind == office.SessionEnded && c.door != nil {
			c.door.SendAllAway(e.Subject)
		}
	}
	return events, err
}

// List implements [door.Counter].
func (c *counter) List(q office.Query) (office.Page, error) {
	if err := c.known(); err != nil {
		return office.Page{}, err
	}
	for {
		page, err := c.books.Queue(c.who.ID, q)
		if err != nil || !page.Partial {
			return page, err
		}
		time.Sleep(20 * time.Millisecond) // a script reads once: it waits for the whole index
	}
}

// Show implements [door.Counter].
func (c *counter) Show(number string) (shown door.Shown, err error) {
	if err := c.known(); err != nil {
		return shown, err
	}
	id := c.idOf(number)
	if shown.Request, err = c.books.Request(c.who.ID, id); err != nil {
		return shown, err
	}
	if shown.History, err = c.books.History(c.who.ID, office.OnRequest, id); err != nil {
		return shown, err
	}
	return shown, c.books.ViewFor(c.who.ID, func(s *office.State) error { shown.Way = s.WayOf(shown.History); return nil })
}

// Names implements [door.Counter].
func (c *counter) Names() (names door.Names, err error) {
	if err := c.known(); err != nil {
		return names, err
	}
	return names, c.books.ViewFor(c.who.ID, func(s *office.State) error { names = door.NamesOf(s); return nil })
}

// Sync implements [door.Counter].
func (c *counter) Sync(ctx context.Context) (office.Line, error) {
	err := c.engine.Exchange(ctx)
	line := c.line.Line()
	if line.Failure != nil && ctx.Err() == nil {
		return line, nil // the line says it
	}
	return line, err
}

// Enrol implements [door.Counter].
func (c *counter) Enrol(ctx context.Context, url, code string) (office.Line, error) {
	if err := c.known(); err != nil {
		return office.Line{}, err
	}
	if !c.who.Has(office.Administrator) {
		return office.Line{}, office.Refuse(office.NotAllowed, "enrol", string(office.Administrator))
	}
	err := c.engine.Enrol(ctx, url, code)
	return c.line.Line(), err
}

// Seal implements [door.Counter].
func (c *counter) Seal() error {
	c.books.Seal()
	return nil
}
