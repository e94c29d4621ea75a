package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strconv"
	"strings"

	"golang.org/x/term"

	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// plain is the office line by line, for a screen reader or a script: numbered
// questions, one sentence a line, text in logical order, no borders and no
// colour. What can be done comes from the same tables as on the screens.
type plain struct {
	*app
	at    door.Counter
	w     lang.Plain
	who   office.Person
	query office.Query
	typed *bufio.Reader
	ctx   context.Context // of this one conversation
}

// pageRows is how many orders are read out at once.
const pageRows = 20

// plain talks until the person quits, the input ends or ctx does.
func (a *app) plain(ctx context.Context, at door.Counter) error {
	own := *a
	own.voice = voice{lang: a.voice.lang, out: stream{w: a.out}, err: stream{w: a.err}}
	p := &plain{app: &own, at: at, w: lang.PlainWords(), ctx: ctx, typed: bufio.NewReader(a.in)}
	if err := p.signIn(); err != nil {
		return err
	}
	p.voice.out.Line(p.who.Name.In(p.voice.lang))
	for {
		again, err := p.menu()
		if errors.Is(err, io.EOF) || ctx.Err() != nil {
			return nil // the input is over
		}
		if err != nil {
			p.voice.Problem(problemOf(err))
			continue
		}
		if !again {
			p.voice.Say(p.w.Bye)
			return nil
		}
	}
}

// line is the next one that is typed; [io.EOF] when there is none any more, or
// the program is told to stop.
func (p *plain) line() (string, error) {
	type typed struct {
		line string
		err  error
	}
	next := make(chan typed, 1)
	go func() {
		line, err := p.typed.ReadString('\n')
		if line != "" {
			err = nil
		}
		next <- typed{strings.TrimRight(line, "\r\n"), err}
	}()
	select {
	case t := <-next:
		return t.line, t.err
	case <-p.ctx.Done():
		return "", io.EOF
	}
}

// ask a question; the answer is clean.
func (p *plain) ask(question string) (string, error) {
	p.voice.out.Line(question)
	line, err := p.line()
	return office.Clean(line), err
}

// secret is asked without being shown where there is a terminal; a script puts
// it into its next line, or into the passphrase file.
func (p *plain) secret(question string) (string, error) {
	if p.flags.PassphraseFile != "" && p.who.ID == "" {
		return p.passphrase(p.words.AskPassphrase, p.flags.PassphraseFile)
	}
	keyboard := int(p.in.Fd())
	if !term.IsTerminal(keyboard) {
		p.voice.out.Line(question)
		return p.line()
	}
	p.voice.out.Line(question + " (" + p.say(p.w.Secret) + ")")
	typed, err := term.ReadPassword(keyboard)
	return string(typed), err
}

func (p *plain) say(s lang.S, values ...string) string { return s.With(p.voice.lang, values...) }

// pick one of several by its number; an empty line gives otherwise, if that is
// not negative.
func (p *plain) pick(question string, names []string, otherwise int) (int, error) {
	p.voice.out.Line(question)
	for i, name := range names {
		p.voice.out.Line(strconv.Itoa(i+1) + ". " + name)
	}
	for {
		answer, err := p.ask(p.say(p.w.Pick))
		if err != nil {
			return 0, err
		}
		if answer == "" && otherwise >= 0 {
			return otherwise, nil
		}
		if n, err := strconv.Atoi(office.FoldDigits(answer)); err == nil && n >= 1 && n <= len(names) {
			return n - 1, nil
		}
		p.voice.out.Line(p.say(p.w.Bad))
	}
}

// signIn until somebody is known. A script that is refused ends there.
func (p *plain) signIn() error {
	for {
		login := p.config.Login
		if login == "" {
			var err error
			if login, err = p.ask(p.say(lang.ShellWords().Login)); err != nil {
				return err
			}
		}
		passphrase, err := p.secret(p.say(lang.ShellWords().Passphrase))
		if err != nil {
			return err
		}
		if p.who, err = p.at.SignIn(strings.ToLower(login), passphrase); err == nil {
			return nil
		}
		if p.config.Login != "" || p.flags.PassphraseFile != "" {
			return err
		}
		p.voice.Problem(problemOf(err))
	}
}

// desk reads days and hours as the screens do.
func (p *plain) desk(c office.Calendar) *kit.Desk {
	return &kit.Desk{Text: text.New(text.Logical), Lang: p.voice.lang, Calendar: c, Now: p.now}
}
