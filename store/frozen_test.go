package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"watiqa/store/office"
)

// testdata/v1.books was written once, on the day when version 1 was frozen, and
// is never written again after a release. It holds an office's first day: people, orders in
// several stages, a difference, an item of an unknown kind, a counter order, a
// value of the engine, looks.
const (
	frozenEvents   = 15
	frozenRoot     = "b0dbe6f2823ad926eb40ec6ed8aca0042bedd81ff3485b937c9b41df7a649ba8"
	frozenLooks    = 2
	frozenLookRoot = "2f0e26c0bf7d61da1e9bdd1d2d12f2001c0c135130e85ec6cf77e0557952818a"
	frozenRecovery = "AGE-SECRET-KEY-1CS85EU4D4DDPRT2ZY77XKU8P7FY69HZ4LG6WV4Q7PFRHZ5KHH5CST7FC20"
)

func frozen(t *testing.T) *desk {
	t.Helper()
	raw, err := os.ReadFile("testdata/v1.books")
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, path: filepath.Join(t.TempDir(), "v1.books"), clock: &wallClock{now: monday}}
	if err := os.WriteFile(d.path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTheFrozenBooksOpenForEver(t *testing.T) {
	d := frozen(t)
	report, err := VerifyFile(d.path, "agent", secret, d.options(), nil)
	if err != nil || !report.Sound() || report.Events != frozenEvents || report.Root != frozenRoot {
		t.Fatalf("%+v, %v\n(if only state differs: records changed their shape, see restate.go)", report, err)
	}
	d.open()
	d.unlock()
	if root, ok, err := d.books.RootAt(frozenEvents); err != nil || !ok || hexOf(root) != frozenRoot {
		t.Errorf("root %x, %v", root, err)
	}
	if err := d.books.read(func(x *tx) error {
		if root := x.root(pathLooks, frozenLooks); hexOf(root) != frozenLookRoot {
			t.Errorf("the access log's root %x", root)
		}
		return nil
	}); err != nil {
		t.Error(err)
	}
	page := d.queue(office.Query{})
	if page.Total != 4 || page.Counts[office.Signed] != 1 || page.Counts[office.Placed] != 2 || page.Counts[office.Claimed] != 1 {
		t.Errorf("%d in the queue: %v", page.Total, page.Counts)
	}
	if page := d.queue(office.Query{Text: "الزيتون"}); page.Total != 1 || page.Rows[0].Act != "12/ب/1980" {
		t.Errorf("%+v", page.Rows)
	}
	var device string
	if found, err := d.books.Local("device", &device); !found || device != "the engine's" {
		t.Error(device, found, err)
	}
	d.must(officer, "settle", []string{"d1"}, "choice", "stop") // and work goes on
	d.sound()
}

func TestTheFrozenRecoveryIdentityOpensThem(t *testing.T) {
	d := frozen(t)
	d.open()
	if _, err := d.books.Recover(frozenRecovery, "admin", "found again at last"); err != nil {
		t.Fatal(err)
	}
	d.sound()
}

func TestAStateOfAnotherShapeIsReplayedAtTheFirstUnlocking(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(3)
	d.sign(ids[0])
	d.meddle(func(x *tx) { // as if an older program had known less
		x.sealJSON(pathLocal, []byte(shapeKey), "another")
		r, _ := x.state().Requests.Get(ids[0])
		r.Item, r.Signature = 0, nil
		x.state().Requests.Put(ids[0], r)
		x.put(pathStages, []byte("signed\x0012345678\x01stray"), nil)
	})
	if report, err := d.books.Verify(nil); err != nil || !report.Sound() {
		t.Errorf("before: %v, %v", report.Findings, err)
	}
	d.books.Seal()
	d.unlock()
	if r := d.request(ids[0]); r.Item == 0 || r.Signature == nil || r.Due != 700 {
		t.Errorf("%+v", r)
	}
	d.sound()
	d.meddle(func(x *tx) {
		x.sealJSON(pathLocal, []byte(shapeKey), "another")
		x.remove(pathJournal, number(3))
	})
	d.books.Seal()
	_, err := d.books.Unlock("admin", secret)
	wants(t, office.BooksDamaged, err)
}

// A program that learns a new kind finds, in sound books, a state in which what
// it now understands was put aside. It says nothing against them, and replays
// them when they are unlocked.
func TestAProgramThatLearnsAKindReplaysSoundBooks(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(2)
	d.must(agent, "claim", ids[:1])
	e := d.last()
	lesser := slices.DeleteFunc(office.Kinds(), func(kind office.Kind) bool { return kind == office.RequestClaimed })
	if shapeOf(lesser) == shape {
		t.Fatal("a program that knows one kind less has the same shape")
	}
	d.meddle(func(x *tx) { // the books as one wrote them that had never heard of request.claimed
		x.sealJSON(pathLocal, []byte(shapeKey), shapeOf(lesser))
		r, _ := x.state().Requests.Get(ids[0])
		x.state().Requests.Put(ids[0], office.Request{ID: r.ID, Order: r.Order, Stage: office.Placed, Since: r.Order.PlacedAt, Item: r.Item})
		x.state().Unknown.Put(fmt.Sprintf("event/%s/%020d", e.Opening, e.N), office.Unknown{Kind: e.Kind, Subject: e.Subject, Event: e.Identity()})
	})
	if r := d.request(ids[0]); r.Stage != office.Placed {
		t.Fatalf("%+v", r)
	}
	d.sound() // nothing is wrong with them
	_ = d.books.Close()
	if report, err := VerifyFile(d.path, "admin", secret, d.options(), nil); err != nil || !report.Sound() {
		t.Errorf("%v, %v", report.Findings, err)
	}
	d.open()
	d.unlock()
	if r := d.request(ids[0]); r.Stage != office.Claimed || r.By != agent {
		t.Errorf("learnt: %+v", r)
	}
	if err := d.books.View(func(s *office.State) error {
		for _, u := range s.Unknown.All() {
			t.Errorf("still unknown: %+v", u)
		}
		return nil
	}); err != nil {
		t.Error(err)
	}
	d.sound()
	d.must(agent, "found", ids[:1])
}
