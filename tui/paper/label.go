package paper

// The labels on a page, for sheets that are cut or sold cut: two beside each
// other, five below each other.
const (
	labelColumns = 2
	labelRows    = 5
	labelHigh    = 46.0
)

// Labels draws a label for each letter that has one: its number as a barcode,
// who it goes to and where it comes back to. The Post's own printed labels stay
// the rule; these serve where the Post accepts an office's prints.
func (p *Pile) Labels(letters []Letter, copy int) {
	var labelled []Letter
	for _, l := range letters {
		if l.Label != "" {
			labelled = append(labelled, l)
		}
	}
	s := p.sheet(p.w.LabelTitle, "", copy)
	defer s.done()
	for i, l := range labelled {
		if i > 0 && i%(labelColumns*labelRows) == 0 {
			s.turn()
		}
		place := i % (labelColumns * labelRows)
		s.label(l, float64(place%labelColumns)*(wide/labelColumns), top+float64(place/labelColumns)*labelHigh)
	}
}

func (s *sheet) label(l Letter, from, y float64) {
	const w = wide/labelColumns - 4
	s.box(from, y, w, labelHigh-4)
	s.at(from+3, y+8, 12, "R", figures, huge, start)
	s.at(from+16, y+6.5, w-19, s.say(s.w.Registered), words, strong, start)
	s.at(from+16, y+11, w-19, s.frame.Office.Name.In(s.frame.Lang), naming, small, start)
	s.bars(s.x(from+3, w-6), y+13.5, w-6, 13, string(l.Label))
	lines := addressLines(l.To)
	s.at(from+3, y+35.5, w-6, lines[0], naming, small, start)
	s.at(from+3, y+40, w-6, lines[len(lines)-1], naming, small, start)
}
