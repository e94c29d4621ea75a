package door

import (
	"encoding/json"
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestTheSocketIsTheOwnersAlone(t *testing.T) {
	h := open(t)
	info, err := os.Stat(Path(h.books))
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); runtime.GOOS != "windows" && mode != 0o600 {
		t.Errorf("the socket's rights are %v", mode)
	}
}

func TestASecondDoorAtTheSamePlaceIsRefused(t *testing.T) {
	h := open(t)
	_, err := Listen(h.books)
	refusedWith(t, Occupied, err)
}

func TestASocketOfADeadProcessIsTakenAway(t *testing.T) {
	books := filepath.Join(t.TempDir(), "b")
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: Path(books), Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	l.SetUnlinkOnClose(false)
	_ = l.Close()
	if _, err := Call(books); !errors.Is(err, ErrNobody) {
		t.Errorf("calling it gave %v", err)
	}
	again, err := Listen(books)
	if err != nil {
		t.Fatal(err)
	}
	_ = again.Close()
}

func TestAPathThatNoSocketCanHaveIsToldInWords(t *testing.T) {
	_, err := Listen(filepath.Join(t.TempDir(), strings.Repeat("x", longest)))
	refusedWith(t, LongPath, err)
	if _, err := Call(strings.Repeat("x", longest+1)); !errors.Is(err, ErrNobody) {
		t.Errorf("calling there gave %v", err)
	}
}

func TestAnotherVersionIsToldWhichOneIsHere(t *testing.T) {
	h := open(t)
	conn, err := net.Dial("unix", Path(h.books))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	if err := (&frames{w: conn}).writeJSON(hello, Hello{V: Version + 1, Want: wantCounter}); err != nil {
		t.Fatal(err)
	}
	refusedWith(t, OtherDoor, lastWord(t, conn))
}

func TestWhoSpeaksAnotherProtocolIsSentAway(t *testing.T) {
	h := open(t)
	conn, err := net.Dial("unix", Path(h.books))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	if err := (&frames{w: conn}).write('x', []byte("GET / HTTP/1.1\r\n\r\n")); err != nil {
		t.Fatal(err)
	}
	refusedWith(t, BadFrame, lastWord(t, conn))
}

func TestWhoSaysNothingIsSentAway(t *testing.T) {
	h := openWith(t, 50*time.Millisecond)
	conn, err := net.Dial("unix", Path(h.books))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	_ = conn.SetReadDeadline(time.Now().Add(3 * time.Second))
	if _, err := conn.Read(make([]byte, 1)); errors.Is(err, os.ErrDeadlineExceeded) {
		t.Error("a silent caller still holds its place")
	}
}

func TestACrowdIsKeptOutside(t *testing.T) {
	h := open(t)
	for range crowd {
		h.call(t)
	}
	_, err := Call(h.books)
	refusedWith(t, Crowded, err)
}

// lastWord reads frames up to the end and gives its problem.
func lastWord(t *testing.T, conn net.Conn) error {
	t.Helper()
	_ = conn.SetReadDeadline(time.Now().Add(3 * time.Second))
	for {
		letter, content, err := readFrame(conn)
		if err != nil {
			t.Fatal(err)
		}
		if letter != end {
			continue
		}
		var o outcome
		if err := json.Unmarshal(content, &o); err != nil {
			t.Fatal(err)
		}
		return o.err()
	}
}
