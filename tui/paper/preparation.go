package paper

import (
	"strconv"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Preparation draws, for each kind of paper that an order asks for, a sheet with
// the fields that the person who writes or prints the official form needs. It
// is not that form.
func (p *Pile) Preparation(r office.Request, copy int) {
	extracts, fullCopies := r.Papers()
	if extracts > 0 {
		p.prepare(r, p.w.ExtractTitle, p.w.Extracts, extracts, copy)
	}
	if fullCopies > 0 {
		p.prepare(r, p.w.FullCopyTitle, p.w.FullCopies, fullCopies, copy)
	}
}

func (p *Pile) prepare(r office.Request, title, papers lang.S, n, copy int) {
	s := p.sheet(title, "", copy)
	defer s.done()
	s.orderHead(r)
	s.y += 4
	s.box(0, s.y, wide, 18)
	s.at(4, s.y+12, 30, strconv.Itoa(n)+" ×", figures, huge, start)
	s.at(36, s.y+7.5, wide-40, s.say(papers), words, strong, start)
	s.at(36, s.y+14, wide-40, s.say(lang.PaperLanguage(r.Order.Language)), words, strong, start)
	s.y += 18
	s.heading(s.w.Act)
	for _, f := range s.actFacts(r.Order) {
		if f.in.size < 13 {
			f.in = ink{size: 13}
		}
		s.facts(f)
	}
	s.heading(s.w.Work)
	checks := []lang.S{s.w.TickFound, s.w.TickMentions}
	if r.Order.Marriage {
		checks = append(checks, s.w.TickMarriage)
	}
	s.ticks(append(checks, s.w.TickPrepared)...)
	s.y += 6
	s.lines(0, wide, s.say(s.w.NotTheForm), words, faint)
}
