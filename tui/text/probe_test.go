package text

import "testing"

func TestTheAnswersOfTerminalsAreUnderstood(t *testing.T) {
	for n, want := range []Bidi{BidiUnknown, BidiSwitches, BidiSwitches, BidiAlways, BidiNever, BidiUnknown} {
		if got := BidiSetting(n); got != want {
			t.Errorf("%d: got %v, want %v", n, got, want)
		}
	}
}

func TestTheModeFollowsTheTerminal(t *testing.T) {
	for _, c := range []struct {
		what     string
		terminal Terminal
		mode     Mode
		hint     Hint
	}{
		{"GNOME Terminal says that it obeys", Terminal{Bidi: BidiSwitches, Env: vars("VTE_VERSION", "7600")}, Visual, HintNone},
		{"xterm by its version", Terminal{Version: "XTerm(379)"}, Visual, HintNone},
		{"kitty by its version", Terminal{Version: "kitty(0.26.5)"}, Word, HintKitty},
		{"kitty over SSH", Terminal{Env: vars("TERM", "xterm-kitty")}, Word, HintKitty},
		{"Konsole", Terminal{Env: vars("KONSOLE_VERSION", "221203", "TERM", "xterm-256color")}, Visual, HintKonsole},
		{"Konsole at the other end of a line", Terminal{Version: "Konsole 22.12.3"}, Logical, HintKonsole},
		{"PuTTY, if it says so", Terminal{Env: vars("TERM", "putty-256color")}, Logical, HintPutty},
		{"mlterm", Terminal{Env: vars("TERM", "mlterm")}, Visual, HintNone},
		{"the Terminal of macOS", Terminal{Env: vars("TERM_PROGRAM", "Apple_Terminal")}, Logical, HintLook},
		{"Windows Terminal", Terminal{Env: vars("WT_SESSION", "x", "TERM", "xterm-256color")}, Visual, HintNone},
		{"tmux answers for itself", Terminal{Bidi: BidiSwitches, Env: vars("TMUX", "/tmp/x")}, Visual, HintTmux},
		{"screen", Terminal{Env: vars("TERM", "screen-256color")}, Visual, HintTmux},
		{"the Linux console", Terminal{Env: vars("TERM", "linux")}, Visual, HintConsole},
		{"st", Terminal{Env: vars("TERM", "st-256color")}, Visual, HintNone},
		{"stterm is not st", Terminal{Env: vars("TERM", "stterm")}, Visual, HintLook},
		{"urxvt", Terminal{Env: vars("TERM", "rxvt-unicode-256color")}, Visual, HintNone},
		{"one that always orders", Terminal{Bidi: BidiAlways}, Logical, HintNone},
		{"nothing known", Terminal{Env: vars("TERM", "xterm-256color")}, Visual, HintLook},
		{"nothing at all", Terminal{}, Visual, HintLook},
	} {
		if mode, hint := c.terminal.Mode(); mode != c.mode || hint != c.hint {
			t.Errorf("%s: %v with hint %d, want %v with hint %d", c.what, mode, hint, c.mode, c.hint)
		}
	}
}

// To xterm, Konsole's words would be the name of a font.
func TestOnlyKonsoleIsToldInItsOwnWords(t *testing.T) {
	konsole := Terminal{Env: vars("KONSOLE_VERSION", "221203", "TERM", "xterm-256color")}
	if off, on := konsole.BidiOff(), konsole.BidiOn(); off != BidiOff+konsoleOff || on != BidiOn+konsoleOn {
		t.Errorf("%q and %q", off, on)
	}
	for _, other := range []Terminal{{}, {Env: vars("TERM", "xterm-256color")}, {Version: "Konsole 22.12.3"},
		{Env: vars("KONSOLE_VERSION", "221203", "TMUX", "/tmp/x")}, {Version: "XTerm(379)", Env: vars("KONSOLE_VERSION", "221203")}} {
		if off, on := other.BidiOff(), other.BidiOn(); off != BidiOff || on != BidiOn {
			t.Errorf("%+v: %q and %q", other, off, on)
		}
	}
}

func vars(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

func TestModesHaveNames(t *testing.T) {
	for _, m := range []Mode{Visual, Logical, Word} {
		if got, ok := ParseMode(m.String()); !ok || got != m {
			t.Errorf("%v is read as %v", m, got)
		}
	}
	if _, ok := ParseMode("auto"); ok {
		t.Error("a name of no mode is read")
	}
}
