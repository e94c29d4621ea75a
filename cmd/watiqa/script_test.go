//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
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

// testWorld is the real world, but for its clock and cheap passphrases.
func testWorld() world {
	w := world{now: time.Now, light: true, in: os.Stdin, out: os.Stdout, err: os.Stderr}
	if set, err := time.Parse(time.RFC3339, os.Getenv(testClock)); err == nil {
		began := time.Now()
		w.now = func() time.Time { return set.Add(time.Since(began)) }
	}
	return w
}

// TestScripts drives the program as it stands, and a platform that is a process
// of its own.
func TestScripts(t *testing.T) {
	bin := t.TempDir()
	build := exec.Command("go", "build", "-o", filepath.Join(bin, "watiqa-platform"), "../watiqa-platform")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", bin+string(os.PathListSeparator)+env.Getenv("PATH"))
			env.Setenv("HOME", env.WorkDir)
			for _, name := range []string{"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"} {
				env.Setenv(name, filepath.Join(env.WorkDir, ".home"))
			}
			env.Setenv("LANG", "fr_MA.UTF-8")
			return nil
		},
		Cmds:      scriptCommands(),
		Condition: scriptCondition,
	})
}
