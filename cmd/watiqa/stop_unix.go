//go:build unix

package main

import (
	"os/signal"
	"syscall"
)

// goOn keeps the program from being stopped while its screens are open: a
// stopped owner holds the books of every window, and a stopped screen leaves the
// terminal in a state that nobody can type in. The answer ends that.
func goOn() func() {
	signal.Ignore(syscall.SIGTSTP)
	return func() { signal.Reset(syscall.SIGTSTP) }
}
