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

// Codec packs and unpacks bodies: NDJSON, zstd with the dictionary of the
// protocol. It is safe for concurrent use. The best level saves a fifth of a
// large body but takes 70 MB and 5 ms for the smallest one, so that a station
// that has little to say never pays for it.
type Codec struct {
	best *zstd.Encoder // allocates when first used
	fast *zstd.Encoder
	dec  *zstd.Decoder
}

// small is the plain size up to which a body is packed fast.
const small = 4 << 10

// NewCodec makes a codec. One is enough for a process; packing many bodies at
// the same time waits for its turn.
func NewCodec() (*Codec, error) {
	best, err := encoder(zstd.SpeedBestCompression)
	if err != nil {
		return nil, err
	}
	fast, err := encoder(zstd.SpeedDefault)
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
	return &Codec{best, fast, dec}, nil
}

func encoder(level zstd.EncoderLevel) (*zstd.Encoder, error) {
	return zstd.NewWriter(nil,
		zstd.WithEncoderDict(dictionary),
		zstd.WithEncoderLevel(level),
		zstd.WithEncoderConcurrency(1),
		zstd.WithWindowSize(MaxBody),
		zstd.WithEncoderCRC(false)) // digests cover the content
}

// Pack joins lines and compresses them.
func (c *Codec) Pack(lines ...[]byte) []byte { return c.compress(Join(lines...)) }

func (c *Codec) compress(plain []byte) []byte {
	if len(plain) <= small {
		return c.fast.EncodeAll(plain, nil)
	}
	return c.best.EncodeAll(plain, nil)
}

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
	for n > 1 && size > room {
		packed := len(c.Pack(lines[:n]...))
		if packed <= room {
			break
		}
		n = max(1, min(n-1, n*room/packed))
		size = len(Join(lines[:n]...))
	}
	return n
}
