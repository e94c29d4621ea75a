package door

import (
	"encoding/json"
	"io"
	"os"
	"strings"

	"watiqa/store/office"
)

// Version of the frames and calls. Owner and caller are one program, so another
// version means that it was replaced while it ran.
const Version = 1

// What a caller may want.
const (
	wantWindow  = "window"
	wantCounter = "counter"
)

// Hello is how a caller introduces itself.
type Hello struct {
	V    int         `json:"v"`
	Want string      `json:"want"`
	Lang office.Lang `json:"lang,omitempty"`
	Mode string      `json:"mode,omitempty"` // how the terminal treats Arabic, see package text
	Size Size        `json:"size,omitzero"`
	Env  []string    `json:"env,omitempty"` // see [Environment]
}

// Size of a terminal in cells.
type Size struct {
	W int `json:"w"`
	H int `json:"h"`
}

// within keeps a size within what a terminal can be.
func (s Size) within() Size { return Size{min(max(s.W, 1), 1000), min(max(s.H, 1), 1000)} }

// Environment gives the variables that describe a terminal and where its user
// sits; no other variable travels.
func Environment() []string {
	var env []string
	for _, name := range []string{"TERM", "COLORTERM", "TERM_PROGRAM", "VTE_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "MLTERM", "WT_SESSION", "NO_COLOR", "TMUX", "STY",
		"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "SSH_CONNECTION"} {
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// Remote tells whether an environment is that of somebody who came over SSH,
// whatever door he took afterwards.
func Remote(env []string) bool {
	for _, entry := range env {
		if value, ok := strings.CutPrefix(entry, "SSH_CONNECTION="); ok && value != "" {
			return true
		}
	}
	return false
}

func readHello(r io.Reader) (Hello, error) {
	var h Hello
	letter, content, err := readFrame(r)
	if err != nil {
		return h, err
	}
	if letter != hello || json.Unmarshal(content, &h) != nil {
		return h, office.Refuse(BadFrame)
	}
	if h.V != Version {
		return h, office.Refuse(OtherDoor, itoa(h.V), itoa(Version))
	}
	if h.Want != wantWindow && h.Want != wantCounter || len(h.Env) > 32 {
		return h, office.Refuse(BadFrame)
	}
	h.Size = h.Size.within()
	return h, nil
}
