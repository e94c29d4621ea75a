package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"watiqa/store/office"
)

// scan is a file that a citizen could have joined.
func scan(size int) (data []byte, digest string) {
	data = bytes.Repeat([]byte("%PDF scan of an identity card "), size/30+1)[:size]
	sum := sha256.Sum256(data)
	return data, hex.EncodeToString(sum[:])
}

func TestAScanComesInPiecesAndIsWholeAtTheEnd(t *testing.T) {
	d := newDesk(t)
	data, digest := scan(300_000)
	if have, complete, err := d.books.AttachmentSize(digest); have != 0 || complete || err != nil {
		t.Fatal(have, complete, err)
	}
	_, err := d.books.AttachmentRead(admin, digest)
	wants(t, office.ProofMissing, err)
	for offset := 0; offset < len(data); offset += 70_000 {
		if err := d.books.AttachmentAppend(digest, int64(offset), data[offset:min(offset+70_000, len(data))]); err != nil {
			t.Fatal(err)
		}
		if offset == 140_000 { // the process ends and another goes on
			_ = d.books.Close()
			d.open()
			d.unlock()
		}
	}
	have, complete, err := d.books.AttachmentSize(digest)
	if have != 300_000 || !complete || err != nil {
		t.Fatal(have, complete, err)
	}
	if again, err := d.books.AttachmentRead(admin, digest); err != nil || !bytes.Equal(again, data) {
		t.Errorf("%d bytes, %v", len(again), err)
	}
	if err := d.books.AttachmentPurge(digest); err != nil {
		t.Fatal(err)
	}
	if err := d.books.AttachmentPurge(digest); err != nil {
		t.Error("purging twice:", err)
	}
	_, err = d.books.AttachmentRead(admin, digest)
	wants(t, office.ProofMissing, err)
}

func TestAScanThatCameLongAgoIsRemovedAlsoWhileTheBooksAreSealed(t *testing.T) {
	d := newDesk(t)
	now := time.Now()
	if purged, err := d.books.AttachmentsPurge(now); purged != 0 || err != nil {
		t.Fatal("of none:", purged, err)
	}
	old, digestOfOld := scan(4000)
	young, digestOfYoung := scan(5000)
	for digest, data := range map[string][]byte{digestOfOld: old, digestOfYoung: young} {
		if err := d.books.AttachmentAppend(digest, 0, data); err != nil {
			t.Fatal(err)
		}
	}
	file, err := d.books.attachmentPath(digestOfOld)
	if err != nil {
		t.Fatal(err)
	}
	long := now.AddDate(0, 0, -31)
	if err := os.Chtimes(file, long, long); err != nil {
		t.Fatal(err)
	}
	d.books.Seal()
	if purged, err := d.books.AttachmentsPurge(now.AddDate(0, 0, -30)); purged != 1 || err != nil {
		t.Fatal(purged, err)
	}
	d.unlock()
	_, err = d.books.AttachmentRead(admin, digestOfOld)
	wants(t, office.ProofMissing, err)
	if again, err := d.books.AttachmentRead(admin, digestOfYoung); err != nil || !bytes.Equal(again, young) {
		t.Errorf("the other one: %d bytes, %v", len(again), err)
	}
	d.sound()
}

func TestPiecesMayOverlapButNotLeaveAGap(t *testing.T) {
	d := newDesk(t)
	rapid.Check(t, func(r *rapid.T) {
		data := rapid.SliceOfN(rapid.Byte(), 1, 400).Draw(r, "data")
		sum := sha256.Sum256(data)
		digest := hex.EncodeToString(sum[:])
		defer func() { _ = d.books.AttachmentPurge(digest) }()
		have := 0
		for have < len(data) {
			from := rapid.IntRange(0, have).Draw(r, "from")
			to := rapid.IntRange(from, len(data)).Draw(r, "to")
			if err := d.books.AttachmentAppend(digest, int64(from), data[from:to]); err != nil {
				r.Fatal(err)
			}
			have = max(have, to)
			if err := d.books.AttachmentAppend(digest, int64(have+1), []byte("x")); err == nil {
				r.Fatal("a gap was accepted")
			}
			size, _, err := d.books.AttachmentSize(digest)
			if err != nil || size != int64(have) {
				r.Fatalf("%d bytes are here, want %d: %v", size, have, err)
			}
			if to == from && rapid.Bool().Draw(r, "enough") {
				break
			}
		}
		if again, err := d.books.AttachmentRead(admin, digest); have == len(data) && (err != nil || !bytes.Equal(again, data)) {
			r.Fatalf("got %x, %v", again, err)
		}
	})
}

func TestAScanLiesSealedUnderANameThatSaysNothing(t *testing.T) {
	d := newDesk(t)
	data, digest := scan(5_000)
	if err := d.books.AttachmentAppend(digest, 0, data); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(d.path + attachmentFolder)
	if err != nil || len(files) != 1 || bytes.Contains([]byte(digest), []byte(files[0].Name())) {
		t.Fatal(files, err)
	}
	raw, _ := os.ReadFile(filepath.Join(d.path+attachmentFolder, files[0].Name()))
	if bytes.Contains(raw, []byte("identity")) {
		t.Error("the scan lies in clear")
	}
}

func TestATornOrDamagedScanIsNotedAndCanBeFetchedAgain(t *testing.T) {
	d := newDesk(t)
	data, digest := scan(9_000)
	order := testOrder("26000500", monday)
	order.Proof = &office.Proof{Digest: digest, Type: "application/pdf", Size: int64(len(data))}
	d.item(office.RequestPlaced, "26000500", order)
	d.take()
	path, _ := d.books.attachmentPath(digest)
	_ = d.books.AttachmentAppend(digest, 0, data[:4_000])
	_ = d.books.AttachmentAppend(digest, 4_000, data[4_000:8_000])
	raw, _ := os.ReadFile(path)
	_ = os.WriteFile(path, raw[:len(raw)-10], 0o600) // a power cut tore the second piece
	if have, complete, err := d.books.AttachmentSize(digest); have != 4_000 || complete || err != nil {
		t.Fatal(have, complete, err)
	}
	if err := d.books.AttachmentAppend(digest, 4_000, data[4_000:]); err != nil {
		t.Fatal(err)
	}
	if again, err := d.books.AttachmentRead(admin, digest); err != nil || !bytes.Equal(again, data) {
		t.Fatal(len(again), err)
	}
	d.sound()
	raw, _ = os.ReadFile(path)
	raw[len(raw)/2] ^= 1
	_ = os.WriteFile(path, raw, 0o600)
	_, err := d.books.AttachmentRead(admin, digest)
	wants(t, office.ProofDamaged, err)
	d.finds(office.VerifyScan, "attachments/26000500")
	_ = d.books.AttachmentPurge(digest)
	_ = d.books.AttachmentAppend(digest, 0, []byte("something else entirely"))
	_, err = d.books.AttachmentRead(admin, digest)
	wants(t, office.ProofDamaged, err)
}

func TestAScanTooLargeIsRefused(t *testing.T) {
	d := newDesk(t)
	_, digest := scan(10)
	wants(t, office.ProofDamaged, d.books.AttachmentAppend(digest, 0, make([]byte, mostAttachment+1)))
	wants(t, office.ProofDamaged, d.books.AttachmentAppend(digest, -1, []byte("x")))
}
