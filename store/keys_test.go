package store

import (
	"bytes"
	"os"
	"testing"

	"watiqa/store/office"
)

// An order's id comes from outside. A platform that uses names, numbers of
// identity cards or telephones would have them lie in clear in the file's keys,
// or as hashes that anybody can look up.
func TestIDsFromOutsideDoNotShowInTheFile(t *testing.T) {
	outside := []string{"BENNANI.Said", "0612345678", "AB123456", "شوقي"}
	written := func() (*desk, []byte) {
		d := newDesk(t)
		for _, id := range outside {
			d.item(office.RequestPlaced, id, testOrder("26000001", monday))
			d.item(office.DifferenceOpened, id, office.Difference{Kind: office.FeeNotPerTariff, Request: id})
			d.item("comet.sighted", id, nil)
		}
		d.take()
		d.sign(outside...)
		d.sound()
		for _, id := range outside {
			if history, err := d.books.History(admin, office.OnRequest, id); len(history) != 4 || err != nil {
				t.Errorf("%d events of %s, %v", len(history), id, err)
			}
			if r := d.request(id); r.ID != id || r.Stage != office.Signed {
				t.Errorf("%s: %+v", id, r)
			}
		}
		raw, err := os.ReadFile(d.path)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range outside {
			if bytes.Contains(raw, []byte(id)) {
				t.Errorf("%s lies in clear in the file", id)
			}
		}
		return d, raw
	}
	one, _ := written()
	other, _ := written()
	for _, p := range []path{pathRequests, pathDifferences, pathUnknown, pathTrail} {
		shared := keysIn(t, other, p)
		for key := range keysIn(t, one, p) {
			if shared[key] {
				t.Errorf("%s: two offices have the key %x: whoever has one file can look it up in another", p, key)
			}
		}
	}
}

// keysIn a bucket, without the positions in trails.
func keysIn(t *testing.T, d *desk, p path) map[string]bool {
	keys := map[string]bool{}
	_ = d.books.read(func(x *tx) error {
		return x.bucket(p).ForEach(func(key, _ []byte) error {
			if p == pathTrail {
				key = key[:trailHash]
			}
			keys[string(key)] = true
			return nil
		})
	})
	if len(keys) == 0 {
		t.Errorf("nothing in %s", p)
	}
	return keys
}

func TestBooksWithoutTheSecretOfTheirKeysAreFound(t *testing.T) {
	d := newDesk(t)
	d.sign(d.orders(2)...)
	d.sound()
	d.meddle(func(x *tx) { x.remove(pathLocal, []byte(keysKey)) })
	d.finds(office.VerifySeal, "local/keys")
}
