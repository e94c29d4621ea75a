package far

import (
	"iter"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
)

// styles that the screens have used: the parameters that lead there from plain
// text, "1;31". The first one is plain text itself.
type styles struct {
	params []string
	marks  []bool // a blank in it can be seen: it is reversed or underlined, or has a ground
	steps  map[step]uint16
}

// step is one that led from a style to another.
type step struct {
	from   uint16
	params string
}

func newStyles() styles {
	return styles{params: []string{""}, marks: []bool{false}, steps: map[step]uint16{}}
}

// restyled is the style after some parameters more.
func (s *Screen) restyled(from uint16, params string) uint16 {
	to, known := s.styles.steps[step{from, params}]
	if !known {
		to = s.newStyle(from, params)
		s.styles.steps[step{from, strings.Clone(params)}] = to
	}
	return to
}

func (s *Screen) newStyle(from uint16, params string) uint16 {
	now := s.styles.params[from]
	for p := range each(params) {
		if p == "" || p == "0" {
			now = ""
			continue
		}
		if now != "" {
			now += ";"
		}
		now += p
	}
	now = s.afforded(now)
	if i := slices.Index(s.styles.params, now); i >= 0 {
		return uint16(i)
	}
	s.styles.params, s.styles.marks = append(s.styles.params, now), append(s.styles.marks, marks(now))
	return uint16(len(s.styles.params) - 1)
}

// afforded leaves out the colours that the terminal has not.
func (s *Screen) afforded(params string) string {
	if params == "" || s.profile >= colorprofile.TrueColor {
		return params
	}
	var told strings.Builder
	w := colorprofile.Writer{Forward: &told, Profile: s.profile}
	_, _ = w.Write([]byte("\x1b[" + params + "m"))
	return strings.TrimSuffix(strings.TrimPrefix(told.String(), "\x1b["), "m")
}

// each parameter, a colour together with the numbers that say which.
func each(params string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for all := strings.Split(params, ";"); len(all) > 0; {
			n := 1
			if p := all[0]; p == "38" || p == "48" || p == "58" {
				if n = 5; len(all) > 1 && all[1] == "5" {
					n = 3
				}
			}
			n = min(n, len(all))
			if !yield(strings.Join(all[:n], ";")) {
				return
			}
			all = all[n:]
		}
	}
}

func marks(params string) bool {
	for p := range each(params) {
		if p == "4" || p == "7" || p == "9" || len(p) == 3 || p != "49" && len(p) > 1 && p[0] == '4' {
			return true
		}
	}
	return false
}

// seen is the style in which a character looks as it should: a blank that nobody
// sees needs none.
func (s *Screen) seen(char rune, style uint16) uint16 {
	if char == ' ' && !s.styles.marks[style] {
		return 0
	}
	return style
}

// restyle is what leads from one style to another.
func (s *Screen) restyle(from, to uint16) string {
	if from == to {
		return ""
	}
	old, now := s.styles.params[from], s.styles.params[to]
	if old == "" {
		return "\x1b[" + now + "m"
	}
	if more, on := strings.CutPrefix(now, old+";"); on {
		return "\x1b[" + more + "m"
	}
	if now == "" {
		return "\x1b[m"
	}
	return "\x1b[;" + now + "m"
}
