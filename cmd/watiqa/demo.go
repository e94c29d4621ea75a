package main

import (
	"context"
	"errors"
	"log/slog"
	"maps"
	"math/rand/v2"
	"net"
	"net/http"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/platform/bolt"
	"watiqa/sync/platform/seed"
	"watiqa/tui"
)

const (
	demoSeed  = 2026
	demoFirst = 300              // orders that wait at the beginning
	demoGap   = 20 * time.Minute // between them: some are late by the 48 hours, most are not
)

// demoPlatform is the reference platform inside the demo's own process, behind
// a line that can be cut.
type demoPlatform struct {
	house    seed.House
	store    *bolt.Store
	platform *platform.Platform
	office   string
	listener net.Listener
	server   *http.Server
	log      *slog.Logger

	cut   atomic.Bool
	mu    sync.Mutex
	lines map[net.Conn]bool
}

// openDemoPlatform opens the platform of a folder; a new one has the demo's
// office and its first orders.
func openDemoPlatform(folder string, now func() time.Time, log *slog.Logger) (*demoPlatform, error) {
	p := &demoPlatform{house: seed.Demo(), log: log, lines: map[net.Conn]bool{}}
	var err error
	if p.store, err = bolt.Open(filepath.Join(folder, "platform.db")); err != nil {
		return nil, err
	}
	p.platform, err = platform.New(p.store, platform.Config{Now: now, Log: log})
	if err == nil {
		err = p.settle(now())
	}
	if err == nil {
		p.listener, err = net.Listen("tcp", "127.0.0.1:0")
	}
	if err != nil {
		_ = p.store.Close()
		return nil, err
	}
	p.server = &http.Server{Handler: p.platform, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		if err := p.server.Serve(p.listener); !errors.Is(err, http.ErrServerClosed) {
			log.Error("the demo's platform stopped", "why", err)
		}
	}()
	return p, nil
}

func (p *demoPlatform) settle(now time.Time) error {
	maker := seed.New(demoSeed, seed.Options{Start: now.Add(-demoFirst * demoGap), Gap: demoGap})
	id := platform.OfficeID(p.house.Settings.Bureau)
	offices, err := p.platform.Offices()
	if err == nil && len(offices) == 0 {
		id, err = seed.Furnish(p.platform, p.house, maker, demoFirst)
		for i, text := range seed.Complaints() {
			if err == nil {
				_, err = p.platform.Complain(maker.Order(i*7).Order.Number, text)
			}
		}
	}
	p.office = id
	return err
}

// arrive places a new order now and then.
func (p *demoPlatform) arrive(ctx context.Context, now func() time.Time) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(20*time.Second + rand.N(25*time.Second)): // #nosec G404 -- the pace of a demo
		}
		if err := p.place(now()); err != nil {
			p.log.Error("no new order for the demo", "why", err)
		}
	}
}

// place puts one more order into the office's feed. The office may have fewer
// than were ever placed, since some went to other bureaux: whose number is taken
// is passed over.
func (p *demoPlatform) place(now time.Time) error {
	summary, err := p.platform.Summary(p.office)
	if err != nil {
		return err
	}
	for i := summary.Orders; ; i++ {
		maker := seed.New(demoSeed, seed.Options{Start: now.Add(-time.Duration(i)), Gap: 1}) // order i is placed now
		if _, err := p.platform.Place(maker.Order(i).Placement()); !errors.Is(err, office.Refuse(platform.OrderExists)) {
			return err
		}
	}
}

// carry moves letters on now and then, as the Post would: each that the office
// has handed over gets one word further.
func (p *demoPlatform) carry(ctx context.Context, now func() time.Time) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(8*time.Second + rand.N(12*time.Second)): // #nosec G404 -- the pace of a demo
		}
		letters, err := p.platform.UnderWay(p.office)
		var words []platform.Word
		for _, label := range slices.Sorted(maps.Keys(letters)) {
			if next, ok := seed.Next(letters[label], now()); ok {
				words = append(words, platform.Word{Label: label, Track: next})
			}
		}
		if err == nil && len(words) > 0 {
			err = p.platform.Track(words...)
		}
		if err != nil {
			p.log.Error("the demo's Post says nothing", "why", err)
		}
	}
}

// dial is the office's way to the platform, whatever port it had when the
// office was enrolled.
func (p *demoPlatform) dial(ctx context.Context, network, _ string) (net.Conn, error) {
	if p.cut.Load() {
		return nil, &net.OpError{Op: "dial", Net: network, Err: errors.New("the demo's line is cut")}
	}
	var d net.Dialer
	conn, err := d.DialContext(ctx, network, p.listener.Addr().String())
	if err == nil {
		p.mu.Lock()
		p.lines[conn] = true
		p.mu.Unlock()
	}
	return conn, err
}

// sever cuts the line, also under a running exchange, or restores it.
func (p *demoPlatform) sever(cut bool) {
	p.cut.Store(cut)
	if !cut {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for conn := range p.lines {
		_ = conn.Close()
	}
	clear(p.lines)
}

func (p *demoPlatform) close() {
	_ = p.server.Close()
	_ = p.store.Close()
}

// invite gives address and code for the office's enrolment.
func (p *demoPlatform) invite() (url, code string, err error) {
	issued, err := p.platform.IssueCode(p.office)
	return "http://" + p.listener.Addr().String(), issued.String(), err
}

// founding of the demo's books.
func (p *demoPlatform) founding() store.Founding {
	first := p.house.People[0]
	return store.Founding{Settings: p.house.Settings, First: first.Person, Passphrase: first.Passphrase, Signatories: p.house.Signatories}
}

func (p *demoPlatform) people() []tui.DemoPerson {
	people := make([]tui.DemoPerson, len(p.house.People))
	for i, r := range p.house.People {
		people[i] = tui.DemoPerson{Login: r.Login, Name: r.Name, Roles: r.Roles, Passphrase: r.Passphrase}
	}
	return people
}

// mailCommands give the demo's office its first labels and its settings.
func mailCommands() []office.Command {
	first, last := seed.Labels()
	post := seed.Post()
	return []office.Command{
		{Action: "labels.receive", Values: map[string]string{"first_label": string(first), "last_label": string(last)}},
		{Action: "post", Values: map[string]string{"pickup": "no", "agency": post.Agency, "line1": post.Line1, "line2": post.Line2,
			"postcode": post.Postcode, "locality": post.Locality, "phone": post.Phone}},
	}
}
