package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"watiqa/store/office"
	"watiqa/sync/engine"
	"watiqa/tui/door"
	"watiqa/tui/kit"
	"watiqa/tui/text"
)

// open shows the office on this terminal: as a window on the process that owns
// the books or, if there is none, as that process.
func (a *app) open(cmd *cobra.Command, _ []string) error {
	if !a.flags.Plain && !a.onTerminal() {
		return office.Refuse(usageTerminal)
	}
	ctx := cmd.Context()
	defer goOn()()
	var o *owner
	for range tries {
		err := a.window(ctx)
		if !errors.Is(err, door.ErrNobody) {
			return err
		}
		if o, err = a.own(engine.Config{}); err == nil {
			break
		} else if !errors.Is(err, office.Refuse(office.BooksLocked)) {
			return err
		}
	}
	if o == nil {
		return office.Refuse(office.BooksLocked)
	}
	defer o.close()
	if err := o.run(ctx); err != nil {
		return err
	}
	return o.here(ctx)
}

// window is this terminal on books that another process owns.
func (a *app) window(ctx context.Context) error {
	if !a.flags.Plain {
		return door.Attach(ctx, a.config.Books, a.config.Lang, a.config.Bidi, a.in, a.out)
	}
	client, err := door.Call(a.config.Books)
	if err != nil {
		return err
	}
	defer func() { _ = client.Close() }()
	return a.plain(ctx, client)
}

func (a *app) onTerminal() bool {
	return term.IsTerminal(int(a.in.Fd())) && term.IsTerminal(int(a.out.Fd()))
}

// here shows the screens on the owner's own terminal until the person quits.
func (o *owner) here(ctx context.Context) error {
	if o.flags.Plain {
		return o.plain(ctx, &counter{owner: o})
	}
	t := door.Terminal{Lang: o.config.Lang, Mode: o.config.Bidi, Env: door.Environment()}
	t.Remote = door.Remote(t.Env)
	present, gone := o.door.Sit()
	defer gone()
	t.Present = present
	options := o.options(t, kitSession(t, true))
	options.Others = o.door.Inside
	screens := o.made(options)
	defer screens.Close()
	return show(ctx, screens, o.in, o.out, ways(t)...)
}

// show runs screens on a terminal until they quit or ctx ends. The terminal does
// not order text itself meanwhile; it gets its own way back whatever happens.
func show(ctx context.Context, screens tea.Model, in, out *os.File, ways ...tea.ProgramOption) error {
	here := text.Terminal{Env: os.Getenv}
	_, _ = io.WriteString(out, here.BidiOff())
	defer func() { _, _ = io.WriteString(out, here.BidiOn()) }()
	defer goOn()()
	_, err := tea.NewProgram(screens, append(ways, tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out))...).Run()
	switch {
	case errors.Is(err, tea.ErrProgramPanic):
		return fmt.Errorf("the screens failed: %w", err)
	case ctx.Err() != nil || errors.Is(err, tea.ErrInterrupted):
		return nil // told to stop: nothing is lost
	}
	return err
}

// ways of drawing: sparingly for a terminal that is far away.
func ways(t door.Terminal) []tea.ProgramOption {
	if kitSession(t, true) == kit.SSH {
		return []tea.ProgramOption{tea.WithFPS(12)}
	}
	return nil
}
