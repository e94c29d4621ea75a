package till

import (
	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// counterfoil is what the stub of one leaf says, and what has become of it.
type counterfoil struct {
	*Room
	id   string
	stub stub
}

// stub is a counterfoil as the books gave it.
type stub struct {
	page  *counterfoil
	one   office.Receipt
	book  office.ReceiptBook
	order string // number of the order that was paid, "" for none
	payer string
	names names
	why   map[string]*office.Problem // by action or sheet: why not
	err   error
}

func (r *Room) counterfoil(id string) kit.Screen { return &counterfoil{Room: r, id: id} }

func (c *counterfoil) Init() tea.Cmd { return c.read() }

func (c *counterfoil) Title() string {
	return c.say(c.w.Of, c.say(c.w.Counterfoil), c.stub.one.Label)
}

// read takes the stub out of the books. Who paid is in the order: whoever looks
// at that is noted in the access log.
func (c *counterfoil) read() tea.Cmd {
	by, id, room := c.desk.Person, c.id, c.Room
	return func() tea.Msg {
		m := stub{page: c, why: map[string]*office.Problem{}}
		m.err = room.books.ViewFor(by.ID, func(s *office.State) error {
			m.one, _ = s.Receipts.Get(id)
			m.book, _ = s.ReceiptBooks.Get(m.one.Book)
			m.names = namesIn(s)
			for _, name := range []string{"void", "void.approve"} {
				action, _ := office.ActionNamed(name)
				m.why[name] = action.Why(s, by, id)
			}
			sheet, _ := office.SheetRowOf(office.ReceiptSheet)
			m.why["sheet"] = sheet.Why(s, by, id)
			return nil
		})
		if m.err == nil && m.one.Request != "" {
			var r office.Request
			if r, m.err = room.books.Request(by.ID, m.one.Request); m.err == nil {
				m.order, m.payer = r.Order.Number, r.Order.Addressee.Name
			}
		}
		return m
	}
}

func (c *counterfoil) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	switch m := msg.(type) {
	case kit.Changed, kit.Returned:
		return nil, c.read()
	case stub:
		if m.page != c {
			return nil, nil
		}
		if m.err != nil {
			return nil, kit.Fail(m.err)
		}
		c.stub = m
		return nil, nil
	}
	next, cmd, _ := kit.Press(msg, c.Keys())
	return next, cmd
}

func (c *counterfoil) Keys() []kit.Key {
	one, w := c.stub.one, lang.PrintWords()
	form := func(action, key string) kit.Key {
		return kit.On(lang.Action(action), func() (kit.Next, tea.Cmd) {
			return kit.Push{Screen: c.ask(action, question{about: c.money(one.Amount) + " · " + one.Label, subject: one.ID})}, nil
		}, key).Because(c.stub.why[action])
	}
	return []kit.Key{
		form("void", "x"), form("void.approve", "a"),
		kit.On(w.Key, func() (kit.Next, tea.Cmd) { return nil, c.printReceipt(receipt{Receipt: one}) }, "i").Because(c.stub.why["sheet"]),
		kit.On(w.KeyTicket, func() (kit.Next, tea.Cmd) { return nil, c.printTicket(receipt{Receipt: one}) }, "k").Because(c.stub.why["sheet"]),
		kit.On(lang.ShellWords().Back, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc"),
	}
}

func (c *counterfoil) View(w, h int) string {
	if c.stub.page == nil {
		return c.desk.Page(nil, w, h)
	}
	return c.desk.Page(c.desk.Facts(min(w, wide), append(c.leaf(), c.after()...)...), w, h)
}

// leaf is what was written on it.
func (c *counterfoil) leaf() []kit.Fact {
	d, one, s := c.desk, c.stub.one, c.stub
	state := c.receiptState(one)
	facts := []kit.Fact{
		{Label: c.w.Counterfoil},
		{Label: c.w.Number, Value: one.Label, As: kit.Figures, Tone: kit.Strong},
		{Label: c.w.State, Value: state.Text, Tone: state.Tone},
	}
	if s.book.ID != "" {
		facts = append(facts, kit.Fact{Label: c.w.Book, Value: s.book.Range(), As: kit.Figures},
			kit.Fact{Label: c.w.Initialed, Value: s.book.Initialed, As: kit.Naming})
	}
	facts = append(facts, kit.Fact{Label: c.w.At, Value: d.Moment(one.At), As: kit.Figures}, kit.Fact{Label: c.w.Collector, Value: s.names.of(one.By).In(d.Lang), As: kit.Naming})
	if one.Spoiled {
		return append(facts, kit.Fact{Label: c.w.Reason, Value: one.Reason, Tone: kit.Warn})
	}
	if s.order != "" {
		facts = append(facts, kit.Fact{Label: c.w.Order, Value: s.order, As: kit.Figures}, kit.Fact{Label: c.w.Payer, Value: s.payer, As: kit.Naming})
	}
	facts = append(facts,
		kit.Fact{Label: c.w.Extracts, Value: c.kind(one.Extracts, one.Amount-one.Fulls)}, kit.Fact{Label: c.w.FullCopies, Value: c.kind(one.FullCopies, one.Fulls)},
		kit.Fact{Label: c.w.Amount, Value: c.money(one.Amount), Tone: kit.Strong},
		kit.Fact{Label: c.w.Day, Value: lang.Day(one.Day, d.Lang)})
	if one.Late {
		facts = append(facts, kit.Fact{Label: c.w.Late, Value: one.Reason, Tone: kit.Warn})
	}
	return facts
}

// after is what has become of it since.
func (c *counterfoil) after() []kit.Fact {
	d, void := c.desk, c.stub.one.Void
	if void == nil {
		return nil
	}
	facts := []kit.Fact{{Label: c.w.Void}, {Label: c.w.Reason, Value: void.Reason, Tone: kit.Warn},
		{Label: c.w.At, Value: d.Moment(void.At), As: kit.Figures}, {Label: c.w.By, Value: c.stub.names.of(void.By).In(d.Lang), As: kit.Naming},
		{Label: c.w.OutOf, Value: lang.Day(void.Day, d.Lang)}}
	switch {
	case void.Approved != nil:
		facts = append(facts, kit.Fact{Label: c.w.Approved, Value: c.stub.names.of(void.Approved.By).In(d.Lang), As: kit.Naming},
			kit.Fact{Label: c.w.At, Value: d.Moment(void.Approved.At), As: kit.Figures})
	case void.Alone:
		facts = append(facts, kit.Fact{Label: c.w.Approved, Value: c.say(c.w.Alone), Tone: kit.Bad})
	case void.Wanted:
		facts = append(facts, kit.Fact{Label: c.w.Approved, Value: c.say(c.w.ToApprove), Tone: kit.Warn})
	}
	return facts
}
