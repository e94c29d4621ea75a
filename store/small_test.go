package store

import (
	"crypto/hmac"
	"crypto/sha256"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"watiqa/store/office"
)

func TestAStuckWatcherCostsTheWriterNothing(t *testing.T) {
	d := newDesk(t)
	stuck, _ := d.books.Watch()
	quick, cancel := d.books.Watch()
	ids := d.orders(5)
	for _, id := range ids {
		d.must(agent, "claim", []string{id})
	}
	for _, c := range []<-chan struct{}{stuck, quick} {
		select {
		case <-c:
		case <-time.After(time.Second):
			t.Error("a watcher was not told")
		}
		select {
		case <-c:
			t.Error("five changes did not come as one")
		default:
		}
	}
	cancel()
	d.must(agent, "found", ids)
	select {
	case <-quick:
		t.Error("told after it had ended")
	default:
	}
}

func TestLooksAndLocalValuesWakeNobody(t *testing.T) {
	d := newDesk(t)
	c, _ := d.books.Watch()
	_ = d.books.PutLocal("line", 1)
	_ = d.books.Look(office.Access{Who: agent, What: "print"})
	select {
	case <-c:
		t.Error("woken for nothing")
	default:
	}
}

func TestLocalValuesStayOnThisStation(t *testing.T) {
	d := newDesk(t)
	type value struct {
		Key  []byte
		Next time.Time
	}
	var got value
	if found, err := d.books.Local("device", &got); found || err != nil {
		t.Fatal(found, err)
	}
	size := d.size()
	want := value{Key: []byte("key"), Next: monday}
	if err := d.books.PutLocal("device", want); err != nil {
		t.Fatal(err)
	}
	_ = d.books.Close()
	d.open()
	d.unlock()
	if found, err := d.books.Local("device", &got); !found || err != nil || string(got.Key) != "key" || !got.Next.Equal(monday) {
		t.Errorf("got %+v, %v, %v", got, found, err)
	}
	if d.size() != size {
		t.Error("a local value is in the journal")
	}
	if err := d.books.PutLocal("device", nil); err != nil {
		t.Fatal(err)
	}
	if found, _ := d.books.Local("device", &got); found {
		t.Error("still there after it was removed")
	}
}

// keyer makes keys without a file.
func keyer() *tx { return &tx{hashing: hmac.New(sha256.New, []byte("secret of a file"))} }

func TestKeysOfRecordsComeBackAsTheirIDs(t *testing.T) {
	ids := rapid.OneOf(rapid.String(), rapid.StringMatching(`[0-9]{1,20}`), rapid.StringMatching(`c[0-9a-f]{16}-[0-9]{1,20}`),
		rapid.StringMatching(`[ps][0-9]{1,3}`), rapid.SampledFrom([]string{"", "0", "007", "18446744073709551615", "18446744073709551616",
			"c0011223344556677-5", "c0011223344556677-05", "C0011223344556677-5", "online.due", "event/0011223344556677/00000000000000000007"}))
	seen := map[string]string{}
	rapid.Check(t, func(t *rapid.T) {
		id := ids.Draw(t, "id")
		bucket := rapid.SampledFrom([]path{pathRequests, pathPeople}).Draw(t, "bucket")
		key := keyer().keyOf(bucket, id)
		if again, ok := idOf(key); ok && again != id {
			t.Fatalf("%q came back as %q", id, again)
		} else if !ok && key[0] != formHash {
			t.Fatalf("%q does not come back", id)
		}
		if other, taken := seen[string(key)]; taken && other != id {
			t.Fatalf("%q and %q share the key %x", id, other, key)
		}
		seen[string(key)] = id
		if len(key) == 0 || len(key) > 64 {
			t.Fatalf("a key of %d bytes", len(key))
		}
	})
}

func TestNumbersSortByValue(t *testing.T) {
	var keys [][]byte
	for _, id := range []string{"10", "9", "26000001", "p1"} {
		keys = append(keys, keyer().keyOf(pathPeople, id))
	}
	slices.SortFunc(keys, slices.Compare)
	var got []string
	for _, key := range keys {
		id, _ := idOf(key)
		got = append(got, id)
	}
	if text := strings.Join(got, " "); text != "9 10 26000001 p1" {
		t.Error(text)
	}
}

// Whatever people try, in whatever order and over several openings: the books
// verify, and no centime is lost or invented.
func TestRandomDaysVerify(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		d := newDesk(t)
		ids := d.orders(3)
		for range rapid.IntRange(1, 12).Draw(r, "steps") {
			d.clock.Add(time.Duration(rapid.IntRange(-200, 100_000).Draw(r, "seconds")) * time.Second)
			some := rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 1, 3, rapid.ID[string]).Draw(r, "subjects")
			switch rapid.IntRange(0, 9).Draw(r, "what") {
			case 0:
				d.books.Seal()
				d.unlock()
			case 1:
				d.item(office.RequestWithdrawn, some[0], nil)
				d.take()
			case 2:
				d.item(office.DifferenceOpened, "d"+some[0], office.Difference{Kind: office.FeeNotPerTariff, Request: some[0], Platform: 900})
				d.take()
			case 3:
				_, _ = d.books.Do(officer, command("settle", []string{"d" + some[0]}, "choice", "as_platform"))
			case 4:
				_, _ = d.books.Do(officer, command("refuse", some, "code", "R01"))
			case 5:
				_, _ = d.books.Do(officer, command("undo", some, "reason", "mistake"))
			default:
				for _, c := range []office.Command{command("claim", some), command("found", some),
					command("print", some, "mentions", "yes"), command("sign", some, "signatory", "s1")} {
					_, _ = d.books.Do(officer, c)
				}
			}
		}
		d.sound()
		_ = d.books.Close()
	})
}
