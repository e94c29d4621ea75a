package platform_test

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/platform/bolt"
	"watiqa/sync/platform/seed"
	"watiqa/sync/wire"
)

// The offices of the tests.
const (
	here  = "01.151.07.09/1"
	there = "01.151.07.11/1"
)

const token = "operator's token"

// failer is what desk and station need of a test.
type failer interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

// desk is a platform on a real file behind a real server.
type desk struct {
	t        failer
	store    platform.Store
	platform *platform.Platform
	server   *httptest.Server
	url      string
	codec    *wire.Codec
	clock    time.Time
	path     string
	wrap     func(platform.Store) platform.Store
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	return newDeskOn(t, func(s platform.Store) platform.Store { return s })
}

// newDeskOn puts something between the platform and its file.
func newDeskOn(t *testing.T, wrap func(platform.Store) platform.Store) *desk {
	t.Helper()
	d := newDeskIn(t, t.TempDir(), wrap)
	t.Cleanup(d.stop)
	return d
}

func newDeskIn(t failer, folder string, wrap func(platform.Store) platform.Store) *desk {
	t.Helper()
	codec, err := wire.NewCodec()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, codec: codec, clock: time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC),
		path: filepath.Join(folder, "platform.db"), wrap: wrap}
	d.start()
	for _, bureau := range []string{here, there} {
		_, err := d.platform.AddOffice(bureau, office.Name{Fr: bureau})
		d.must(err)
	}
	d.must(d.platform.SetTariff("", seed.Demo().Rate))
	return d
}

func (d *desk) start() {
	d.t.Helper()
	file, err := bolt.Open(d.path)
	d.must(err)
	d.store = d.wrap(file)
	d.platform, err = platform.New(d.store, platform.Config{Now: d.now, Token: token, Log: slog.New(slog.DiscardHandler)})
	d.must(err)
	d.server = httptest.NewServer(d.platform)
	d.url = d.server.URL
}

func (d *desk) stop() {
	d.server.Close()
	d.must(d.store.Close())
}

func (d *desk) now() time.Time { return d.clock }

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// copyTo keeps a copy of the platform's file; startFrom goes on from it.
func (d *desk) copyTo(name string) {
	d.t.Helper()
	d.stop()
	text, err := os.ReadFile(d.path)
	d.must(err)
	d.must(os.WriteFile(d.path+name, text, 0o600))
	d.start()
}

func (d *desk) startFrom(name string) {
	d.t.Helper()
	d.stop()
	d.must(os.Rename(d.path+name, d.path))
	d.start()
}

// place places the seed's first orders with an office; place2 some later ones.
func (d *desk) place(bureau string, count int) []string {
	d.t.Helper()
	return d.place2(bureau, 0, count)
}

func (d *desk) place2(bureau string, first, count int) []string {
	d.t.Helper()
	settings := seed.Demo().Settings
	settings.Bureau = bureau
	m := seed.New(1, seed.Options{Office: settings, First: 1})
	if bureau == there {
		m = seed.New(2, seed.Options{Office: settings, First: 500_000})
	}
	var placements []platform.Placement
	for i := range count {
		s := m.Order(first + i)
		placements = append(placements, platform.Placement{Bureau: bureau, Order: s.Order, Scan: s.Scan()})
	}
	numbers, err := d.platform.Place(placements...)
	d.must(err)
	return numbers
}

func (d *desk) post(target string, body []byte) (status int, text []byte) {
	d.t.Helper()
	r, err := http.NewRequest(http.MethodPost, d.url+target, bytes.NewReader(body))
	d.must(err)
	return d.roundtrip(r)
}

// operate posts at an operator's door, with the token.
func (d *desk) operate(target, body string) (status int, text []byte) {
	d.t.Helper()
	r, err := http.NewRequest(http.MethodPost, d.url+target, bytes.NewReader([]byte(body)))
	d.must(err)
	r.Header.Set("Authorization", "Bearer "+token)
	return d.roundtrip(r)
}

func (d *desk) roundtrip(r *http.Request) (status int, text []byte) {
	d.t.Helper()
	response, err := http.DefaultClient.Do(r)
	d.must(err)
	defer func() { _ = response.Body.Close() }()
	text, err = io.ReadAll(response.Body)
	d.must(err)
	return response.StatusCode, text
}

func (d *desk) summary(bureau string) platform.Summary {
	d.t.Helper()
	s, err := d.platform.Summary(platform.OfficeID(bureau))
	d.must(err)
	return s
}

// differs wants exactly these open differences of an office.
func (d *desk) differs(bureau string, kinds ...office.DifferenceKind) []office.Difference {
	d.t.Helper()
	open := d.summary(bureau).Open
	if len(open) != len(kinds) {
		d.t.Fatalf("%d differences are open, want %v: %+v", len(open), kinds, open)
	}
	for i, kind := range kinds {
		if open[i].Kind != kind {
			d.t.Fatalf("difference %d is %s, want %s", i, open[i].Kind, kind)
		}
	}
	return open
}
