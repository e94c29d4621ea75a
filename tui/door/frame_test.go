package door

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"watiqa/store/office"
)

func TestFramesComeOutAsTheyWentIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var wire bytes.Buffer
		out := frames{w: &wire}
		type frame struct {
			letter  byte
			content []byte
		}
		var sent []frame
		for range rapid.IntRange(0, 5).Draw(t, "frames") {
			f := frame{rapid.Byte().Draw(t, "letter"), rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(t, "content")}
			if err := out.write(f.letter, f.content); err != nil {
				t.Fatal(err)
			}
			sent = append(sent, f)
		}
		for _, want := range sent {
			letter, content, err := readFrame(&wire)
			if err != nil || letter != want.letter || !bytes.Equal(content, want.content) {
				t.Fatalf("got %q %q %v, want %q %q", letter, content, err, want.letter, want.content)
			}
		}
		if _, _, err := readFrame(&wire); err != io.EOF {
			t.Fatalf("after the last frame: %v", err)
		}
	})
}

func TestAFrameThatClaimsToBeHugeIsRefusedBeforeItIsRead(t *testing.T) {
	head := binary.BigEndian.AppendUint32([]byte{output}, MostFrame+1)
	if _, _, err := readFrame(bytes.NewReader(head)); !errors.Is(err, office.Refuse(BadFrame)) {
		t.Errorf("got %v", err)
	}
	if err := (&frames{w: io.Discard}).write(output, make([]byte, MostFrame+1)); !errors.Is(err, office.Refuse(BadFrame)) {
		t.Errorf("writing gave %v", err)
	}
}

func TestACutFrameIsNoFrame(t *testing.T) {
	var wire bytes.Buffer
	if err := (&frames{w: &wire}).write(input, []byte("watiqa")); err != nil {
		t.Fatal(err)
	}
	for n := range wire.Len() {
		if _, _, err := readFrame(bytes.NewReader(wire.Bytes()[:n])); err == nil {
			t.Errorf("%d bytes of a frame were taken for one", n)
		}
	}
}

func FuzzAHelloFromAStrangerIsReadOrRefused(f *testing.F) {
	var good bytes.Buffer
	_ = (&frames{w: &good}).writeJSON(hello, Hello{V: Version, Want: wantWindow, Size: Size{80, 24}, Env: []string{"TERM=xterm"}})
	f.Add(good.Bytes())
	f.Add([]byte("h\x00\x00\x00\x02{}"))
	f.Add([]byte("GET / HTTP/1.1\r\n\r\n"))
	f.Fuzz(func(t *testing.T, wire []byte) {
		h, err := readHello(bytes.NewReader(wire))
		if err != nil {
			return
		}
		if h.V != Version || h.Size.W < 1 || h.Size.H < 1 || h.Size.W > 1000 || h.Size.H > 1000 {
			t.Errorf("let in: %+v", h)
		}
	})
}

func TestOnlyWhatDescribesATerminalTravels(t *testing.T) {
	t.Setenv("TERM", "xterm-256color")
	t.Setenv("WATIQA_SECRET", "no")
	t.Setenv("SSH_CONNECTION", "10.0.0.1 5 10.0.0.2 22")
	env := Environment()
	for _, entry := range env {
		if strings.HasPrefix(entry, "WATIQA_SECRET") {
			t.Errorf("%s travels", entry)
		}
	}
	if !Remote(env) {
		t.Error("somebody who came over SSH is not seen as remote")
	}
	if Remote([]string{"TERM=xterm", "SSH_CONNECTION="}) {
		t.Error("an empty SSH_CONNECTION makes somebody remote")
	}
}
