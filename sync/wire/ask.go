package wire

import (
	"crypto/ed25519"
	"encoding/base64"
	"strings"
)

// Ask is the Authorization of a signed question (GET): who asks, and that it is
// this question. Its header value is `Watiqa DEVICE NONCE SIGNATURE`.
type Ask struct {
	Device string
	Nonce  string // 16 random bytes in hex, never used twice by a device
	seal   []byte
}

const scheme = "Watiqa"

// SignAsk writes the header value. target is the request's path with its query
// as it stands in the request line; span is the Range header, or empty.
func SignAsk(key ed25519.PrivateKey, device, nonce, method, target, span string) string {
	seal := ed25519.Sign(key, askBytes(device, nonce, method, target, span))
	return strings.Join([]string{scheme, device, nonce, base64.StdEncoding.EncodeToString(seal)}, " ")
}

// ReadAsk reads a header value; the signature is checked by [Ask.Verify].
func ReadAsk(value string) (Ask, error) {
	if len(value) > MaxHeader {
		return Ask{}, ErrMalformed
	}
	parts := strings.Split(value, " ")
	if len(parts) != 4 || parts[0] != scheme || parts[1] == "" || parts[2] == "" {
		return Ask{}, ErrMalformed
	}
	seal, err := base64.StdEncoding.Strict().DecodeString(parts[3])
	if err != nil {
		return Ask{}, ErrMalformed
	}
	return Ask{parts[1], parts[2], seal}, nil
}

// Verify checks that the device asked exactly this.
func (a Ask) Verify(device ed25519.PublicKey, method, target, span string) error {
	if len(device) != ed25519.PublicKeySize ||
		!ed25519.Verify(device, askBytes(a.Device, a.Nonce, method, target, span), a.seal) {
		return ErrForged
	}
	return nil
}

func askBytes(device, nonce, method, target, span string) []byte {
	return getDomain.covers([]byte(strings.Join([]string{device, nonce, method, target, span}, "\n")))
}
