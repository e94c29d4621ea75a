package inspect

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// pastOrder is one order as it stood after so many events, and what had
// happened to it by then.
type pastOrder struct {
	*Room
	work   *work
	size   uint64
	id     string
	read   bool
	is     pastOrderRead
	scroll scroll
}

type pastOrderRead struct {
	order   *pastOrder
	request office.Request
	events  []office.Event
	house   house
	err     error
}

func (r *Room) pastOrder(size uint64, id string) kit.Screen {
	return &pastOrder{Room: r, work: newWork(), size: size, id: id}
}

func (o *pastOrder) Init() tea.Cmd {
	by, work := o.me(), o.work
	return o.work.begin(func() tea.Msg {
		m := pastOrderRead{order: o}
		if m.request, m.events, m.err = o.books.PastRequest(work.ctx, by, o.size, o.id); m.err == nil {
			m.err = o.books.ViewFor(by, func(s *office.State) error { m.house = readHouse(s); return nil })
		}
		return m
	})
}

func (o *pastOrder) Title() string {
	return lang.RequestsWords().Order.With(o.desk.Lang, o.is.request.Order.Number)
}

func (o *pastOrder) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case ticked:
		return nil, o.work.update(m)
	case pastOrderRead:
		if m.order == o {
			o.work.running = false
			o.is, o.read = m, m.err == nil
			return nil, kit.Fail(m.err)
		}
		return nil, nil
	}
	next, cmd, _ := kit.Press(msg, o.Keys())
	return next, cmd
}

func (o *pastOrder) Keys() []kit.Key {
	var keys []kit.Key
	if o.Order != nil {
		keys = append(keys, kit.On(o.w.OrderNow, push(o.Order(o.id)), "n"))
	}
	keys = append(keys, kit.On(o.w.OnlyThis, push(o.TrailOf(office.TrailFilter{Noun: office.OnRequest, Subject: o.id})), "s"),
		kit.On(lang.ShellWords().Back, o.work.giveUp, "esc"))
	return append(keys, o.scroll.keys()...)
}

func (o *pastOrder) View(w, h int) string {
	if !o.read {
		return o.desk.Page([]string{o.desk.Field(" "+o.say(o.w.Replaying, itoa(o.work.percent())), w)}, w, h)
	}
	if w < 100 {
		return o.desk.Page(o.scroll.cut(append(o.facts(w), o.history(w)...), h), w, h)
	}
	side := w * 2 / 5
	facts := o.desk.Page(o.scroll.cut(o.facts(w-side-3), h), w-side-3, h)
	return o.desk.Beside(facts, w-side-3, o.desk.Page(o.history(side), side, h), side, h)
}

func (o *pastOrder) facts(w int) []string {
	d, l, r := o.desk, o.desk.Lang, o.is.request
	words := lang.RequestsWords()
	extracts, fullCopies := r.Papers()
	facts := []kit.Fact{
		{Label: o.w.Past, Value: o.say(o.w.AfterEvents, utoa(o.size)), Tone: kit.Warn},
		{Label: words.Stage, Value: o.say(words.StageSince, o.say(lang.Stage(r.Stage)), d.Moment(r.Since)), Tone: kit.Strong},
		{Label: words.With, Value: o.is.house.person(r.By, l), As: kit.Naming},
		{Label: words.Holder, Value: strings.TrimSpace(r.Order.Holder.First + " " + r.Order.Holder.Family), As: kit.Naming},
		{Label: o.w.Birth, Value: birth(r.Order.Holder.Birth), As: kit.Figures},
		{Label: words.ActNumber, Value: r.Order.Act.String(), As: kit.Figures},
		{Label: words.ExtractsOf, Value: o.toMake(extracts, r.Order.Extracts)},
		{Label: words.FullCopiesOf, Value: o.toMake(fullCopies, r.Order.FullCopies)},
		{Label: o.w.Duty, Value: r.Due.Format(l)},
	}
	var known []kit.Fact
	for _, f := range facts {
		if f.Value != "" {
			known = append(known, f)
		}
	}
	return d.Facts(w, known...)
}

// birth is a day or only a year.
func birth(text string) string {
	if len(text) == 4 {
		return text
	}
	return lang.Date(office.Day(text))
}

// toMake is how many papers were to be made, and how many had been asked for
// where that is another number.
func (o *pastOrder) toMake(n, asked int) string {
	if n == asked {
		return itoa(n)
	}
	return itoa(n) + " " + o.say(lang.RequestsWords().AskedFor, itoa(asked))
}

func (o *pastOrder) history(w int) []string {
	d := o.desk
	lines := []string{d.Rule(o.say(lang.RequestsWords().History), w)}
	const when = 17
	for i := len(o.is.events) - 1; i >= 0; i-- {
		e, _ := office.Happened(o.is.events[i])
		what := lang.Kind(e.Kind, d.Lang) + " — " + o.who(o.is.house, e.Who)
		lines = append(lines, d.Row(d.Styles.Tint(kit.Faint, d.Figures(d.Moment(e.At), when)), d.Field(what, max(w-when, 1))))
	}
	return lines
}
