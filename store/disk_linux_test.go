package store

import (
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"watiqa/store/office"
)

const full = syscall.ENOSPC

// As a user who may only read, in a thread of its own: root may write anywhere.
func TestAReadOnlyFolderIsSaidToBeOne(t *testing.T) {
	d := newDesk(t)
	_ = d.books.Close()
	dir := t.TempDir()
	copied := filepath.Join(dir, "office.books")
	raw, _ := os.ReadFile(d.path)
	if err := os.WriteFile(copied, raw, 0o444); err != nil {
		t.Fatal(err)
	}
	readable(t, dir)
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread() // and never unlocked: the thread ends with the goroutine
		if os.Getuid() == 0 {
			if err := syscall.Setfsuid(65534); err != nil {
				t.Error(err)
			}
		}
		_, err := Create(filepath.Join(dir, "new.books"), founding(), d.options())
		wants(t, office.BooksReadOnly, err)
		_, err = Open(copied, d.options())
		wants(t, office.BooksReadOnly, err)
		if report, err := VerifyFile(copied, "admin", secret, d.options(), nil); err != nil || !report.Sound() {
			t.Errorf("verifying needs no right to write: %v, %v", report.Findings, err)
		}
	}()
	<-done
}

// readable lets others look into a folder and those above it, not write.
func readable(t *testing.T, dir string) {
	t.Helper()
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(dir, 0o700) })
	for above := filepath.Dir(dir); above != os.TempDir() && above != "/"; above = filepath.Dir(above) {
		if err := os.Chmod(above, 0o755); err != nil {
			t.Fatal(err)
		}
	}
}
