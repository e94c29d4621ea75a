package paper

import (
	"strconv"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Order draws the sheet that goes with an order through the office: its number
// as a barcode that the mail desk scans, what was asked, for whom, and room to
// tick off what was done.
func (p *Pile) Order(r office.Request, copy int) {
	s := p.sheet(p.w.OrderTitle, "", copy)
	defer s.done()
	s.orderHead(r)
	s.heading(s.w.Act)
	s.facts(s.actFacts(r.Order)...)
	s.heading(s.w.Papers)
	s.facts(s.paperFacts(r)...)
	s.heading(s.addresseeName(r.Order))
	s.facts(s.addresseeFacts(r.Order.Addressee)...)
	s.heading(s.w.Work)
	s.ticks(s.w.TickFound, s.w.TickMentions, s.w.TickPrepared, s.w.TickSigned, s.w.TickPacked)
}

// orderHead has the number large and as a barcode, and where the order stands.
func (s *sheet) orderHead(r office.Request) {
	const code, high = 76.0, 15.0
	s.at(0, s.y+9, wide-code, r.Order.Number, figures, huge, start)
	s.at(0, s.y+16, wide-code, s.say(s.w.PlacedAt, s.moment(r.Order.PlacedAt)), words, small, start)
	stage := s.say(lang.Stage(r.Stage)) + " · " + s.say(lang.Origin(r.Order.Origin))
	s.at(0, s.y+21, wide-code, stage, words, small, start)
	s.bars(s.x(wide-code, code), s.y+1, code, high, r.Order.Number)
	s.y += 22
	if r.Withheld() {
		s.lines(0, wide, s.say(s.w.Withdrawn), words, strong)
	}
}

func (s *sheet) actFacts(o office.Order) []fact {
	sex := s.w.Female
	if o.Holder.Sex == "m" {
		sex = s.w.Male
	}
	return []fact{
		{label: s.w.Holder, value: o.Holder.First + " " + o.Holder.Family, kind: naming, in: ink{size: 14, bold: true}},
		{label: s.w.Latin, value: strings.TrimSpace(o.Holder.FirstLatin + " " + o.Holder.FamilyLatin), kind: naming},
		{label: s.w.ActNumber, value: o.Act.Number, kind: figures, in: ink{size: 14, bold: true}},
		{label: s.w.Hijri, value: year(o.Act.Hijri), kind: figures, in: strong},
		{label: s.w.Gregorian, value: year(o.Act.Gregorian), kind: figures, in: strong},
		{label: s.w.Register, value: o.Act.Register, kind: naming},
		{label: s.w.Birth, value: birth(o.Holder.Birth), kind: figures},
		{label: s.w.Sex, value: s.say(sex), kind: words},
		{label: s.w.Father, value: o.Holder.Father, kind: naming},
		{label: s.w.Mother, value: strings.TrimSpace(o.Holder.Mother + " " + o.Holder.MotherName), kind: naming},
	}
}

func (s *sheet) paperFacts(r office.Request) []fact {
	extracts, fullCopies := r.Papers()
	facts := []fact{
		{label: s.w.Extracts, value: strconv.Itoa(extracts), kind: figures, in: strong},
		{label: s.w.FullCopies, value: strconv.Itoa(fullCopies), kind: figures, in: strong},
		{label: s.w.Language, value: s.say(lang.PaperLanguage(r.Order.Language)), kind: words},
	}
	if r.Order.Marriage {
		facts = append(facts, fact{label: s.w.Marriage, value: s.say(s.w.MarriageDuty), kind: words, in: strong})
	}
	for _, refusal := range r.Refusals {
		facts = append(facts, fact{label: s.w.Refused, value: string(refusal.Code) + " " + s.say(lang.Refusal(refusal.Code)) +
			" (" + s.say(lang.Papers(refusal.Papers)) + ")", kind: words})
	}
	return facts
}

func (s *sheet) addresseeName(o office.Order) lang.S {
	if o.Origin == office.Counter {
		return s.w.Asker
	}
	return s.w.Addressee
}

func (s *sheet) addresseeFacts(a office.Addressee) []fact {
	return []fact{
		{label: s.w.Name, value: a.Name, kind: naming},
		{label: s.w.Address, value: strings.Join(addressLines(a)[1:], "\n"), kind: naming},
		{label: s.w.Phone, value: a.Phone, kind: figures},
	}
}

func year(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// birth is a day or only a year.
func birth(text string) string {
	if len(text) == 4 {
		return text
	}
	return lang.Date(office.Day(text))
}
