package inspect

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Room holds what all its screens share.
type Room struct {
	desk    *kit.Desk
	books   Books
	w       lang.Inspect
	folder  string // in which extracts are written
	further []entry

	Printer kit.Printer // nil: nothing is printed

	// Order opens an order as it is now; nil: nowhere.
	Order func(id string) kit.Screen
	// Answer opens the form by which a clerk answers a complaint; nil: nowhere.
	Answer func(c office.ComplaintRow) kit.Screen
}

// New makes the room. Extracts are written into folder.
func New(desk *kit.Desk, books Books, folder string) *Room {
	return &Room{desk: desk, books: books, w: lang.InspectWords(), folder: folder}
}

func (r *Room) say(s lang.S, values ...string) string { return r.desk.Say(s, values...) }

func (r *Room) me() string { return r.desk.Person.ID }

func (r *Room) today() office.Day { return r.desk.Calendar.DayOf(r.desk.Now()) }

// audits tells why the person may not look at how others work, or nil.
func (r *Room) audits() *office.Problem { return office.MayAudit(r.desk.Person) }

// back leaves a screen of this room.
func back() kit.Key {
	return kit.On(lang.ShellWords().Back, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc")
}

func push(s kit.Screen) func() (kit.Next, tea.Cmd) {
	return func() (kit.Next, tea.Cmd) { return kit.Push{Screen: s}, nil }
}

func itoa(n int) string { return strconv.Itoa(n) }

func utoa(n uint64) string { return strconv.FormatUint(n, 10) }

// see shows the state to whoever sits here.
func (r *Room) see(by string, look func(*office.State) error) error { return r.books.ViewFor(by, look) }

func (r *Room) readComplaints(d kit.Desk) ([]office.ComplaintRow, error) {
	return r.books.Complaints(d.Person.ID)
}
