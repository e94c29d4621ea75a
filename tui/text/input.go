package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"watiqa/store/office"
)

// usualMax is how many characters an input takes if nobody said.
const usualMax = 500

// Input is a field of one line that a person types into. It keeps the text in
// logical order and the caret where the eye expects it. The zero value is an
// empty left-to-right input, ready for use. Not safe for concurrent use.
type Input struct {
	Dir    Dir
	Max    int  // characters, 500 if zero
	Masked bool // a passphrase: shown as dots, kept as typed

	value []rune
	at    int // the caret stands before this rune
	// behind says that the caret clings to what is before it, not to what comes
	// after: where directions change, these are two places on the screen.
	behind    bool
	anchor    int // where the selection began, while selecting
	selecting bool
}

// Value is the text: clean, in logical order; for a masked input as typed.
func (in *Input) Value() string {
	if in.Masked {
		return string(in.value)
	}
	return office.Clean(string(in.value))
}

// SetValue replaces all of it and puts the caret at the end.
func (in *Input) SetValue(s string) {
	in.value, in.at, in.selecting = nil, 0, false
	in.Insert(s)
	in.behind = false
}

// Copy is the input as it is, caret and selection too, for later.
func (in *Input) Copy() Input {
	copied := *in
	copied.value = slices.Clone(in.value)
	return copied
}

// Insert puts s in place of the selection, or at the caret: a key's text or a
// paste. It is cleaned, its digits become Western ones, and what is beyond Max
// is left out.
func (in *Input) Insert(s string) {
	in.removeSelected()
	before, after := string(in.value[:in.at]), string(in.value[in.at:])
	if in.Masked {
		in.join(before+printable(s), after)
		return
	}
	in.join(before+office.FoldDigits(s), after)
}

// Backspace removes the selection, or the character before the caret with all
// its marks.
func (in *Input) Backspace() {
	if !in.removeSelected() {
		in.removeTo(in.before())
	}
}

// Delete removes the selection, or the character after the caret.
func (in *Input) Delete() {
	if !in.removeSelected() {
		in.removeTo(in.after())
	}
}

// BackspaceWord removes the selection, or the word before the caret.
func (in *Input) BackspaceWord() {
	if !in.removeSelected() {
		in.removeTo(in.wordBefore())
	}
}

func (in *Input) removeSelected() bool {
	from, to := in.selection()
	in.selecting = false
	if from == to {
		return false
	}
	in.at = from
	in.removeTo(to)
	return true
}

func (in *Input) removeTo(end int) {
	from, to := min(in.at, end), max(in.at, end)
	in.join(string(in.value[:from]), string(in.value[to:]))
}

// join makes one clean text of what is before the caret and what is after it.
func (in *Input) join(before, after string) {
	if !in.Masked {
		before = strings.TrimPrefix(cleanPart(before), " ")
		after = cleanPart(after)
		if before == "" || strings.HasSuffix(before, " ") {
			after = strings.TrimPrefix(after, " ")
		}
	}
	limit := in.Max
	if limit <= 0 {
		limit = usualMax
	}
	before = firstRunes(before, limit-utf8.RuneCountInString(after))
	after = firstRunes(after, limit-utf8.RuneCountInString(before))
	in.value, in.at, in.behind = []rune(before+after), utf8.RuneCountInString(before), true
	if i, inside := slices.BinarySearch(in.stops(), in.at); !inside {
		in.at = in.stops()[i]
	}
}

// cleanPart cleans a part of a text, whose blanks at the ends still mean
// something. Between two letters that change with no mark and compose with
// nothing they are inner blanks.
func cleanPart(s string) string {
	const hamza = "\u0621"
	return strings.TrimSuffix(strings.TrimPrefix(office.Clean(hamza+s+hamza), hamza), hamza)
}

// firstRunes is the beginning of s in at most n runes and in whole characters.
func firstRunes(s string, n int) string {
	kept, runes := 0, 0
	for kept < len(s) {
		cluster, _ := ansi.FirstGraphemeCluster(s[kept:], ansi.GraphemeWidth)
		if runes += utf8.RuneCountInString(cluster); runes > n {
			break
		}
		kept += len(cluster)
	}
	return s[:kept]
}

// printable drops from a passphrase what no key types.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, s)
}
