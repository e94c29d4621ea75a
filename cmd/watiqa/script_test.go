//go:build unix

package main

import (
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/rogpeppe/go-internal/testscript"

	"watiqa/tui/door"
)

// testClock names the variable that sets the clock of the program under test.
// Only this test binary looks at it: the program that offices run takes its
// clock from main.go, and no variable can change that.
const testClock = "WATIQA_TEST_CLOCK"

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"watiqa": func() {
		os.Exit(runIn(testWorld()))
	}})
}

// Three more: limits of the door that are over soon, screens that can be made to
// fail, and a file into which the process writes what it holds when it is asked
// to by SIGUSR1.
const (
	testHurry  = "WATIQA_TEST_HURRY"
	testTrap   = "WATIQA_TEST_TRAP"
	testMemory = "WATIQA_TEST_MEMORY"
)

// weigh writes heap and stacks, in bytes, once all else is thrown away.
func weigh(path string) {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, syscall.SIGUSR1)
	for range asked {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		_ = os.WriteFile(path+".new", []byte(strconv.FormatUint(m.HeapAlloc+m.StackInuse, 10)), 0o600)
		_ = os.Rename(path+".new", path)
	}
}

// trap are screens that fail on F13 when they hear of it, on F14 in a command,
// on F15 in a command after another.
type trap struct{ door.Screens }

func (s *trap) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	fail := func() tea.Msg { panic("what was on the screen: Fatima") }
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "f13":
			fail()
		case "f14":
			return s, fail
		case "f15":
			return s, tea.Sequence(func() tea.Msg { return nil }, fail)
		}
	}
	_, cmd := s.Screens.Update(msg)
	return s, cmd
}

// testWorld is the real world, but for its clock and cheap passphrases.
func testWorld() world {
	w := world{now: time.Now, light: true, in: os.Stdin, out: os.Stdout, err: os.Stderr}
	if set, err := time.Parse(time.RFC3339, os.Getenv(testClock)); err == nil {
		began := time.Now()
		w.now = func() time.Time { return set.Add(time.Since(began)) }
	}
	if os.Getenv(testHurry) != "" {
		w.limits = door.Limits{Handshake: 2 * time.Second, Stall: 3 * time.Second, Patrol: 200 * time.Millisecond}
	}
	if path := os.Getenv(testMemory); path != "" {
		go weigh(path)
	}
	if os.Getenv(testTrap) != "" {
		w.around = func(s door.Screens) door.Screens { return &trap{s} }
	}
	return w
}

// TestScripts drives the program as it stands, and a platform that is a process
// of its own.
func TestScripts(t *testing.T) { runScripts(t, "testdata/script", scriptCommands(), nil) }

func runScripts(t *testing.T, folder string, commands map[string]func(*testscript.TestScript, bool, []string), ready func(*testscript.Env)) {
	t.Helper()
	bin := t.TempDir()
	build := exec.Command("go", "build", "-o", filepath.Join(bin, "watiqa-platform"), "../watiqa-platform")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 folder,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", bin+string(os.PathListSeparator)+env.Getenv("PATH"))
			env.Setenv("HOME", env.WorkDir)
			for _, name := range []string{"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"} {
				env.Setenv(name, filepath.Join(env.WorkDir, ".home"))
			}
			env.Setenv("LANG", "fr_MA.UTF-8")
			if ready != nil {
				ready(env)
			}
			return nil
		},
		Cmds: commands,
	})
}
