//go:build unix

package main

import (
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
		Number: "26000001", Origin: office.Online, PlacedAt: time.Now(), Extracts: 1,
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
	looks, err := v.books.Accesses("p1", 0, 100)
	if err != nil || looks[len(looks)-1].What != "proof" {
		t.Errorf("the look is not in the access log: %+v %v", looks, err)
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
