package seal_test

import (
	"bytes"
	"encoding/hex"
	"errors"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"watiqa/store/seal"
)

func TestAKeyIsReadBackFromItsBytes(t *testing.T) {
	key := seal.NewKey()
	again, err := seal.ParseKey(key.Bytes())
	if err != nil || !again.Same(key) || again.ID() != key.ID() {
		t.Fatalf("got %v, %v", again, err)
	}
	for _, n := range []int{0, 1, 35, 37, 64} {
		if _, err := seal.ParseKey(make([]byte, n)); !errors.Is(err, seal.ErrDamaged) {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
}

func TestKeysDifferInIDAndSecret(t *testing.T) {
	a, b := seal.NewKey(), seal.NewKey()
	if a.Same(b) || a.ID() == b.ID() || bytes.Equal(a.Bytes()[4:], b.Bytes()[4:]) {
		t.Error("two random keys are alike")
	}
	id := a.ID()
	twin, _ := seal.ParseKey(append(id[:], b.Bytes()[4:]...)) // the id of one, the secret of the other
	if twin.Same(a) || twin.Same(b) {
		t.Error("the id alone makes a key the same")
	}
	value, _ := seal.NewRing(a).Seal(nil, here, []byte("text"))
	if _, err := seal.NewRing(twin).Open(nil, here, value); !errors.Is(err, seal.ErrDamaged) {
		t.Errorf("a key that only shares the id: %v", err)
	}
}

func TestBytesOfAKeyAreACopy(t *testing.T) {
	key := seal.NewKey()
	clear(key.Bytes())
	if bytes.Equal(key.Bytes(), make([]byte, 36)) {
		t.Error("clearing the bytes cleared the key")
	}
}

func TestARingIsSafeForMany(t *testing.T) {
	ring := seal.NewRing(seal.NewKey())
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for i := range 200 {
				value, err := ring.Seal(nil, here, []byte{byte(i)})
				if errors.Is(err, seal.ErrClosed) {
					return
				}
				plain, err := ring.Open(nil, here, value)
				if err != nil && !errors.Is(err, seal.ErrClosed) || err == nil && !bytes.Equal(plain, []byte{byte(i)}) {
					t.Errorf("got %x, %v", plain, err)
				}
			}
		})
	}
	all.Go(func() { ring.Add(seal.NewKey()) })
	all.Go(ring.Close)
	all.Wait()
	ring.Close() // a second time does no harm
}

func TestAPlaintextComesBackBehindWhatIsThere(t *testing.T) {
	ring := seal.NewRing(seal.NewKey())
	rapid.Check(t, func(t *rapid.T) {
		before, text := rapid.SliceOf(rapid.Byte()).Draw(t, "before"), rapid.SliceOf(rapid.Byte()).Draw(t, "text")
		value, err := ring.Seal(nil, here, text)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ring.Open(bytes.Clone(before), here, value)
		if err != nil || !bytes.Equal(got, append(bytes.Clone(before), text...)) {
			t.Fatalf("got %x, %v", got, err)
		}
	})
}

func TestTheBytesOfASealedValueAreTheFrozenOnes(t *testing.T) {
	key := seal.NewKey()
	value, err := seal.NewRing(key).Seal(nil, here, []byte("text"))
	id := key.ID()
	if err != nil || len(value) != 1+4+12+4+16 || value[0] != 1 || !bytes.Equal(value[1:5], id[:]) {
		t.Errorf("%x, %v", value, err)
	}
	// A value written once and kept here: it must open for ever.
	secret := append([]byte{1, 2, 3, 4}, bytes.Repeat([]byte{7}, 32)...)
	frozen, err := seal.ParseKey(secret)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := seal.NewRing(frozen).Open(nil, seal.Place([]byte("k"), "v1", "state"), frozenValue())
	if err != nil || string(plain) != "opens for ever" {
		t.Errorf("the frozen value: %q, %v", plain, err)
	}
}

func TestTheBytesOfAPlaceAreTheFrozenOnes(t *testing.T) {
	if got, want := seal.Place([]byte("k"), "v1", "state"), []byte("\x02\x02v1\x05statek"); !bytes.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := seal.Place(nil), []byte{0}; !bytes.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func frozenValue() []byte {
	value, _ := hex.DecodeString("010102030431ea65a529f3547a9e1ddd17315cf2908dc72274b5110ca970d26f9b122e9b35b8a60bdcf21715433dad")
	return value
}

// A slot written once and kept here: it must open for ever.
const frozenSlot = `{"cost":{"t":1,"m":64,"p":1},"salt":"q6KYvJTGAkB27ivRjSnFJA==","sealed":"AQAAAABipTYn7itpWA0mk1tEvIBHd4KOeaZ4GoOXeutv2UA83xmgTixbk2zpBxMShHqdqpRrJ0p6/6279FJnfUd9vazr"}`

func TestTheBytesOfASlotAreTheFrozenOnes(t *testing.T) {
	key, err := seal.OpenSlot([]byte(frozenSlot), "a slot that opens for ever")
	if err != nil {
		t.Fatal(err)
	}
	if plain, err := seal.NewRing(key).Open(nil, seal.Place([]byte("k"), "v1", "state"), frozenValue()); err != nil || string(plain) != "opens for ever" {
		t.Errorf("the slot holds another key: %q, %v", plain, err)
	}
}
