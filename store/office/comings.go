package office

// Comings counts how often the feed placed an order. One that was transferred
// away may come back; but a feed that begins anew brings every coming again,
// under other numbers, and an order must not wait a second time at the bureau
// that it left. So comings are counted within a generation of the feed: only one
// more than ever before is a new one.
type Comings struct {
	Gen   uint32 `json:"gen,omitempty"` // generation that Again counts
	Again int    `json:"again"`         // placed so often in it
	Times int    `json:"times"`         // placed so often in any
}

// placed counts an item that places a request, and tells whether the order comes
// anew with it. An item that was taken before changes nothing.
func (r *Request) placed(i Item) (anew bool) {
	c := &r.Came
	switch {
	case i.Gen < c.Gen, i.Gen == c.Gen && i.Seq <= r.Item:
		return false
	case i.Gen > c.Gen:
		c.Gen, c.Again = i.Gen, 1
	default:
		c.Again++
	}
	r.Item = i.Seq
	anew = c.Again > c.Times
	c.Times = max(c.Times, c.Again)
	return anew
}
