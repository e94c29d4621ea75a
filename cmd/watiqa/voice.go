package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"watiqa/store/office"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// voice says things on the command line. On a terminal Arabic is ordered and
// joined for it; into a file or pipe goes the logical text.
type voice struct {
	lang     office.Lang
	out, err stream
}

type stream struct {
	w        io.Writer
	terminal bool
	shaper   *text.Shaper
	dir      text.Dir
}

func newVoice(out, err *os.File, c config) voice {
	mode, told := text.ParseMode(c.Bidi)
	if !told {
		mode, _ = text.Terminal{Env: os.Getenv}.Mode()
	}
	dir := text.LTR
	if c.Lang == office.Arabic {
		dir = text.RTL
	}
	open := func(f *os.File) stream {
		return stream{w: f, terminal: term.IsTerminal(int(f.Fd())), shaper: text.New(mode), dir: dir}
	}
	return voice{lang: c.Lang, out: open(out), err: open(err)}
}

// Line prints one logical line.
func (s stream) Line(line string) {
	if s.terminal {
		line = s.shaper.Line(line, s.dir)
	} else {
		line = office.Clean(line)
	}
	_, _ = fmt.Fprintln(s.w, line)
}

// Words prints words in the order in which they are typed, from left to right,
// each in its own direction.
func (s stream) Words(words ...string) {
	for i, word := range words {
		if words[i] = office.Clean(word); s.terminal {
			words[i] = s.shaper.Line(word, text.Auto)
		}
	}
	_, _ = fmt.Fprintln(s.w, "  "+strings.Join(words, " "))
}

// Row prints fields in columns on a terminal, and between tabs elsewhere.
// A field with width 0 takes what it needs.
func (s stream) Row(widths []int, fields ...string) {
	for i, field := range fields {
		switch {
		case !s.terminal && i > 0:
			_, _ = fmt.Fprint(s.w, "\t", office.Clean(field))
		case !s.terminal:
			_, _ = fmt.Fprint(s.w, office.Clean(field))
		case widths[i] == 0:
			_, _ = fmt.Fprint(s.w, s.shaper.Line(field, text.Auto))
		default:
			_, _ = fmt.Fprint(s.w, s.shaper.Field(field, widths[i], text.Auto, text.Start), "  ")
		}
	}
	_, _ = fmt.Fprintln(s.w)
}

// Say prints a sentence.
func (v voice) Say(s lang.S, values ...string) { v.out.Line(s.With(v.lang, values...)) }

// JSON prints a value as one line for a script.
func (v voice) JSON(value any) error {
	enc := json.NewEncoder(v.out.w)
	enc.SetEscapeHTML(false)
	return enc.Encode(value)
}

// Problem prints a sentence and its hint where errors go.
func (v voice) Problem(p *office.Problem) {
	w := lang.CommandWords()
	sentence, hint := lang.Problem(p, v.lang)
	v.err.Line(w.Error.With(v.lang, sentence))
	if hint != "" {
		v.err.Line(w.Hint.With(v.lang, hint))
	}
}
