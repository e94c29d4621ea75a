package door

import "sync/atomic"

// visitors counts who is inside now.
type visitors struct{ windows, calls atomic.Int32 }

// enter counts somebody in; the answer counts them out.
func (v *visitors) enter(want string) (leave func()) {
	n := &v.calls
	if want == wantWindow {
		n = &v.windows
	}
	n.Add(1)
	return func() { n.Add(-1) }
}

// Inside tells how many windows are open, and how many commands are at work:
// those who would be sent away if the door closed.
func (d *Door) Inside() (windows, commands int) {
	return int(d.visitors.windows.Load()), int(d.visitors.calls.Load())
}
