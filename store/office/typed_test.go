package office

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// asked gives a command that would be accepted, and who may give it.
func (b *bench) asked(a *Action) (who string, c Command) {
	b.t.Helper()
	b.hire("p9", Inspector)
	c, who = Command{Action: a.Name, Values: goodValues(a)}, whoMay(a)
	switch a.On {
	case OnComplaint:
		b.feed(ComplaintOpened, "k1", ComplaintOpening{Request: b.order("26000001"), Text: "late"})
		c.Subjects = one("k1")
	case OnNote:
		b.write("p9", Fact{Kind: NoteWritten, Subject: "n1", Body: GuidanceNote{To: who, Text: "read"}})
		c.Subjects = one("n1")
	case OnRequest:
		c.Subjects = one(b.standing(a.From[0], a, "26000001"))
	case OnDifference:
		b.feed(DifferenceOpened, "d1", Difference{Kind: WithdrawnAfterWork, Request: b.order("26000001")})
		c.Subjects = one("d1")
	case OnPerson:
		c.Subjects = one(b.personFor(a))
	case OnKey:
		c.Subjects = one(b.key(agent))
	case OnSlip:
		c.Subjects = one(b.slipFor(a))
	case OnSheet:
		c.Subjects = one(b.order("26000001"))
	}
	if id := b.tillFor(a, who); id != "" {
		c.Subjects = one(id)
	}
	b.mailed(a, "")
	if a.Name == "send" {
		b.standing(Printed, a, "26000001")
	}
	return who, c
}

func TestNoActionGoesWithoutAValueThatItNeedsOrWithOneItDoesNotKnow(t *testing.T) {
	for i := range actions {
		a := &actions[i]
		b := newBench(t)
		who, c := b.asked(a)
		good := c.Values
		for _, p := range a.Params {
			if !p.Required {
				continue
			}
			for _, nothing := range []string{"", " \t", "\u200b\u202e"} {
				if p.Type == Secret && nothing != "" {
					continue // every character of a passphrase counts
				}
				c.Values = but(good, p.Name, nothing)
				b.refused(MissingValue, who, c)
			}
		}
		c.Values = but(good, "colour", "red")
		b.refused(UnknownValue, who, c)
		c.Values = good
		b.must(who, c)
	}
}

func but(values map[string]string, name, value string) map[string]string {
	out := map[string]string{name: value}
	for n, v := range values {
		if n != name {
			out[n] = v
		}
	}
	return out
}

// A screen, a log, a label and the platform show what is in an event.
func TestNothingHostileGetsIntoAnEvent(t *testing.T) {
	const hostile = "\x1b[31mA\u202eB\u0000\r\nC\u200b "
	for i := range actions {
		a := &actions[i]
		for _, p := range a.Params {
			if p.Type != Text {
				continue
			}
			b := newBench(t)
			who, c := b.asked(a)
			c.Values = but(c.Values, p.Name, hostile)
			before := len(b.events)
			_ = b.do(who, c)
			for _, e := range b.events[before:] {
				var body any
				if err := json.Unmarshal(e.Body, &body); err != nil {
					t.Fatal(err)
				}
				if text := fmt.Sprint(body); strings.ContainsAny(text, "\x1b\u202e\u0000\r\n\u200b") {
					t.Errorf("%s lets %s through: %q", a.Name, p.Name, text)
				}
			}
		}
	}
}

func TestDaysAndTimesMayBeTypedInEitherDigits(t *testing.T) {
	for _, day := range []string{"2026-11-24", "٢٠٢٦-١١-٢٤", "۲۰۲۶-۱۱-۲۴", " 2026-11-24\n"} {
		b := newBench(t)
		b.must(agent, ask("day", nil, "day", day, "confirm", "yes"))
		if got := b.events[len(b.events)-1].Subject; got != "2026-11-24" {
			t.Errorf("%q is kept as %q", day, got)
		}
	}
	b := newBench(t)
	id := b.order("26000001")
	b.placedAt(id, b.at.AddDate(0, 0, -1))
	b.must(agent, ask("claim", one(id), "late", "٢٠٢٦-١١-٢٣T٠٧:٠٠:٠٠Z"))
	if got := b.request(id).Since.Format(time.RFC3339); got != "2026-11-23T07:00:00Z" {
		t.Errorf("claimed at %s", got)
	}
}

// A moment that cannot be written back would stop the books.
func TestATimeThatNoEventCanHoldIsRefused(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	for _, late := range []string{"0000-01-01T00:00:00+01:00", "0000-06-01T00:00:00Z", "0001-01-01T00:00:00+00:01",
		"9999-12-31T23:59:59-01:00", "2026-11-23T24:00:00Z", "2026-11-23T09:00:00"} {
		b.refused(BadValue, agent, ask("claim", one(id), "late", late))
	}
	b.refused(FutureTime, agent, ask("claim", one(id), "late", "9999-12-31T23:59:59Z"))
	b.refused(TooEarly, agent, ask("claim", one(id), "late", "0001-01-01T00:00:00Z"))
}

func TestAnEntryOfThisVerySecondIsNotOfTheFuture(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.must(agent, ask("claim", one(id), "late", b.at.Format(time.RFC3339)))
	if r := b.request(id); !r.Late || !r.Since.Equal(b.at) {
		t.Errorf("late %v since %v", r.Late, r.Since)
	}
	b.must(agent, ask("found", one(id)))
	if !b.request(id).Late {
		t.Error("a request once entered late is no longer marked")
	}
}

func TestEveryEventAndItemIsReadBackAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := time.Unix(rapid.Int64Range(-62135596800, 253402300799).Draw(t, "seconds"), rapid.Int64Range(0, 999_999_999).Draw(t, "ns")).
			In(time.FixedZone("", rapid.IntRange(-14*3600, 14*3600).Draw(t, "zone")))
		text := rapid.String()
		h := Header{N: rapid.Uint64().Draw(t, "n"), At: at, Day: Day(text.Draw(t, "day")), Who: text.Draw(t, "who"), Role: Role(text.Draw(t, "role")),
			Kind: Kind("x." + text.Draw(t, "kind")), Subject: text.Draw(t, "subject"), Clock: text.Draw(t, "clock")}
		e, err := NewEvent(testOpening, h, Step{Note: text.Draw(t, "note")})
		if err != nil {
			t.Fatal(err)
		}
		back, err := DecodeEvent(testOpening, e.Encode())
		if err != nil || back.Header != e.Header || string(back.Body) != string(e.Body) {
			t.Fatalf("%s\nis read back as %+v, %v", e.Encode(), back.Header, err)
		}
		if back.At.Nanosecond() != 0 || back.At.Location() != time.UTC {
			t.Fatalf("time %v is not UTC in whole seconds", back.At)
		}
		i, err := NewItem(ItemHeader{Seq: max(1, h.N), At: at, Kind: h.Kind, Subject: h.Subject}, Step{Note: "x"})
		if err != nil {
			t.Fatal(err)
		}
		if again, err := DecodeItem(i.Encode()); err != nil || again.ItemHeader != i.ItemHeader {
			t.Fatalf("%s\nis read back as %+v, %v", i.Encode(), again.ItemHeader, err)
		}
	})
}
