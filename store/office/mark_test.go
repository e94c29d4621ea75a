package office

import (
	"slices"
	"testing"
	"time"
)

func TestEveryMarkIsFoundWhereItBelongsAndNowhereElse(t *testing.T) {
	at := func(text string) time.Time { v, _ := time.Parse(time.RFC3339, text); return v }
	monday := at("2026-11-23T09:00:00Z") // 10:00 in the office
	ramadan := Calendar{Hours: []Hours{{From: "2026-02-18", To: "2026-03-19",
		Days: []time.Weekday{1, 2, 3, 4, 5}, Spans: []Span{{"09:00", "15:00"}}}, {From: "2026-11-28", To: "2026-11-28",
		Days: []time.Weekday{time.Saturday}, Spans: []Span{{"09:00", "12:00"}}}}}
	late, yesterday := monday.Add(-2*time.Hour), monday.Add(-25*time.Hour)
	for _, c := range []struct {
		name   string
		header Header
		body   any
		before time.Time
		want   []Mark
	}{
		{"plain work", Header{At: monday, Day: "2026-11-23", Who: agent, Kind: RequestClaimed}, Step{}, monday, nil},
		{"a signature", Header{At: monday, Day: "2026-11-23", Who: agent, Kind: RequestSigned},
			Step{Due: 700, Signature: &Signature{Signatory: "s1"}}, monday, []Mark{MarkMoney}},
		{"outside a delegation", Header{At: monday, Day: "2026-11-23", Who: agent, Kind: RequestSigned},
			Step{Signature: &Signature{Signatory: "s3", Outside: true}}, monday, []Mark{MarkOutside}},
		{"a refusal", Header{At: monday, Day: "2026-11-23", Who: agent, Kind: RequestRefused}, Step{Refusal: &Refusal{Code: R01}}, monday, []Mark{MarkRefusal}},
		{"taken back", Header{At: monday, Day: "2026-11-23", Who: agent, Kind: RequestUndone}, Step{}, monday, []Mark{MarkVoid}},
		{"a receipt of the till", Header{At: monday, Day: "2026-11-23", Who: till, Kind: "receipt.issued"}, nil, monday, []Mark{MarkMoney}},
		{"one voided", Header{At: monday, Day: "2026-11-23", Who: till, Kind: "receipt.voided"}, nil, monday, []Mark{MarkMoney, MarkVoid}},
		{"entered later", Header{At: monday, Day: "2026-11-23", Who: agent, Kind: RequestFound}, Step{Late: &late}, monday, []Mark{MarkLate}},
		{"for the day before", Header{At: monday, Day: "2026-11-23", Who: agent, Kind: RequestFound}, Step{Late: &yesterday}, monday, []Mark{MarkLate, MarkBackDated}},
		{"under an old day", Header{At: monday, Day: "2026-11-20", Who: agent, Kind: RequestFound}, Step{}, monday, []Mark{MarkBackDated}},
		{"under a doubtful clock", Header{At: monday, Day: "2026-11-20", Who: agent, Kind: RequestFound, Clock: "doubtful"}, Step{}, monday, []Mark{MarkClock}},
		{"before what came before", Header{At: monday, Day: "2026-11-23", Who: agent, Kind: RequestFound}, Step{}, monday.Add(time.Second), []Mark{MarkClock}},
		{"in the evening", Header{At: at("2026-11-23T19:00:00Z"), Day: "2026-11-23", Who: agent, Kind: RequestFound}, Step{}, monday, []Mark{MarkOutOfHours}},
		{"by the office itself", Header{At: at("2026-11-23T19:00:00Z"), Day: "2026-11-23", Kind: FeedTaken}, Taken{}, monday, nil},
		{"an afternoon of Ramadan", Header{At: at("2026-03-02T15:30:00Z"), Day: "2026-03-02", Who: agent, Kind: RequestFound}, Step{}, time.Time{}, []Mark{MarkOutOfHours}},
		{"that hour of a usual day", Header{At: at("2026-11-24T14:30:00Z"), Day: "2026-11-24", Who: agent, Kind: RequestFound}, Step{}, monday, nil},
		{"a Saturday on duty", Header{At: at("2026-11-28T09:30:00Z"), Day: "2026-11-28", Who: agent, Kind: RequestFound}, Step{}, monday, nil},
		{"another Saturday", Header{At: at("2026-11-21T09:30:00Z"), Day: "2026-11-21", Who: agent, Kind: RequestFound}, Step{}, time.Time{}, []Mark{MarkOutOfHours}},
	} {
		e, err := NewEvent(testOpening, c.header, c.body)
		if err != nil {
			t.Fatal(err)
		}
		if got := MarksOf(e, c.before, ramadan); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		carried, err := NewEvent("ffffffffffffffff", Header{N: 9, At: monday.Add(time.Hour), Day: "2026-11-23", Kind: EventCarried, Subject: e.Subject},
			Carried{Opening: e.Opening, N: e.N, Line: string(e.Encode())})
		if err != nil {
			t.Fatal(err)
		}
		want := append(slices.DeleteFunc(slices.Clone(c.want), func(m Mark) bool { return m == MarkClock && c.header.Clock == "" }), MarkCarried)
		if got := MarksOf(carried, monday, ramadan); !slices.Equal(got, want) {
			t.Errorf("%s, carried over: %v, want %v", c.name, got, want)
		}
	}
}

func TestAFilterTakesWhatAllOfItsPartsTake(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Signed, id)
	e := b.events[len(b.events)-1]
	full := TrailFilter{Who: agent, Noun: "request", Kind: RequestSigned, Subject: id, From: "2026-11-23", To: "2026-11-23", Marks: []Mark{MarkMoney}}
	calendar := b.state.Here().Calendar
	if !full.Takes(e, b.at, calendar) || !(TrailFilter{}).Takes(e, b.at, calendar) {
		t.Error("the event is not found by what it is")
	}
	for name, spoil := range map[string]func(*TrailFilter){
		"who": func(f *TrailFilter) { f.Who = officer }, "noun": func(f *TrailFilter) { f.Noun = "person" },
		"kind": func(f *TrailFilter) { f.Kind = RequestFound }, "subject": func(f *TrailFilter) { f.Subject = "1" },
		"from": func(f *TrailFilter) { f.From = "2026-11-24" }, "to": func(f *TrailFilter) { f.To = "2026-11-22" },
		"marks": func(f *TrailFilter) { f.Marks = []Mark{MarkMoney, MarkVoid} },
	} {
		f := full
		spoil(&f)
		if f.Takes(e, b.at, calendar) {
			t.Errorf("another %s is taken all the same", name)
		}
	}
}
