package seed_test

import (
	"path/filepath"
	"testing"
	"time"

	"watiqa/sync/platform"
	"watiqa/sync/platform/bolt"
	"watiqa/sync/platform/seed"
)

func furnished(t *testing.T, count int) (*platform.Platform, string) {
	t.Helper()
	store, err := bolt.Open(filepath.Join(t.TempDir(), "platform.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	p, err := platform.New(store, platform.Config{})
	if err != nil {
		t.Fatal(err)
	}
	h, m := seed.Demo(), seed.New(1, seed.Options{})
	for range 2 { // the second time there is nothing left to do
		if _, err := seed.Furnish(p, h, m, count); err != nil {
			t.Fatal(err)
		}
	}
	return p, platform.OfficeID(h.Settings.Bureau)
}

func TestAFurnishedPlatformIsReadyForTheDemo(t *testing.T) {
	p, id := furnished(t, 300)
	s, err := p.Summary(id)
	if err != nil || s.Orders != 300 || s.Waiting != 300 || s.Feed != 301 {
		t.Errorf("%v %+v", err, s)
	}
	all, err := p.Offices()
	if err != nil || len(all) != 6 {
		t.Errorf("%d offices: %v", len(all), err)
	}
	if _, err := p.Place(seed.New(1, seed.Options{}).Order(300).Placement()); err != nil {
		t.Error(err)
	}
}

func TestThousandsOfOrdersArePlacedInSeconds(t *testing.T) {
	count := 3_000
	if testing.Short() {
		count = 500
	}
	start := time.Now()
	furnished(t, count)
	t.Logf("%d orders with their scans placed in %v", count, time.Since(start))
}
