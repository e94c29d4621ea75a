//go:build unix

package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/lang"
)

// looking gives a viewer over books that hold one order with a scan.
func looking(t *testing.T, program ...string) (v *viewer, scan []byte) {
	t.Helper()
	path := founded(t)
	books, err := store.Open(path, store.Options{Light: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = books.Close() })
	if _, err := books.Unlock("karim", passphrase); err != nil {
		t.Fatal(err)
	}
	scan = []byte("%PDF-1.4 a scan")
	sum := sha256.Sum256(scan)
	digest := hex.EncodeToString(sum[:])
	item, err := office.NewItem(office.ItemHeader{Seq: 1, At: time.Now(), Kind: office.RequestPlaced, Subject: "26000001"}, office.Order{
		Number: "26000001", Origin: office.Online, PlacedAt: time.Now(), Extracts: 1, FullCopies: 1, Language: office.ArabicFrench,
		Act: office.Act{Number: "12", Hijri: 1375}, Holder: office.Holder{First: "نجمة", Family: "الوادي", Sex: "f", Birth: "1956"},
		Proof: &office.Proof{Digest: digest, Type: "application/pdf", Size: int64(len(scan))}})
	if err != nil {
		t.Fatal(err)
	}
	after := office.Digest{}.After(item.Encode())
	if err := books.TakeFeed(office.Cursor{}, [][]byte{item.Encode()}, office.Cursor{Seq: 1, Digest: hex.EncodeToString(after[:])}); err != nil {
		t.Fatal(err)
	}
	if err := books.AttachmentAppend(digest, 0, scan); err != nil {
		t.Fatal(err)
	}
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	return newViewer(&app{config: config{Viewer: program}, log: slog.New(slog.DiscardHandler)}, books), scan
}

func TestAScanIsShownFromAPrivateFileThatIsWipedAfterwards(t *testing.T) {
	seen := filepath.Join(t.TempDir(), "seen")
	v, scan := looking(t, "sh", "-c", `cat "$0" > `+seen+` && stat -c %a "$0" "$(dirname "$0")" > `+seen+`.rights`)
	if err := v.open(t.Context(), "p1", "26000001", nil); err != nil {
		t.Fatal(err)
	}
	eventually(t, func() bool { got, _ := os.ReadFile(seen); return string(got) == string(scan) })
	eventually(t, func() bool { rights, _ := os.ReadFile(seen + ".rights"); return string(rights) == "600\n700\n" })
	v.close() // the viewer answered at once, so the file would stay for a while
	left, err := filepath.Glob(filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "*"))
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
	page, err := v.books.AccessesBack("p1", 0, 9)
	if err != nil || len(page.Rows) == 0 || page.Rows[0].What != "proof" {
		t.Errorf("the look is not in the access log: %+v %v", page.Rows, err)
	}
}

func TestAViewerThatIsNotThereIsToldAndLeavesNothing(t *testing.T) {
	v, _ := looking(t, "no-such-viewer")
	if err := v.open(t.Context(), "p1", "26000001", nil); !errors.Is(err, office.Refuse(office.ProofNoViewer)) {
		t.Errorf("got %v", err)
	}
	if len(v.there) != 0 {
		t.Errorf("still there: %v", v.there)
	}
	v.close()
}

func eventually(t *testing.T, is func() bool) {
	t.Helper()
	for deadline := time.Now().Add(3 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if is() {
			return
		}
	}
	t.Error("it never came to be")
}

