package paper

import "strconv"

const runLines = 7 // orders on a page of the run-sheet

// RunSheet draws a blank run-sheet: on it one works by hand while there is no
// current, and enters the work afterwards with its real times. It shows nothing
// from the books.
func (p *Pile) RunSheet() {
	s := p.sheet(p.w.RunTitle, "", 1)
	defer s.done()
	s.lines(0, wide, s.say(s.w.RunHow), words, small)
	s.y += 7
	for i, word := range []string{s.say(s.w.RunDay), s.say(s.w.RunAgent), s.say(s.w.RunSignatory)} {
		s.blank(float64(i)*62, s.y, 56, word)
	}
	s.y += 4
	for i := range runLines {
		s.runLine(i + 1)
	}
}

// runLine has room for one order: what it is, when each step was done, and with
// what code it was held or refused.
func (s *sheet) runLine(rank int) {
	const high = 31.0
	s.box(0, s.y, wide, high-2)
	s.at(2, s.y+7, 8, strconv.Itoa(rank), figures, strong, start)
	s.blank(12, s.y+8, 50, s.say(s.w.RunNumber))
	s.blank(64, s.y+8, 53, s.say(s.w.RunAct))
	s.blank(119, s.y+8, 59, s.say(s.w.RunStopped))
	s.blank(12, s.y+17, 80, s.say(s.w.Holder))
	for i, word := range []string{s.say(s.w.RunMentions), s.say(s.w.RunMarriage)} {
		s.box(96+float64(i)*41, s.y+13.8, 3.5, 3.5)
		s.at(101+float64(i)*41, s.y+17, 36, word, words, small, start)
	}
	steps := []string{s.say(s.w.RunClaimed), s.say(s.w.RunFound), s.say(s.w.RunPrepared), s.say(s.w.RunSigned)}
	for i, step := range steps {
		s.blank(2+float64(i)*44.5, s.y+26, 42, step)
	}
	s.y += high
}

// blank is a word and a line to write on, in w mm.
func (s *sheet) blank(from, y, w float64, word string) {
	s.at(from, y, w, word, words, small, start)
	used := s.use(small)(s.shape(word, words)) + 2
	s.pen(0.1)
	x := s.x(from+used, w-used)
	s.pdf.Line(x, y+0.5, x+w-used, y+0.5)
}
