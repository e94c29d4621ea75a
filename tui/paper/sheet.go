package paper

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// An A4 page, in mm.
const (
	pageWide = 210.0
	pageHigh = 297.0
	margin   = 15.0
	wide     = pageWide - 2*margin // what is written on
	top      = 38.0                // first line below the head
	bottom   = 278.0               // last line above the foot
	// The head has the office on both sides of the sheet's title.
	sideWide  = wide * 0.28
	titleWide = wide - 2*sideWide

	leading = 0.48 // mm between lines for each point of size
)

// sheet is one sheet being drawn: a page, or several that belong together. Its
// places are measured from the corner where the layout begins.
type sheet struct {
	*Pile
	title  string
	number string
	copy   int
	first  int     // its first page in the pile
	y      float64 // where the next thing goes
}

// sheet begins one. Its number, "" for none, is a line of its own: within an
// Arabic sentence 2026-0007 would turn round. From the second copy on the sheet
// bears the mark of a duplicate.
func (p *Pile) sheet(title lang.S, number string, copy int) *sheet {
	s := &sheet{Pile: p, title: p.say(title), number: number, copy: copy}
	s.turn()
	s.first = p.pdf.PageNo()
	return s
}

// turn goes to a new page.
func (s *sheet) turn() {
	s.pdf.AddPage()
	s.head()
	s.y = top
}

// need turns the page where less than so many mm are left.
func (s *sheet) need(high float64) {
	if s.y+high > bottom {
		s.turn()
	}
}

// head names the office in both languages, French on the left and Arabic on the
// right whatever the language of the sheet, and the sheet between them.
func (s *sheet) head() {
	o := s.frame.Office
	y := margin
	for i, name := range [][2]string{{o.Province.Fr, o.Province.Ar}, {o.Commune.Fr, o.Commune.Ar}, {o.Name.Fr, o.Name.Ar}} {
		in := small
		in.bold = i == 2
		s.side(margin, y, sideWide, name[0], in, false)
		s.side(pageWide-margin-sideWide, y, sideWide, name[1], in, true)
		y += 4.5
	}
	y = margin + 5
	if s.number != "" {
		y -= 1.5
		kind := figures
		if arabic(s.number) { // a month
			kind = words
		}
		s.at(sideWide, y+6.5, titleWide, s.number, kind, ink{size: 13, bold: true}, middle)
	}
	s.at(sideWide, y, titleWide, s.title, words, head, middle)
	if s.copy > 1 {
		s.box(wide/3+4, margin+16, wide/3-8, 6)
		s.at(wide/3+4, margin+20.3, wide/3-8, duplicate(s.w, s.copy), words, strong, middle)
	}
	s.rule(margin + 15)
}

// duplicate is the mark of a sheet that was printed before, in both languages.
func duplicate(w lang.Paper, copy int) string {
	return w.Duplicate.In(office.French) + " / " + w.Duplicate.In(office.Arabic) + " (" + strconv.Itoa(copy) + ")"
}

// side draws a name on one side of the page, the same one in both languages.
func (s *sheet) side(x, y, w float64, name string, in ink, right bool) {
	s.line(x, y, w, name, naming, in, s.flush(right))
}

// flush is the side where the layout's lines begin or end.
func (p *Pile) flush(right bool) align {
	if right != p.rtl() {
		return end
	}
	return start
}

// done writes the foot of every page, now that their number is known.
func (s *sheet) done() {
	last := s.pdf.PageNo()
	for page := s.first; page <= last; page++ {
		s.pdf.SetPage(page)
		s.foot(page-s.first+1, last-s.first+1)
	}
}

// foot tells the business day and who printed, the head of the journal, and
// which page it is.
func (s *sheet) foot(page, of int) {
	f := s.frame
	y := bottom + 8
	s.rule(bottom + 3)
	s.at(0, y, wide/3, s.say(s.w.FootDay, lang.Date(f.Day)), words, faint, start)
	s.at(0, y+4.5, wide/3, s.say(s.w.FootBy, f.Operator.In(f.Lang), s.moment(f.At)), words, faint, start)
	s.at(wide/3, y, wide/3, s.say(s.w.FootHead), words, faint, middle)
	s.at(wide/3, y+4.5, wide/3, ShortHead(f.Size, f.Root), figures, faint, middle)
	s.at(wide*2/3, y, wide/3, s.say(s.w.FootPage, strconv.Itoa(page), strconv.Itoa(of)), words, faint, end)
}

// x is where a room begins that lies from mm after the beginning of the layout.
func (s *sheet) x(from, w float64) float64 {
	if s.rtl() {
		return pageWide - margin - from - w
	}
	return margin + from
}

// at draws one line in a room of w mm, from mm after the beginning of the
// layout, on the baseline y.
func (s *sheet) at(from, y, w float64, str string, kind as, in ink, where align) {
	s.line(s.x(from, w), y, w, str, kind, in, where)
}

// lines draws as many lines as a string takes and goes on below.
func (s *sheet) lines(from, w float64, str string, kind as, in ink) {
	for _, row := range s.wrap(str, w, kind, in) {
		s.need(in.size * leading)
		s.y += in.size * leading
		s.at(from, s.y, w, row, kind, in, start)
	}
}

// heading begins a part of the sheet.
func (s *sheet) heading(title lang.S) {
	s.need(18)
	s.y += 8
	s.at(0, s.y, wide, capital(s.say(title)), words, strong, start)
	s.y += 1.8
	s.rule(s.y)
	s.y += 0.8
}

// capital begins a Latin word with a capital letter: on a screen labels are
// words among others, on paper they begin a line.
func capital(s string) string {
	for _, first := range s {
		return string(unicode.ToUpper(first)) + s[utf8.RuneLen(first):]
	}
	return s
}

func (s *sheet) rule(y float64) {
	s.pen(0.2)
	s.pdf.Line(margin, y, pageWide-margin, y)
}

// box draws a frame.
func (s *sheet) box(from, y, w, h float64) {
	s.pen(0.3)
	s.pdf.Rect(s.x(from, w), y, w, h, "D")
}

func (s *sheet) pen(width float64) {
	s.pdf.SetDrawColor(60, 60, 60)
	s.pdf.SetLineWidth(width)
}
