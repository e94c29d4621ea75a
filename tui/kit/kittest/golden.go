package kittest

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/vt"

	"watiqa/tui/text"
)

var update = flag.Bool("update", false, "write the goldens")

// Drawn is what a terminal of w × h shows of a frame, without colours. The frame
// has to be exactly as large.
func Drawn(t *testing.T, frame string, w, h int) string {
	t.Helper()
	lines := strings.Split(frame, "\n")
	if len(lines) != h {
		t.Errorf("%d lines instead of %d", len(lines), h)
	}
	for i, line := range lines {
		if got := text.Width(line); got != w {
			t.Errorf("line %d is %d cells wide instead of %d: %q", i, got, w, line)
		}
	}
	terminal := vt.NewEmulator(w, h)
	defer func() { _ = terminal.Close() }()
	_, _ = terminal.WriteString(strings.ReplaceAll(frame, "\n", "\r\n"))
	return terminal.String() + "\n"
}

// Golden compares a picture with the one that was seen before under that name.
func Golden(t *testing.T, name, picture string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(picture), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	seen, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if picture != string(seen) {
		t.Errorf("%s looks different:\n%s", name, picture)
	}
}
