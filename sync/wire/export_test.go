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
