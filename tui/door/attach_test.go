package door

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/vt"

	"watiqa/store/office"
	"watiqa/tui/door/far"
)

func TestATerminalWhoseOwnerDiedHasItsTabStopsBack(t *testing.T) {
	out, err := os.Create(filepath.Join(t.TempDir(), "terminal"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = out.Close() }()
	here, there := net.Pipe()
	go func() {
		s := far.NewScreen("xterm", 80, 24)
		frame := append(s.Draw(strings.Repeat("   one  two\n", 20)), s.Draw(strings.Repeat("   six  ten\n", 20))...)
		_ = (&frames{w: there}).write(output, append([]byte("\x1b[?1049h"), frame...))
		_ = there.Close()
	}()
	if err := look(t.Context(), here, strings.NewReader(""), out, Size{80, 24}); !errors.Is(err, office.Refuse(Closed)) {
		t.Fatal(err)
	}
	drawn, err := os.ReadFile(out.Name())
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(drawn), "\x1bH") {
		t.Fatal("none was set")
	}
	terminal := vt.NewEmulator(80, 24)
	_, _ = terminal.Write(drawn)
	if at := terminal.CursorPosition(); at.X != 0 || at.Y != 0 {
		t.Errorf("the cursor is left at %v", at)
	}
	for x := range 9 {
		_, _ = terminal.WriteString("\x1b[H" + strings.Repeat("\t", x+1))
		if got := terminal.CursorPosition().X; got != 8*(x+1) {
			t.Errorf("stop %d is at %d", x+1, got)
		}
	}
}
