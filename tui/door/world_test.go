package door

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
)

// desk is a counter that answers from memory.
type desk struct {
	who    string
	sealed bool
	done   []office.Command
	stuck  chan struct{} // Sync waits for it, if there is one
}

func (d *desk) SignIn(login, passphrase string) (office.Person, error) {
	if passphrase != "right" {
		return office.Person{}, office.Refuse(office.BadPassphrase)
	}
	d.who = login
	return office.Person{ID: "p1", Login: login}, nil
}

func (d *desk) Status() (Status, error) {
	return Status{Sealed: d.sealed, Line: office.Line{Waiting: 7}, Accounts: map[string]office.Centimes{office.DueOnline: 4200}}, nil
}

func (d *desk) Do(commands ...office.Command) ([]office.Event, error) {
	if d.who == "" {
		return nil, office.Refuse(NoIdentity)
	}
	d.done = append(d.done, commands...)
	e, err := office.NewEvent("0123456789abcdef", office.Header{N: 4, Kind: office.RequestClaimed, Subject: commands[0].Subjects[0]}, nil)
	return []office.Event{e}, err
}

func (d *desk) List(q office.Query) (office.Page, error) {
	return office.Page{Total: q.Limit, Rows: slices.Repeat([]office.Row{{Number: q.Text, Name: "بشرى قاسمي"}}, max(1, q.Limit))}, nil
}

func (d *desk) Show(number string) (Shown, error) {
	return Shown{}, office.Refuse(office.UnknownSubject, number)
}

func (d *desk) Till(month string) (Till, error) {
	return Till{Month: office.Month{Month: month}}, nil
}

func (d *desk) Names() (Names, error) {
	return Names{People: []office.Person{{ID: "p1", Login: d.who}}}, nil
}

func (d *desk) Sync(ctx context.Context) (office.Line, error) {
	if d.stuck == nil {
		return office.Line{Acked: 12}, nil
	}
	<-ctx.Done()
	close(d.stuck)
	return office.Line{}, ctx.Err()
}

func (d *desk) Enrol(_ context.Context, url, code string) (office.Line, error) {
	return office.Line{}, errors.New("dial tcp: " + url + code)
}

func (d *desk) Seal() error { d.sealed = true; return nil }

func (d *desk) Verify(_ context.Context, progress func(int)) (Report, error) {
	progress(50)
	return Report{Events: 3, Findings: []Finding{{Place: "journal/2", Problem: office.Refuse(office.BooksDamaged, "journal/2")}}}, nil
}

func (d *desk) Figures(_ context.Context, ask office.ReportAsk, progress func(int)) (Figures, error) {
	progress(50)
	return Figures{Report: office.Report{Step: ask.Step}, Names: map[string]office.Name{"p1": {Fr: d.who}}}, nil
}

func (d *desk) Since(head office.PrintedHead) (office.Standing, error) {
	return office.Standing{Head: head, Answer: office.HeadExtended}, nil
}

func (d *desk) Extract(_ context.Context, ask office.ExtractAsk, file string, _ func(int)) (int, error) {
	if !ask.Bodies {
		return 0, office.Refuse(office.ExtractNotWritten)
	}
	return len(file), nil
}

func (d *desk) Print(_ context.Context, ask PrintAsk) (Printed, error) {
	if len(ask.Subjects) == 0 {
		return Printed{}, office.Refuse(office.NoSubject, ask.Sheet)
	}
	return Printed{Copies: make([]int, len(ask.Subjects)), Kept: ask.To}, nil
}

// wall is a window that repeats what is typed and how large it is.
type wall struct {
	typed  string
	size   tea.WindowSizeMsg
	closed chan struct{}
}

func (w *wall) Init() tea.Cmd { return nil }

func (w *wall) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		w.size = msg
	case tea.KeyPressMsg:
		w.typed += msg.String()
		switch msg.String() {
		case "q":
			return w, tea.Quit
		case "!":
			panic("a screen fails")
		}
	}
	return w, nil
}

func (w *wall) View() tea.View {
	return tea.NewView("typed:" + w.typed + "\nsize:" + itoa(w.size.Width) + "x" + itoa(w.size.Height))
}

func (w *wall) Close() { close(w.closed) }

// house is a door beside some books.
type house struct {
	books string
	door  *Door
	desks chan *desk
	walls chan *wall
}

// open makes a house that others can come into, for as long as the test runs.
func open(t *testing.T) *house {
	t.Helper()
	return openWith(t, patience)
}

// openWith is open for a door that waits so long for a hello.
func openWith(t *testing.T, wait time.Duration) *house {
	t.Helper()
	h := &house{books: filepath.Join(t.TempDir(), "b"), desks: make(chan *desk, 100), walls: make(chan *wall, 100)}
	l, err := Listen(h.books)
	if err != nil {
		t.Fatal(err)
	}
	h.door = New(Config{
		Counter: func() Counter { d := &desk{}; h.desks <- d; return d },
		Screens: func(Terminal) Screens { w := &wall{closed: make(chan struct{})}; h.walls <- w; return w },
	})
	h.door.wait = wait
	go func() {
		if err := h.door.Serve(l); err != nil {
			t.Error(err)
		}
	}()
	t.Cleanup(h.door.Close)
	return h
}

// call reaches the house's counter.
func (h *house) call(t *testing.T) *Client {
	t.Helper()
	c, err := Call(h.books)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// refusedWith fails the test unless err is the problem of a code.
func refusedWith(t *testing.T, code office.Code, err error) {
	t.Helper()
	if !errors.Is(err, office.Refuse(code)) {
		t.Errorf("got %v, want %s", err, code)
	}
}
