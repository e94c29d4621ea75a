package kit

// Patient is implemented by a screen that writes or reads before it can know
// what the next key is for. While it waits, what is typed waits too and then
// meets the screen as it is by then, whichever screen that is. It must not wait
// for anything but its own commands.
type Patient interface {
	// Wait tells whether keys wait now; and, once, that what was typed ahead
	// was meant for something that did not happen.
	Wait() (wait, drop bool)
}
