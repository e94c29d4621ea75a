//go:build unix

package main

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"watiqa/sync/engine"
)

func TestAComputerThatHasSleptForgetsTheKeyOfTheBooks(t *testing.T) {
	a := &app{world: world{now: time.Now, light: true}, config: config{Books: founded(t)}, log: slog.New(slog.DiscardHandler)}
	o, err := a.own(engine.Config{})
	if err != nil {
		t.Fatal(err)
	}
	defer o.close()
	if err := o.unlockWith("karim", passphrase); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	looks := make(chan time.Time)
	o.all.Go(func() { o.sealByItself(ctx, looks) })
	defer stop()
	now := time.Now()
	for _, later := range []time.Duration{0, sealLook, sealLook, 40 * time.Second, -time.Hour, sealLook} {
		now = now.Add(later)
		looks <- now
	}
	looks <- now // the one before has been judged
	if o.books.Sealed() {
		t.Fatal("sealed, though the computer was only slow or its clock put back")
	}
	looks <- now.Add(8 * time.Minute)
	looks <- now.Add(8 * time.Minute)
	if !o.books.Sealed() {
		t.Error("still open after eight minutes of sleep")
	}
}

func TestASleepIsSeenByTheClockOnTheWall(t *testing.T) {
	began := time.Now()
	wall := began.Round(0).Add(8 * time.Minute) // what a clock shows after a sleep in which the other one stood still
	if !slept(began, wall) {
		t.Error("eight minutes of sleep are not seen")
	}
}
