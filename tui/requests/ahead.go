package requests

import tea "charm.land/bubbletea/v2"

// mostAhead is how many keys are kept; who types more than that blindly has
// put something on the keyboard.
const mostAhead = 32

// ahead keeps what is typed while something is being written or read, so that
// fast fingers meet the order as it is then, not as it was.
type ahead struct {
	busy   bool
	keys   []tea.KeyPressMsg
	asked  int // readings begun
	shown  int // the reading on the screen
	awaits int // the reading that keys wait for; 0: none
}

// keep takes a key while busy.
func (a *ahead) keep(msg tea.Msg) bool {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok || !a.busy {
		return false
	}
	if len(a.keys) < mostAhead {
		a.keys = append(a.keys, key)
	}
	return true
}

// done types the kept keys again; when the act was refused they are dropped,
// because they were meant for what did not happen.
func (a *ahead) done(well bool) tea.Cmd {
	keys := a.keys
	a.busy, a.awaits, a.keys = false, 0, nil
	if !well || len(keys) == 0 {
		return nil
	}
	again := make([]tea.Cmd, len(keys))
	for i, key := range keys {
		again[i] = func() tea.Msg { return key }
	}
	return tea.Sequence(again...)
}

// reading numbers a reading that begins.
func (a *ahead) reading() int { a.asked++; return a.asked }

// await lets keys wait until the reading begun last is on the screen.
func (a *ahead) await() { a.busy, a.awaits = true, a.asked }

// arrived takes note of a reading; fresh is false for one that a newer one has
// overtaken.
func (a *ahead) arrived(n int, well bool) (again tea.Cmd, fresh bool) {
	if n < a.shown {
		return nil, false
	}
	a.shown = n
	if a.awaits != 0 && n >= a.awaits {
		again = a.done(well)
	}
	return again, true
}
