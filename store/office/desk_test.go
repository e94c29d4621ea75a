package office

import (
	"slices"
	"testing"
	"time"
)

// desk is the mail desk of all requests of the bench, some days from now.
func (b *bench) mailDesk(days int) MailDesk {
	var all []Request
	for _, r := range b.state.Requests.All() {
		all = append(all, r)
	}
	return b.state.MailDesk(all, b.at.AddDate(0, 0, days))
}

func (d MailDesk) alarmOf(request string) Alarm {
	at := slices.IndexFunc(d.Letters, func(r LetterRow) bool { return r.ID == request })
	if at < 0 {
		return "not on the desk"
	}
	return d.Letters[at].Alarm
}

func TestTheDeskCallsForWhatIsOverdue(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	b.must(agent, ask("slip.open", nil))
	slip := b.slip(Inland)
	waits := b.packed("26000001", labels[0])
	if d := b.mailDesk(0); d.alarmOf(waits) != "" || len(d.Slips) != 1 || d.Slips[0].ID != slip || d.Letters[0].Slip != "B26-0001ACA" || d.Letters[0].Rank != 1 {
		t.Errorf("just packed: %+v", d)
	}
	if d := b.mailDesk(14); d.alarmOf(waits) != HandOverdue || d.Counts[HandOverdue] != 1 {
		t.Errorf("packed two weeks ago: %+v", d.Counts)
	}
	b.must(agent, ask("slip.close", one(slip)))
	b.must(agent, ask("slip.hand", one(slip)))
	if d := b.mailDesk(0); d.alarmOf(waits) != "" || len(d.Slips) != 0 {
		t.Errorf("just handed over: %+v", d)
	}
	if d := b.mailDesk(30); d.alarmOf(waits) != NotAccepted {
		t.Errorf("the Post has said nothing for a month: %s", d.alarmOf(waits))
	}
	b.feed(LetterTracked, labels[0], Track{What: Accepted, At: b.at})
	if d := b.mailDesk(30); d.alarmOf(waits) != "" {
		t.Errorf("the Post has it: %s", d.alarmOf(waits))
	}
	b.feed(LetterTracked, labels[0], Track{What: SentBack, At: b.at, Reason: "unclaimed"})
	if d := b.mailDesk(0); d.alarmOf(waits) != CameBack {
		t.Errorf("it came back: %s", d.alarmOf(waits))
	}
	b.must(agent, ask("letter.close", one(waits), "reason", "the citizen came for it"))
	if d := b.mailDesk(0); d.alarmOf(waits) == CameBack {
		t.Error("closed, and it still calls")
	}
}

func TestALetterThatMustNotGoCallsBeforeItIsLate(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	stopped, twin := b.packed("26000001", labels[0]), b.packed("26000002", labels[1])
	b.feed(RequestWithdrawn, stopped, nil)
	record, _ := b.state.Labels.Get(labels[1])
	record.Letters = append(record.Letters, "l-of another branch")
	b.state.Labels.Put(labels[1], record)
	d := b.mailDesk(14)
	if d.alarmOf(stopped) != StoppedLetter || d.alarmOf(twin) != DoubleLabel {
		t.Errorf("withdrawn: %s, one label twice: %s", d.alarmOf(stopped), d.alarmOf(twin))
	}
}

func TestTheDeskLeavesOutWhatIsFetchedAtTheCounter(t *testing.T) {
	b := newBench(t)
	id := b.counter("44")
	b.upTo(Signed, id)
	if d := b.mailDesk(0); len(d.Letters) != 0 {
		t.Errorf("%+v", d.Letters)
	}
}

func TestAPlaceAbroadIsNamedWithItsCountry(t *testing.T) {
	for _, c := range []struct{ place, country, want string }{{"طنجة", "", "طنجة"}, {"طنجة", "MA", "طنجة"}, {"Lyon", "FR", "Lyon (FR)"}} {
		if got := (LetterRow{Place: c.place, Country: c.country}).Whither(); got != c.want {
			t.Errorf("%s %s: %s", c.place, c.country, got)
		}
	}
}

func TestTheStockIsListedByNumberWithWhatWasAskedFor(t *testing.T) {
	b := newBench(t)
	b.must(agent, ask("labels.receive", nil, "first_label", string(NewS10("RR", 900)), "last_label", string(NewS10("RR", 909))))
	b.must(agent, ask("labels.receive", nil, "first_label", string(NewS10("RR", 100)), "last_label", string(NewS10("RR", 104))))
	b.must(agent, ask("labels.ask", nil, "count", "500"))
	s := b.state.Stock("2026-11-23")
	if s.Left != 15 || len(s.Batches) != 2 || s.Batches[0].From != NewS10("RR", 100) || len(s.Asked) != 1 || s.Asked[0].Count != 500 || s.Asked[0].Left != 15 {
		t.Errorf("%+v", s)
	}
	if s.Known {
		t.Error("a rate is known before anything was packed")
	}
}

func TestSlipsAreListedTheNewestFirst(t *testing.T) {
	at := newBenchTime()
	slips := []SlipRow{{"a", Slip{Number: "B26-0001", OpenedAt: at}}, {"b", Slip{Number: "B26-0003", OpenedAt: at.Add(time.Hour)}}, {"c", Slip{Number: "B26-0002", OpenedAt: at}}}
	SortSlips(slips)
	if slips[0].ID != "b" || slips[1].ID != "c" || slips[2].ID != "a" {
		t.Errorf("%v", slips)
	}
}

func TestASlipShowsALetterThatWasStruckAsItWas(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	b.must(agent, ask("slip.open", nil))
	slip := b.slip(Inland)
	kept, struck := b.packed("26000001", labels[0]), b.packed("26000002", labels[1])
	b.must(agent, ask("slip.close", one(slip)))
	b.must(agent, ask("strike", one(struck), "reason", "torn"))
	b.must(agent, ask("unpack", one(struck), "reason", "a new envelope"))
	b.must(agent, ask("pack", one(struck), "label", labels[2]))
	rows := b.state.SlipLetters(b.slipRecord(slip), b.at)
	if len(rows) != 2 || rows[0].ID != kept || rows[1].ID != struck || rows[1].Rank != 2 || rows[1].Letter.Label != S10(labels[1]) {
		t.Errorf("%+v", rows)
	}
}
