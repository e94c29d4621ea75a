package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/sync/engine"
	"watiqa/tui"
	"watiqa/tui/door"
)

// demoCommand opens an office that does not exist, with a platform of its own
// on a loopback port. Without a folder everything is gone at the end.
func (a *app) demoCommand() *cobra.Command {
	cmd := a.command("demo", a.words.Demo, func(cmd *cobra.Command, args []string) error {
		if !a.flags.Plain && !a.onTerminal() {
			return office.Refuse(usageTerminal)
		}
		if len(args) == 1 {
			return a.demo(cmd.Context(), args[0])
		}
		folder, err := os.MkdirTemp("", "watiqa-demo-")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(folder) }()
		return a.demo(cmd.Context(), folder)
	})
	cmd.Args = takes(0, 1)
	return cmd
}

// demo runs the office of a folder and its platform until the person quits.
func (a *app) demo(ctx context.Context, folder string) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	a.config.Books = filepath.Join(folder, "office.books")
	a.config.Sheets = filepath.Join(folder, "sheets")
	a.config.Printer, a.config.PrintTo = nil, a.config.Sheets // nothing of the demo comes out of a real printer
	a.light = true
	err := a.window(ctx)
	if !errors.Is(err, door.ErrNobody) {
		return err // a second window on a demo that runs
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return office.Refuse(office.BooksReadOnly)
	}
	p, err := openDemoPlatform(folder, a.now, a.log)
	if err != nil {
		return err
	}
	defer p.close()
	o, err := a.ownDemo(ctx, p)
	if err != nil {
		return err
	}
	defer o.close()
	if err := o.run(ctx); err != nil {
		return err
	}
	go p.arrive(ctx, a.now)
	go p.carry(ctx, a.now)
	return o.here(ctx)
}

// ownDemo opens the demo's books; new ones are founded and enrolled first.
func (a *app) ownDemo(ctx context.Context, p *demoPlatform) (*owner, error) {
	_, err := os.Stat(a.config.Books)
	if os.IsNotExist(err) {
		_, err = store.Create(a.config.Books, p.founding(), store.Options{Clock: a.now, Logger: a.log, Light: true})
	}
	if err != nil {
		return nil, err
	}
	o, err := a.own(engine.Config{Dial: p.dial, Every: 10 * time.Second, Debounce: time.Second, Retry: 2 * time.Second, Longest: 10 * time.Second})
	if err != nil {
		return nil, err
	}
	o.line.cut = &p.cut
	o.demo = &tui.Demo{People: p.people(), Cut: func(cut bool) {
		p.sever(cut)
		o.engine.Wake()
	}}
	if err := o.settle(ctx, p); err != nil {
		o.close()
		return nil, err
	}
	return o, nil
}

// settle adds the people, enrols the office and takes its first orders, as far
// as that was not done before; then it seals the books again.
func (o *owner) settle(ctx context.Context, p *demoPlatform) error {
	people := o.demo.People
	admin, err := o.books.Unlock(people[0].Login, people[0].Passphrase)
	if err != nil {
		return err
	}
	defer o.books.Seal()
	known := 0
	err = o.books.View(func(s *office.State) error {
		for range s.People.All() {
			known++
		}
		return nil
	})
	if err != nil || known > 1 {
		return err
	}
	var commands []office.Command
	for _, person := range people[1:] {
		commands = append(commands, addPerson(person))
	}
	commands = append(commands, mailCommands()...)
	commands = append(commands, tillCommands()...)
	events, err := o.books.Do(admin.ID, commands...)
	if err != nil {
		return err
	}
	if err := o.startBook(events); err != nil {
		return err
	}
	url, code, err := p.invite()
	if err != nil {
		return err
	}
	if err := o.engine.Enrol(ctx, url, code); err != nil {
		return err
	}
	return o.engine.Exchange(ctx)
}

func addPerson(p tui.DemoPerson) office.Command {
	roles := make([]string, len(p.Roles))
	for i, role := range p.Roles {
		roles[i] = string(role)
	}
	return office.Command{Action: "person.add", Values: map[string]string{
		"login": p.Login, "name_ar": p.Name.Ar, "name_fr": p.Name.Fr, "roles": strings.Join(roles, " "), "passphrase": p.Passphrase}}
}
