package wire_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"watiqa/sync/wire"
)

func anyCode(t *rapid.T) wire.Code {
	return wire.NewCode([20]byte(rapid.SliceOfN(rapid.Byte(), 20, 20).Draw(t, "chance")))
}

func TestACodeIsReadAsPeopleTypeIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := anyCode(t)
		shown := code.String()
		careless := strings.NewReplacer("0", "o", "1", "l", "-", " ").Replace(strings.ToLower(shown))
		for _, typed := range []string{shown, careless, string(code), "  " + shown + " "} {
			if got, err := wire.ParseCode(typed); err != nil || got != code {
				t.Fatalf("%q was read as %q, %v", typed, got, err)
			}
		}
	})
	for _, typed := range []string{"", "ABCD", strings.Repeat("U", 20), strings.Repeat("é", 10), strings.Repeat("A", 21)} {
		if code, err := wire.ParseCode(typed); err == nil {
			t.Errorf("%q was read as %q", typed, code)
		}
	}
}

func applied(t testing.TB, code wire.Code) (wire.EnrolRequest, []byte) {
	t.Helper()
	r := wire.EnrolRequest{Bureau: "01.151.07.09/1", Key: public(key(1)), Recipient: "age1office"}
	line, err := r.Write(code)
	if err != nil {
		t.Fatal(err)
	}
	return r, line
}

func TestAnEnrolmentNeedsTheCodeOnBothSides(t *testing.T) {
	code, other := wire.NewCode([20]byte{1, 9, 17}), wire.NewCode([20]byte{1, 9, 17, 0, 99})
	if code.Handle() != other.Handle() || code == other {
		t.Fatal("the test needs two codes of one handle")
	}
	sent, line := applied(t, code)
	if bytes.Contains(line, []byte(code)) || bytes.Contains(line, []byte(code[4:])) {
		t.Error("the code travels")
	}
	known := func(code wire.Code) func(string) (wire.Code, bool) {
		return func(handle string) (wire.Code, bool) { return code, handle == code.Handle() }
	}
	got, err := wire.ReadEnrolRequest(line, known(code))
	if err != nil || got.Bureau != sent.Bureau || !bytes.Equal(got.Key, sent.Key) || got.Recipient != sent.Recipient {
		t.Fatalf("%+v, %v", got, err)
	}
	if _, err := wire.ReadEnrolRequest(line, known(other)); !errors.Is(err, wire.ErrForged) {
		t.Errorf("sealed with another code: %v", err)
	}
	if _, err := wire.ReadEnrolRequest(line, func(string) (wire.Code, bool) { return "", false }); !errors.Is(err, wire.ErrForged) {
		t.Errorf("an unknown handle: %v", err)
	}

	answer := wire.EnrolAnswer{Office: "o", Device: "d", Key: public(key(2)), Recipient: "age1platform", Time: time.Unix(1, 0)}
	back, err := answer.Write(code, line)
	if err != nil {
		t.Fatal(err)
	}
	if a, err := wire.ReadEnrolAnswer(back, code, line); err != nil || a.Office != "o" || a.Device != "d" || !bytes.Equal(a.Key, answer.Key) {
		t.Errorf("%+v, %v", a, err)
	}
	if _, err := wire.ReadEnrolAnswer(back, other, line); !errors.Is(err, wire.ErrForged) {
		t.Errorf("an answer by one who does not know the code: %v", err)
	}
	_, second := applied(t, code)
	if _, err := wire.ReadEnrolAnswer(back, code, append(second, ' ')); !errors.Is(err, wire.ErrForged) {
		t.Errorf("an answer to another request: %v", err)
	}
	if _, err := wire.ReadEnrolAnswer(line, code, line); !errors.Is(err, wire.ErrForged) {
		t.Errorf("our own request as the answer: %v", err)
	}
}

func TestAnEnrolmentWithoutARealKeyIsMalformed(t *testing.T) {
	code := wire.NewCode([20]byte{5})
	known := func(string) (wire.Code, bool) { return code, true }
	short, err := wire.EnrolRequest{Key: []byte("short")}.Write(code)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := wire.ReadEnrolRequest(short, known); !errors.Is(err, wire.ErrMalformed) {
		t.Errorf("request: %v", err)
	}
	_, line := applied(t, code)
	for name, a := range map[string]wire.EnrolAnswer{
		"no office": {Device: "d", Key: public(key(2))},
		"no device": {Office: "o", Key: public(key(2))},
		"no key":    {Office: "o", Device: "d"},
	} {
		back, err := a.Write(code, line)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := wire.ReadEnrolAnswer(back, code, line); !errors.Is(err, wire.ErrMalformed) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAQuestionIsSignedForExactlyWhatItAsks(t *testing.T) {
	value := wire.SignAsk(key(1), "d1", "n1", "GET", "/v1/offices/o/journal?from=3", "bytes=0-9")
	ask, err := wire.ReadAsk(value)
	if err != nil || ask.Device != "d1" || ask.Nonce != "n1" {
		t.Fatalf("%+v, %v", ask, err)
	}
	if err := ask.Verify(public(key(1)), "GET", "/v1/offices/o/journal?from=3", "bytes=0-9"); err != nil {
		t.Error(err)
	}
	renamed := ask
	renamed.Device = "d2"
	renonced := ask
	renonced.Nonce = "n2"
	for name, err := range map[string]error{
		"another method": ask.Verify(public(key(1)), "PUT", "/v1/offices/o/journal?from=3", "bytes=0-9"),
		"another target": ask.Verify(public(key(1)), "GET", "/v1/offices/o/journal?from=4", "bytes=0-9"),
		"another range":  ask.Verify(public(key(1)), "GET", "/v1/offices/o/journal?from=3", ""),
		"another key":    ask.Verify(public(key(2)), "GET", "/v1/offices/o/journal?from=3", "bytes=0-9"),
		"no key":         ask.Verify(nil, "GET", "/v1/offices/o/journal?from=3", "bytes=0-9"),
		"another device": renamed.Verify(public(key(1)), "GET", "/v1/offices/o/journal?from=3", "bytes=0-9"),
		"another nonce":  renonced.Verify(public(key(1)), "GET", "/v1/offices/o/journal?from=3", "bytes=0-9"),
	} {
		if !errors.Is(err, wire.ErrForged) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, bad := range []string{"", "Bearer x", "Watiqa d n", "Watiqa d n !", "Watiqa  n QQ==", value + " more", strings.Repeat("x", 1<<20)} {
		if _, err := wire.ReadAsk(bad); !errors.Is(err, wire.ErrMalformed) {
			t.Errorf("%.20q: %v", bad, err)
		}
	}
}
