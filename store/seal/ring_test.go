package seal_test

import (
	"bytes"
	"errors"
	"testing"

	"pgregory.net/rapid"

	"watiqa/store/seal"
)

var here = seal.Place([]byte("key"), "v1", "state")

func sealed(t *testing.T, ring *seal.Ring, text string) []byte {
	t.Helper()
	value, err := ring.Seal(nil, here, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func TestAValueOpensWhereItWasSealed(t *testing.T) {
	ring := seal.NewRing(seal.NewKey())
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOf(rapid.Byte()).Draw(t, "text")
		place := seal.Place(rapid.SliceOf(rapid.Byte()).Draw(t, "key"), rapid.SliceOf(rapid.String()).Draw(t, "path")...)
		value, err := ring.Seal([]byte("before"), place, text)
		if err != nil || !bytes.HasPrefix(value, []byte("before")) || len(value) != 6+len(text)+seal.Overhead {
			t.Fatalf("sealed %d bytes into %d: %v", len(text), len(value), err)
		}
		plain, err := ring.Open(nil, place, value[6:])
		if err != nil || !bytes.Equal(plain, text) {
			t.Fatalf("got %q, %v", plain, err)
		}
	})
}

func TestTheSameTextIsNeverTheSameBytes(t *testing.T) {
	ring := seal.NewRing(seal.NewKey())
	if bytes.Equal(sealed(t, ring, "text"), sealed(t, ring, "text")) {
		t.Error("two seals of one text are equal: the nonce is not random")
	}
}

func TestEveryChangedBitIsNoticed(t *testing.T) {
	ring := seal.NewRing(seal.NewKey())
	value := sealed(t, ring, "two extracts, one full copy")
	for i := range value {
		for bit := range 8 {
			value[i] ^= 1 << bit
			_, err := ring.Open(nil, here, value)
			want := seal.ErrDamaged
			if i == 0 {
				want = seal.ErrVersion
			} else if i < 5 {
				want = seal.ErrUnknownKey
			}
			if !errors.Is(err, want) {
				t.Fatalf("byte %d bit %d: got %v, want %v", i, bit, err, want)
			}
			value[i] ^= 1 << bit
		}
	}
	for n := range value {
		if _, err := ring.Open(nil, here, value[:n]); err == nil {
			t.Fatalf("the first %d bytes opened", n)
		}
	}
}

func TestAValueMovedElsewhereDoesNotOpen(t *testing.T) {
	ring := seal.NewRing(seal.NewKey())
	value := sealed(t, ring, "text")
	for _, other := range [][]byte{
		seal.Place([]byte("kex"), "v1", "state"), seal.Place([]byte("key"), "v1", "local"),
		seal.Place([]byte("key"), "v1"), seal.Place(nil, "v1", "state", "key"), seal.Place([]byte("statekey"), "v1"), nil,
	} {
		if _, err := ring.Open(nil, other, value); !errors.Is(err, seal.ErrDamaged) {
			t.Errorf("opened at %q: %v", other, err)
		}
	}
}

func TestDifferentPlacesHaveDifferentBytes(t *testing.T) {
	seen := map[string]string{}
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.StringOfN(rapid.SampledFrom([]rune("a\x00\x01/")), 0, 3, -1), 1, 4).Draw(t, "names")
		bytes := string(seal.Place([]byte(names[0]), names[1:]...))
		text := ""
		for _, name := range names {
			text += "“" + name + "”"
		}
		if before, ok := seen[bytes]; ok && before != text {
			t.Fatalf("%q and %q share a place", before, text)
		}
		seen[bytes] = text
	})
}

func TestOldValuesOpenAfterAKeyWasReplaced(t *testing.T) {
	old := seal.NewKey()
	ring := seal.NewRing(old)
	before := sealed(t, ring, "before")
	newer := seal.NewKey()
	ring.Add(newer)
	after := sealed(t, ring, "after")
	if id := newer.ID(); !bytes.Equal(after[1:5], id[:]) {
		t.Errorf("sealed with %x, want the newer key %x", after[1:5], id)
	}
	for text, value := range map[string][]byte{"before": before, "after": after} {
		if plain, err := ring.Open(nil, here, value); err != nil || string(plain) != text {
			t.Errorf("%s: got %q, %v", text, plain, err)
		}
	}
	if _, err := seal.NewRing(old).Open(nil, here, after); !errors.Is(err, seal.ErrUnknownKey) {
		t.Errorf("without the newer key: %v", err)
	}
	if first, err := ring.First(); err != nil || !first.Same(old) || !ring.Holds(newer) || ring.Holds(seal.NewKey()) {
		t.Errorf("first key %v, %v", first, err)
	}
}

func TestNothingOpensOnceTheKeysAreGone(t *testing.T) {
	ring := seal.NewRing(seal.NewKey())
	value := sealed(t, ring, "text")
	ring.Close()
	_, openErr := ring.Open(nil, here, value)
	_, sealErr := ring.Seal(nil, here, nil)
	_, firstErr := ring.First()
	for _, err := range []error{openErr, sealErr, firstErr} {
		if !errors.Is(err, seal.ErrClosed) {
			t.Errorf("got %v, want ErrClosed", err)
		}
	}
}

func FuzzOpenNeverPanics(f *testing.F) {
	ring := seal.NewRing(seal.NewKey())
	value, _ := ring.Seal(nil, here, []byte("text"))
	f.Add(value)
	f.Fuzz(func(t *testing.T, data []byte) {
		if plain, err := ring.Open(nil, here, data); err == nil && !bytes.Equal(data, value) {
			t.Errorf("forged %x opened to %q", data, plain)
		}
	})
}
