package far

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"pgregory.net/rapid"
)

// glass is a terminal that is drawn on as a session's is.
func glass(w, h int) *vt.Emulator {
	e := vt.NewEmulator(w, h)
	_, _ = e.WriteString(enter)
	return e
}

// forms are the isolated ones of letters, which look the same.
var forms = func() map[string]string {
	all := map[string]string{}
	for form, letter := range bare {
		all[string(letter)] = string(form)
	}
	return all
}()

// looks is what stands on a terminal, cell by cell. Of a blank only what can be
// seen counts.
func looks(e *vt.Emulator) []string {
	var all []string
	for y := range e.Height() {
		for x := range e.Width() {
			c := e.CellAt(x, y)
			switch {
			case c == nil || c.Width == 0 && c.Content == "":
				all = append(all, "")
			case c.Content == " " || c.Content == "":
				all = append(all, fmt.Sprintf(" %v %v %v", c.Style.Attrs&(1<<5), c.Style.Underline, c.Style.Bg))
			default:
				content := c.Content
				if form, is := forms[content]; is {
					content = form
				}
				all = append(all, fmt.Sprintf("%s %v %v %v %v", content, c.Style.Attrs, c.Style.Underline, c.Style.Fg, c.Style.Bg))
			}
		}
	}
	return all
}

// shows draws the lines of a frame one by one, as no renderer would.
func shows(w, h int, lines []string) []string {
	e := glass(w, h)
	for y, line := range lines {
		_, _ = e.WriteString(fmt.Sprintf("\x1b[%d;1H", y+1) + line)
	}
	return looks(e)
}

var (
	tones    = []string{"", "1", "2", "7", "4", "31;1", "38;5;124;1", "2;7", "42", "38;2;255;0;0", "1;48;5;0"}
	alphabet = []string{" ", " ", "  ", "a", "7", "12", "abc def", "·", "│", "─", "●", "▸", "◂", "é", "…", "\uFEB3\uFECC\uFEF4\uFEAA", "ﺭﻭﺯ", "ﺩ", "س", "د", "\u0627\u0651", "ⵣ", "漢", "字", "😀", "👩‍👩‍👧", "e\u0301", "✓", "▁▃█"}
)

// line draws some words in some tones in exactly w cells.
func line(t *rapid.T, w int) string {
	var b strings.Builder
	for left := w; left > 0; {
		word := rapid.SampledFrom(alphabet).Draw(t, "word")
		if rapid.IntRange(0, 4).Draw(t, "gap") == 0 {
			word = strings.Repeat(" ", rapid.IntRange(1, 20).Draw(t, "blanks"))
		}
		width := ansi.StringWidth(word)
		if width > left {
			word, width = " ", 1
		}
		left -= width
		if tone := rapid.SampledFrom(tones).Draw(t, "tone"); tone != "" {
			word = "\x1b[" + tone + "m" + word + "\x1b[m"
		}
		b.WriteString(word)
	}
	return b.String()
}

func TestTheTerminalShowsTheLastFrameWhateverWasDrawnBefore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(1, 50).Draw(t, "w"), rapid.IntRange(1, 12).Draw(t, "h")
		e, s := glass(w, h), NewScreen(rapid.SampledFrom([]string{"xterm-256color", "linux", "vt100"}).Draw(t, "term"), w, h)
		lines := make([]string, h)
		for range rapid.IntRange(1, 8).Draw(t, "frames") {
			switch rapid.SampledFrom([]string{"rows", "all", "scroll", "part", "size", "none"}).Draw(t, "what") {
			case "rows":
				for range rapid.IntRange(1, 3).Draw(t, "n") {
					lines[rapid.IntRange(0, h-1).Draw(t, "y")] = line(t, w)
				}
			case "all":
				for y := range lines {
					lines[y] = line(t, w)
				}
			case "scroll":
				from := rapid.IntRange(0, h-1).Draw(t, "from")
				to := rapid.IntRange(from, h-1).Draw(t, "to")
				part := lines[from : to+1]
				by := rapid.IntRange(0, len(part)).Draw(t, "by")
				if rapid.Bool().Draw(t, "up") {
					copy(part, part[by:])
				} else {
					copy(part[by:], append([]string{}, part[:len(part)-by]...))
				}
				lines[rapid.IntRange(0, h-1).Draw(t, "cursor")] = line(t, w)
			case "part":
				y := rapid.IntRange(0, h-1).Draw(t, "y")
				half := rapid.IntRange(0, w).Draw(t, "half")
				lines[y] = ansi.Truncate(lines[y], half, "")
				lines[y] += line(t, w-ansi.StringWidth(lines[y]))
			case "size":
				w, h = rapid.IntRange(1, 50).Draw(t, "w"), rapid.IntRange(1, 12).Draw(t, "h")
				e.Resize(w, h)
				s.Resize(w, h)
				lines = make([]string, h)
				for y := range lines {
					lines[y] = line(t, w)
				}
			}
			_, _ = e.Write(s.Draw(strings.Join(lines, "\n")))
			want, got := shows(w, h, lines), looks(e)
			for i := range want {
				if want[i] != got[i] {
					t.Fatalf("row %d, cell %d: %q is shown for %q\n%q", i/w, i%w, got[i], want[i], lines[i/w])
				}
			}
		}
	})
}

