package store

import (
	"os"
	"path/filepath"
	"testing"

	"watiqa/store/office"
)

// testdata/v1.books was written once, on the day when version 1 was frozen, and
// is never written again. It holds an office's first day: people, orders in
// several stages, a difference, an item of an unknown kind, a counter order, a
// value of the engine, looks.
const (
	frozenEvents   = 15
	frozenRoot     = "5543dff456e0643deb2709f4a56e9cd03c6523e06b8c9796ef8cc94146bfac01"
	frozenLooks    = 2
	frozenLookRoot = "2b2705d10d53307d59ca7d7e844a0176590c096826fffb12dc8eb397e6aac68d"
	frozenRecovery = "AGE-SECRET-KEY-1S4KFH22X3MMFPV7TR6M42K2Y8F8Y4MG05EZY3AV4FA6VXKCWL95SGSD79H"
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
	if err := d.books.UnlockRecovery(frozenRecovery); err != nil {
		t.Fatal(err)
	}
	d.sound()
}

func TestAStateOfAnotherShapeIsReplayedAtTheFirstUnlocking(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(3)
	d.sign(ids[0])
	d.meddle(func(x *tx) { // as if an older program had known less
		x.sealJSON(pathLocal, []byte(shapeKey), shape-1)
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
		x.sealJSON(pathLocal, []byte(shapeKey), shape-1)
		x.remove(pathJournal, number(3))
	})
	d.books.Seal()
	_, err := d.books.Unlock("admin", secret)
	wants(t, office.BooksDamaged, err)
}
