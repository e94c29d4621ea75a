package tui

import (
	"time"

	"watiqa/store/office"
	"watiqa/tui/inspect"
	"watiqa/tui/kit"
	"watiqa/tui/mail"
	"watiqa/tui/manage"
	"watiqa/tui/requests"
	"watiqa/tui/text"
)

// Books is what the program itself needs of the office's books, besides what
// its rooms do.
type Books interface {
	requests.Books
	inspect.Books
	Keyless(by string) ([]office.Person, error)
	mail.Books
	View(func(*office.State) error) error // around every screen, and at the door
	Sealed() bool
	Seal()
	Trouble() *office.Problem // with the disk
	Watch() (changed <-chan struct{}, stop func())
	// Clock is when an event would be written now, and on which business day.
	Clock() (office.Moment, error)
}

// Line is the line to the platform. Watch tells when what is known about it has
// changed.
type Line interface {
	manage.Line
	Watch() (changed <-chan struct{}, stop func())
}

// Options of one session.
type Options struct {
	Books    Books
	Sessions manage.Sessions // nil: nobody else can be here
	Line     Line            // nil: the office is not enrolled
	Proofs   requests.Proofs // nil: no scan is ever shown
	Sheets   string          // folder for exports
	Printer  kit.Printer     // nil: nothing is ever printed
	Ticket   text.Mode       // who orders Arabic on an 80 mm ticket

	Session kit.Session
	Person  office.Person // proven by the door already, as over SSH; else its zero value
	Key     string        // with which it was; its fingerprint
	Present func(string)  // told who sits here now, "" for nobody; nil: nobody is
	Lang    office.Lang   // Arabic if empty
	Mode    *text.Mode    // how Arabic is drawn; nil: as the terminal and the person say
	Tastes  Tastes        // nil: nothing is kept, and nobody is asked
	Demo    *Demo

	// Others tells how many windows and commands end when these screens do; nil:
	// none ever.
	Others func() (windows, commands int)

	LockAfter time.Duration    // 3 minutes if zero
	Now       func() time.Time // time.Now if nil
}

// Demo is what a demo office adds: its people with their passphrases, and a
// line that can be cut.
type Demo struct {
	People []DemoPerson
	Cut    func(cut bool)
}

// DemoPerson is somebody that the sign-in screen offers.
type DemoPerson struct {
	Login      string
	Name       office.Name
	Roles      []office.Role
	Passphrase string
}

func (d *Demo) passphraseOf(login string) string {
	for _, p := range d.People {
		if p.Login == login {
			return p.Passphrase
		}
	}
	return ""
}

// lockAfter is how long nobody may touch the keyboard.
const lockAfter = 3 * time.Minute

func (o Options) withDefaults() Options {
	if o.Lang == "" {
		o.Lang = office.Arabic
	}
	if o.LockAfter == 0 {
		o.LockAfter = lockAfter
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Present == nil {
		o.Present = func(string) {}
	}
	return o
}
