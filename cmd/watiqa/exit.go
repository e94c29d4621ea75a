package main

import (
	"context"
	"errors"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/lang"
)

// The exit codes; the package comment says what each means.
const (
	done = iota
	refused
	usage
	lineDown
	damaged
)

// problemOf gives what a person reads about an error. One that nobody foresaw
// stays in the log.
func problemOf(err error) *office.Problem {
	var p *office.Problem
	switch {
	case errors.As(err, &p):
		return p
	case errors.Is(err, context.Canceled):
		return office.Refuse(interrupted)
	case errors.Is(err, door.ErrNobody):
		return office.Refuse(nobody)
	}
	return office.Refuse(door.Failed)
}

// finish says what went wrong, if anything, and gives the exit code.
func (a *app) finish(err error) int {
	if err == nil {
		return done
	}
	p := problemOf(err)
	a.log.Error("a command ended", "code", p.Code, "why", office.Logged(err))
	a.voice.Problem(p)
	var m misused
	if errors.As(err, &m) {
		a.voice.err.Line(lang.UsageWords().Form.With(a.voice.lang, "watiqa do "+m.action.Name+" "+lang.ArgumentsOf(m.action).In(a.voice.lang)))
	}
	return exitCode(p)
}

func exitCode(p *office.Problem) int {
	switch p.Code {
	case office.BooksDamaged, office.BooksForeign, office.BooksStopped:
		return damaged
	case office.BadValue, office.MissingValue, office.UnknownValue, office.UnknownAction, office.NoSubject:
		return usage
	}
	room, _, _ := strings.Cut(string(p.Code), ".")
	switch room {
	case "usage", "config":
		return usage
	case "line", "proof":
		return lineDown
	}
	return refused
}
