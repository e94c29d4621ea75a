package door

import "watiqa/store/office"

// Inside tells how many windows are open, near and far, and how many commands
// are at work: those who would be sent away if the door closed.
func (d *Door) Inside() (windows, commands int) {
	for _, in := range d.guests.list() {
		if in.Door != office.ByScreen {
			windows++
		}
	}
	return windows, int(d.calls.Load())
}
