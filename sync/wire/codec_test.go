package wire_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/klauspost/compress/zstd"
	"pgregory.net/rapid"

	"watiqa/sync/wire"
)

func TestWhatIsPackedIsUnpacked(t *testing.T) {
	codec := newCodec(t)
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOf(rapid.SliceOfN(rapid.ByteRange(' ', '~'), 1, 3000)).Draw(t, "lines")
		got, err := codec.Unpack(codec.Pack(lines...))
		if err != nil || !bytes.Equal(wire.Join(got...), wire.Join(lines...)) || len(got) != len(lines) {
			t.Fatalf("%d lines became %d, %v", len(lines), len(got), err)
		}
	})
}

func TestLimitsHoldWhateverTheSenderClaims(t *testing.T) {
	codec := newCodec(t)
	plain, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest))
	if err != nil {
		t.Fatal(err)
	}
	bomb := plain.EncodeAll(bytes.Repeat([]byte("a\n"), 64<<20), nil)
	if len(bomb) > 1<<20 {
		t.Fatalf("the bomb has %d bytes", len(bomb))
	}
	long := append(bytes.Repeat([]byte("x"), wire.MaxLine+1), '\n')
	for name, c := range map[string]struct {
		body []byte
		want error
	}{
		"a bomb":                   {bomb, wire.ErrTooLarge},
		"a body over the limit":    {make([]byte, wire.MaxBody+1), wire.ErrTooLarge},
		"a line over the limit":    {plain.EncodeAll(long, nil), wire.ErrTooLarge},
		"a last line without end":  {plain.EncodeAll([]byte("a\nb"), nil), wire.ErrMalformed},
		"an empty line":            {plain.EncodeAll([]byte("a\n\nb\n"), nil), wire.ErrMalformed},
		"a page of HTML":           {[]byte("<html></html>"), wire.ErrMalformed},
		"another dictionary":       {otherDictionary(t), wire.ErrMalformed},
		"a frame that is cut":      {codec.Pack([]byte("a line"))[:9], wire.ErrMalformed},
		"a first line over 4 KB":   {codec.Pack(bytes.Repeat([]byte("x"), wire.MaxHeader+1)), wire.ErrTooLarge},
		"nothing":                  {nil, wire.ErrMalformed},
		"a request of empty lines": {codec.Pack(), wire.ErrMalformed},
	} {
		if _, err := codec.ReadRequest(c.body); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func otherDictionary(t *testing.T) []byte {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderDictRaw(77, bytes.Repeat([]byte("another "), 100)))
	if err != nil {
		t.Fatal(err)
	}
	return enc.EncodeAll([]byte("another another\n"), nil)
}

func TestFitFillsTheRoomAndNeverLeavesTheFirstLineBehind(t *testing.T) {
	codec, d := newCodec(t), newDesk(t, 5)
	d.place(5, 120)
	d.process()
	for _, room := range []int{0, 1, 100, 1 << 10, 4 << 10, 1 << 20} {
		n := codec.Fit(d.events, room)
		if n < 1 || n > len(d.events) {
			t.Fatalf("%d lines in %d bytes", n, room)
		}
		packed := len(codec.Pack(d.events[:n]...))
		if n > 1 && packed > room {
			t.Errorf("%d lines take %d bytes, the room is %d", n, packed, room)
		}
		if n < len(d.events) && room >= 1<<10 && packed < room/2 {
			t.Errorf("%d lines take %d bytes of %d: half empty", n, packed, room)
		}
	}
	if n := codec.Fit(nil, 100); n != 0 {
		t.Errorf("nothing: %d", n)
	}
	large := bytes.Repeat([]byte("x"), wire.MaxLine)
	if n := codec.Fit([][]byte{large, large, large, large, large, large, large, large, large}, 1<<30); n != 7 {
		t.Errorf("%d lines of 1 MB in a body of 8", n)
	}
}

// The dictionary is part of the protocol: with another one, offices and
// platforms of version 1 no longer understand each other.
func TestTheDictionaryIsFrozen(t *testing.T) {
	const want = "4f9d4e79a0f086600365e6e5fe4341dfbd8a4e10923b224f8a14994a0338a1a3"
	if got := wire.HashOf(wire.Dictionary()); got.String() != want {
		t.Errorf("the dictionary of protocol 1 is %s, not %s", got, want)
	}
}

func TestTheDictionaryEarnsItsPlace(t *testing.T) {
	d := newDesk(t, 9)
	founded := len(d.events)
	d.place(9, 10)
	d.process()
	plain, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression))
	if err != nil {
		t.Fatal(err)
	}
	without := len(plain.EncodeAll(wire.Join(d.events[founded:]...), nil))
	with := len(newCodec(t).Pack(d.events[founded:]...))
	if with*10 > without*8 {
		t.Errorf("%d bytes with the dictionary, %d without", with, without)
	}
	if events := len(d.events) - founded; with/events > 20 {
		t.Errorf("%d events take %d bytes", events, with)
	}
}
