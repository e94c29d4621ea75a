package requests

// ahead lets keys wait while something is written or read, so that fast fingers
// meet the order as it is then, not as it was. It makes a screen a kit.Patient.
type ahead struct {
	busy   bool
	failed bool
	asked  int // readings begun
	shown  int // the reading on the screen
	awaits int // the reading that keys wait for; 0: none
}

// Wait tells the program whether keys wait. Those typed before an act that was
// refused were meant for what did not happen: they are dropped.
func (a *ahead) Wait() (wait, drop bool) {
	drop, a.failed = a.failed, false
	return a.busy, drop
}

// begin lets keys wait until done.
func (a *ahead) begin() { a.busy, a.failed = true, false }

func (a *ahead) done(well bool) { a.busy, a.awaits, a.failed = false, 0, !well }

// reading numbers a reading that begins.
func (a *ahead) reading() int { a.asked++; return a.asked }

// await lets keys wait until the reading begun last is on the screen.
func (a *ahead) await() {
	a.begin()
	a.awaits = a.asked
}

// arrived takes note of a reading; false for one that a newer one has overtaken.
func (a *ahead) arrived(n int, well bool) bool {
	if n < a.shown {
		return false
	}
	a.shown = n
	if a.awaits != 0 && n >= a.awaits {
		a.done(well)
	}
	return true
}
