package paper

import "watiqa/tui/lang"

// fact is one line of what is known about something.
type fact struct {
	label lang.S
	value string // logical; one without a value is left out
	kind  as
	in    ink
}

const labelWide = 48 // mm

// facts draws a label and a value on each line.
func (s *sheet) facts(facts ...fact) {
	for _, f := range facts {
		if f.value == "" {
			continue
		}
		in := f.in
		if in.size == 0 {
			in = plain
		}
		rows := s.wrap(f.value, wide-labelWide, f.kind, in)
		step := in.size * leading
		s.need(step * float64(len(rows)))
		s.at(0, s.y+step, labelWide-4, capital(s.say(f.label)), words, ink{size: 10, grey: true}, start)
		for _, row := range rows {
			s.y += step
			s.at(labelWide, s.y, wide-labelWide, row, f.kind, in, start)
		}
	}
}

// signature is a place to sign: who, and room for hand and stamp.
type signature struct {
	who  lang.S
	name string
}

// signatures draws places to sign, side by side.
func (s *sheet) signatures(places ...signature) {
	const high = 34.0
	s.need(high + 8)
	s.y += 6
	gap := 6.0
	w := (wide - gap*float64(len(places)-1)) / float64(len(places))
	for i, place := range places {
		from := float64(i) * (w + gap)
		s.box(from, s.y, w, high)
		s.at(from+2, s.y+5, w-4, capital(s.say(place.who)), words, small, start)
		s.at(from+2, s.y+10, w-4, place.name, naming, small, start)
	}
	s.y += high
}

// ticks draws things to tick off by hand, each with a line to write on.
func (s *sheet) ticks(things ...lang.S) {
	for _, thing := range things {
		s.need(8)
		s.y += 7.5
		s.box(0, s.y-3.4, 4, 4)
		s.at(7, s.y, wide/2-7, s.say(thing), words, plain, start)
		s.pen(0.1)
		x := s.x(wide/2, wide/2)
		s.pdf.Line(x, s.y+0.5, x+wide/2, s.y+0.5)
	}
}
