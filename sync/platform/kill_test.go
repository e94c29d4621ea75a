package platform_test

import (
	"bufio"
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"testing"

	"watiqa/sync/platform"
	"watiqa/sync/platform/bolt"
	"watiqa/sync/wire"
)

// A platform in a process of its own is killed again and again while an office
// sends; every acknowledgement that the office received must still be true.
func TestAKilledPlatformHoldsAllThatItAcknowledged(t *testing.T) {
	if path := os.Getenv("WATIQA_PLATFORM_CHILD"); path != "" {
		serveUntilKilled(path)
		return
	}
	d := newDesk(t)
	ids := d.place(here, 40)
	s := d.station(here)
	s.sync()
	s.process(ids...)
	d.stop()
	for round := 0; s.acked.Size < uint64(len(s.lines)); round++ {
		kill := d.startChild()
		for range 1 + round%4 {
			s.took(s.send(s.request(9)))
		}
		answered := s.acked
		body, _ := s.request(9)
		url := s.url + "/v1/offices/" + s.id + "/exchange"
		go func() { // under way when it dies
			if r, err := http.Post(url, wire.ContentType, bytes.NewReader(body)); err == nil {
				_ = r.Body.Close()
			}
		}()
		kill()
		d.start()
		if held := d.summary(here).Head; held.Size < answered.Size || held != s.points[held.Size] {
			t.Fatalf("acknowledged %d events, held after the kill %d", answered.Size, held.Size)
		}
		d.stop()
	}
	d.start()
	s.sync()
	s.agrees()
}

// startChild serves the desk's file from another process.
func (d *desk) startChild() (kill func()) {
	d.t.Helper()
	c := exec.Command(os.Args[0], "-test.run", "^TestAKilledPlatformHoldsAllThatItAcknowledged$")
	c.Env = append(os.Environ(), "WATIQA_PLATFORM_CHILD="+d.path)
	out, err := c.StdoutPipe()
	d.must(err)
	d.must(c.Start())
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		d.t.Fatal("the child does not serve")
	}
	d.url = lines.Text()
	return func() {
		_ = c.Process.Kill() // SIGKILL
		_ = c.Wait()
	}
}

func serveUntilKilled(path string) {
	store, err := bolt.Open(path)
	if err != nil {
		fmt.Println("cannot open:", err)
		os.Exit(1)
	}
	p, err := platform.New(store, platform.Config{})
	if err != nil {
		fmt.Println("cannot start:", err)
		os.Exit(1)
	}
	fmt.Println(httptest.NewServer(p).URL)
	select {}
}
