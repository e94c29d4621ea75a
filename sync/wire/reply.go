package wire

import (
	"crypto/ed25519"
	"errors"
	"time"

	"watiqa/store/office"
)

// Verdict is what the platform made of a request.
type Verdict string

const (
	// OK: the platform holds the request's events. Ack is After; it is not the
	// platform's head, even if that lies further on, because only of After do
	// both sides know that they mean the same events.
	OK Verdict = "ok"
	// Behind: the platform holds less than Before, since it was restored from a
	// backup. Ack is its head: the office resends from there.
	Behind Verdict = "behind"
	// Forked: Before or the events contradict what the platform holds. Ack is
	// its head, Fork says what it kept aside.
	Forked Verdict = "fork"
	// Revoked: this device is no longer accepted. Ack is the platform's head,
	// Fork holds the receipt of the events, which are kept aside.
	Revoked Verdict = "revoked"
	// Unknown office or device: nothing was taken. Ack means nothing.
	Unknown Verdict = "unknown"
	// Versioned: the platform speaks another version, V. Nothing was taken, Ack
	// means nothing.
	Versioned Verdict = "version"
	// Malformed: signed by the device, but its events are not events, or do not
	// lead to the root of After. Nothing was taken. Ack is the platform's head,
	// Fork holds the receipt of the push, which is kept aside.
	Malformed Verdict = "malformed"
)

// ReplyHeader is the first line of an exchange's reply.
type ReplyHeader struct {
	V       int       `json:"v"`
	Verdict Verdict   `json:"verdict"`
	Request Hash      `json:"request"` // digest of the request that this answers
	Ack     Point     `json:"ack"`     // what the platform holds durably; see the verdicts
	Time    time.Time `json:"time"`    // the platform's, UTC, whole seconds
	Feed    Page      `json:"feed"`
	More    bool      `json:"more,omitempty"` // more of the feed waits
	Fork    *Fork     `json:"fork,omitempty"`
}

// Page is the part of the feed that follows: items From+1 to To. Digest is the
// feed's digest after To. Without items it repeats the request's cursor, or, if
// the platform no longer holds what that covers, is the start of the feed: a
// page with From 0. With a verdict other than OK and Behind it is to be passed over.
type Page struct {
	From   uint64 `json:"from"`
	To     uint64 `json:"to"`
	Digest Hash   `json:"digest"`
}

// Fork comes with [Forked], [Revoked] and [Malformed].
type Fork struct {
	Shared  uint64 `json:"shared"`  // events that both branches share, as far as the platform can tell
	Receipt string `json:"receipt"` // names the events that were kept aside
}

// Reply is what the platform answers. Items are canonical lines of the feed.
type Reply struct {
	ReplyHeader
	Items  [][]byte
	signed signed
}

// WriteReply signs the header and packs the reply.
func (c *Codec) WriteReply(key ed25519.PrivateKey, h ReplyHeader, items [][]byte) ([]byte, error) {
	h.V, h.Time = Protocol, h.Time.UTC().Truncate(time.Second)
	first, err := signLine(key, replyDomain, h)
	if err != nil {
		return nil, err
	}
	plain := Join(append([][]byte{first.line()}, items...)...)
	if len(plain) > MaxBody {
		return nil, ErrTooLarge
	}
	return c.compress(plain), nil
}

// ReadReply unpacks a reply and checks the platform's signature. Whatever cannot
// be read up to its signature is [ErrForged]: a portal's page, half a reply. A
// signed reply of another version is [ErrVersion] with V filled.
func (c *Codec) ReadReply(platform ed25519.PublicKey, body []byte) (Reply, error) {
	lines, err := c.Unpack(body)
	if errors.Is(err, ErrTooLarge) {
		return Reply{}, err
	}
	if err != nil || len(lines) == 0 {
		return Reply{}, ErrForged
	}
	r := Reply{Items: lines[1:]}
	if r.signed, err = parseSigned(lines[0]); err != nil || r.signed.by(platform, replyDomain) != nil {
		return Reply{}, ErrForged
	}
	if err := r.signed.read(&r.ReplyHeader); err != nil {
		return Reply{ReplyHeader: ReplyHeader{V: versionOf(r.signed.head)}}, err
	}
	return r, nil
}

// First gives the signed first line. Kept, it proves what was acknowledged.
func (r Reply) First() []byte { return r.signed.line() }

// Answers checks that the reply belongs to the request and that its page leads
// from the cursor to Feed.Digest. A page may also begin at 0, where the
// platform no longer has what the cursor covers: restart says so.
func (r Reply) Answers(request Hash, at office.Cursor) (restart bool, err error) {
	if r.Request != request {
		return false, ErrForged
	}
	return r.Feed.Follows(at, r.Items)
}

// Follows checks that items are the page, and that it follows the cursor or
// begins at 0. Item numbers must run without gaps.
func (p Page) Follows(at office.Cursor, items [][]byte) (restart bool, err error) {
	digest, err := ParseHash(at.Digest)
	if err != nil {
		return false, err
	}
	if restart = p.From != at.Seq; restart {
		if p.From != 0 {
			return false, ErrForged
		}
		digest = Hash{}
	}
	if p.To < p.From || p.To-p.From != uint64(len(items)) {
		return false, ErrMalformed
	}
	chain := office.Digest(digest)
	for n, line := range items {
		item, err := office.DecodeItem(line)
		if err != nil {
			return false, ErrMalformed
		}
		if item.Seq != p.From+uint64(n)+1 {
			return false, ErrMalformed
		}
		chain = chain.After(line)
	}
	if Hash(chain) != p.Digest {
		return false, ErrForged
	}
	return restart, nil
}
