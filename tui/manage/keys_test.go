package manage_test

import (
	"errors"
	"testing"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/manage"
)

// Keys made for these tests.
const (
	oneKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTWBKFwVy8DxmFwjCdKinmeQoVIil+oBYk0MZ9C9ndk"
	oneID  = "SHA256:GzeoVeBWTXVO71Q0hqGl8lN0h9sb4m65HifVh6gwxYE"
	twoKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA12a+jRwpTNfIPY2wbtDcuxFpPdL7A76AVlow09g6Ee"
)

// callers are the sessions of a door that is not there.
type callers struct {
	all   []office.Session
	reach office.Reach
	books *store.Books
	sent  []uint64
}

func (c *callers) Sessions() []office.Session { return c.all }

func (c *callers) Reach() office.Reach { return c.reach }

func (c *callers) Watch() (<-chan struct{}, func()) { return nil, func() {} }

func (c *callers) EndSession(by string, s office.Session, note string) error {
	_, err := c.books.Do(by, office.Command{Action: "session.end", Subjects: []string{s.Person}, Values: map[string]string{"note": note}})
	if err == nil {
		c.sent = append(c.sent, s.ID)
	}
	return err
}

// withCallers is a seat at an office with an inspector's key, one of its own
// administrator, and both of them inside.
func withCallers(t *testing.T, l office.Lang, first func(*manage.Room) kit.Screen) (*seat, *callers) {
	t.Helper()
	b := newBooks(t)
	feed(t, b, fed{office.InspectorGranted, "tetouan-7", office.InspectorGrant{Name: office.Name{Ar: "سعيدة الإدريسي", Fr: "Saida Idrissi"}, Key: oneKey, Until: "2026-03-31"}})
	if _, err := b.Do("p1", office.Command{Action: "key.grant", Subjects: []string{"p1"}, Values: map[string]string{"key": twoKey}}); err != nil {
		t.Fatal(err)
	}
	c := &callers{books: b, all: []office.Session{
		{ID: 1, Person: "p1", Door: office.ByScreen, Since: monday.Add(-2 * time.Hour), Touched: monday},
		{ID: 2, Door: office.BySocket, Since: monday.Add(-time.Hour), Touched: monday.Add(-time.Minute)},
		{ID: 3, Person: office.InspectorPerson("tetouan-7"), Door: office.ByRelay, From: "example.org:22", Key: oneID,
			Since: monday.Add(-10 * time.Minute), Touched: monday.Add(-time.Minute), Until: monday.Add(50 * time.Minute)},
	}, reach: office.Reach{Listen: "0.0.0.0:2022", Fingerprint: oneID, Relay: "example.org:22", Since: monday.Add(-time.Hour), Failure: office.Refuse(office.RelayDown)}}
	return sit(t, b, l, func(r *manage.Room) kit.Screen { r.Sessions = c; return first(r) }, fine), c
}

func TestKeysAndSessionsLookAsTheyDid(t *testing.T) {
	for name, first := range map[string]func(*manage.Room) kit.Screen{"keys": (*manage.Room).Keys, "visits": (*manage.Room).Visits} {
		for _, l := range []office.Lang{office.Arabic, office.French} {
			s, _ := withCallers(t, l, first)
			s.Golden(name+"_"+string(l)+"_80x24", 80, 20)
			s.Press("down", "down")
			s.Golden(name+"_"+string(l)+"_120x40", 120, 36)
		}
	}
}

func TestAnAdministratorRevokesAKeyAndSaysWhy(t *testing.T) {
	s, _ := withCallers(t, office.French, (*manage.Room).Keys)
	if _, _, err := s.books.Bearer(oneID); err != nil {
		t.Fatal(err)
	}
	s.Press("down", "d", "perdue", "enter") // the inspector's is the older one
	if _, _, err := s.books.Bearer(oneID); !errors.Is(err, office.Refuse(office.KeyDead)) {
		t.Errorf("the key: %v", err)
	}
}

func TestAKeyIsGrantedToThePersonUnderTheCursor(t *testing.T) {
	s, _ := withCallers(t, office.French, (*manage.Room).People)
	s.Press("down", "k", "ssh-ed25519 nonsense", "enter")
	if len(s.Stack) != 2 {
		t.Fatal("nonsense was taken for a key")
	}
}

func TestASessionIsEndedByWhoMayAndOnlyThat(t *testing.T) {
	s, c := withCallers(t, office.French, (*manage.Room).Visits)
	s.Press("down", "d") // nobody has signed in there
	if len(s.Stack) != 1 || s.Notice.Problem == nil {
		t.Errorf("a window without a person: %+v", s.Notice)
	}
	s.Press("down", "d", "fin de visite", "enter")
	if len(c.sent) != 1 || c.sent[0] != 3 {
		t.Errorf("sent away: %v", c.sent)
	}
	if err := c.EndSession(office.InspectorPerson("tetouan-7"), c.all[0], ""); !errors.Is(err, office.Refuse(office.NotAllowed)) {
		t.Errorf("the inspector ends a session: %v", err)
	}
}