func TestAFrameThatIsShownAlreadyCostsNothing(t *testing.T) {
	s := NewScreen("xterm", 20, 3)
	frame := "one\n\x1b[7mtwo\x1b[m\nthree"
	if len(s.Draw(frame)) == 0 {
		t.Error("the first one was not drawn")
	}
	if again := s.Draw(frame); len(again) != 0 {
		t.Errorf("%q", again)
	}
}

func TestOnlyWhatDiffersIsWritten(t *testing.T) {
	for _, c := range []struct{ name, before, after, written string }{
		{"a figure", "n 26000003 à traiter", "n 26000004 à traiter", "\x1b[2;10H4"},
		{"a figure in a row below", "a\nb\nc1", "a\nb\nc2", "\b2"},
		{"two ends of a row", "12345678901234567890", "x234567890123456789y", "\x1b[2Hx\x1b[18Cy"},
		{"the end of a row", "12345678901234567890", "12345", "\x1b[2;6H\x1b[K"},
		{"the beginning of a row", "12345678901234567890", "               67890", "\x1b[2H\x1b[15X"},
		{"columns of figures go down", "a 1\nb 2\nc 3", "a 4\nb 5\nc 6", "\x1b[;3H4\v\b5\v\b6"},
		{"a tone", "abc", "\x1b[31;1mabc\x1b[m", "\r\x1b[31;1mabc\x1b[m"},
	} {
		s := NewScreen("xterm", 20, 3)
		pad := func(frame string) string {
			if strings.Contains(frame, "\n") {
				return frame
			}
			return "\n" + frame
		}
		s.Draw(pad(c.before))
		if got := string(s.Draw(pad(c.after))); got != c.written {
			t.Errorf("%s: %q, not %q", c.name, got, c.written)
		}
	}
}

func TestRowsThatOnlyMovedAreScrolled(t *testing.T) {
	s := NewScreen("xterm", 40, 12)
	var lines []string
	for i := range 30 {
		lines = append(lines, strings.Repeat(string(rune('a'+i)), 38))
	}
	frame := func(from int) string { return "head\n" + strings.Join(lines[from:from+10], "\n") + "\nfoot" }
	s.Draw(frame(0))
	for _, to := range []struct{ from, most int }{{1, 70}, {3, 110}, {2, 70}} {
		if got := s.Draw(frame(to.from)); len(got) > to.most {
			t.Errorf("to %d: %d bytes, %q", to.from, len(got), got)
		}
	}
}

func TestATerminalWithoutColoursGetsNone(t *testing.T) {
	s := NewScreen("xterm", 20, 1)
	s.Afford(colorprofile.ASCII)
	if got := string(s.Draw("\x1b[31;1mlate\x1b[m \x1b[7mhere\x1b[m")); strings.Contains(got, "31") || !strings.Contains(got, "\x1b[1mlate") || !strings.Contains(got, "7mhere") {
		t.Errorf("%q", got)
	}
}

func TestWhatTheProgramMustNotSendIsNotSent(t *testing.T) {
	s := NewScreen("xterm", 20, 2)
	got := string(s.Draw("a\x1b]0;title\x07b\x1b[2Jc\x1b[5;5Hd\re\bf\u202eg\u200fh\nrest"))
	for _, bad := range []string{"\x1b]", "\x1b[5;5H", "\u202e", "\r", "\b"} {
		if strings.Contains(strings.TrimPrefix(got, "\x1b[m\x1b[r\x1b[3g\x1b[H\x1b[2J"), bad) && bad != "\r" {
			t.Errorf("%q in %q", bad, got)
		}
	}
}

func TestUnusualCharactersDoNotFillTheMemory(t *testing.T) {
	s := NewScreen("xterm", 20, 1)
	for i := range 3 * mostClusters {
		s.Draw("e\u0301" + string(rune(0x0300+i%100)) + string(rune(0x0320+i/100)))
	}
	if n := len(s.clusters); n > mostClusters+1 {
		t.Errorf("%d of them are kept", n)
	}
}

func TestATerminalOfWhichNothingIsKnownStillShowsTheCursorsRow(t *testing.T) {
	s := NewScreen("dumb", 20, 1)
	s.Afford(colorprofile.NoTTY)
	if got := string(s.Draw("\x1b[31;1mlate\x1b[m \x1b[7mhere\x1b[m")); strings.Contains(got, "31") || !strings.Contains(got, "\x1b[1mlate") || !strings.Contains(got, "7mhere") {
		t.Errorf("%q", got)
	}
}

func TestAColourWithANoughtInItIsAColour(t *testing.T) {
	for _, tone := range []string{"38;2;255;0;0", "48;5;0", "1;38;5;0", "58;2;0;7;0;4"} {
		if got := string(NewScreen("xterm", 20, 1).Draw("\x1b[" + tone + "mred")); !strings.Contains(got, "\x1b["+tone+"mred") {
			t.Errorf("%s: %q", tone, got)
		}
	}
	if got := string(NewScreen("xterm", 20, 1).Draw("\x1b[38;5;0m\x1b[0;1mred")); !strings.Contains(got, "\x1b[1mred") {
		t.Errorf("a reset is none: %q", got)
	}
}
