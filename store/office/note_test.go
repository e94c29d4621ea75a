package office

import (
	"errors"
	"testing"
)

func TestANoteIsAcknowledgedByWhomItIsForAndOnce(t *testing.T) {
	b := newBench(t)
	b.hire("p9", Inspector)
	b.must("p9", ask("note.write", one(agent), "text", "one folder a day"))
	b.must("p9", ask("note.write", one(till), "text", "two books at most"))
	waiting := b.state.NotesFor(agent)
	if len(waiting) != 1 || waiting[0].By != "p9" || waiting[0].Text != "one folder a day" || !waiting[0].At.Equal(b.at) {
		t.Fatalf("%+v", waiting)
	}
	id := one(waiting[0].ID)
	b.refused(NotForYou, second, ask("note.acknowledge", id))
	b.must(agent, ask("note.acknowledge", id))
	if left := b.state.NotesFor(agent); len(left) != 0 || len(b.state.NotesFor(till)) != 1 {
		t.Errorf("%+v", left)
	}
	b.refused(NoteSeen, agent, ask("note.acknowledge", id))
	b.refused(UnknownSubject, agent, ask("note.acknowledge", one("n99")))
}

func TestANoteGoesToThoseWhomAnInspectorSupports(t *testing.T) {
	b := newBench(t)
	b.hire("p9", Inspector)
	b.refused(NotGuided, "p9", ask("note.write", one(admin), "text", "x"))
	b.refused(NotAllowed, agent, ask("note.write", one(second), "text", "x"))
	b.must("p9", ask("note.write", one(officer), "text", "x"))
}

func TestAVisitIsRecordedAfterItTookPlace(t *testing.T) {
	b := newBench(t)
	b.hire("p9", Inspector)
	b.refused(FutureDate, "p9", ask("visit.record", nil, "day", "2026-11-24", "findings", "x"))
	b.refused(MissingValue, "p9", ask("visit.record", nil, "day", "2026-11-23"))
	b.must("p9", ask("visit.record", nil, "day", "2026-11-20", "findings", "registers in order", "advice", "close at noon"))
	for id, v := range b.state.Visits.All() {
		if v.ID != id || v.Day != "2026-11-20" || v.Seen != "registers in order" || v.Advice != "close at noon" || v.By != "p9" || !v.At.Equal(b.at) {
			t.Errorf("%+v", v)
		}
	}
}

// A room that can only record has no way to change orders or money.
func TestAnInspectorRecordCannotNameAnyOtherAction(t *testing.T) {
	for _, a := range Actions() {
		c, problem := InspectorRecord{Action: a.Name, Subjects: one("x")}.Command()
		switch {
		case a.On == OnRequest || a.On == OnDifference || a.Name == "tariff" || a.Name == "day" || a.Name == "person.add":
			if !errors.Is(problem, Refuse(NotAllowed)) {
				t.Errorf("%s can be recorded", a.Name)
			}
		case inspectorRecords[a.Name]:
			if problem != nil || c.Action != a.Name || c.Subjects[0] != "x" {
				t.Errorf("%s cannot be recorded: %v", a.Name, problem)
			}
		}
	}
	for name := range inspectorRecords {
		if _, known := ActionNamed(name); !known {
			t.Errorf("%s is no action", name)
		}
	}
}
