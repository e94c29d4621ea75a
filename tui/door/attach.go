package door

import (
	"context"
	"encoding/json"
	"io"
	"net"
	"os"
	"time"

	"golang.org/x/term"

	"watiqa/store/office"
	"watiqa/tui/door/far"
	"watiqa/tui/text"
)

// Attach makes this terminal a window on books that another process owns, until
// the person quits there or ctx ends. [ErrNobody] if no process owns them.
func Attach(ctx context.Context, books string, lang office.Lang, mode string, in, out *os.File) error {
	w, h, err := term.GetSize(int(out.Fd()))
	if err != nil {
		return err
	}
	conn, err := dial(books, Hello{Want: wantWindow, Lang: lang, Mode: mode, Size: Size{w, h}, Env: Environment()})
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close() }()
	defer context.AfterFunc(ctx, func() { _ = conn.Close() })()
	before, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		return err
	}
	defer func() { _ = term.Restore(int(in.Fd()), before) }()
	defer drawTo(out)()
	defer func() { _, _ = io.WriteString(out, text.Terminal{Env: os.Getenv}.BidiOn()) }() // whoever ended it, and however
	return look(ctx, conn, in, out, Size{w, h})
}

// look passes bytes both ways until the door says the end. The door was told the
// terminal's size.
func look(ctx context.Context, conn net.Conn, in io.Reader, out *os.File, size Size) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	frames := &frames{w: conn}
	go typing(in, frames)
	go measuring(ctx, out, frames, size)
	for {
		letter, content, err := readFrame(conn)
		switch {
		case err != nil:
			_, _ = io.WriteString(out, leaveAll)
			if ctx.Err() != nil {
				return nil
			}
			return office.Refuse(Closed)
		case letter == output:
			if _, err := out.Write(content); err != nil {
				return err
			}
		case letter == end:
			var o outcome
			if json.Unmarshal(content, &o) != nil {
				return office.Refuse(BadFrame)
			}
			return o.err()
		}
	}
}

// typing sends what is typed. It ends with the process: a read from a terminal
// cannot be called back.
func typing(in io.Reader, out *frames) {
	typed := make([]byte, 4096)
	for {
		n, err := in.Read(typed)
		if n > 0 && out.write(input, typed[:n]) != nil || err != nil {
			return
		}
	}
}

// measuring sends the terminal's size when it changes. It looks instead of
// waiting for a signal, which not every system sends.
func measuring(ctx context.Context, terminal *os.File, out *frames, last Size) {
	tick := time.NewTicker(250 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			w, h, err := term.GetSize(int(terminal.Fd()))
			if now := (Size{w, h}); err == nil && now != last {
				if out.writeJSON(resize, now) != nil {
					return
				}
				last = now
			}
		}
	}
}

// leaveAll puts a terminal back whose program vanished in mid-sentence: mouse,
// focus, paste, synchronised output and keyboard modes off, tab stops as before,
// the other screen left, cursor shown, line order as the terminal likes it.
var leaveAll = "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1004l\x1b[?2004l\x1b[?2026l\x1b[?2027l\x1b[<u\x1b[>4m" +
	far.Stopped + "\r\x1b[?1049l\x1b[?25h\x1b[0m" + text.BidiOn
