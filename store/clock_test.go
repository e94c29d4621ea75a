package store

import (
	"testing"
	"time"

	"watiqa/store/office"
)

// last event of the journal.
func (d *desk) last() office.Event {
	d.t.Helper()
	events, err := d.books.Events(admin, d.size()-1, 1)
	if err != nil || len(events) != 1 {
		d.t.Fatal(events, err)
	}
	return events[0]
}

func TestWorkGoesOnUnderADoubtfulClockAndSaysSo(t *testing.T) {
	for name, jump := range map[string]time.Duration{"back": -24 * time.Hour, "far ahead": 10 * 365 * 24 * time.Hour} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			ids := d.orders(2)
			d.clock.Add(jump)
			d.must(agent, "claim", ids[:1])
			if e := d.last(); e.Clock != "doubtful" || e.Day != "2026-11-23" || !e.At.Equal(monday.Add(jump)) {
				t.Errorf("clock %q, day %s, at %s", e.Clock, e.Day, e.At)
			}
			if m, err := d.books.Clock(); err != nil || m.Clock != "doubtful" {
				t.Errorf("the clock says %+v, %v", m, err)
			}
			d.clock.Add(-jump) // put right: no harm was done
			d.must(agent, "claim", ids[1:])
			if e := d.last(); e.Clock != "" || e.Day != "2026-11-23" {
				t.Errorf("clock %q, day %s", e.Clock, e.Day)
			}
			d.sound()
		})
	}
}

func TestASmallStepBackIsNoMatter(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(1)
	d.clock.Add(-time.Minute)
	d.must(agent, "claim", ids)
	if e := d.last(); e.Clock != "" {
		t.Error("a minute back is doubtful")
	}
	d.sound()
}

func TestOpeningADaySetsTheClockRight(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(3)
	d.clock.Add(-6 * 365 * 24 * time.Hour) // a dead battery: the station wakes in 2020
	_, err := d.books.Do(agent, command("day", nil, "day", "2026-11-24"))
	wants(t, office.ClockConfirm, err)
	d.must(agent, "day", nil, "day", "2026-11-24", "confirm", "yes")
	if e := d.last(); e.Clock != "doubtful" || e.Subject != "2026-11-24" {
		t.Errorf("clock %q", e.Clock)
	}
	d.must(agent, "claim", ids[:1])
	if e := d.last(); e.Clock != "" || e.Day != "2026-11-24" {
		t.Errorf("after the day was confirmed: clock %q, day %s", e.Clock, e.Day)
	}
	d.clock.Add(24 * time.Hour)
	d.must(agent, "claim", ids[1:2])
	if e := d.last(); e.Clock != "" || e.Day != "2026-11-25" {
		t.Errorf("the next day: clock %q, day %s", e.Clock, e.Day)
	}
	d.clock.Add(6 * 365 * 24 * time.Hour) // the battery is replaced
	d.must(agent, "claim", ids[2:])
	if e := d.last(); e.Clock != "doubtful" || e.Day != "2026-11-25" {
		t.Errorf("clock %q, day %s", e.Clock, e.Day)
	}
	d.must(officer, "day", nil, "day", string(office.Calendar{}.DayOf(d.clock.Now())), "confirm", "yes")
	if m, _ := d.books.Clock(); m.Clock != "" || m.Day != (office.Calendar{}).DayOf(d.clock.Now()) {
		t.Errorf("%+v", m)
	}
	d.sound()
}

