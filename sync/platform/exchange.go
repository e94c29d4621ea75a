package platform

import (
	"errors"
	"slices"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// How many compressed bytes of feed a reply may carry: what the office asks
// for, within limits.
const (
	usualRoom = 8 << 10
	leastRoom = 1 << 10
	mostRoom  = 64 << 10
)

// errPush undoes a push that was signed but contradicts itself.
var errPush = errors.New("platform: the push does not lead to its signed root")

// Exchange answers one exchange's body. The reply is made in the transaction
// that keeps the events, and is given away only once that is durable. The error
// is [wire.ErrMalformed] or [wire.ErrTooLarge] for what cannot be read, and
// anything else for a store that failed: then nothing was acknowledged.
func (p *Platform) Exchange(id string, body []byte) ([]byte, error) {
	request, err := p.codec.ReadRequest(body)
	switch {
	case errors.Is(err, wire.ErrVersion):
		return p.codec.WriteReply(p.key, wire.ReplyHeader{Verdict: wire.Versioned, Request: request.Digest, Time: p.now()}, nil)
	case err != nil:
		return nil, err
	}
	device, known, err := p.device(request.Device)
	if err != nil {
		return nil, err
	}
	if !known || request.Office != id || device.Office != id || request.Verify(device.Key) != nil {
		header := still(request, wire.Unknown)
		header.Time = p.now()
		return p.codec.WriteReply(p.key, header, nil)
	}
	var reply []byte
	err = p.store.Update(func(tx Tx) error {
		o, err := officeOf(tx, id)
		if err != nil {
			return err
		}
		if before, again := repeated(tx, device, request.Digest); again {
			reply = before
			return nil
		}
		if reply, err = p.answer(tx, o, request); err != nil {
			return err
		}
		o.save(tx)
		keep(tx, device, request.Digest, reply)
		return nil
	})
	if errors.Is(err, errPush) {
		p.config.Log.Warn("platform: push kept aside, it contradicts itself", "office", id, "device", device.ID, "request", request.Digest)
		return p.refuse(id, request)
	}
	if err != nil {
		return nil, err // a reply that was made is not given away: nothing of it was kept
	}
	return reply, nil
}

func (p *Platform) device(id string) (device Device, known bool, err error) {
	err = p.store.View(func(tx Tx) error {
		device, known = load[Device](tx, Devices, id)
		return nil
	})
	return device, known, err
}

// still is a reply that moves nothing: no page, no acknowledgement.
func still(r wire.Request, v wire.Verdict) wire.ReplyHeader {
	digest, _ := wire.ParseHash(r.Feed.Digest) // ReadRequest has read it
	return wire.ReplyHeader{Verdict: v, Request: r.Digest, Ack: wire.Origin(),
		Feed: wire.Page{From: r.Feed.Seq, To: r.Feed.Seq, Digest: digest}}
}

// answer judges a request of a known device and does what follows from it.
func (p *Platform) answer(tx Tx, o *Office, r wire.Request) ([]byte, error) {
	device, _ := load[Device](tx, Devices, r.Device) // again: it may have been revoked since
	header := still(r, wire.OK)
	header.Time, header.Ack = p.now(), o.Head
	var items [][]byte
	shared, err := p.shared(tx, o, r)
	switch {
	case err != nil:
		return nil, err
	case !device.Revoked.IsZero():
		header.Verdict, header.Fork = wire.Revoked, p.park(tx, o, r, wire.Revoked, 0)
	case r.Before.Size > o.Head.Size:
		header.Verdict = wire.Behind
	case shared < min(r.After.Size, o.Head.Size):
		header.Verdict, header.Fork = wire.Forked, p.park(tx, o, r, wire.Forked, shared)
	default:
		if err := p.join(tx, o, r); err != nil {
			return nil, err
		}
		header.Ack, o.Access = r.After, r.Access
		from := r.Feed.Seq
		if !holds(tx, o.ID, from, r.Feed.Digest) {
			from = 0 // we no longer have what the office took: its feed begins anew
		}
		items, header.Feed = p.page(tx, o, from, clamp(r.Room))
		header.More = header.Feed.To < o.Feed
	}
	return p.codec.WriteReply(p.key, header, items)
}

func clamp(room int) int {
	if room == 0 {
		room = usualRoom
	}
	return max(leastRoom, min(mostRoom, room))
}

// shared tells how many events the request's branch and ours have in common, as
// far as the request shows; all of its past when that lies on ours.
func (p *Platform) shared(tx Tx, o *Office, r wire.Request) (uint64, error) {
	if r.Before.Size > o.Head.Size {
		return 0, nil
	}
	ours, err := (tree{tx, o.ID}).point(r.Before.Size)
	if err != nil || ours != r.Before {
		return 0, err
	}
	shared := r.Before.Size
	for _, line := range r.Events {
		if shared == o.Head.Size || string(tx.Get(Journal, numbered(o.ID, shared))) != string(line) {
			break
		}
		shared++
	}
	return shared, nil
}

// join puts the events that we lack into journal and state. The root they lead
// to must be the one that the device signed, otherwise nothing is kept.
func (p *Platform) join(tx Tx, o *Office, r wire.Request) error {
	var fresh [][]byte
	if held := o.Head.Size - r.Before.Size; held < uint64(len(r.Events)) {
		fresh = r.Events[held:]
	}
	u := p.push(tx, o)
	events := make([]office.Event, 0, len(fresh))
	for _, line := range fresh {
		e, err := u.append(line)
		if errors.Is(err, wire.ErrMalformed) {
			return errPush
		} else if err != nil {
			return err
		}
		events = append(events, e)
	}
	after, err := (tree{tx, o.ID}).point(r.After.Size)
	if err != nil {
		return err
	}
	if after != r.After {
		return errPush
	}
	if len(events) > 0 {
		o.Head = after
	}
	for e := range slices.Values(events) {
		u.apply(e)
	}
	u.finish()
	return nil
}

// refuse answers a push that was undone, with what we hold. The push is kept
// aside: a device signed it, so that it is evidence, and there may be facts in it.
func (p *Platform) refuse(id string, r wire.Request) (reply []byte, err error) {
	err = p.store.Update(func(tx Tx) error {
		o, err := officeOf(tx, id)
		if err != nil {
			return err
		}
		shared, err := p.shared(tx, o, r)
		if err != nil {
			return err
		}
		header := still(r, wire.Malformed)
		header.Time, header.Ack, header.Fork = p.now(), o.Head, p.park(tx, o, r, wire.Malformed, shared)
		if reply, err = p.codec.WriteReply(p.key, header, nil); err != nil {
			return err
		}
		o.save(tx)
		device, _ := load[Device](tx, Devices, r.Device)
		keep(tx, device, r.Digest, reply)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return reply, nil
}
