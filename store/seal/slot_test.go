package seal_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"watiqa/store/seal"
)

const passphrase = "four words make sense"

func newSlot(t *testing.T, key *seal.Key) []byte {
	t.Helper()
	slot, err := seal.NewSlot(key, passphrase, seal.Light())
	if err != nil {
		t.Fatal(err)
	}
	return slot
}

func TestThePassphraseGivesTheKeyBack(t *testing.T) {
	key := seal.NewKey()
	again, err := seal.OpenSlot(newSlot(t, key), passphrase)
	if err != nil || !again.Same(key) {
		t.Fatalf("got %v, %v", again, err)
	}
}

func TestAnotherPassphraseDoesNot(t *testing.T) {
	slot := newSlot(t, seal.NewKey())
	for _, wrong := range []string{"", passphrase + " ", strings.ToUpper(passphrase)} {
		if _, err := seal.OpenSlot(slot, wrong); !errors.Is(err, seal.ErrDamaged) {
			t.Errorf("%q: %v", wrong, err)
		}
	}
}

func TestADamagedSlotNeitherOpensNorPanics(t *testing.T) {
	key := seal.NewKey()
	slot := newSlot(t, key)
	for i := range slot {
		for _, bits := range []byte{0x01, 0xff} {
			slot[i] ^= bits
			if again, err := seal.OpenSlot(slot, passphrase); err == nil && !again.Same(key) {
				t.Errorf("byte %d: another key came out", i)
			}
			slot[i] ^= bits
		}
	}
}

func TestASlotCannotAskForTheWholeMachine(t *testing.T) {
	for _, cost := range []seal.Cost{{}, {Time: 1 << 30, Memory: 64, Threads: 1}, {Time: 1, Memory: 1 << 31, Threads: 1}, {Time: 1, Memory: 64}} {
		if _, err := seal.NewSlot(seal.NewKey(), passphrase, cost); err == nil {
			t.Errorf("%+v was accepted", cost)
		}
		text, _ := json.Marshal(map[string]any{"cost": cost, "salt": []byte("salt"), "sealed": make([]byte, 80)})
		if _, err := seal.OpenSlot(text, passphrase); err == nil {
			t.Errorf("%+v was opened", cost)
		}
	}
}

func TestTheStandardCostIsWhatTheHouseSays(t *testing.T) {
	if got, want := seal.Standard(), (seal.Cost{Time: 3, Memory: 64 << 10, Threads: 4}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestTheRecoveryIdentityGivesTheKeyBack(t *testing.T) {
	key := seal.NewKey()
	file, identity, err := seal.NewRecovery(key)
	if err != nil || !strings.HasPrefix(identity, "AGE-SECRET-KEY-1") {
		t.Fatalf("identity %.16q…, %v", identity, err)
	}
	if secret := key.Bytes(); bytes.Contains(file, secret[4:]) {
		t.Error("the key lies in clear in the recovery file")
	}
	again, err := seal.OpenRecovery(file, identity)
	if err != nil || !again.Same(key) {
		t.Fatalf("got %v, %v", again, err)
	}
	_, other, _ := seal.NewRecovery(key)
	for _, wrong := range []string{other, "", "AGE-SECRET-KEY-1"} {
		if _, err := seal.OpenRecovery(file, wrong); !errors.Is(err, seal.ErrDamaged) {
			t.Errorf("%q: %v", wrong, err)
		}
	}
	for i := range file {
		file[i] ^= 1
		if again, err := seal.OpenRecovery(file, identity); err == nil && !again.Same(key) {
			t.Errorf("byte %d: another key came out", i)
		}
		file[i] ^= 1
	}
}

func TestAPassphraseIsNeitherShortNorAName(t *testing.T) {
	for text, want := range map[string]error{
		"":                     seal.ErrShort,
		"seven77":              seal.ErrShort,
		"مفتاحنا":              seal.ErrShort,
		"مفتاح المكتب القديم":  nil,
		"aaaaaaaaaaaa":         seal.ErrGuessable,
		"A.Benali1":            seal.ErrGuessable,
		" a.benali1 ":          seal.ErrGuessable,
		"a.benali1 and a word": nil,
	} {
		if err := seal.CheckPassphrase(text, "a.benali1", ""); !errors.Is(err, want) {
			t.Errorf("%q: got %v, want %v", text, err, want)
		}
	}
}
