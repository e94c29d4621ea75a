package wire

import (
	"crypto/ed25519"
	"encoding/json"
	"errors"
	"time"

	"watiqa/store/office"
)

// RequestHeader is the first line of an exchange's request.
type RequestHeader struct {
	V      int           `json:"v"`
	Office string        `json:"office"`
	Device string        `json:"device"`
	Before Point         `json:"before"` // where the platform stands, as far as the office knows
	After  Point         `json:"after"`  // the same with the events of this request
	Access Point         `json:"access"` // head of the access log, which stays in the office
	Feed   office.Cursor `json:"feed"`   // how far the feed has been taken
	Room   int           `json:"room"`   // compressed bytes of feed that suit the line
	Clock  time.Time     `json:"clock"`  // the station's, UTC, whole seconds; decides nothing
}

// Request is what an office sends. Events are canonical lines.
type Request struct {
	RequestHeader
	Events [][]byte
	Digest Hash // SHA-256 of the uncompressed body
	signed signed
}

// WriteRequest signs the header and packs the request. The digest is what the
// reply will have to name.
func (c *Codec) WriteRequest(key ed25519.PrivateKey, h RequestHeader, events [][]byte) (body []byte, digest Hash, err error) {
	h.V, h.Clock = Protocol, h.Clock.UTC().Truncate(time.Second)
	first, err := signLine(key, requestDomain, h)
	if err != nil {
		return nil, Hash{}, err
	}
	plain := Join(append([][]byte{first.line()}, events...)...)
	if len(plain) > MaxBody {
		return nil, Hash{}, ErrTooLarge
	}
	return c.compress(plain), HashOf(plain), nil
}

// ReadRequest unpacks a request. On [ErrVersion] the request holds its version,
// office, device and digest where they could be read, so that the platform can
// still answer. The signature is not checked: see [Request.Verify].
func (c *Codec) ReadRequest(body []byte) (Request, error) {
	plain, err := c.plain(body)
	if err != nil {
		return Request{}, err
	}
	lines, err := Split(plain)
	if err != nil {
		return Request{}, err
	}
	if len(lines) == 0 {
		return Request{}, ErrMalformed
	}
	r := Request{Digest: HashOf(plain)}
	if r.signed, err = parseSigned(lines[0]); err != nil {
		return Request{}, err
	}
	if err := r.signed.read(&r.RequestHeader); errors.Is(err, ErrVersion) {
		_ = json.Unmarshal(r.signed.head, &r.RequestHeader) // what a stranger's header shares with ours
		return r, err
	} else if err != nil {
		return Request{}, err
	}
	r.Events = lines[1:]
	if r.After.Size < r.Before.Size || r.After.Size-r.Before.Size != uint64(len(r.Events)) {
		return Request{}, ErrMalformed
	}
	if _, err := ParseHash(r.Feed.Digest); err != nil {
		return Request{}, err
	}
	return r, nil
}

// Verify checks the device's signature.
func (r Request) Verify(device ed25519.PublicKey) error { return r.signed.by(device, requestDomain) }

// First gives the signed first line, which with the events makes the whole
// uncompressed request again (see [Join]).
func (r Request) First() []byte { return r.signed.line() }
