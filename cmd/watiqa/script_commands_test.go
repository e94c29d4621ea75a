//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	bolt "go.etcd.io/bbolt"

	"watiqa/store/office"
)

// scriptCommands are what scripts can do besides running programs.
func scriptCommands() map[string]func(*testscript.TestScript, bool, []string) {
	return map[string]func(*testscript.TestScript, bool, []string){
		"await":   await,
		"exit":    exits,
		"field":   field,
		"agree":   agree,
		"hold":    hold,
		"newer":   newer,
		"cut":     cut,
		"flip":    flip,
		"limited": limited,
		"nobody":  asNobody,
		"portal":  portal,
		"future":  future,
		"address": address,
		"labels":  labels,
	}
}

// await FILE waits until a file is there.
func await(ts *testscript.TestScript, _ bool, args []string) {
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
	}
	ts.Fatalf("%s does not come", args[0])
}

// exits CODE PROGRAM… runs a program that must end with an exit code. What it
// printed is the script's stdout and stderr, as after exec.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	var ended *exec.ExitError
	code := 0
	if errors.As(err, &ended) {
		code = ended.ExitCode()
	} else {
		ts.Check(err)
	}
	if want, _ := strconv.Atoi(args[0]); code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}

// field FILE NAME VARIABLE takes a value out of a JSON file ("stdout" for what
// the last program printed); NAME may be a path of keys and numbers.
func field(ts *testscript.TestScript, _ bool, args []string) {
	value := valueIn(ts, args[0], args[1])
	text, ok := value.(string)
	if !ok {
		encoded, err := json.Marshal(value)
		ts.Check(err)
		text = string(encoded)
	}
	ts.Setenv(args[2], text)
}

// agree OFFICE PATH PLATFORM PATH… compares pairs of values in two JSON files.
func agree(ts *testscript.TestScript, _ bool, args []string) {
	for pairs := args[2:]; len(pairs) > 1; pairs = pairs[2:] {
		ours, theirs := valueIn(ts, args[0], pairs[0]), valueIn(ts, args[1], pairs[1])
		if !reflect.DeepEqual(ours, theirs) {
			ts.Fatalf("%s: %v\n%s: %v", pairs[0], ours, pairs[1], theirs)
		}
		ts.Logf("both say %v", ours)
	}
}

func valueIn(ts *testscript.TestScript, file, path string) any {
	var value any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(file)), &value))
	for _, key := range strings.Split(path, "/") {
		switch at := value.(type) {
		case map[string]any:
			value = at[key]
		case []any:
			value = at[len(at)-1] // the last one is all that a script ever wants
		}
	}
	return value
}

// labels FILE FROM COUNT writes registered labels, one a line.
func labels(ts *testscript.TestScript, _ bool, args []string) {
	from, err := strconv.Atoi(args[1])
	ts.Check(err)
	count, err := strconv.Atoi(args[2])
	ts.Check(err)
	var text strings.Builder
	for i := range count {
		text.WriteString(string(office.NewS10("RR", uint32(from+i))) + "\n")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text.String()), 0o600))
}

// hold FILE keeps the books open, as another program would.
func hold(ts *testscript.TestScript, _ bool, args []string) {
	db, err := bolt.Open(ts.MkAbs(args[0]), 0o600, nil)
	ts.Check(err)
	ts.Defer(func() { _ = db.Close() })
}

// newer FILE makes books look as if a newer program had written them.
func newer(ts *testscript.TestScript, _ bool, args []string) {
	db, err := bolt.Open(ts.MkAbs(args[0]), 0o600, nil)
	ts.Check(err)
	ts.Check(db.Update(func(tx *bolt.Tx) error { return tx.Bucket([]byte("v1")).Put([]byte("version"), []byte("2")) }))
	ts.Check(db.Close())
}

// cut FILE takes the second half of a file away.
func cut(ts *testscript.TestScript, _ bool, args []string) {
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), info.Size()/2))
}

// flip FILE changes one bit in the middle of the last line of the journal, on
// whichever pages it stands.
func flip(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true})
	ts.Check(err)
	var line []byte
	ts.Check(db.View(func(tx *bolt.Tx) error {
		_, last := tx.Bucket([]byte("v1")).Bucket([]byte("journal")).Cursor().Last()
		line = bytes.Clone(last)
		return nil
	}))
	ts.Check(db.Close())
	content, err := os.ReadFile(path)
	ts.Check(err)
	changed := bytes.Clone(line)
	changed[len(changed)/2] ^= 1
	content = bytes.ReplaceAll(content, line, changed)
	ts.Check(os.WriteFile(path, content, 0o600))
}
