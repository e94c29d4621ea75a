package main

import (
	"os"
	"time"
)

// world is what the program finds outside itself. Tests bring a clock of their
// own and cheap passphrases; nobody else can.
type world struct {
	now   func() time.Time
	light bool
	in    *os.File
	out   *os.File
	err   *os.File
}
