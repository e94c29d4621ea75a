package wire

import (
	"crypto/ed25519"
	"strings"
	"time"
)

// Code is the one-time code with which an office is enrolled: 20 characters of
// Crockford's base 32 that the operator reads out or prints. The first four
// find it on the platform and travel; the other sixteen, 80 bits, never do.
type Code string

const codeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// NewCode makes a code of 100 random bits: the first five bits of each of 20
// bytes of chance.
func NewCode(chance [20]byte) Code {
	code := make([]byte, len(chance))
	for i, b := range chance {
		code[i] = codeLetters[b>>3]
	}
	return Code(code)
}

// ParseCode reads a code as people type it: small letters, spaces and hyphens
// anywhere, O for 0, I and L for 1.
func ParseCode(typed string) (Code, error) {
	typed = strings.NewReplacer(" ", "", "-", "", "O", "0", "I", "1", "L", "1").Replace(strings.ToUpper(typed))
	if len(typed) != 20 || strings.Trim(typed, codeLetters) != "" {
		return "", ErrMalformed
	}
	return Code(typed), nil
}

// String is how a code is shown: five groups of four.
func (c Code) String() string {
	var groups []string
	for rest := string(c); rest != ""; {
		n := min(4, len(rest))
		groups, rest = append(groups, rest[:n]), rest[n:]
	}
	return strings.Join(groups, "-")
}

// Handle is the part that travels.
func (c Code) Handle() string { return string(c[:4]) }

func (c Code) secret() []byte { return []byte(c[4:]) }

// EnrolRequest asks to make a device known. Its line is sealed with the code.
type EnrolRequest struct {
	V         int    `json:"v"`
	Handle    string `json:"handle"`
	Bureau    string `json:"bureau,omitempty"`    // code of the office as its books have it
	Key       []byte `json:"key"`                 // Ed25519 public key of the device
	Recipient string `json:"recipient,omitempty"` // age recipient of the office, for bundles
}

// EnrolAnswer tells the device who it is and who the platform is.
type EnrolAnswer struct {
	V         int       `json:"v"`
	Office    string    `json:"office"`
	Device    string    `json:"device"`
	Key       []byte    `json:"key"`                 // Ed25519 public key of the platform
	Recipient string    `json:"recipient,omitempty"` // its age recipient
	Request   Hash      `json:"request"`             // SHA-256 of the line that this answers
	Time      time.Time `json:"time"`
}

// Write seals the request's line.
func (r EnrolRequest) Write(code Code) ([]byte, error) {
	r.V, r.Handle = Protocol, code.Handle()
	s, err := macLine(code.secret(), enrolDomain, r)
	return s.line(), err
}

// ReadEnrolRequest reads a line; codeOf finds the code of a handle. Whoever does
// not know the code gets [ErrForged].
func ReadEnrolRequest(line []byte, codeOf func(handle string) (Code, bool)) (EnrolRequest, error) {
	var r EnrolRequest
	s, err := parseSigned(line)
	if err != nil {
		return r, err
	}
	if err := s.read(&r); err != nil {
		return EnrolRequest{}, err
	}
	code, known := codeOf(r.Handle)
	if !known || len(code) != 20 {
		return EnrolRequest{}, ErrForged
	}
	if err := s.under(code.secret(), enrolDomain); err != nil {
		return EnrolRequest{}, err
	}
	if len(r.Key) != ed25519.PublicKeySize {
		return EnrolRequest{}, ErrMalformed
	}
	return r, nil
}

// Write seals the answer's line to the request's.
func (a EnrolAnswer) Write(code Code, request []byte) ([]byte, error) {
	a.V, a.Request, a.Time = Protocol, HashOf(request), a.Time.UTC().Truncate(time.Second)
	s, err := macLine(code.secret(), enrolAnswerDomain, a)
	return s.line(), err
}

// ReadEnrolAnswer checks that whoever answered knows the code and answers this
// request: otherwise [ErrForged].
func ReadEnrolAnswer(line []byte, code Code, request []byte) (EnrolAnswer, error) {
	var a EnrolAnswer
	s, err := parseSigned(line)
	if err != nil || s.under(code.secret(), enrolAnswerDomain) != nil {
		return a, ErrForged
	}
	if err := s.read(&a); err != nil {
		return EnrolAnswer{V: versionOf(s.head)}, err
	}
	if a.Request != HashOf(request) {
		return EnrolAnswer{}, ErrForged
	}
	if len(a.Key) != ed25519.PublicKeySize || a.Office == "" || a.Device == "" {
		return EnrolAnswer{}, ErrMalformed
	}
	return a, nil
}
