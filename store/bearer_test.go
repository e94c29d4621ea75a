package store

import (
	"errors"
	"testing"
	"time"

	"watiqa/store/office"
)

// A key made for these tests.
const (
	aKey   = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTWBKFwVy8DxmFwjCdKinmeQoVIil+oBYk0MZ9C9ndk"
	aKeyID = "SHA256:GzeoVeBWTXVO71Q0hqGl8lN0h9sb4m65HifVh6gwxYE"
)

// granted is a desk at which the platform let an inspector in up to a day.
func granted(t *testing.T, until office.Day) *desk {
	d := newDesk(t)
	d.item(office.InspectorGranted, "7", office.InspectorGrant{Name: office.Name{Fr: "Inspecteur"}, Key: aKey, Until: until})
	d.take()
	return d
}

// bears fails unless the key does now what a code says; "" is: it opens.
func (d *desk) bears(id string, want office.Code) {
	d.t.Helper()
	_, _, err := d.books.Bearer(id)
	if want == "" && err != nil || want != "" && !errors.Is(err, office.Refuse(want)) {
		d.t.Fatalf("%v, want %q", err, want)
	}
}

const aDay = 24 * time.Hour

func TestAKeyOpensTheDoorUntilTheEndOfItsLastDay(t *testing.T) {
	d := granted(t, "2026-11-24")
	d.bears(aKeyID, "")
	d.clock.Add(aDay)
	d.bears(aKeyID, "")
	d.clock.Add(aDay)
	d.bears(aKeyID, office.KeyExpired)
	d.bears("SHA256:nobody", office.KeyUnknown)
}

func TestAClockThatIsSetBackBringsNoKeyToLife(t *testing.T) {
	d := granted(t, "2026-11-24")
	d.clock.Add(3 * aDay)
	d.must(agent, "claim", d.orders(1)) // the mark moves on
	d.bears(aKeyID, office.KeyExpired)
	d.clock.Add(-3 * aDay)
	d.bears(aKeyID, office.KeyExpired)
}

func TestAClockThatJumpsAheadByYearsEndsNoKey(t *testing.T) {
	d := granted(t, "2026-11-24")
	d.clock.Add(10 * 365 * aDay)
	d.bears(aKeyID, "")
}

func TestADeadClockIsHeldAgainstThePlatformsLastWord(t *testing.T) {
	d := granted(t, "2026-11-24")
	d.clock.Add(3 * aDay) // the platform's clock, in what it sends
	d.item("comet.sighted", "halley", nil)
	d.clock.Add(-3*aDay - 6*365*aDay)
	d.take()
	d.bears(aKeyID, office.KeyExpired)
}

func TestWhoComesInStandsInTheAccessLogFirst(t *testing.T) {
	d := granted(t, "2026-11-24")
	size, _, _ := d.books.AccessHead()
	p, _, err := d.books.Enter(aKeyID, office.BySSH)
	if err != nil || p.ID != office.InspectorPerson("7") {
		t.Fatal(p, err)
	}
	all, err := d.books.accesses(size, 10)
	if err != nil || len(all) != 1 || all[0].Who != p.ID || all[0].What != "sign_in" || all[0].Subject != aKeyID || all[0].From != "ssh" {
		t.Errorf("%+v %v", all, err)
	}
	if _, _, err := d.books.Enter("SHA256:nobody", office.BySSH); !errors.Is(err, office.Refuse(office.KeyUnknown)) {
		t.Error(err)
	}
	if now, _, _ := d.books.AccessHead(); now != size+1 {
		t.Error("nobody came in, and the log says so")
	}
	d.books.Seal()
	d.bears(aKeyID, office.BooksSealed)
}
