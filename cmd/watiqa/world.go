package main

import (
	"os"
	"time"

	"watiqa/tui/door"
)

// world is what the program finds outside itself. Tests bring a clock of their
// own and cheap passphrases; nobody else can.
type world struct {
	now    func() time.Time
	light  bool
	limits door.Limits                     // of people elsewhere; zero: the usual ones
	around func(door.Screens) door.Screens // what tests put around the screens; nil: nothing
	in     *os.File
	out    *os.File
	err    *os.File
}