// A scan that is damaged, or that the platform does not hold, was looked at all
// the same: that is what R04 says, and nothing else may be refused for it.
func TestAScanThatCannotBeShownStandsInTheAccessLog(t *testing.T) {
	for name, try := range map[string]func(v *viewer, scan []byte) error{
		"damaged": func(v *viewer, scan []byte) error {
			sum := sha256.Sum256(scan)
			digest := hex.EncodeToString(sum[:])
			other := append([]byte("x"), scan[1:]...)
			if err := errors.Join(v.books.AttachmentPurge(digest), v.books.AttachmentAppend(digest, 0, other)); err != nil {
				return err
			}
			return v.open(t.Context(), "p1", "26000001", nil)
		},
		"not there": func(v *viewer, _ []byte) error { return v.looked("p1", "26000001", office.Refuse(office.ProofMissing)) },
	} {
		v, scan := looking(t, "true")
		do := func(action string, values map[string]string) error {
			_, err := v.books.Do("p1", office.Command{Action: action, Subjects: []string{"26000001"}, Values: values})
			return err
		}
		if err := do("claim", nil); err != nil {
			t.Fatal(err)
		}
		if err := do("refuse", map[string]string{"code": "R04"}); !errors.Is(err, office.Refuse(office.ProofNotSeen)) {
			t.Errorf("%s, before anybody looked: %v", name, err)
		}
		if err := try(v, scan); !errors.Is(err, office.Refuse(office.ProofDamaged)) && !errors.Is(err, office.Refuse(office.ProofMissing)) {
			t.Errorf("%s: %v", name, err)
		}
		if err := do("refuse", map[string]string{"code": "R05"}); !errors.Is(err, office.Refuse(office.ProofNotSeen)) {
			t.Errorf("%s: who may have a copy was judged by it: %v", name, err)
		}
		if err := do("refuse", map[string]string{"code": "R04"}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What a viewer did not show nobody has seen: neither refusal that rests on a scan
// is taken, until it was shown after all.
func TestAViewerThatFailsAtOnceIsToldAndNothingCountsAsSeen(t *testing.T) {
	v, _ := looking(t, "sh", "-c", "exit 3")
	v.soon = 10 * time.Second // this machine may be slow; a viewer that has ended is not waited for
	refuse := func(code string) error {
		_, err := v.books.Do("p1", office.Command{Action: "refuse", Subjects: []string{"26000001"}, Values: map[string]string{"code": code}})
		return err
	}
	if _, err := v.books.Do("p1", office.Command{Action: "claim", Subjects: []string{"26000001"}}); err != nil {
		t.Fatal(err)
	}
	if err := v.open(t.Context(), "p1", "26000001", nil); !errors.Is(err, office.Refuse(office.ProofNotShown)) {
		t.Errorf("the clerk was told %v", err)
	}
	for _, code := range []string{"R04", "R05"} {
		if err := refuse(code); !errors.Is(err, office.Refuse(office.ProofNotSeen)) {
			t.Errorf("%s, though nothing was shown: %v", code, err)
		}
	}
	page, err := v.books.AccessesBack("p1", 0, 1)
	if last := page.Rows[0]; err != nil || last.What != "proof" || last.Failed != office.ProofNotShown {
		t.Errorf("the access log ends with %+v %v", last, err)
	}
	if len(v.there) != 0 {
		t.Errorf("still there: %v", v.there)
	}
	v.config.Viewer, v.soon = []string{"sh", "-c", "sleep 3"}, 50*time.Millisecond
	if err := v.open(t.Context(), "p1", "26000001", nil); err != nil {
		t.Error(err)
	}
	if err := refuse("R04"); err != nil {
		t.Error(err)
	}
	v.close()
}

// A line that is down says nothing of the scan.
func TestALineThatFailedIsNoLookAtAScan(t *testing.T) {
	v, _ := looking(t, "true")
	before, _, _ := v.books.AccessHead()
	if err := v.looked("p1", "26000001", office.Refuse(office.LineDown)); !errors.Is(err, office.Refuse(office.LineDown)) {
		t.Error(err)
	}
	if now, _, _ := v.books.AccessHead(); now != before {
		t.Error("it stands in the access log")
	}
}

func TestWhatMustBeKnownOfAnOrderFirstIsSaid(t *testing.T) {
	w := lang.RequestsWords()
	clashed := office.Request{Clash: []office.Identity{{N: 4}}}
	free := office.Request{Signature: &office.Signature{NoTariff: true}}
	if got := marksOf(clashed); len(got) != 1 || got[0] != w.Clash {
		t.Errorf("of one on which facts contradict each other: %v", got)
	}
	if got := marksOf(free); len(got) != 1 || got[0] != w.NoTariff {
		t.Errorf("of one without a tariff: %v", got)
	}
	free.Due = 700
	if got := marksOf(free); len(got) != 0 {
		t.Errorf("corrected: %v", got)
	}
}

func TestTheOwnerRemovesScansThatCameLongAgo(t *testing.T) {
	v, _ := looking(t, "true")
	folder := v.books.Path() + ".attachments"
	scans := func() int { files, _ := os.ReadDir(folder); return len(files) }
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if v.purge(ctx); scans() != 1 {
		t.Fatal("the scan of today is gone")
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	long := time.Now().AddDate(0, 0, -usualKeep-1)
	if err := os.Chtimes(filepath.Join(folder, files[0].Name()), long, long); err != nil {
		t.Fatal(err)
	}
	if v.purge(ctx); scans() != 0 {
		t.Error("a scan stays longer than it is set to")
	}
}
