package text

// Mode says who orders and joins Arabic letters: this program or the terminal.
type Mode uint8

const (
	// Visual is for terminals that draw what they get, cell by cell: the
	// program orders and joins.
	Visual Mode = iota
	// Logical is for terminals that insist on ordering and joining whole lines.
	Logical
	// Word is for terminals that join and turn round each word on its own, but
	// leave words where they are: the program orders words only.
	Word
)

// String is the mode's name on the command line and in settings.
func (m Mode) String() string {
	switch m {
	case Logical:
		return "logical"
	case Word:
		return "word"
	}
	return "visual"
}

// ParseMode is the opposite of [Mode.String].
func ParseMode(s string) (Mode, bool) {
	for _, m := range []Mode{Visual, Logical, Word} {
		if s == m.String() {
			return m, true
		}
	}
	return Visual, false
}

// Dir is the base direction of a field: which end it starts at.
type Dir uint8

const (
	LTR Dir = iota
	RTL
	Auto // that of the first letter with a direction; LTR without one
)

// Align is where a field's text stands in its cells, seen from its direction:
// the start of a right-to-left field is its right end.
type Align uint8

const (
	Start Align = iota
	End
	Center
)
