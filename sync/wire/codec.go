package wire

import (
	_ "embed"
	"errors"

	"github.com/klauspost/compress/zstd"
)

// ContentType and Encoding of every body made by a [Codec].
const (
	ContentType = "application/x-ndjson"
	Encoding    = "zstd"
)

// dictionary of protocol 1: frozen, since both sides need the same. It was
// trained on made-up orders and events (see TestTrain in dictionary_test.go).
//
//go:embed dictionary/v1.zstd
var dictionary []byte

// Codec packs and unpacks bodies: NDJSON, zstd at its best level with the
// dictionary of the protocol. It is safe for concurrent use.
type Codec struct {
	enc *zstd.Encoder
	dec *zstd.Decoder
}

// NewCodec makes a codec. One is enough for a process; packing many bodies at
// the same time waits for its turn.
func NewCodec() (*Codec, error) {
	enc, err := zstd.NewWriter(nil,
		zstd.WithEncoderDict(dictionary),
		zstd.WithEncoderLevel(zstd.SpeedBestCompression),
		zstd.WithEncoderConcurrency(1),
		zstd.WithWindowSize(MaxBody),
		zstd.WithEncoderCRC(false)) // digests cover the content
	if err != nil {
		return nil, err
	}
	dec, err := zstd.NewReader(nil,
		zstd.WithDecoderDicts(dictionary),
		zstd.WithDecoderConcurrency(2),
		zstd.WithDecoderMaxMemory(MaxBody),
		zstd.WithDecoderMaxWindow(MaxBody))
	if err != nil {
		return nil, err
	}
	return &Codec{enc, dec}, nil
}

// Pack joins lines and compresses them.
func (c *Codec) Pack(lines ...[]byte) []byte { return c.enc.EncodeAll(Join(lines...), nil) }

// Unpack reads the lines of a body made by [Codec.Pack].
func (c *Codec) Unpack(body []byte) ([][]byte, error) {
	plain, err := c.plain(body)
	if err != nil {
		return nil, err
	}
	return Split(plain)
}

func (c *Codec) plain(body []byte) ([]byte, error) {
	if len(body) > MaxBody {
		return nil, ErrTooLarge
	}
	plain, err := c.dec.DecodeAll(body, nil)
	switch {
	case errors.Is(err, zstd.ErrDecoderSizeExceeded), errors.Is(err, zstd.ErrWindowSizeExceeded):
		return nil, ErrTooLarge
	case err != nil:
		return nil, ErrMalformed
	}
	return plain, nil
}

// Fit tells how many of the lines, from the first on, travel in about room
// compressed bytes: at least one, so that a line larger than room travels
// alone, and never more than a body may hold.
func (c *Codec) Fit(lines [][]byte, room int) int {
	n, size := 0, 0
	for n < len(lines) && size+len(lines[n])+1 <= MaxBody-MaxHeader {
		size += len(lines[n]) + 1
		n++
	}
	for n > 1 {
		packed := len(c.Pack(lines[:n]...))
		if packed <= room {
			break
		}
		n = max(1, min(n-1, n*room/packed))
	}
	return n
}