// A clock that once jumped to 2036, and was believed by nobody or by somebody who
// confirmed the date, goes on being right once it is put right.
func TestAJumpTo2036DoesNotPoisonTheOffice(t *testing.T) {
	const jump = 10 * 365 * 24 * time.Hour
	for name, confirmed := range map[string]bool{"nobody noticed": false, "the day was confirmed": true} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			ids := d.orders(3)
			d.clock.Add(jump)
			if confirmed {
				_, err := d.books.Do(officer, command("day", nil, "day", "2026-11-23"))
				wants(t, office.ClockConfirm, err)
				d.must(officer, "day", nil, "day", "2026-11-23", "confirm", "yes")
			}
			d.must(agent, "claim", ids[:1])
			if e := d.last(); e.Day != "2026-11-23" || (e.Clock == "") != confirmed {
				t.Errorf("in 2036: day %s, clock %q", e.Day, e.Clock)
			}
			d.must(agent, "open", nil, "extracts", "1", "number", "77", "hijri", "1380", "first", "غصن", "family", "الزيتون",
				"sex", "m", "birth", "1961", "father", "حجر", "mother", "ريح", "mother_name", "البحر", "asker", "عابر الطريق")
			if r := d.request(d.last().Subject); (office.Calendar{}).DayOf(r.Order.PlacedAt) != "2026-11-23" || r.Order.Number[:7] != "G261123" {
				t.Errorf("an order of the counter was placed at %s as %s", r.Order.PlacedAt, r.Order.Number)
			}
			d.clock.Add(24*time.Hour - jump) // put right, the next day
			if confirmed {
				_, err := d.books.Do(officer, command("day", nil, "day", "2026-11-24"))
				wants(t, office.ClockConfirm, err) // what was confirmed in 2036 is what it is compared with
				d.must(officer, "day", nil, "day", "2026-11-24", "confirm", "yes")
			} else {
				d.must(officer, "day", nil, "day", "2026-11-24")
			}
			d.must(agent, "claim", ids[1:2])
			d.clock.Add(24 * time.Hour)
			d.must(agent, "claim", ids[2:])
			if e := d.last(); e.Day != "2026-11-25" || e.Clock != "" || !e.At.Equal(monday.Add(48*time.Hour)) {
				t.Errorf("put right: day %s, clock %q, at %s", e.Day, e.Clock, e.At)
			}
			d.sound()
		})
	}
}

// The battery is dead: every morning the station wakes in 2020. The office works,
// signs, takes orders at the counter and enters what was done by hand.
func TestADeadBatteryDoesNotStopTheOffice(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(3)
	d.clock.Add(-6 * 365 * 24 * time.Hour)
	for i, day := range []string{"2026-11-24", "2026-11-25", "2026-11-26"} {
		d.books.Seal()
		d.unlock()
		byHand := day + "T08:15:00Z"
		if i > 0 { // late work of the day before, entered before anybody confirms the date
			d.must(agent, "claim", ids[i:i+1], "late", []string{"", "2026-11-24T10:00:00Z", "2026-11-25T10:00:00Z"}[i])
			_, err := d.books.Do(agent, command("found", ids[i:i+1], "late", byHand))
			wants(t, office.FutureTime, err) // of a day that has not been opened
		}
		d.must(officer, "day", nil, "day", day, "confirm", "yes")
		if i == 0 {
			d.must(agent, "claim", ids[:1], "late", byHand)
		}
		d.must(agent, "found", ids[i:i+1], "late", byHand)
		d.must(agent, "print", ids[i:i+1], "mentions", "yes")
		d.must(officer, "sign", ids[i:i+1], "signatory", "s1")
		if e := d.last(); string(e.Day) != day || e.Clock != "" {
			t.Errorf("%s: day %s, clock %q", day, e.Day, e.Clock)
		}
		if r := d.request(ids[i]); r.Stage != office.Signed || r.Signature.Outside || r.Due != 700 || !r.Late {
			t.Errorf("%s: %+v", day, r)
		}
		d.clock.Add(-3 * time.Hour) // and again
	}
	d.sound()
}

func TestTheMarkIsTheLatestTimeThatCounted(t *testing.T) {
	event := func(at time.Time, clock string) office.Event {
		return office.Event{Header: office.Header{At: at, Clock: clock, Kind: office.RequestFound}}
	}
	m := mark{At: monday}
	for _, step := range []struct {
		e    office.Event
		want time.Time
	}{
		{event(monday.Add(time.Hour), ""), monday.Add(time.Hour)},
		{event(monday, ""), monday.Add(time.Hour)},
		{event(monday.AddDate(9, 0, 0), "doubtful"), monday.Add(time.Hour)},
	} {
		if m = m.after(step.e, office.Calendar{}); !m.At.Equal(step.want) {
			t.Errorf("mark %s, want %s", m.At, step.want)
		}
	}
}
