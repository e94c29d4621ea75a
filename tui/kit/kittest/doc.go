// Package kittest seats a test in front of the screens of one room. It hands
// messages on as the program does, draws through a terminal emulator, and compares
// what stands there with what stood there before (go test -update writes that
// anew).
package kittest
