package store

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"watiqa/store/office"
)

// crashDir tells a copy of this test program to be the station that is killed.
const crashDir = "WATIQA_TEST_CRASH_DIR"

// TestMain lets the test program be its own victim.
func TestMain(m *testing.M) {
	if path := os.Getenv(crashDir); path != "" {
		workUntilKilled(path)
	}
	os.Exit(m.Run())
}

// workUntilKilled does one action after the other and says each that was
// acknowledged.
func workUntilKilled(path string) {
	b, err := Open(path, Options{Light: true, Clock: func() time.Time { return monday }})
	if err == nil {
		_, err = b.Unlock("agent", secret)
	}
	for n := 0; err == nil; n++ {
		_, err = b.Do(agent, command("open", nil, "extracts", "1", "number", strconv.Itoa(n), "hijri", "1380", "first", "غصن", "family", "الزيتون",
			"sex", "m", "birth", "1961", "father", "حجر", "mother", "ريح", "mother_name", "البحر", "asker", "عابر"))
		fmt.Println(n)
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func TestAKilledStationLosesNothingItAcknowledged(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	_ = d.books.Close()
	rounds := 8
	if testing.Short() {
		rounds = 2
	}
	total := 0
	for range rounds {
		victim := exec.Command(program)
		victim.Env = append(os.Environ(), crashDir+"="+d.path)
		out, err := victim.StdoutPipe()
		if err == nil {
			err = victim.Start()
		}
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		lines.Scan() // it works
		total++
		time.AfterFunc(time.Duration(rand.IntN(120))*time.Millisecond, func() { _ = victim.Process.Kill() })
		for lines.Scan() {
			total++
		}
		_ = victim.Wait()
		d.open()
		d.unlock()
		d.sound()
		orders := 0
		_ = d.books.View(func(s *office.State) error { orders = s.Here().Counters; return nil })
		if orders < total || orders > total+rounds {
			t.Fatalf("%d orders are there, %d were acknowledged", orders, total)
		}
		total = orders // the last one may have been made durable without a word
		_ = d.books.Close()
	}
	t.Logf("%d orders, %d kills", total, rounds)
}

// What a power cut leaves: of the last commit, any part of its pages, each
// perhaps torn, because data is written before the header; or all of them and
// a torn header. bbolt syncs between the two. Whatever is left opens, and is
// either the state before or the state after.
func TestAPowerCutLeavesTheStateBeforeOrAfter(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(5)
	read := func() []byte {
		raw, err := os.ReadFile(d.path)
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	before := read()
	size := d.size()
	d.must(agent, "claim", ids)
	after := read()
	_ = d.books.Close()
	path := filepath.Join(t.TempDir(), "image.books")
	images := 60
	if testing.Short() {
		images = 10
	}
	seen := map[uint64]int{}
	for n := range images {
		image := tear(before, after, n%3)
		if err := os.WriteFile(path, image, 0o600); err != nil {
			t.Fatal(err)
		}
		report, err := VerifyFile(path, "admin", secret, d.options(), nil)
		if err != nil || (report.Events != size && report.Events != size+5) {
			t.Fatalf("image %d: %d events, %v", n, report.Events, err)
		}
		for _, f := range report.Findings {
			if f.Code != office.VerifyOlder {
				t.Fatalf("image %d: %+v", n, f)
			}
		}
		seen[report.Events]++
		victim := &desk{t: t, path: path, clock: d.clock}
		victim.open()
		victim.unlock()
		victim.must(agent, "day", nil, "day", "2026-11-24", "confirm", "yes")
		victim.sound()
		_ = victim.books.Close()
	}
	if len(seen) != 2 {
		t.Errorf("events of the images: %v; both states should have come up", seen)
	}
}

// How far the last commit came.
const (
	someData = iota // some of its sectors
	tornHead        // all of its data, and a part of its header
	allOfIt
)

// tear makes the image of a disk on which a commit came so far.
func tear(before, after []byte, far int) []byte {
	const sector = 512
	if far == allOfIt {
		return bytes.Clone(after)
	}
	image := make([]byte, max(len(before), len(after)))
	copy(image, before)
	for at := 2 * pageSize; at < len(after); at += sector {
		if far == tornHead || rand.IntN(2) == 0 {
			copy(image[at:at+sector], after[at:])
		}
	}
	if far == tornHead {
		meta := newest(after)
		cut := int(meta.offset) + rand.IntN(pageHeader+metaLength)
		copy(image[meta.offset:cut], after[meta.offset:])
	}
	return image
}
