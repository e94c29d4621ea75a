// Package tui is the office's program on a terminal: sign-in and lock, the
// rooms and the way between them, palette, help, the line at the bottom that
// says what is known about the line to the platform, the change of person on a
// shared computer, and both languages at any time.
//
// There is one model at the root ([Model]); everything else is a screen on its
// stack (see package kit). [New] makes the model for any terminal: the office's
// own, another window over the local socket, a session over SSH. The caller
// gives it to a tea.Program, sends text.BidiOff before and text.BidiOn after,
// and closes the model at the end.
//
// It promises that nothing of the books is on the screen while nobody is signed
// in, that a session locks after three idle minutes ([Options].LockAfter; over SSH
// it ends, having said so half a minute before: see lock), that a change of person leaves nothing of the one before on the stack, and that
// "online" is never guessed: the status line says when the last exchange
// succeeded, what waits, and what went wrong last.
//
// It asks the terminal once what it does with Arabic and what lies behind the
// letters, and waits for no answer. Where nothing is known it asks the person
// which line reads right; [Tastes] keeps that, with the keyboard, for each one.
//
// It decides nothing about the office and stores nothing.
package tui
