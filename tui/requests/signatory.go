package requests

import (
	"encoding/json"
	"slices"

	"watiqa/store/office"
)

// lookBack is how many of the last events are searched for a signature: a
// morning's work of a large office.
const lookBack = 512

// lastSignatory is who signed last as the books have it, "" where that is long
// ago.
func (r *Room) lastSignatory(by string) (string, error) {
	size, _, err := r.books.Head()
	if err != nil {
		return "", err
	}
	const step = 64
	for end := size; end > 0 && size-end < lookBack; end -= min(step, end) {
		from := end - min(step, end)
		events, err := r.books.Events(by, from, int(end-from)) // #nosec G115 -- at most step
		if err != nil {
			return "", err
		}
		for _, e := range slices.Backward(events) {
			var b office.Step
			if e.Kind == office.RequestSigned && json.Unmarshal(e.Body, &b) == nil && b.Signature != nil {
				return b.Signature.Signatory, nil
			}
		}
	}
	return "", nil
}

// proposed is the id of who is likely to have signed: who did last; else the
// president; else the first whose delegation covers the day; "" where nobody
// may sign.
func (h house) proposed(last string, day office.Day) string {
	for _, likely := range []func(office.Signatory) bool{
		func(who office.Signatory) bool { return who.ID == last },
		func(who office.Signatory) bool { return who.Capacity == office.President },
		func(who office.Signatory) bool { return who.Covers(day) },
		func(office.Signatory) bool { return true },
	} {
		if i := slices.IndexFunc(h.signatories, likely); i >= 0 {
			return h.signatories[i].ID
		}
	}
	return ""
}
