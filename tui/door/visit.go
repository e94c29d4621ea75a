package door

import (
	"context"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"watiqa/store/office"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// farewell is how long the last words may travel before the line is closed.
const farewell = 2 * time.Second

// welcome is one session, from its proven key to its exit status: 0 when the
// person quit, 1 for everything else.
func (h *hall) welcome(s ssh.Session) {
	line := lineOf(s.Context())
	defer time.AfterFunc(farewell, func() { _ = line.Close() })
	t := terminalOf(s, h.config.Lang)
	err := h.visit(s, line, t)
	if err == nil {
		_ = s.Exit(0)
		return
	}
	h.log.Info("a session from elsewhere ended", "door", h.by, "why", err)
	say(s, t, problemOf(err))
	_ = s.Exit(1)
}

// terminalOf a session: what its caller said about it, as far as that can be.
func terminalOf(s ssh.Session, otherwise office.Lang) Terminal {
	pty, _, _ := s.Pty()
	t := Terminal{Lang: otherwise, Size: sizeOf(pty.Window), Remote: true, Env: environment(s, pty.Term)}
	for _, entry := range t.Env {
		name, value, _ := strings.Cut(entry, "=")
		if said := office.Lang(value[:min(2, len(value))]); (name == "LANG" || name == "LC_ALL") && (said == office.French || said == office.Arabic) {
			t.Lang = said
		}
	}
	return t
}

// The largest window that is drawn for somebody elsewhere, and the one that is
// assumed where nothing is said.
var (
	largest = Size{320, 120}
	usual   = Size{80, 24}
)

func sizeOf(w ssh.Window) Size {
	s := Size{w.Width, w.Height}
	if s.W <= 0 || s.H <= 0 {
		return usual
	}
	return Size{min(s.W, largest.W), min(s.H, largest.H)}
}

// visit lets somebody in and shows him the program, until he quits, or a reason
// comes up why he must go: then that is the error.
func (h *hall) visit(s ssh.Session, line *line, t Terminal) error {
	pty, windows, terminal := s.Pty()
	if !terminal || pty.Term == "dumb" || s.PublicKey() == nil {
		return office.Refuse(office.NoTerminal)
	}
	key := gossh.FingerprintSHA256(s.PublicKey())
	person, _, err := h.config.Keys.Enter(key, h.by)
	if errors.Is(err, office.Refuse(office.BooksSealed)) {
		return office.Refuse(Sealed)
	} else if err != nil {
		return err
	}
	if most := h.config.Limits.Inside; h.inside() >= most {
		return office.Refuse(Crowded, itoa(most))
	}
	line.begin()
	ctx, leave := context.WithCancel(s.Context())
	defer leave()
	defer context.AfterFunc(h.ctx, leave)()
	visit := office.Session{Person: person.ID, Door: h.by, From: line.from, Key: key}
	if person.Has(office.Inspector) {
		visit.Until = h.guests.now().UTC().Add(h.config.Limits.Visit)
	}
	in := h.guests.come(visit, leave)
	defer h.guests.gone(in)
	go h.safely(leave, func() { h.watch(ctx, in) })
	t.Person, t.Key, t.Present = person, key, func(string) {}
	return h.last(in, h.show(ctx, t, listened{s, in, h.guests.now, leave}, outward{s, h.config.Limits.Stall, line}, func(p *tea.Program) {
		go h.safely(leave, func() { resizes(ctx, windows, p) })
	}))
}

// inside counts those from elsewhere.
func (h *hall) inside() (n int) {
	for _, in := range h.guests.list() {
		if in.Key != "" {
			n++
		}
	}
	return n
}

// last is the word with which a session ends.
func (h *hall) last(in *guest, err error) error {
	switch why := in.why.Load(); {
	case why != nil:
		return why
	case h.ctx.Err() != nil:
		return office.Refuse(Closed)
	case err != nil:
		return errors.Join(office.Refuse(office.SessionFailed), err)
	}
	if why := h.mustGo(in); why != nil { // the screens saw it first, and ended
		return why
	}
	return nil
}

// watch ends a session whose key no longer opens the door, which has been idle,
// or whose time is up.
func (h *hall) watch(ctx context.Context, in *guest) {
	changed, stop := h.config.Keys.Watch()
	defer stop()
	tick := time.NewTicker(h.config.Limits.Patrol)
	defer tick.Stop()
	for {
		if why := h.mustGo(in); why != nil {
			in.end(why)
			return
		}
		select {
		case <-ctx.Done():
			return
		case <-changed:
			time.Sleep(h.config.Limits.Patrol / 20) // not while the one who changed something waits for his answer
		case <-tick.C:
		}
	}
}

func (h *hall) mustGo(in *guest) *office.Problem {
	person, _, err := h.config.Keys.Bearer(in.Key)
	now := h.guests.now()
	switch {
	case errors.Is(err, office.Refuse(office.BooksSealed)):
		return office.Refuse(Sealed)
	case err != nil:
		return problemOf(err)
	case person.ID != in.Session.Person:
		return office.Refuse(office.KeyTaken)
	case !in.Until.IsZero() && now.After(in.Until):
		return office.Refuse(office.SessionTimeUp, strconv.Itoa(int(h.config.Limits.Visit/time.Minute)))
	case now.Sub(time.Unix(in.touched.Load(), 0)) >= h.config.Limits.Idle:
		return office.Refuse(office.SessionIdle)
	}
	return nil
}

// resizes passes on how large the terminal is. However often that changes, the
// screens are told some times a second, and the last size for sure.
func resizes(ctx context.Context, windows <-chan ssh.Window, p *tea.Program) {
	tick := time.NewTicker(time.Second / slowly)
	defer tick.Stop()
	var size *Size
	for {
		select {
		case <-ctx.Done():
			for range windows { // the library waits for somebody who takes them
			}
			return
		case w, open := <-windows:
			if !open {
				return
			}
			now := sizeOf(w)
			size = &now
		case <-tick.C:
			if size != nil {
				p.Send(tea.WindowSizeMsg{Width: size.W, Height: size.H})
				size = nil
			}
		}
	}
}

// listened is what a caller types; it ends the session when he leaves.
type listened struct {
	from  io.Reader
	in    *guest
	now   func() time.Time
	leave func()
}

func (l listened) Read(p []byte) (int, error) {
	n, err := l.from.Read(p)
	if n > 0 {
		l.in.touch(l.now())
	}
	if err != nil {
		l.leave()
	}
	return n, err
}

// outward carries what is drawn to a caller. One who takes nothing for too long is
// cut off: it must not cost the office a goroutine for ever.
type outward struct {
	to    io.Writer
	stall time.Duration
	line  *line
}

func (p outward) Write(drawn []byte) (int, error) {
	stalled := time.AfterFunc(p.stall, func() { _ = p.line.Close() })
	defer stalled.Stop()
	return p.to.Write(drawn)
}

// said is what an environment says, "" for nothing.
func said(env []string, name string) string {
	for _, entry := range env {
		if value, ok := strings.CutPrefix(entry, name+"="); ok {
			return value
		}
	}
	return ""
}

// say tells a caller something after the screens, or in place of them.
func say(s ssh.Session, t Terminal, p *office.Problem) {
	mode, _ := t.text().Mode()
	shaper, dir := text.New(mode), text.LTR
	if t.Lang == office.Arabic {
		dir = text.RTL
	}
	sentence, hint := lang.Problem(p, t.Lang)
	_, _ = io.WriteString(s.Stderr(), shaper.Line(sentence, dir)+"\r\n"+shaper.Line(hint, dir)+"\r\n")
}
