package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"watiqa/store/office"
)

// Bytes from outside: pages of the feed, journal lines of a platform, pieces of
// scans, whole files. None of them may do more than be refused.

func FuzzTakeFeedNeverBreaksTheBooks(f *testing.F) {
	d := newDesk(f)
	d.orders(2)
	next, _ := office.NewItem(office.ItemHeader{Seq: 4, At: monday, Kind: office.RequestPlaced, Subject: "26000999"}, testOrder("26000999", monday))
	f.Add(next.Encode())
	f.Add([]byte(`[{"seq":4,"at":"2026-11-23T09:00:00Z","kind":"tariff.set"},{"from":"2026-02-30","extract":-9223372036854775808}]`))
	f.Add([]byte(`[{"seq":4,"at":"2026-11-23T09:00:00Z","kind":"holidays.set"},{"year":-1,"days":["x"]}]`))
	f.Add([]byte(`[{"seq":4,"at":"2026-11-23T09:00:00Z","kind":"difference.opened","subject":"d1"},{"kind":"?","request":"26000001"}]`))
	f.Add([]byte("[{},{}]"))
	f.Fuzz(func(t *testing.T, line []byte) {
		cursor, err := d.books.Cursor()
		if err != nil {
			t.Fatal(err)
		}
		digest, _ := digestOf(cursor)
		digest = digest.After(line)
		_ = d.takes([][]byte{line}, office.Cursor{Seq: cursor.Seq + 1, Digest: hexOf(digest)})
		if report, err := d.books.Verify(nil); err != nil || !report.Sound() {
			t.Fatalf("%q: %v, %v", line, report.Findings, err)
		}
	})
}

func FuzzJournalLinesOfAPlatformNeverBreakTheBooks(f *testing.F) {
	kept := newDesk(f)
	shared := kept.size()
	lost := kept.clone()
	kept.orders(1)
	kept.must(admin, "tariff", nil, "from", "2027-01-01", "extract", "2", "full_copy", "3", "act", "1/2026")
	prefix := kept.lines(shared)
	f.Add(bytes.Join(prefix, []byte("\n")))
	f.Add(prefix[0])
	f.Add([]byte(`[{"n":0,"at":"2026-11-23T09:00:00Z","day":"2026-11-23","kind":"books.opened"},{"opening":"00","secret":""}]`))
	f.Add([]byte("[]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		lines := bytes.Split(text, []byte("\n"))
		if err := lost.books.Rebuild(admin, "fuzz", lines, shared, kept.feed); err != nil {
			return
		}
		if report, err := lost.books.Verify(nil); err != nil || !report.Sound() {
			t.Fatalf("%q: %v, %v", text, report.Findings, err)
		}
	})
}

func FuzzAFileOfAScanNeverPanics(f *testing.F) {
	d := newDesk(f)
	data, digest := scan(500)
	_ = d.books.AttachmentAppend(digest, 0, data)
	path, _ := d.books.attachmentPath(digest)
	raw, _ := os.ReadFile(path)
	f.Add(raw)
	f.Add(raw[:len(raw)-1])
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0})
	f.Fuzz(func(t *testing.T, raw []byte) {
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		again, err := d.books.AttachmentRead(admin, digest)
		if err == nil && !bytes.Equal(again, data) {
			t.Errorf("another scan came back")
		}
		_ = d.books.AttachmentAppend(digest, 0, data)
	})
}

func FuzzOpeningAFileNeverBringsTheProcessDown(f *testing.F) {
	d := newDesk(f)
	d.orders(1)
	_ = d.books.Close()
	raw, _ := os.ReadFile(d.path)
	f.Add(0, byte(0), len(raw))
	for page := range usedPagesOf(raw, pageSize) {
		f.Add(page*pageSize+10, byte(0xff), len(raw))
		f.Add(page*pageSize+24, byte(0x01), len(raw))
	}
	f.Add(pageHeader+40, byte(0x80), 3*pageSize)
	path := filepath.Join(f.TempDir(), "office.books")
	f.Fuzz(func(t *testing.T, at int, bits byte, length int) {
		image := bytes.Clone(raw[:min(max(length, 0), len(raw))])
		if at >= 0 && at < len(image) {
			image[at] ^= bits
		}
		if err := os.WriteFile(path, image, 0o600); err != nil {
			t.Fatal(err)
		}
		_, _ = VerifyFile(path, "admin", secret, d.options(), nil)
		b, err := Open(path, d.options())
		if err != nil {
			return
		}
		_, _ = b.Unlock("admin", secret)
		_, _ = b.Queue(admin, office.Query{})
		_ = b.Close()
	})
}
