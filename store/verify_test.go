package store

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"watiqa/store/office"
)

// sound fails unless a verification finds nothing.
func (d *desk) sound() Report {
	d.t.Helper()
	report, err := d.books.Verify(nil)
	if err != nil || !report.Sound() {
		d.t.Fatalf("verify: %v, %v", report.Findings, err)
	}
	return report
}

// finds fails unless a verification finds a code at a place.
func (d *desk) finds(code office.Code, place string) {
	d.t.Helper()
	report, err := d.books.Verify(nil)
	if err != nil {
		d.t.Fatal(err)
	}
	if !slices.ContainsFunc(report.Findings, func(f Finding) bool { return f.Code == code && strings.HasPrefix(f.Place, place) }) {
		d.t.Errorf("want %s at %s, found %v", code, place, report.Findings)
	}
}

// meddle changes the file behind the back of the books, with their keys.
func (d *desk) meddle(change func(*tx)) {
	d.t.Helper()
	s := d.books.session.Load()
	err := d.books.db.Update(func(raw *bolt.Tx) error {
		t := newTx(raw, s.ring).writes(s, d.clock.Now())
		change(t)
		return t.failure
	})
	if err != nil {
		d.t.Fatal(err)
	}
}

func TestBooksThatWereWorkedInVerify(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(12)
	d.sign(ids[:5]...)
	d.must(agent, "claim", ids[5:7])
	d.must(agent, "hold", ids[5:6], "code", "register")
	d.must(agent, "refuse", ids[6:7], "code", "R01")
	d.must(admin, "person.reset", []string{agent}, "passphrase", "another four words")
	d.item(office.RequestWithdrawn, ids[8], nil)
	d.item(office.DifferenceOpened, "d1", office.Difference{Kind: office.WithdrawnAfterWork, Request: ids[0]})
	d.item("comet.sighted", "halley", map[string]int{"tail": 1})
	d.take()
	d.must(officer, "settle", []string{"d1"}, "choice", "stop")
	d.must(agent, "open", nil, "extracts", "1", "number", "77", "hijri", "1380", "first", "غصن", "family", "الزيتون",
		"sex", "m", "birth", "1961", "father", "حجر", "mother", "ريح", "mother_name", "البحر", "asker", "عابر الطريق")
	if err := d.books.PutLocal("device", map[string]string{"key": "secret"}); err != nil {
		t.Fatal(err)
	}
	_, _ = d.books.Request(agent, ids[0])
	var last, total uint64
	report, err := d.books.Verify(func(done, of uint64) { last, total = done, of })
	if err != nil || !report.Sound() {
		t.Fatalf("%v, %v", report.Findings, err)
	}
	size, root, _ := d.books.Head()
	if report.Events != size || report.Root != fmt.Sprintf("%x", root) || report.Items != 16 || last != size || total != size {
		t.Errorf("report %+v, progress %d of %d; the head is %d %x", report, last, total, size, root)
	}
	_ = d.books.Close()
	again, err := VerifyFile(d.path, "agent", "another four words", d.options(), nil)
	if err != nil || !again.Sound() || again.Root != report.Root {
		t.Errorf("the closed file: %+v, %v", again, err)
	}
}

