package office

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// long writes an event whose line has exactly so many bytes, if it can.
func long(size int, letter string) (Event, error) {
	h := Header{N: 7, Day: "2026-11-23", Who: "p2", Role: Agent, Kind: RequestHeld, Subject: "26000001"}
	empty, err := NewEvent(testOpening, h, Step{Note: "x"})
	if err != nil {
		return empty, err
	}
	wide := len(letter)
	if letter == `"` || letter == `\` {
		wide = 2
	}
	rest := size - len(empty.Encode()) + 1
	return NewEvent(testOpening, h, Step{Note: strings.Repeat(letter, rest/wide) + strings.Repeat("x", rest%wide)})
}

func TestAnEventOfTheLongestLineIsWrittenAndALongerOneRefused(t *testing.T) {
	e, err := long(MostLine, "a")
	if err != nil || len(e.Encode()) != MostLine {
		t.Fatalf("%d bytes: %v", len(e.Encode()), err)
	}
	if _, err := long(MostLine+1, "a"); !errors.Is(err, Refuse(EventTooLong)) {
		t.Errorf("one byte more: %v", err)
	}
	if e, err := NewEvent(testOpening, Header{Kind: RequestHeld, Subject: strings.Repeat("9", MostLine)}, nil); !errors.Is(err, Refuse(EventTooLong)) || e.Kind != "" {
		t.Errorf("a long header: %v", err)
	}
}

// The worst letters are those that each carrying writes twice.
func TestWhateverWasWrittenCanBeCarried(t *testing.T) {
	for _, letter := range []string{`"`, `\`, "\u2028", "\x01", "ع", "a"} {
		inner, err := long(MostLine-100, letter)
		for size := MostLine; err != nil || len(inner.Encode()) > MostLine; size -= size / 8 {
			inner, err = long(size, letter) // control characters grow more than long reckons
		}
		carryWhole(t, inner, inner.Subject)
	}
	subject := strings.Repeat(`\`, MostLine/2-200)
	inner, err := NewEvent(testOpening, Header{N: 7, Kind: RequestHeld, Subject: subject}, nil)
	if err != nil {
		t.Fatal(err)
	}
	carryWhole(t, inner, subject)
}

func TestAnyTextThatWasWrittenCanBeCarried(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := strings.Repeat(rapid.String().Draw(rt, "text"), rapid.IntRange(1, 3000).Draw(rt, "times"))
		inner, err := NewEvent(testOpening, Header{N: 7, Kind: RequestHeld, Subject: "26000001"}, Step{Note: text})
		if err != nil {
			if !errors.Is(err, Refuse(EventTooLong)) {
				rt.Fatal(err)
			}
			return
		}
		carryWhole(rt, inner, inner.Subject)
	})
}

// carryWhole carries an event as the way out of a fork does and reads it back.
func carryWhole(t interface {
	Helper()
	Fatalf(string, ...any)
}, inner Event, subject string) {
	t.Helper()
	body := Carried{Opening: inner.Opening, N: inner.N, Line: string(inner.Encode())}
	outer, err := NewEvent(testOpening, Header{N: 8, Day: "2026-11-23", Kind: EventCarried, Subject: subject}, body)
	if err != nil {
		t.Fatalf("%d bytes cannot be carried: %v", len(inner.Encode()), err)
	}
	if size := len(outer.Encode()); size > 4*MostLine {
		t.Fatalf("%d bytes became %d", len(inner.Encode()), size)
	}
	if back, err := body.Inner(); err != nil || back.Identity() != inner.Identity() {
		t.Fatalf("carried back as %v, %v", back.Identity(), err)
	}
}
