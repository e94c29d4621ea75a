package paper

import (
	"strings"

	"watiqa/store/office"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// Receipt is a receipt with what its print shows besides.
type Receipt struct {
	office.Receipt
	Order string // number of the order that it is for, "" for none
	From  string // who paid
	Legal bool   // the act of the till lets the program's own print serve
}

// Receipt draws what somebody takes home who paid at the counter. The legal
// receipt is the leaf of the paper book; the print says that it is none, unless
// the act of the till lets it serve.
func (p *Pile) Receipt(r Receipt, copy int) {
	s := p.sheet(p.receiptTitle(r), r.Label, copy)
	defer s.done()
	s.at(0, s.y+9, wide/2, s.money(r.Amount), cash, huge, start)
	s.y += 14
	if !r.Legal {
		s.box(0, s.y, wide, 9)
		s.at(2, s.y+6, wide-4, s.say(lang.Same(s.t.NotAReceipt.In(office.French)+" / "+s.t.NotAReceipt.In(office.Arabic))), words, strong, middle)
		s.y += 11
	}
	s.facts(s.receiptFacts(r)...)
	s.signatures(signature{who: s.t.Collector, name: s.person(r.By)}, signature{who: s.w.Payer, name: r.From})
}

func (p *Pile) receiptTitle(r Receipt) lang.S {
	if r.Legal {
		return p.t.IsReceipt
	}
	return p.w.PaymentProof
}

func (p *Pile) receiptFacts(r Receipt) []fact {
	facts := []fact{
		{label: p.t.Day, value: lang.Date(r.Day), kind: figures},
		{label: p.t.At, value: p.moment(r.At), kind: figures},
		{label: p.t.Order, value: r.Order, kind: figures},
		{label: p.w.Payer, value: r.From, kind: naming},
		{label: p.t.Extracts, value: notNone(r.Extracts), kind: figures},
		{label: p.t.FullCopies, value: notNone(r.FullCopies), kind: figures},
		{label: p.t.Amount, value: p.money(r.Amount), kind: cash, in: strong},
		{label: p.t.Collector, value: p.person(r.By), kind: naming},
	}
	if states := p.receiptState(r.Receipt); states != "" {
		facts = append(facts, fact{label: p.t.State, value: states, in: strong})
	}
	return facts
}

// receiptState says in words what is out of the ordinary about a receipt.
func (p *Pile) receiptState(r office.Receipt) string {
	var states []string
	for _, state := range []struct {
		is   bool
		said lang.S
	}{
		{r.Spoiled, p.t.Spoiled}, {r.Void != nil && r.Void.Unapproved(), p.t.VoidWaits}, {r.Void != nil && !r.Void.Unapproved(), p.t.Void},
		{r.Twice, p.t.Twice}, {r.Outside, p.t.Outside}, {r.Late, p.t.Late},
	} {
		if state.is {
			states = append(states, p.say(state.said))
		}
	}
	return strings.Join(states, " · ")
}

// ticketColumns is how many characters a printer of 80 mm paper has on a line.
const ticketColumns = 48

// ReceiptText is the receipt for a printer of 80 mm paper: plain lines of at
// most 48 characters. Such a printer either draws what it gets from left to
// right, and then wants Arabic ordered and joined ([text.Visual]), or turns
// whole lines round itself ([text.Logical]); which one it is, its manual or one
// try tells.
func ReceiptText(f Frame, r Receipt, copy int, mode text.Mode) string {
	k := ticket{New(f), text.New(mode), mode == text.Visual && f.Lang == office.Arabic}
	head := []string{f.Office.Commune.In(f.Lang), f.Office.Name.In(f.Lang), k.say(k.receiptTitle(r))}
	if !r.Legal {
		head = append(head, k.t.NotAReceipt.In(office.Arabic), k.t.NotAReceipt.In(office.French))
	}
	if copy > 1 {
		head = append(head, duplicate(k.w, copy))
	}
	var lines []string
	for _, line := range head {
		lines = append(lines, k.draw.Wrap(line, ticketColumns, k.side(arabic(line)))...)
	}
	rule := strings.Repeat("-", ticketColumns)
	lines = append(lines, rule)
	for _, fact := range append([]fact{{label: k.t.Leaf, value: r.Label, kind: figures}}, k.receiptFacts(r)...) {
		if fact.value != "" {
			lines = append(lines, k.line(fact))
		}
	}
	lines = append(lines, rule, k.draw.LTR(ShortHead(f.Size, f.Root), ticketColumns, text.Center))
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// ticket is a receipt being laid out in columns of characters.
type ticket struct {
	*Pile
	draw   *text.Shaper
	turned bool // the layout runs from right to left, and the printer will not turn it
}

// side is where a line begins: the printer that turns lines round gets them all
// from their first letter on.
func (k ticket) side(arabic bool) text.Dir {
	if arabic && k.draw.Mode() == text.Visual {
		return text.RTL
	}
	return text.LTR
}

// line has a label at the beginning and its value at the end.
func (k ticket) line(f fact) string {
	const label = 18
	name := k.draw.Field(capital(k.say(f.label)), label, k.side(k.turned), text.Start)
	align := text.End
	if k.turned {
		align = text.Start
	}
	value := k.draw.LTR(f.value, ticketColumns-label, align)
	if f.kind != figures {
		value = k.draw.Field(f.value, ticketColumns-label, k.side(k.turned), text.End)
	}
	if k.turned {
		return value + name
	}
	return name + value
}
