package office

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"time"
)

// Opening identifies one opening of the books: from the moment the data key
// is there until it is gone. It is drawn at random, 8 bytes in 16 hex digits.
type Opening string

// Identity names an event for ever: the opening in which it was written and
// its number within it. Positions in a journal may change when a restored
// file is led back (an epoch); identities do not.
type Identity struct {
	Opening Opening `json:"opening"`
	N       uint64  `json:"n"`
}

// Header is the part of an event that an extract always shows. It holds no
// personal data.
type Header struct {
	N       uint64    `json:"n"`                 // number within the opening; books.opened is 0
	At      time.Time `json:"at"`                // UTC, whole seconds
	Day     Day       `json:"day"`               // the declared business day
	Who     string    `json:"who,omitempty"`     // person's id; empty: the office itself
	Role    Role      `json:"role,omitempty"`    // the role in which the person acted
	Kind    Kind      `json:"kind"`              // noun.verb, past tense
	Subject string    `json:"subject,omitempty"` // id of what it happened to
	Clock   string    `json:"clock,omitempty"`   // "doubtful" when the station's clock was
}

// Event is a fact that happened in the office. Head and Body are canonical
// bytes: encoded once, then only ever copied.
type Event struct {
	Header
	Opening Opening // not in the bytes: known from the last books.opened before it
	Head    []byte  // canonical JSON of Header
	Body    []byte  // canonical JSON of the kind's body; "{}" when it has none

	renamed bool  // counts for another subject than the bytes say
	names   Names // of things in its body that have another id than the bytes say
}

// Identity of the event.
func (e Event) Identity() Identity { return Identity{e.Opening, e.N} }

// MostLine is the longest line of an event, in bytes: a fifth of what can
// travel. An event.carried may have four times as much, since it holds another
// event's line as a string, in which every quote and backslash is written
// twice, beside its subject: whatever was written once can also be carried.
const MostLine = 200 << 10

// NewEvent writes the canonical bytes of an event: compact JSON, fields in the
// order in which the Go structs declare them, no HTML escapes, time in UTC and
// whole seconds. body is the struct that the kind's table row names. What would
// be longer than [MostLine], and so could never be sent, is refused with
// [EventTooLong].
func NewEvent(opening Opening, h Header, body any) (Event, error) {
	h.At = h.At.UTC().Truncate(time.Second)
	head, err := canonical(h)
	if err != nil {
		return Event{}, err
	}
	text, err := canonical(body)
	if err != nil {
		return Event{}, err
	}
	e := Event{Header: h, Opening: opening, Head: head, Body: text}
	if size := len(e.Encode()); size > 4*MostLine || size > MostLine && h.Kind != EventCarried {
		return Event{}, Refuse(EventTooLong)
	}
	return e, nil
}

func canonical(v any) ([]byte, error) {
	if v == nil {
		return []byte("{}"), nil
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// Encode gives the event's one line, without the line end: a JSON array of
// header and body, with exactly their canonical bytes inside.
func (e Event) Encode() []byte {
	line := make([]byte, 0, len(e.Head)+len(e.Body)+3)
	line = append(line, '[')
	line = append(line, e.Head...)
	line = append(line, ',')
	line = append(line, e.Body...)
	return append(line, ']')
}

// ErrMalformed means that bytes are not the canonical line of an event or item.
var ErrMalformed = errors.New("office: malformed line")

// DecodeEvent reads a line written by [Event.Encode]. It keeps the bytes as they
// stand and refuses a line that would not be written back as exactly itself, so
// that one event never has two forms, and one in which an object has a name
// twice, so that nobody reads it otherwise. An unknown kind is not an error.
func DecodeEvent(opening Opening, line []byte) (Event, error) {
	var e Event
	head, body, err := pair(line)
	if err != nil {
		return e, err
	}
	e = Event{Opening: opening, Head: head, Body: body}
	if err := json.Unmarshal(head, &e.Header); err != nil || e.Kind == "" {
		return Event{}, ErrMalformed
	}
	plain := e.Header
	plain.At = plain.At.UTC().Truncate(time.Second)
	if again, err := canonical(plain); err != nil || !bytes.Equal(again, head) {
		return Event{}, ErrMalformed
	}
	if !bytes.Equal(e.Encode(), line) || len(body) < 2 || body[0] != '{' {
		return Event{}, ErrMalformed
	}
	return e, nil
}

// pair splits a line `[A,B]` into copies of A's and B's exact bytes.
func pair(line []byte) (a, b []byte, err error) {
	var parts []json.RawMessage
	if err := json.Unmarshal(line, &parts); err != nil || len(parts) != 2 {
		return nil, nil, ErrMalformed
	}
	if !unambiguous(line) {
		return nil, nil, ErrMalformed
	}
	return parts[0], parts[1], nil
}

// Salt is HMAC-SHA-256(secret of the opening, n as 8 bytes big-endian). It
// keeps the hash of a guessable body from betraying it.
func Salt(secret []byte, n uint64) []byte {
	mac := hmac.New(sha256.New, secret)
	var num [8]byte
	binary.BigEndian.PutUint64(num[:], n)
	mac.Write(num[:])
	return mac.Sum(nil)
}

// Leaf is the record that the journal's Merkle tree holds for this event:
//
//	BodyHash = SHA-256(salt ‖ body)
//	Leaf     = SHA-256(head ‖ BodyHash)
//
// so an extract may withhold the body and show BodyHash, and still verify.
func (e Event) Leaf(secret []byte) [32]byte {
	return LeafOf(e.Head, BodyHash(Salt(secret, e.N), e.Body))
}

// BodyHash is SHA-256(salt ‖ body).
func BodyHash(salt, body []byte) [32]byte {
	h := sha256.New()
	h.Write(salt)
	h.Write(body)
	return [32]byte(h.Sum(nil))
}

// LeafOf is SHA-256(head ‖ bodyHash).
func LeafOf(head []byte, bodyHash [32]byte) [32]byte {
	h := sha256.New()
	h.Write(head)
	h.Write(bodyHash[:])
	return [32]byte(h.Sum(nil))
}

// Opened is the body of books.opened, event 0 of every opening, whose subject is
// the opening's id: it is how id and secret reach the platform, once. An extract
// that withholds the secret still names the opening.
type Opened struct {
	Secret  string `json:"secret"` // 32 bytes in hex; salts are made from it
	Version string `json:"version,omitempty"`
}

// OpenedBy reads books.opened: the opening that begins with it, and the secret
// of 32 bytes from which its salts are made. Not ok for any other event and for
// one that cannot begin an opening.
func OpenedBy(e Event) (opening Opening, secret []byte, ok bool) {
	var body Opened
	if e.Kind != BooksOpened || e.N != 0 || json.Unmarshal(e.Body, &body) != nil {
		return "", nil, false
	}
	_, okID := hexOf(e.Subject, 8)
	secret, okSecret := hexOf(body.Secret, 32)
	return Opening(e.Subject), secret, okID && okSecret
}

// hexOf reads so many bytes in lower-case hex, which is their one form.
func hexOf(text string, size int) ([]byte, bool) {
	raw, err := hex.DecodeString(text)
	return raw, err == nil && len(raw) == size && hex.EncodeToString(raw) == text
}
