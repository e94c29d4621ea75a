package bolt

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"watiqa/sync/platform"
)

func open1(t *testing.T, path string) *Store {
	t.Helper()
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func get(t *testing.T, s *Store, key string) (value string) {
	t.Helper()
	if err := s.View(func(tx platform.Tx) error { value = string(tx.Get(platform.Meta, key)); return nil }); err != nil {
		t.Fatal(err)
	}
	return value
}

func put(s *Store, key, value string) error {
	return s.Update(func(tx platform.Tx) error { tx.Put(platform.Meta, key, []byte(value)); return nil })
}

func TestWhatWasPutIsThereAfterReopening(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "er", "platform.db")
	s := open1(t, path)
	if err := put(s, "k", "v"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := get(t, open1(t, path), "k"); got != "v" {
		t.Errorf("got %q", got)
	}
}

func TestAnUpdateThatFailsKeepsNothing(t *testing.T) {
	s := open1(t, filepath.Join(t.TempDir(), "platform.db"))
	wrong := errors.New("wrong")
	for name, f := range map[string]func(platform.Tx) error{
		"returned": func(tx platform.Tx) error { tx.Put(platform.Meta, "k", []byte("v")); return wrong },
		"failed":   func(tx platform.Tx) error { tx.Put(platform.Meta, "k", []byte("v")); tx.Fail(wrong); return nil },
	} {
		if err := s.Update(f); !errors.Is(err, wrong) {
			t.Errorf("%s: %v", name, err)
		}
		if got := get(t, s, "k"); got != "" {
			t.Errorf("%s: kept %q", name, got)
		}
	}
	if err := s.Update(func(tx platform.Tx) error { tx.Put(platform.Meta, "", nil); return nil }); err == nil {
		t.Error("a put that bbolt refuses did not fail the update")
	}
	if err := put(s, "k", "later"); err != nil || get(t, s, "k") != "later" {
		t.Errorf("after failures: %v", err)
	}
}

func TestAScanGoesThroughAPrefixInOrderAndNoFurther(t *testing.T) {
	s := open1(t, filepath.Join(t.TempDir(), "platform.db"))
	err := s.Update(func(tx platform.Tx) error {
		for _, key := range []string{"b", "a\x00\x02", "a\x00\x01", "a", "a\x01"} {
			tx.Put(platform.Feed, key, []byte(key))
		}
		tx.Delete(platform.Feed, "none")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	if err := s.View(func(tx platform.Tx) error {
		for key, value := range tx.Scan(platform.Feed, "a\x00") {
			if key != string(value) {
				t.Errorf("%q holds %q", key, value)
			}
			got = append(got, key)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if fmt.Sprintf("%q", got) != `["a\x00\x01" "a\x00\x02"]` {
		t.Errorf("scanned %q", got)
	}
}

func TestASecondOpenIsToldThatTheFileIsTaken(t *testing.T) {
	path := filepath.Join(t.TempDir(), "platform.db")
	open1(t, path)
	if _, err := Open(path); !errors.Is(err, ErrLocked) {
		t.Errorf("got %v", err)
	}
}

func TestAForeignFileIsNotOpened(t *testing.T) {
	path := filepath.Join(t.TempDir(), "platform.db")
	if err := os.WriteFile(path, []byte("a letter to the mayor, not a database at all"), 0o600); err != nil {
		t.Fatal(err)
	}
	if s, err := Open(path); err == nil {
		_ = s.Close()
		t.Error("a foreign file was opened")
	}
}

func TestAHalfMadeFileIsMadeAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "platform.db")
	if err := os.WriteFile(path+".new", []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := put(open1(t, path), "k", "v"); err != nil {
		t.Fatal(err)
	}
}

func TestAfterAFailedWriteNothingMoreIsWritten(t *testing.T) {
	s := open1(t, filepath.Join(t.TempDir(), "platform.db"))
	s.stopped.Store(true)
	if err := put(s, "k", "v"); !errors.Is(err, ErrStopped) {
		t.Errorf("got %v", err)
	}
	if got := get(t, s, "k"); got != "" {
		t.Error("written all the same")
	}
}

// The child acknowledges each update on its standard output after Update
// returned, and is killed at some point; what it acknowledged must be there.
func TestWhatWasAcknowledgedSurvivesAKilledProcess(t *testing.T) {
	if path := os.Getenv("WATIQA_BOLT_CHILD"); path != "" {
		child(path)
		return
	}
	path := filepath.Join(t.TempDir(), "platform.db")
	acknowledged := 0
	for round := range 4 {
		acknowledged = max(acknowledged, killedAfter(t, path, 20+37*round))
	}
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	for n := 1; n <= acknowledged; n++ {
		if get(t, s, strconv.Itoa(n)) != strconv.Itoa(n) {
			t.Fatalf("update %d of %d acknowledged is lost", n, acknowledged)
		}
	}
	t.Logf("%d acknowledged, all there", acknowledged)
}

func killedAfter(t *testing.T, path string, lines int) (last int) {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run", "^TestWhatWasAcknowledgedSurvivesAKilledProcess$")
	c.Env = append(os.Environ(), "WATIQA_BOLT_CHILD="+path)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	words := bufio.NewScanner(out)
	for range lines {
		if !words.Scan() {
			t.Fatal("the child ended by itself")
		}
		last, _ = strconv.Atoi(words.Text())
	}
	_ = c.Process.Kill() // SIGKILL
	for words.Scan() {   // acknowledged before it died
		if n, err := strconv.Atoi(words.Text()); err == nil {
			last = n
		}
	}
	_ = c.Wait()
	return last
}

func child(path string) {
	s, err := Open(path)
	if err != nil {
		fmt.Println("cannot open:", err)
		os.Exit(1)
	}
	n := 0
	_ = s.View(func(tx platform.Tx) error { n, _ = strconv.Atoi(string(tx.Get(platform.Meta, "last"))); return nil })
	for {
		n++
		err := s.Update(func(tx platform.Tx) error {
			tx.Put(platform.Meta, strconv.Itoa(n), []byte(strconv.Itoa(n)))
			tx.Put(platform.Meta, "last", []byte(strconv.Itoa(n)))
			return nil
		})
		if err != nil {
			os.Exit(1)
		}
		fmt.Println(n)
	}
}
