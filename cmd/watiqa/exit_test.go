package main

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"watiqa/store/office"
	"watiqa/tui/door"
)

func TestEveryKindOfTroubleHasItsExitCode(t *testing.T) {
	for code, want := range map[office.Code]int{
		office.WrongStage:    refused,
		office.NotAllowed:    refused,
		office.BadPassphrase: refused,
		office.BooksSealed:   refused,
		office.BooksLocked:   refused,
		office.BooksFull:     refused,
		door.Closed:          refused,
		nobody:               refused,
		office.UnknownAction: usage,
		office.BadValue:      usage,
		usageFlag:            usage,
		configKey:            usage,
		office.LineDown:      lineDown,
		office.LineRevoked:   lineDown,
		office.ProofMissing:  lineDown,
		office.BooksDamaged:  damaged,
		office.BooksForeign:  damaged,
		office.BooksStopped:  damaged,
	} {
		if got := exitCode(office.Refuse(code)); got != want {
			t.Errorf("%s: exit code %d, want %d", code, got, want)
		}
	}
}

func TestAnErrorNobodyForesawIsNotShownAsItIs(t *testing.T) {
	for err, want := range map[error]office.Code{
		errors.New("dial tcp 10.0.0.1: karim's secret"):                  door.Failed,
		fmt.Errorf("x: %w", door.ErrNobody):                              nobody,
		context.Canceled:                                                 interrupted,
		fmt.Errorf("while listing: %w", office.Refuse(office.BooksFull)): office.BooksFull,
	} {
		if p := problemOf(err); p.Code != want {
			t.Errorf("%v: got %s", err, p.Code)
		}
	}
}

func TestAFlagsProblemNamesOnlyTheFlag(t *testing.T) {
	for text, want := range map[string]string{
		"unknown flag: --stuff":                      "--stuff",
		"unknown shorthand flag: 'x' in -x":          "-x",
		`invalid argument "many" for "--limit" flag`: "--limit",
		"flag needs an argument: --books":            "--books",
		"something else":                             "",
	} {
		var p *office.Problem
		if !errors.As(badFlag(nil, errors.New(text)), &p) || p.Args[0] != want {
			t.Errorf("%s: got %v", text, p)
		}
	}
}
