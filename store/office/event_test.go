package office

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"strings"
	"testing"
	"time"
)

func sample(t testing.TB) Event {
	t.Helper()
	e, err := NewEvent(testOpening, Header{N: 3, At: time.Date(2026, 11, 23, 10, 4, 5, 999, time.FixedZone("x", 3600)),
		Day: "2026-11-23", Who: "p2", Role: Agent, Kind: RequestHeld, Subject: "26000001"}, Step{Hold: HoldPaper, Note: "<صفحة> & \"x\""})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// These bytes are frozen: a journal written today must verify for ever. The
// leaf was computed once by another program from the formulas in [Event.Leaf].
func TestTheBytesOfAnEventAreFrozen(t *testing.T) {
	const want = `[{"n":3,"at":"2026-11-23T09:04:05Z","day":"2026-11-23","who":"p2","role":"agent","kind":"request.held","subject":"26000001"},` +
		`{"note":"<صفحة> & \"x\"","hold":"paper"}]`
	e := sample(t)
	if got := string(e.Encode()); got != want {
		t.Errorf("line\n%s\nwant\n%s", got, want)
	}
	secret := bytes.Repeat([]byte{7}, 32)
	leaf := e.Leaf(secret)
	if got := hex.EncodeToString(leaf[:]); got != "34cb5d2d8710f870c9beeeb920ba3a534c165c0a8d89e94f7287de13462f11cc" {
		t.Errorf("leaf %s", got)
	}
}

func TestAnExtractMayWithholdABodyAndStillVerify(t *testing.T) {
	e, secret := sample(t), bytes.Repeat([]byte{7}, 32)
	if LeafOf(e.Head, BodyHash(Salt(secret, e.N), e.Body)) != e.Leaf(secret) {
		t.Error("head and body hash do not give the leaf")
	}
	other := sample(t)
	other.Body = []byte(`{"note":"other"}`)
	if other.Leaf(secret) == e.Leaf(secret) {
		t.Error("another body has the same leaf")
	}
	if e.Leaf(bytes.Repeat([]byte{8}, 32)) == e.Leaf(secret) {
		t.Error("the salt does not count")
	}
}

func TestALineIsReadBackAsItself(t *testing.T) {
	e := sample(t)
	back, err := DecodeEvent(e.Opening, e.Encode())
	if err != nil || back.Identity() != e.Identity() || back.Header != e.Header || !bytes.Equal(back.Body, e.Body) {
		t.Errorf("read back %+v, %v", back, err)
	}
	for name, line := range map[string]string{
		"a space more":     `[{"n":3,"at":"2026-11-23T09:04:05Z","day":"2026-11-23","kind":"a.b"}, {}]`,
		"fields reversed":  `[{"at":"2026-11-23T09:04:05Z","n":3,"day":"2026-11-23","kind":"a.b"},{}]`,
		"a zone":           `[{"n":3,"at":"2026-11-23T10:04:05+01:00","day":"2026-11-23","kind":"a.b"},{}]`,
		"no kind":          `[{"n":3,"at":"2026-11-23T09:04:05Z","day":"2026-11-23","kind":""},{}]`,
		"no body":          `[{"n":3,"at":"2026-11-23T09:04:05Z","day":"2026-11-23","kind":"a.b"}]`,
		"a list as body":   `[{"n":3,"at":"2026-11-23T09:04:05Z","day":"2026-11-23","kind":"a.b"},[]]`,
		"an unknown field": `[{"n":3,"at":"2026-11-23T09:04:05Z","day":"2026-11-23","kind":"a.b","x":1},{}]`,
		"nothing":          ``,
	} {
		if _, err := DecodeEvent(testOpening, []byte(line)); err == nil {
			t.Errorf("%s: was read as an event", name)
		}
	}
}

// Two readers must not read one line differently: of two values of one name some
// take the first, some the last, and encoding/json takes either spelling of it.
func TestALineWithANameTwiceIsNone(t *testing.T) {
	const head, item = `{"n":3,"at":"2026-11-23T09:04:05Z","day":"2026-11-23","kind":"a.b"}`, `{"seq":3,"at":"2026-11-23T09:04:05Z","kind":"a.b"}`
	for body, sound := range map[string]bool{
		`{"a":1,"b":1}`:                       true,
		`{"a":{"a":1},"b":[{"a":1},{"a":2}]}`: true,
		`{"a":1e999}`:                         true,
		`{"a":1,"a":1}`:                       false,
		`{"due":700,"Due":0}`:                 false,
		`{"due":700,"\u0064ue":0}`:            false,
		`{"risk":1,"ri\u017fk":2}`:            false, // ſ is an s
		`{"book":1,"boo\u212a":2}`:            false, // the sign for kelvin is a k
		`{"a":{"b":[0,{"c":1,"C":2}]}}`:       false,
	} {
		for _, head := range []string{head, item} {
			line := []byte("[" + head + "," + body + "]")
			_, errEvent := DecodeEvent(testOpening, line)
			_, errItem := DecodeItem(line)
			if read := errEvent == nil || errItem == nil; read != sound {
				t.Errorf("%s: read %v, want %v", line, read, sound)
			}
		}
	}
	twice := strings.Replace(head, `"kind"`, `"kind":"x.y","kind"`, 1)
	if _, err := DecodeEvent(testOpening, []byte("["+twice+",{}]")); err == nil {
		t.Error("a header with two kinds was read")
	}
}

func TestADigestCoversEverythingBeforeIt(t *testing.T) {
	var d Digest
	if d.After([]byte("a")).After([]byte("b")) == d.After([]byte("b")).After([]byte("a")) {
		t.Error("order does not count")
	}
}

func FuzzDecodeEvent(f *testing.F) {
	f.Add(sample(f).Encode())
	f.Add([]byte(`[{},{}]`))
	f.Add([]byte(`[{"n":3,"at":"2026-11-23T09:04:05Z","day":"2026-11-23","kind":"a.b"},{"due":{"Due":1},"DUE":2}]`))
	f.Fuzz(func(t *testing.T, line []byte) {
		e, err := DecodeEvent(testOpening, line)
		if err == nil && !bytes.Equal(e.Encode(), line) {
			t.Errorf("%q was read but is written as %q", line, e.Encode())
		}
		if err == nil && twofold(e.Body) {
			t.Errorf("%q has a name twice", line)
		}
		if i, err := DecodeItem(line); err == nil && !bytes.Equal(i.Encode(), line) {
			t.Errorf("item %q is written as %q", line, i.Encode())
		}
	})
}

// twofold tells whether two names of the outermost object are the same but for
// the case of their letters; encoding/json has already dropped equal ones.
func twofold(body []byte) bool {
	var fields map[string]json.RawMessage
	_ = json.Unmarshal(body, &fields)
	for name := range fields {
		for other := range fields {
			if name != other && strings.EqualFold(name, other) {
				return true
			}
		}
	}
	return false
}
