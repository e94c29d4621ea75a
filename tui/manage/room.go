package manage

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Books is what this room needs of the office's books.
type Books interface {
	Do(by string, cmds ...office.Command) ([]office.Event, error)
	ViewFor(by string, look func(*office.State) error) error
	// Keyless are the people who cannot sign in until an administrator acts.
	Keyless(by string) ([]office.Person, error)
	// Unlock checks a passphrase, for what must be signed.
	Unlock(login, passphrase string) (office.Person, error)
}

// Line is the line to the platform.
type Line interface {
	Line() office.Line
	ExchangeNow()
	// LeadOut leads the office out of a fork; it exchanges with the platform.
	LeadOut(ctx context.Context, by, reason string) error
}

// Room holds what all its screens share.
type Room struct {
	desk  *kit.Desk
	books Books
	line  Line // nil: nothing exchanges here
	w     lang.Manage

	// Order opens an order in full, from a difference about it; nil: nowhere.
	Order func(id string) kit.Screen
	// Events opens what the journal holds about something; nil: nowhere.
	Events func(office.TrailFilter) kit.Screen
	// Sessions are who else is here; nil: nobody can be.
	Sessions Sessions
}

// New makes the room. line may be nil.
func New(desk *kit.Desk, books Books, line Line) *Room {
	return &Room{desk: desk, books: books, line: line, w: lang.ManageWords()}
}

func (r *Room) say(s lang.S, values ...string) string { return r.desk.Say(s, values...) }

func (r *Room) see(by string, look func(*office.State) error) error { return r.books.ViewFor(by, look) }

func (r *Room) me() string { return r.desk.Person.ID }

// back leaves a screen of this room.
func back() kit.Key {
	return kit.On(lang.ShellWords().Back, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc")
}

func itoa(n int) string { return strconv.Itoa(n) }
