package wire

import (
	"crypto/ed25519"
	"time"
)

// Head is the platform's signed word on what it holds of an office: the answer
// to GET head. It acknowledges like a reply does.
type Head struct {
	V      int       `json:"v"`
	Office string    `json:"office"`
	Nonce  string    `json:"nonce"`        // of the question that this answers
	Head   Point     `json:"head"`         // all it holds
	At     *Point    `json:"at,omitempty"` // the point of the size asked for, if it holds so much
	Feed   Page      `json:"feed"`         // From 0 to the feed's end
	Time   time.Time `json:"time"`
}

// Write signs the line.
func (h Head) Write(key ed25519.PrivateKey) ([]byte, error) {
	h.V, h.Time = Protocol, h.Time.UTC().Truncate(time.Second)
	s, err := signLine(key, headDomain, h)
	return s.line(), err
}

// ReadHead checks the platform's signature and that the line answers nonce:
// otherwise [ErrForged]. A signed head of another version is [ErrVersion] with V
// filled.
func ReadHead(platform ed25519.PublicKey, line []byte, nonce string) (Head, error) {
	var h Head
	s, err := parseSigned(line)
	if err != nil || s.by(platform, headDomain) != nil {
		return h, ErrForged
	}
	if err := s.read(&h); err != nil {
		return Head{V: versionOf(s.head)}, err
	}
	if h.Nonce != nonce {
		return Head{}, ErrForged
	}
	return h, nil
}
