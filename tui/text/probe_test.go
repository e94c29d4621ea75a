package text

import "testing"

func TestTheAnswersOfTerminalsAreUnderstood(t *testing.T) {
	for reply, want := range map[string]Bidi{
		"\x1b[8;1$y":                 BidiSwitches, // VTE
		"\x1b[8;2$y":                 BidiSwitches,
		"\x1b[8;3$y":                 BidiAlways,
		"\x1b[8;4$y":                 BidiNever,
		"\x1b[8;0$y":                 BidiUnknown, // xterm, kitty, mlterm
		"\x1b[?62;22c\x1b[8;1$y\x1b": BidiSwitches,
	} {
		if got, ok := ParseBidi([]byte(reply)); !ok || got != want {
			t.Errorf("%q: got %v, %v", reply, got, ok)
		}
	}
	for _, reply := range []string{"", "\x1b[8;", "\x1b[?8;1$y", "\x1b[8;9$y", "\x1b[8;1", "8;1$y"} {
		if got, ok := ParseBidi([]byte(reply)); ok {
			t.Errorf("%q is taken for %v", reply, got)
		}
	}
	if got, ok := ParseVersion([]byte("\x1b[c\x1bP>|VTE(7600)\x1b\\")); !ok || got != "VTE(7600)" {
		t.Errorf("version: %q, %v", got, ok)
	}
	if _, ok := ParseVersion([]byte("\x1bP>|VTE")); ok {
		t.Error("half an answer is taken for one")
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
		{"Konsole", Terminal{Env: vars("KONSOLE_VERSION", "221203", "TERM", "xterm-256color")}, Logical, HintKonsole},
		{"PuTTY, if it says so", Terminal{Env: vars("TERM", "putty-256color")}, Logical, HintPutty},
		{"mlterm", Terminal{Env: vars("TERM", "mlterm")}, Logical, HintNone},
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

func FuzzReplies(f *testing.F) {
	f.Add([]byte("\x1b[8;1$y"))
	f.Add([]byte("\x1bP>|VTE(7600)\x1b\\"))
	f.Fuzz(func(t *testing.T, reply []byte) {
		bidi, _ := ParseBidi(reply)
		version, _ := ParseVersion(reply)
		Terminal{Bidi: bidi, Version: version}.Mode()
	})
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
