package text

import "golang.org/x/text/unicode/bidi"

// weak applies rules W1 to W7: what numbers, the signs in and around them, and
// marks count as.
func (r *run) weak() {
	r.marksAndLetters()
	r.signsBetweenNumbers()
	r.signsBesideNumbers()
	strong := r.outer
	for i, c := range r.class {
		switch c {
		case bidi.L, bidi.R:
			strong = c
		case bidi.EN: // W7
			if strong == bidi.L {
				r.class[i] = bidi.L
			}
		case bidi.ES, bidi.ET, bidi.CS: // W6
			r.class[i] = bidi.ON
		}
	}
}

// marksAndLetters applies W1, W2 and W3: marks follow their letter, European
// numbers after an Arabic letter become Arabic ones, Arabic letters R.
func (r *run) marksAndLetters() {
	before, strong := r.outer, r.outer
	for i, c := range r.class {
		switch c {
		case bidi.NSM:
			c = before
		case bidi.EN:
			if strong == bidi.AL {
				c = bidi.AN
			}
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		}
		// A mark takes the class that its letter has once all is said.
		if before = c; c == bidi.AL {
			before, c = bidi.R, bidi.R
		}
		r.class[i] = c
	}
}

// signsBetweenNumbers applies W4: one separator between two numbers of a kind
// belongs to them.
func (r *run) signsBetweenNumbers() {
	c := r.class
	for i := 1; i+1 < len(c); i++ {
		if c[i-1] != c[i+1] {
			continue
		}
		if c[i-1] == bidi.EN && (c[i] == bidi.ES || c[i] == bidi.CS) || c[i-1] == bidi.AN && c[i] == bidi.CS {
			c[i] = c[i-1]
		}
	}
}

// signsBesideNumbers applies W5: percent and currency signs beside a European
// number belong to it.
func (r *run) signsBesideNumbers() {
	for i := 0; i < len(r.class); {
		if r.class[i] != bidi.ET {
			i++
			continue
		}
		end := i
		for end < len(r.class) && r.class[end] == bidi.ET {
			end++
		}
		if i > 0 && r.class[i-1] == bidi.EN || end < len(r.class) && r.class[end] == bidi.EN {
			for j := i; j < end; j++ {
				r.class[j] = bidi.EN
			}
		}
		i = end
	}
}
