package wire

import (
	"bytes"
	"crypto/ed25519"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
)

// Protocol is the version of everything in this package.
const Protocol = 1

var (
	// ErrMalformed means that bytes cannot be read as what they should be.
	ErrMalformed = errors.New("wire: malformed")
	// ErrForged means that a signature, a seal or a digest does not fit.
	ErrForged = errors.New("wire: forged")
	// ErrVersion means that the other side speaks another protocol.
	ErrVersion = errors.New("wire: other protocol version")
	// ErrTooLarge means that a limit was passed.
	ErrTooLarge = errors.New("wire: too large")
)

// domain is put before the bytes of a header when it is signed, so that a
// signature made for one purpose never serves another.
type domain string

const (
	requestDomain     domain = "watiqa exchange request v1\n"
	replyDomain       domain = "watiqa exchange reply v1\n"
	headDomain        domain = "watiqa head v1\n"
	getDomain         domain = "watiqa get v1\n"
	enrolDomain       domain = "watiqa enrol request v1\n"
	enrolAnswerDomain domain = "watiqa enrol answer v1\n"
)

func (d domain) covers(head []byte) []byte { return append([]byte(d), head...) }

// signed is a line `[HEADER,"SEAL"]`: a header in its exact bytes and what
// vouches for it, an Ed25519 signature or an HMAC, in standard base64.
type signed struct {
	head []byte
	seal []byte
}

func signLine(key ed25519.PrivateKey, d domain, header any) (signed, error) {
	head, err := canonical(header)
	if err != nil {
		return signed{}, err
	}
	return signed{head, ed25519.Sign(key, d.covers(head))}, nil
}

func (s signed) by(key ed25519.PublicKey, d domain) error {
	if len(key) != ed25519.PublicKeySize || !ed25519.Verify(key, d.covers(s.head), s.seal) {
		return ErrForged
	}
	return nil
}

func macLine(secret []byte, d domain, header any) (signed, error) {
	head, err := canonical(header)
	if err != nil {
		return signed{}, err
	}
	return signed{head, mac(secret, d.covers(head))}, nil
}

func (s signed) under(secret []byte, d domain) error {
	if !hmac.Equal(s.seal, mac(secret, d.covers(s.head))) {
		return ErrForged
	}
	return nil
}

func mac(secret, message []byte) []byte {
	m := hmac.New(sha256.New, secret)
	m.Write(message)
	return m.Sum(nil)
}

func (s signed) line() []byte {
	line := make([]byte, 0, len(s.head)+96)
	line = append(line, '[')
	line = append(line, s.head...)
	line = append(line, ',', '"')
	line = base64.StdEncoding.AppendEncode(line, s.seal)
	return append(line, '"', ']')
}

// parseSigned splits a line and refuses one that would not be written back as
// itself. It checks no signature.
func parseSigned(line []byte) (signed, error) {
	var parts []json.RawMessage
	var seal string
	if len(line) > MaxHeader {
		return signed{}, ErrTooLarge
	}
	if json.Unmarshal(line, &parts) != nil || len(parts) != 2 || json.Unmarshal(parts[1], &seal) != nil {
		return signed{}, ErrMalformed
	}
	raw, err := base64.StdEncoding.Strict().DecodeString(seal)
	if err != nil {
		return signed{}, ErrMalformed
	}
	s := signed{parts[0], raw}
	if len(s.head) == 0 || s.head[0] != '{' || !bytes.Equal(s.line(), line) {
		return signed{}, ErrMalformed
	}
	return s, nil
}

// read decodes the header. The version is judged first: of another protocol
// nothing else is read.
func (s signed) read(header any) error {
	switch versionOf(s.head) {
	case Protocol:
	case 0:
		return ErrMalformed
	default:
		return ErrVersion
	}
	if json.Unmarshal(s.head, header) != nil {
		return ErrMalformed
	}
	return nil
}

// versionOf a header; 0 when it has none.
func versionOf(head []byte) int {
	var h struct {
		V int `json:"v"`
	}
	if json.Unmarshal(head, &h) != nil {
		return 0
	}
	return h.V
}

// canonical is the form in which every header and line is written: compact
// JSON, fields in the order of the struct, no HTML escapes.
func canonical(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
