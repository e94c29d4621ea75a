//go:build unix

package main

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"watiqa/sync/engine"
)

func TestWhatAKilledProcessLeftIsWipedByTheNextOwnerOfTheBooks(t *testing.T) {
	books := founded(t)
	t.Setenv("TMPDIR", t.TempDir())
	var left []string
	leave := func(p *private) {
		path, err := p.write([]byte("%PDF-1.4 Fatima-Zahra Bennani"), ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		left = append(left, path)
	}
	t.Setenv("XDG_RUNTIME_DIR", "")
	leave(newPrivate(scanDir, books)) // and killed
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	leave(newPrivate(scanDir, books))
	leave(newPrivate(sheetDir, books))
	leave(newPrivate(scanDir, filepath.Join(t.TempDir(), "other books"))) // whose owner lives

	again := filepath.Join(t.TempDir(), "kept open")
	if err := os.Link(left[0], again); err != nil {
		t.Fatal(err)
	}
	a := &app{world: world{now: time.Now, light: true}, config: config{Books: books}, log: slog.New(slog.DiscardHandler)}
	o, err := a.own(engine.Config{})
	if err != nil {
		t.Fatal(err)
	}
	o.close()
	for i, path := range left {
		if _, err := os.Stat(filepath.Dir(path)); os.IsNotExist(err) != (i < 3) {
			t.Errorf("%d %s: %v", i, path, err)
		}
	}
	if content, err := os.ReadFile(again); err != nil || bytes.Contains(content, []byte("Fatima")) {
		t.Errorf("it was removed, and not overwritten: %q %v", content, err)
	}
}

func TestAFolderThatSomebodyElseMadeIsNotOurs(t *testing.T) {
	info, err := os.Lstat("/")
	if err != nil {
		t.Fatal(err)
	}
	if mine(info) != (os.Geteuid() == 0) {
		t.Error("the root of all folders is root's alone")
	}
}
