package wire

import "crypto/ed25519"

// RequestLine and ReplyLine give the first lines that a codec would pack: the
// dictionary is trained on them before a codec can be made.
func RequestLine(key ed25519.PrivateKey, h RequestHeader) []byte {
	h.V = Protocol
	s, _ := signLine(key, requestDomain, h)
	return s.line()
}

func ReplyLine(key ed25519.PrivateKey, h ReplyHeader) []byte {
	h.V = Protocol
	s, _ := signLine(key, replyDomain, h)
	return s.line()
}

// Foreign are signed lines of a protocol that this program does not speak.
type Foreign struct{ Request, Reply, Head []byte }

func LineOfVersion(key ed25519.PrivateKey, v int) Foreign {
	header := map[string]any{"v": v, "office": "o", "device": "d", "novelty": true}
	line := func(d domain) []byte {
		s, _ := signLine(key, d, header)
		return s.line()
	}
	return Foreign{line(requestDomain), line(replyDomain), line(headDomain)}
}

// Dictionary of the protocol.
func Dictionary() []byte { return dictionary }
