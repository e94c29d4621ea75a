package door

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/door/far"
	"watiqa/tui/text"
)

// Terminal is where somebody sits.
type Terminal struct {
	Lang   office.Lang
	Mode   string // how it treats Arabic, as package text names it
	Env    []string
	Size   Size
	Remote bool          // behind an SSH session, even if the window itself came through the socket
	Person office.Person // proven by a key; its zero value where the screens ask who is there
	Key    string        // its fingerprint, "" there

	// Present tells the door who sits there now, "" for nobody.
	Present func(person string)
}

// text is what is known beforehand of how it treats Arabic.
func (t Terminal) text() text.Terminal {
	return text.Terminal{Env: func(name string) string { return said(t.Env, name) }}
}

// Screens of one window. Close is called once, when the window has ended.
type Screens interface {
	tea.Model
	Close()
}

// slowly is how often at most a terminal far away is drawn, in frames a second.
const slowly = 12

// show runs the program's screens on a terminal until the person quits or ctx
// ends. running, if there is one, is given the program before it begins.
func (d *Door) show(ctx context.Context, t Terminal, keys io.Reader, glass io.Writer, running func(*tea.Program)) (err error) {
	ctx, leave := context.WithCancel(ctx)
	defer leave()
	failed := func() { err = errScreens }
	d.safely(failed, func() { err = d.draw(ctx, leave, t, keys, glass, running) })
	return err
}

func (d *Door) draw(ctx context.Context, leave func(), t Terminal, keys io.Reader, glass io.Writer, running func(*tea.Program)) error {
	screens := d.config.Screens(t)
	defer screens.Close()
	guarded := &guarded{model: screens, log: d.log, leave: leave}
	with := []tea.ProgramOption{
		tea.WithContext(ctx), tea.WithoutSignals(),
		tea.WithInput(keys), tea.WithWindowSize(t.Size.W, t.Size.H),
		tea.WithEnvironment(append(t.Env, "TTY_FORCE=1")), // the terminal is at the other end
	}
	there, last := t.text(), func() {}
	if t.Remote {
		distant := far.NewGlass(glass)
		guarded.model = far.New(screens, distant, said(t.Env, "TERM"), t.Size.W, t.Size.H, slowly)
		glass, last = distant, distant.Leave
		with = append(with, tea.WithoutRenderer(), tea.WithFPS(slowly))
	}
	program := tea.NewProgram(guarded, append(with, tea.WithOutput(glass))...)
	running(program)
	_, _ = io.WriteString(glass, there.BidiOff())
	_, err := program.Run()
	last()
	_, _ = io.WriteString(glass, there.BidiOn())
	if guarded.failed.Load() {
		return errors.Join(errScreens, err)
	}
	if ctx.Err() != nil && !errors.Is(err, tea.ErrProgramPanic) {
		return nil // the caller left, or the door closes
	}
	return err
}

// errScreens: a screen failed; what exactly is in the log.
var errScreens = errors.New("door: the screens failed")

// serveWindow runs the program's screens on a caller's terminal until the
// person quits, the caller leaves or ctx ends.
func (d *Door) serveWindow(ctx context.Context, h Hello, conn net.Conn, out *frames) error {
	ctx, leave := context.WithCancel(ctx)
	defer leave()
	// A terminal that does not read any more must not hold the end up.
	defer context.AfterFunc(ctx, func() { _ = conn.SetWriteDeadline(time.Now().Add(time.Second)) })()
	in := d.guests.come(office.Session{Door: office.BySocket}, leave)
	defer d.guests.gone(in)
	keys, typed := io.Pipe()
	defer func() { _ = typed.Close() }()
	t := Terminal{Lang: h.Lang, Mode: h.Mode, Env: h.Env, Size: h.Size, Remote: Remote(h.Env), Present: d.present(in)}
	err := d.show(ctx, t, keys, &glass{out: out, leave: leave}, func(program *tea.Program) {
		go func() {
			defer leave()
			d.hear(conn, typed, program, in)
		}()
	})
	if why := in.why.Load(); why != nil {
		return why
	}
	return err
}

// present notes who sits at a session.
func (d *Door) present(in *guest) func(string) {
	return func(person string) {
		if *in.person.Swap(&person) != person {
			d.guests.ring()
		}
	}
}

// hear passes on what a caller types until he leaves.
func (d *Door) hear(conn io.Reader, typed io.Writer, program *tea.Program, in *guest) {
	for {
		letter, content, err := readFrame(conn)
		if err != nil {
			return
		}
		switch letter {
		case input:
			in.touch(d.guests.now())
			if _, err := typed.Write(content); err != nil {
				return
			}
		case resize:
			var s Size
			if json.Unmarshal(content, &s) != nil {
				return
			}
			s = s.within()
			program.Send(tea.WindowSizeMsg{Width: s.W, Height: s.H})
		default:
			return
		}
	}
}

// glass carries what is drawn to the caller. Bubble Tea writes a bare line feed
// to what is no terminal and leaves the way back to column one to the kernel's
// terminal, which the caller has put into raw mode; so the glass adds it.
type glass struct {
	out   *frames
	leave func()
	last  byte
}

func (g *glass) Write(p []byte) (int, error) {
	drawn := make([]byte, 0, len(p)+len(p)/16)
	for _, b := range p {
		if b == '\n' && g.last != '\r' {
			drawn = append(drawn, '\r')
		}
		drawn, g.last = append(drawn, b), b
	}
	for len(drawn) > 0 {
		n := min(len(drawn), MostFrame)
		if err := g.out.write(output, drawn[:n]); err != nil {
			g.leave()
			return 0, err
		}
		drawn = drawn[n:]
	}
	return len(p), nil
}