func TestWhoeverHoldsTheKeyCannotChangeThePastUnseen(t *testing.T) {
	other := office.Event{}
	for name, c := range map[string]struct {
		change func(d *desk, ids []string)
		code   office.Code
		place  string
	}{
		"a request's stage": {func(d *desk, ids []string) {
			d.meddle(func(t *tx) {
				r, _ := t.state().Requests.Get(ids[0])
				r.Stage = office.Refused
				t.state().Requests.Put(ids[0], r)
			})
		}, office.VerifyState, "state/requests/"},
		"a request nobody ordered": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.state().Requests.Put("27000001", office.Request{ID: "27000001"}) })
		}, office.VerifyState, "state/requests/27000001"},
		"an account": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.state().Accounts.Put(office.DueOnline, 1) })
		}, office.VerifyMoney, "state/accounts"},
		"the last event": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.remove(pathJournal, number(t.size(pathJournal)-1)) })
		}, office.VerifyExtra, "hashes/"},
		"an event in the middle": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.remove(pathJournal, number(5)) })
		}, office.VerifyNumber, "journal/6"},
		"an event's words": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) {
				line, _ := t.open(pathJournal, number(5))
				t.seal(pathJournal, number(5), bytes.Replace(line, []byte("agent"), []byte("tenga"), 1))
			})
		}, office.VerifyHash, "hashes/"},
		"two events changing places": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) {
				a, _ := t.open(pathJournal, number(5))
				b, _ := t.open(pathJournal, number(6))
				t.seal(pathJournal, number(5), b)
				t.seal(pathJournal, number(6), a)
			})
		}, office.VerifyNumber, "journal/5"},
		"sealed bytes moved elsewhere": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.put(pathJournal, number(3), bytes.Clone(t.get(pathJournal, number(4)))) })
		}, office.VerifySeal, "journal/3"},
		"an item of the feed": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.remove(pathFeed, feedKey(0, 2)) })
		}, office.VerifyFeed, "journal/"},
		"an item nobody took": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.seal(pathFeed, feedKey(7, 1), bytes.Clone(d.feed[0])) })
		}, office.VerifyExtra, "feed/7/1"},
		"the trail": {func(d *desk, ids []string) {
			d.meddle(func(t *tx) { t.put(pathTrail, t.trailKey(office.OnRequest, ids[0], 2), nil) })
		}, office.VerifyIndex, "trail"},
		"the identities": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.put(pathIdentity, []byte(t.eventKey(other)), number(1)) })
		}, office.VerifyIndex, "identity"},
		"the stages": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.put(pathStages, []byte("signed\x0012345678\x01"), nil) })
		}, office.VerifyIndex, "stages"},
		"who looked": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.sealJSON(pathAccess, number(0), office.Access{Who: "p9"}) })
		}, office.VerifyHash, "access-hashes/"},
		"the clock": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.setMark(mark{At: monday.AddDate(-1, 0, 0)}) })
		}, office.VerifyClock, "local/clock"},
		"a slot": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.put(pathSlots, t.slotKey("admin"), bytes.Clone(t.get(pathSlots, t.slotKey("agent")))) })
		}, office.VerifySlot, "local/slots/"},
		"the salt": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { t.put(pathLocal, []byte(saltKey), make([]byte, 16)) })
		}, office.VerifySlot, "local/slots/"},
		"the acknowledgement": {func(d *desk, _ []string) {
			_ = d.books.PutLocal("ack", map[string]any{"point": map[string]any{"size": 3, "root": strings.Repeat("0", 64)}})
		}, office.VerifyAck, "local/values/ack"},
		"a bucket of its own": {func(d *desk, _ []string) {
			d.meddle(func(t *tx) { _, _ = t.raw.Bucket([]byte(rootName)).CreateBucket([]byte("shadow")) })
		}, office.VerifyExtra, "shadow"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			ids := d.orders(3)
			d.sign(ids[0])
			d.sound()
			c.change(d, ids)
			d.finds(c.code, c.place)
		})
	}
}

// Each byte of the file is changed in turn, by one bit and by all eight. Where
// the verification is silent, every entry of the file must still be what it
// was. Bytes of pages that nothing leads to are never read: there the walker's
// silence is the proof. All bytes take some ten seconds; with -short, a sample.
func TestEveryFlippedByteIsReportedOrHarmless(t *testing.T) {
	d := newDesk(t)
	d.sign(d.orders(1)...)
	d.sound()
	_ = d.books.Close()
	raw, err := os.ReadFile(d.path)
	if err != nil {
		t.Fatal(err)
	}
	step := 1
	if testing.Short() {
		step = 41
	}
	want := entries(t, filepath.Join(t.TempDir(), "want"), raw)
	used := usedPagesOf(raw, pageSize)
	var mu sync.Mutex
	count := map[string]int{}
	parallel((len(raw)+step-1)/step, func(_, first, workers int) {
		file, err := os.Create(filepath.Join(t.TempDir(), "books"))
		if err != nil {
			t.Error(err)
			return
		}
		defer func() { _ = file.Close() }()
		_, _ = file.Write(raw)
		data := bytes.Clone(raw)
		for n := first; n*step < len(raw); n += workers {
			i := n * step
			for _, bits := range []byte{0x01, 0xff} {
				data[i] ^= bits
				_, _ = file.WriteAt(data[i:i+1], int64(i))
				outcome := flipped(d, file.Name(), data, used[i/pageSize])
				if outcome == "silent" && entries(t, file.Name(), data) != want {
					t.Errorf("byte %d (page %d) ^ %#x: another content, and nobody says so", i, i/pageSize, bits)
				}
				mu.Lock()
				count[outcome]++
				mu.Unlock()
				data[i] ^= bits
				_, _ = file.WriteAt(data[i:i+1], int64(i))
			}
		}
	})
	t.Logf("%d bytes: %v", len(raw), count)
}

// flipped says how a changed byte shows.
func flipped(d *desk, file string, data []byte, used bool) string {
	flaws := walkPages(data)
	if len(flaws) > 0 {
		return "walker"
	}
	if !used {
		return "not in use"
	}
	report, err := VerifyFile(file, "admin", secret, d.options(), nil)
	switch {
	case err != nil:
		return "refused"
	case !report.Sound():
		return "verify"
	}
	return "silent"
}

// entries of a file as they lie there, sealed.
func entries(t *testing.T, path string, raw []byte) string {
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Error(err)
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true, Timeout: time.Second})
	if err != nil {
		return err.Error()
	}
	defer func() { _ = db.Close() }()
	var text strings.Builder
	var visit func(b *bolt.Bucket)
	visit = func(b *bolt.Bucket) {
		_ = b.ForEach(func(key, value []byte) error {
			fmt.Fprintf(&text, "%x %x\n", key, value)
			if value == nil {
				visit(b.Bucket(key))
			}
			return nil
		})
	}
	_ = db.View(func(raw *bolt.Tx) error {
		return raw.ForEach(func(name []byte, b *bolt.Bucket) error { visit(b); return nil })
	})
	return text.String()
}
