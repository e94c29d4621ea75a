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
	d.must(agent, "day", nil, "day", "2026-11-24")
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
	d.must(officer, "day", nil, "day", string(office.Calendar{}.DayOf(d.clock.Now())))
	if m, _ := d.books.Clock(); m.Clock != "" || m.Day != (office.Calendar{}).DayOf(d.clock.Now()) {
		t.Errorf("%+v", m)
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
