package door

import (
	"os"

	"golang.org/x/sys/windows"
)

// drawTo makes a console understand escape sequences, and gives the way back.
func drawTo(out *os.File) func() {
	console := windows.Handle(out.Fd())
	var before uint32
	if windows.GetConsoleMode(console, &before) != nil {
		return func() {}
	}
	_ = windows.SetConsoleMode(console, before|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING)
	return func() { _ = windows.SetConsoleMode(console, before) }
}
