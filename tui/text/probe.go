package text

import "strings"

const (
	// BidiOff asks the terminal to draw what it gets without ordering it (BDSM,
	// explicit; and as mlterm understands it). Send it before the first frame, by
	// [Terminal.BidiOff]; tmux does not pass it on.
	BidiOff = "\x1b[8l\x1b]5379;use_ctl=false\x07"
	// BidiOn gives the ordering back to the terminal. Send it on every way out, by
	// [Terminal.BidiOn].
	BidiOn = "\x1b[8h\x1b]5379;use_ctl=true\x07"

	// Konsole's own way. Another terminal could take it for a font.
	konsoleOff = "\x1b]50;BidiRenderingEnabled=false\x07"
	konsoleOn  = "\x1b]50;BidiRenderingEnabled=true\x07"
	// AskBidi asks whether the terminal orders text itself (DECRQM of BDSM). The
	// number in its answer is for [BidiSetting].
	AskBidi = "\x1b[8$p"
)

// Bidi is what a terminal answers when asked whether it orders text itself.
type Bidi uint8

const (
	BidiUnknown  Bidi = iota // no answer, or it does not know the question
	BidiSwitches             // it does what BidiOff and BidiOn say
	BidiAlways               // it orders, whatever it is told
	BidiNever                // it never orders
)

// BidiMode is the number of the mode that AskBidi asks for.
const BidiMode = 8

// BidiSetting reads the number that a terminal answers for BidiMode.
func BidiSetting(n int) Bidi {
	switch n {
	case 1, 2:
		return BidiSwitches
	case 3:
		return BidiAlways
	case 4:
		return BidiNever
	}
	return BidiUnknown
}

// Hint is what a person may have to do so that Arabic reads right.
type Hint uint8

const (
	HintNone    Hint = iota
	HintLook         // nothing is known: show both lines and ask which reads right
	HintTmux         // send BidiOff to the terminal before tmux starts
	HintPutty        // tick "Disable bidi" and "Disable Arabic shaping", then visual
	HintKonsole      // switch bidi rendering off in the profile, then visual
	HintKitty        // set force_ltr, then visual
	HintConsole      // the Linux console has no Arabic letters
)

// Terminal is what is known about the terminal before the first frame.
type Terminal struct {
	Bidi    Bidi                // from BidiSetting
	Version string              // what it calls itself (XTVERSION), may be empty
	Env     func(string) string // os.Getenv, or the variables of an SSH session
}

// BidiOff is what asks this terminal to leave the order of text alone.
func (t Terminal) BidiOff() string {
	if t.konsole() {
		return BidiOff + konsoleOff
	}
	return BidiOff
}

// BidiOn is what gives it back.
func (t Terminal) BidiOn() string {
	if t.konsole() {
		return BidiOn + konsoleOn
	}
	return BidiOn
}

// konsole tells whether the environment says before anything is asked that this is
// Konsole, with nothing in between.
func (t Terminal) konsole() bool {
	return t.Env != nil && t.Env("KONSOLE_VERSION") != "" && t.Kind() == "konsole"
}

// Mode picks how to draw Arabic, and what to tell the person about it.
func (t Terminal) Mode() (Mode, Hint) {
	name := t.Kind()
	if name == "tmux" || name == "screen" {
		return Visual, HintTmux // it answers for itself, not for what is around it
	}
	switch t.Bidi {
	case BidiSwitches, BidiNever:
		return Visual, HintNone
	case BidiAlways:
		return Logical, HintNone
	}
	switch name {
	case "kitty":
		return Word, HintKitty
	case "konsole":
		if t.konsole() {
			return Visual, HintKonsole // it was told not to order; an older one does not listen
		}
		return Logical, HintKonsole
	case "putty":
		return Logical, HintPutty
	case "apple_terminal":
		return Logical, HintLook
	case "linux":
		return Visual, HintConsole
	case "alacritty", "foot", "mlterm", "rxvt", "st", "vte", "vscode", "wezterm", "windows terminal", "xterm(":
		return Visual, HintNone
	}
	return Visual, HintLook
}

// Kind is the terminal's name in small letters and without its version, by the
// surest sign of it; empty when nothing tells.
func (t Terminal) Kind() string {
	env := t.Env
	if env == nil {
		env = func(string) string { return "" }
	}
	if env("TMUX") != "" {
		return "tmux"
	}
	for _, said := range []string{t.Version, env("TERM_PROGRAM"), strings.TrimPrefix(env("TERM"), "xterm-")} {
		said = strings.ToLower(said)
		for _, name := range []string{"tmux", "screen", "kitty", "konsole", "putty", "mlterm", "linux", "alacritty", "foot", "rxvt", "vte", "vscode",
			"wezterm", "apple_terminal", "xterm("} {
			if strings.HasPrefix(said, name) {
				return name
			}
		}
		if said == "st" || strings.HasPrefix(said, "st-") {
			return "st"
		}
	}
	for _, sign := range [][2]string{{"KITTY_WINDOW_ID", "kitty"}, {"KONSOLE_VERSION", "konsole"}, {"MLTERM", "mlterm"}, {"VTE_VERSION", "vte"},
		{"WT_SESSION", "windows terminal"}} {
		if env(sign[0]) != "" {
			return sign[1]
		}
	}
	return ""
}
