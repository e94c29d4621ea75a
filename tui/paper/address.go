package paper

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"watiqa/store/office"
)

// Letter is what an envelope needs.
type Letter struct {
	Order  string // number of the order
	To     office.Addressee
	Label  office.S10 // "" until one is bound
	Return []string   // where it comes back to, beside the names of the frame: street, douar, telephone
}

// The window lies where envelopes sold here have it (a convention of ours, after
// the French norm): on the right side of an A4 sheet that is folded in three,
// in both languages.
const (
	windowLeft = 105.0
	windowTop  = 50.0
	windowWide = 90.0
	windowHigh = 38.0
)

// Address draws the sheet that shows through the window of an envelope, folded
// in three: who it goes to, where it comes back to, and the label's number.
func (p *Pile) Address(l Letter, copy int) {
	s := p.sheet(p.w.AddressTitle, "", copy)
	defer s.done()
	s.sender(l)
	s.window(l.To)
	s.y = 112
	s.at(0, s.y, wide/2, s.say(s.w.OrderNumber, l.Order), words, strong, start)
	s.bars(s.x(0, 76), s.y+3, 76, 15, l.Order)
	if l.Label != "" {
		s.at(wide/2, s.y, wide/2, s.say(s.w.Registered), words, strong, start)
		s.bars(s.x(wide-86, 86), s.y+3, 86, 15, string(l.Label))
	}
	if l.To.Phone != "" && !inland(l.To) {
		s.at(0, s.y+30, wide/2, s.say(s.w.Tel, l.To.Phone), figures, small, start)
	}
	s.fold()
}

// sender is where the letter comes back to.
func (s *sheet) sender(l Letter) {
	o := s.frame.Office
	y := windowTop + 2.0
	s.side(margin, y, 76, s.say(s.w.ReturnTo), small, s.rtl())
	for _, name := range append([]string{o.Name.In(s.frame.Lang), o.Commune.In(s.frame.Lang), o.Province.In(s.frame.Lang)}, l.Return...) {
		y += 5
		s.side(margin, y, 76, name, plain, s.rtl())
	}
}

// window draws the address. All its lines begin on one side, that of the name's
// script, so that a postman reads one block. Within Morocco the telephone stands
// below it; abroad nothing follows the country.
func (s *sheet) window(a office.Addressee) {
	lines := addressLines(a)
	right := arabic(a.Name)
	step := min(6.4, (windowHigh-5)/float64(len(lines)))
	y := windowTop
	for i, l := range lines {
		y += step
		s.side(windowLeft, y, windowWide, l, ink{size: min(12, step*2), bold: i == 0}, right)
	}
	if a.Phone != "" && inland(a) {
		s.line(windowLeft, y+5, windowWide, s.say(s.w.Tel, a.Phone), figures, small, s.flush(right))
	}
}

// fold marks where the sheet is folded, a third of its height.
func (s *sheet) fold() {
	s.pen(0.1)
	for _, y := range []float64{pageHigh / 3, pageHigh * 2 / 3} {
		s.pdf.Line(4, y, 9, y)
		s.pdf.Line(pageWide-9, y, pageWide-4, y)
	}
}

// addressLines of a letter: name, lines, postcode and place, and abroad the
// country in French capitals on the last line, as the Universal Postal Union
// asks (the language of the sending post's choice or a well-known one).
func addressLines(a office.Addressee) []string {
	var lines []string
	for _, l := range []string{a.Name, a.Line1, a.Line2, strings.TrimSpace(a.Postcode + " " + a.Locality)} {
		if l != "" || len(lines) == 0 {
			lines = append(lines, l)
		}
	}
	if !inland(a) {
		lines = append(lines, country(a.Country))
	}
	return lines
}

func inland(a office.Addressee) bool { return a.Country == "" || a.Country == "MA" }

// country is the French name in capitals for a code of ISO 3166-1; what is no
// such code stays as it was written.
func country(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return strings.ToUpper(code)
	}
	return strings.ToUpper(display.French.Regions().Name(region))
}

// arabic tells whether the first letter is an Arabic one.
func arabic(s string) bool {
	for _, r := range s {
		if r >= 0x600 && r < 0x900 {
			return true
		}
		if r >= 'A' && r < 0x600 && r != '[' {
			return false
		}
	}
	return false
}
