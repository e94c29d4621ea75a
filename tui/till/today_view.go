package till

import (
	"slices"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// wide is the least width at which two columns stand side by side.
const wide = 100

// View shows first what needs a person, then the day's figures, then its
// receipts.
func (t *today) View(w, h int) string {
	d := t.desk
	if t.seen.page == nil {
		return d.Page(nil, w, h)
	}
	if w < wide {
		lines := slices.Concat(t.first(w), t.figures(w), t.receipts(w))
		return d.Page(t.scrolled(len(lines), h, lines), w, h)
	}
	side := w * 2 / 5
	left, right := slices.Concat(t.first(w-side-3), t.figures(w-side-3)), t.receipts(side)
	longest := max(len(left), len(right))
	return d.Beside(d.Page(t.scrolled(longest, h, left), w-side-3, h), w-side-3, d.Page(t.scrolled(longest, h, right), side, h), side, h)
}

// scrolled is what is seen of lines; the longest of those side by side says how
// far one can go.
func (t *today) scrolled(longest, h int, lines []string) []string {
	t.most = max(longest-h, 0)
	t.top = min(t.top, t.most)
	return lines[min(t.top, len(lines)):]
}

// first is what is unsent, undecided, overdue or to be explained.
func (t *today) first(w int) []string {
	d, v := t.desk, t.seen.view
	lines := []string{d.Rule(t.say(t.w.First), w)}
	warn := func(tone kit.Tone, sentence string) {
		for _, line := range d.Lines("! "+sentence, w) {
			lines = append(lines, d.Styles.Tint(tone, line))
		}
	}
	if waits := lang.InspectWords().Waits(0, t.seen.notes, t.seen.checks, d.Lang); waits != "" {
		warn(kit.Bad, waits)
	}
	for _, alarm := range v.Alarms {
		sentence, _ := lang.Problem(alarm, d.Lang)
		warn(kit.Bad, sentence)
	}
	if line := t.seen.line; line != nil && line.Waiting > 0 {
		warn(kit.Warn, t.w.Waits.In(d.Lang, line.Waiting))
	}
	if v.Open > 0 {
		warn(kit.Warn, t.w.Differences.In(d.Lang, v.Open))
	}
	for _, a := range v.Annexes {
		warn(kit.Warn, t.say(t.w.AnnexeWaits, a.From, a.Slip, t.money(a.Amount)))
	}
	for _, h := range v.Pending {
		warn(kit.Warn, t.say(t.w.Pending, t.money(h.Amount)))
	}
	const most = 5
	rest := slices.DeleteFunc(slices.Clone(v.Findings), func(f office.Finding) bool { return f.Code == office.AnnexeWaits }) // said above
	for i, f := range rest {
		if i == most {
			warn(kit.Warn, "… "+itoa(len(rest)-most))
			break
		}
		warn(kit.Warn, t.finding(f))
	}
	if len(lines) == 1 {
		lines = append(lines, d.Styles.Tint(kit.Good, d.Field("✓ "+t.say(t.w.Nothing), w)))
	}
	return lines
}

// finding says in one line what is to be explained.
func (r *Room) finding(f office.Finding) string {
	sentence, _ := lang.Problem(office.Refuse(f.Code), r.desk.Lang)
	parts := []string{sentence, f.Label}
	if f.Amount != 0 {
		parts = append(parts, r.money(f.Amount))
	}
	return strings.Join(parts, " · ")
}

// figures of the day: each is the function's that the closing signs.
func (t *today) figures(w int) []string {
	v, y := t.seen.view, t.seen.view.Tally
	facts := []kit.Fact{
		t.toClose(),
		{Label: t.w.Book, Value: t.book()},
		{Label: t.w.Receipts, Value: itoa(y.Receipts)},
	}
	if y.Receipts > 0 {
		facts = append(facts, kit.Fact{Label: t.w.FirstLast, Value: y.First + " → " + y.Last, As: kit.Figures})
	}
	facts = append(facts, kit.Fact{Label: t.w.Extracts, Value: t.kind(y.Extracts, y.ExtractsDue)}, kit.Fact{Label: t.w.FullCopies, Value: t.kind(y.FullCopies, y.FullsDue)})
	for _, void := range y.Voids {
		facts = append(facts, kit.Fact{Label: t.w.Voided, Value: void.Number + " · " + t.money(void.Amount) + " · " + void.Reason, Tone: kit.Warn})
	}
	for _, sum := range y.Revenues {
		facts = append(facts, kit.Fact{Label: lang.Same(sum.Code), Value: t.money(sum.Amount)})
	}
	facts = append(facts, kit.Fact{Label: t.w.Takings, Value: t.money(y.Takings), Tone: kit.Strong})
	if y.Deposited != 0 {
		facts = append(facts, kit.Fact{Label: t.w.Deposited, Value: t.money(y.Deposited)})
	}
	if y.Handed != 0 {
		facts = append(facts, kit.Fact{Label: t.w.HandedIn, Value: t.money(y.Handed)})
	}
	if y.Float != 0 {
		facts = append(facts, kit.Fact{Label: t.w.Float, Value: t.money(y.Float)})
	}
	if y.Found != 0 {
		facts = append(facts, kit.Fact{Label: t.w.FoundOff, Value: t.money(y.Found), Tone: kit.Bad})
	}
	facts = append(facts, t.drawer()...)
	if len(v.Due) > 0 {
		var sum office.Centimes
		for _, due := range v.Due {
			sum += due.Amount
		}
		facts = append(facts, kit.Fact{Label: t.w.ToDeposit, Value: t.money(sum)})
	}
	facts = append(facts, kit.Fact{Label: t.w.Online, Value: t.w.OnlineOrders.In(t.desk.Lang, v.Online.Orders, t.money(v.Online.Due))})
	if stamps := t.stampFacts(v); len(stamps) > 0 {
		facts = append(append(facts, kit.Fact{Label: t.w.Stamps}), stamps...)
	}
	if v.Act.Act == "" {
		facts = append(facts, kit.Fact{Label: lang.Action("till"), Value: t.say(t.w.NoAct), Tone: kit.Warn})
	}
	return append([]string{t.desk.Rule(t.say(t.w.Day), w)}, t.desk.Facts(w, facts...)...)
}

// toClose is the day that is closed next, or the one that is closed already.
func (t *today) toClose() kit.Fact {
	v := t.seen.view
	if v.Closed != "" {
		return kit.Fact{Label: t.w.DayClosed, Value: "✓ " + lang.Day(v.Day, t.desk.Lang) + " · " + v.Closed, Tone: kit.Good}
	}
	return kit.Fact{Label: t.w.ToClose, Value: lang.Day(v.Day, t.desk.Lang), Tone: kit.Strong}
}

// drawer is the cash that must lie there, told only after it was counted.
func (t *today) drawer() []kit.Fact {
	v := t.seen.view
	if v.Blind {
		facts := []kit.Fact{{Label: t.w.Expected, Value: "••• " + t.say(t.w.Blind), Tone: kit.Faint}}
		if v.Count != nil {
			facts = append(facts, kit.Fact{Label: t.w.Counted, Value: t.say(t.w.Stale), Tone: kit.Warn})
		}
		return facts
	}
	facts := []kit.Fact{{Label: t.w.Carry, Value: t.money(v.Tally.Carry)}, {Label: t.w.Expected, Value: t.money(v.Tally.Expected), Tone: kit.Strong}}
	if v.Count != nil {
		facts = append(facts, kit.Fact{Label: t.w.Counted, Value: t.say(t.w.CountedAt, t.desk.Clock(v.Count.At), t.money(v.Count.Counts.Total()))})
	}
	return facts
}

func (t *today) book() string {
	v := t.seen.view
	switch {
	case v.Book.ID == "":
		return t.say(t.w.NoBook)
	case v.Next == "":
		return v.Book.Range()
	}
	return v.Book.Range() + " · " + t.say(t.w.Next) + " " + v.Next
}

func (r *Room) kind(n int, due office.Centimes) string { return itoa(n) + " · " + r.money(due) }

// receipts of the day, the newest on top.
func (t *today) receipts(w int) []string {
	d := t.desk
	lines := []string{d.Rule(t.say(t.w.Receipts), w)}
	list := t.seen.view.Receipts
	for i := len(list) - 1; i >= 0; i-- {
		r := list[i]
		state := t.receiptState(r)
		line := d.Row(d.Figures(r.Label, 11), "  ", d.Figures(d.Clock(r.At), 5), "  ", d.Field(t.money(r.Amount), 11), "  ",
			d.Styles.Tint(state.Tone, d.Field(state.Text, max(w-33, 1))))
		lines = append(lines, d.Exact(line, w))
	}
	return lines
}
