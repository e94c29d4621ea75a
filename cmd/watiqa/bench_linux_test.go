package main

import (
	"encoding/hex"
	"slices"
	"testing"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/sync/platform/seed"
)

// BenchmarkFirstFrame measures what a person waits for at an office with 10,000
// orders: from starting the program to the sign-in screen, and from there, once
// the passphrase is typed, to the queue. Deriving the key from the passphrase
// is cheap here; with an office's own settings it takes half a second more.
func BenchmarkFirstFrame(b *testing.B) {
	const orders = 10_000
	books := founded(b)
	filled(b, books, orders)
	b.ResetTimer()
	var start, queue []time.Duration
	for range max(b.N, 7) {
		began := time.Now()
		p := sit(b, 120, 40, "--books="+books)
		p.shows("Identifiant")
		start = append(start, time.Since(began))
		p.types("karim", "\r")
		p.types(passphrase)
		time.Sleep(50 * time.Millisecond)
		began = time.Now()
		p.types("\r")
		p.shows("26000001")
		queue = append(queue, time.Since(began))
		p.quit()
		p.ends()
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(median(start), "ms-to-sign-in")
	b.ReportMetric(median(queue), "ms-to-queue")
}

func median(all []time.Duration) (milliseconds float64) {
	slices.Sort(all)
	return float64(all[len(all)/2].Microseconds()) / 1000
}

// filled takes so many orders into books, as the platform's feed brings them.
func filled(t testing.TB, path string, orders int) {
	t.Helper()
	filledSince(t, path, orders, 100*24*time.Hour)
}

// filledSince is filled for orders that came one after the other since so long ago.
func filledSince(t testing.TB, path string, orders int, ago time.Duration) {
	t.Helper()
	books, err := store.Open(path, store.Options{Light: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = books.Close() }()
	if _, err := books.Unlock("karim", passphrase); err != nil {
		t.Fatal(err)
	}
	maker := seed.New(1, seed.Options{Start: time.Now().Add(-ago), Gap: 10 * time.Minute})
	var digest office.Digest
	var page [][]byte
	for i := range orders {
		order := maker.Order(i).Order
		item, err := office.NewItem(office.ItemHeader{Seq: uint64(i + 1), At: order.PlacedAt, Kind: office.RequestPlaced, Subject: order.Number}, order)
		if err != nil {
			t.Fatal(err)
		}
		page = append(page, item.Encode())
		digest = digest.After(item.Encode())
		if len(page) == 500 || i == orders-1 {
			cursor, err := books.Cursor()
			if err != nil {
				t.Fatal(err)
			}
			if err := books.TakeFeed(cursor, page, office.Cursor{Seq: uint64(i + 1), Digest: hex.EncodeToString(digest[:])}); err != nil {
				t.Fatal(err)
			}
			page = nil
		}
	}
}
