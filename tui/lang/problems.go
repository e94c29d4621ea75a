package lang

import "watiqa/store/office"

// problem is what a person reads about one code: what is the matter, and what
// to do about it.
type problem struct{ sentence, hint S }

// Problem gives sentence and hint for a problem. A code that this program does
// not know, from a newer one, is shown as it is.
func Problem(p *office.Problem, l office.Lang) (sentence, hint string) {
	if p == nil {
		return "", ""
	}
	for _, room := range [](map[office.Code]problem){} {
		if words, ok := room[p.Code]; ok {
			args := named(p, l)
			return words.sentence.With(l, args...), words.hint.With(l, args...)
		}
	}
	return string(p.Code), ""
}

func named(p *office.Problem, _ office.Lang) []string { return p.Args }
