package wire_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/platform/seed"
)

// desk is an office in memory that works by the real rules on the seed's
// orders: what it writes is what really travels.
type desk struct {
	t      testing.TB
	state  *office.State
	at     time.Time
	open   office.Opening
	n      uint64
	seq    uint64
	events [][]byte // of the journal
	items  [][]byte // of the feed
	ids    []string // of the orders placed
}

func newDesk(t testing.TB, random int64) *desk {
	sum := sha256.Sum256([]byte(fmt.Sprint("opening", random)))
	secret := sha256.Sum256(sum[:])
	house := seed.Demo()
	d := &desk{t: t, state: office.NewState(), at: time.Date(2026, 11, 23, 8, 30, 0, 0, time.UTC)}
	d.open = office.Opening(hex.EncodeToString(sum[:8]))
	d.write("", office.Fact{Kind: office.BooksOpened, Subject: string(d.open), Body: office.Opened{Secret: hex.EncodeToString(secret[:])}})
	for _, fact := range office.Founding(house.Settings, house.People[0].Person, house.Signatories...) {
		d.write("", fact)
	}
	for _, person := range house.People[1:] {
		d.write("p1", office.Fact{Kind: office.PersonAdded, Subject: person.ID, Role: office.Administrator, Body: person.Person})
	}
	d.feed(office.TariffSet, "", house.Rate)
	return d
}

func (d *desk) write(who string, f office.Fact) {
	d.t.Helper()
	day := d.state.Here().Calendar.DayOf(d.at)
	e, err := office.NewEvent(d.open, office.Header{N: d.n, At: d.at, Day: day, Who: who, Role: f.Role, Kind: f.Kind, Subject: f.Subject}, f.Body)
	if err != nil {
		d.t.Fatal(err)
	}
	d.n++
	d.events = append(d.events, e.Encode())
	office.Apply(d.state, e)
}

func (d *desk) feed(kind office.Kind, subject string, body any) {
	d.t.Helper()
	d.seq++
	item, err := office.NewItem(office.ItemHeader{Seq: d.seq, At: d.at, Kind: kind, Subject: subject}, body)
	if err != nil {
		d.t.Fatal(err)
	}
	d.items = append(d.items, item.Encode())
	office.Take(d.state, item)
}

// place puts n orders of a seed into the feed.
func (d *desk) place(random int64, n int) {
	maker := seed.New(random, seed.Options{})
	for i := range n {
		order := maker.Order(i).Order
		d.at = d.at.Add(7 * time.Second)
		d.feed(office.RequestPlaced, order.Number, order)
		d.ids = append(d.ids, order.Number)
	}
}

func (d *desk) do(who, action string, subjects []string, values map[string]string) {
	d.t.Helper()
	moment := office.Moment{At: d.at, Day: d.state.Here().Calendar.DayOf(d.at), Opening: d.open, N: d.n}
	facts, err := office.Decide(d.state, moment, who, office.Command{Action: action, Subjects: subjects, Values: values})
	if err != nil {
		d.t.Fatalf("%s %v: %v", action, subjects, err)
	}
	for _, fact := range facts {
		d.write(who, fact)
	}
}

// process takes the placed orders, each from the queue to signed, as people do:
// one by one through the agent's hands, in folders through the officer's.
func (d *desk) process() {
	for len(d.ids) > 0 {
		folder := d.ids[:min(10, len(d.ids))]
		d.ids = d.ids[len(folder):]
		for _, id := range folder {
			one := []string{id}
			d.wait(40)
			d.do("p4", "claim", one, nil)
			d.wait(95)
			d.do("p4", "found", one, nil)
			d.wait(160)
			d.do("p4", "print", one, map[string]string{"mentions": "yes", "marriage": "yes"})
		}
		d.wait(1800)
		d.do("p4", "sign", folder, map[string]string{"signatory": "s1"})
	}
}

// wait lets an uneven time pass.
func (d *desk) wait(seconds int) {
	d.at = d.at.Add(time.Duration(seconds+int(d.n*7919%61)) * time.Second)
}
