package lang

import (
	"strconv"
	"strings"

	"watiqa/store/office"
)

// S is one sentence in both languages; {1}, {2} … are places to fill. Write it
// S{"عربية", "français"}: without both it does not compile.
type S struct{ ar, fr string }

// In gives the sentence in a language.
func (s S) In(l office.Lang) string {
	if l == office.Arabic {
		return s.ar
	}
	return s.fr
}

// With gives the sentence with its places filled; a place without a value is
// left out.
func (s S) With(l office.Lang, values ...string) string { return fill(s.In(l), values) }

// Empty tells whether nothing was written: the zero S.
func (s S) Empty() bool { return s == S{} }

// Same is a word that is written alike in both languages: a code, a number.
func Same(word string) S { return S{word, word} }

// Both puts a sentence together in each language.
func Both(write func(office.Lang) string) S {
	return S{write(office.Arabic), write(office.French)}
}

// Then gives the sentence with a mark or a place after it that both languages
// write alike.
func (s S) Then(rest string) S { return S{s.ar + rest, s.fr + rest} }

// Mark gives the sentence with a sign before it.
func (s S) Mark(sign string) S { return S{sign + s.ar, sign + s.fr} }

// Filled gives the sentence with its places filled by what is written alike in
// both languages.
func (s S) Filled(values ...string) S {
	return Both(func(l office.Lang) string { return s.With(l, values...) })
}

// N is a sentence that counts; {n} is the number, {1}, {2} … other values.
type N struct {
	ar [6]string // 0, 1, 2, 3–10, 11–99, and the hundreds with 0 to 2
	fr [2]string // up to one, more
}

// In gives the sentence for a count.
func (s N) In(l office.Lang, n int, values ...string) string {
	form := s.fr[min(max(n, 1), 2)-1]
	if l == office.Arabic {
		form = s.ar[arabicForm(n)]
	}
	return fill(strings.ReplaceAll(form, "{n}", strconv.Itoa(n)), values)
}

// arabicForm chooses among the six forms that Arabic counts in.
func arabicForm(n int) int {
	switch {
	case n <= 2:
		return max(n, 0)
	case n%100 >= 3 && n%100 <= 10:
		return 3
	case n%100 >= 11:
		return 4
	}
	return 5
}

func fill(sentence string, values []string) string {
	if !strings.Contains(sentence, "{") {
		return sentence
	}
	var b strings.Builder
	for {
		before, after, found := strings.Cut(sentence, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		place, rest, closed := strings.Cut(after, "}")
		if !closed {
			return b.String() + "{" + after
		}
		if n, err := strconv.Atoi(place); err == nil && n >= 1 && n <= len(values) {
			b.WriteString(values[n-1])
		}
		sentence = rest
	}
}
