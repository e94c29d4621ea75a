package till

import (
	"strconv"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// Books is what this room needs of the office's books.
type Books interface {
	Do(by string, cmds ...office.Command) ([]office.Event, error)
	ViewFor(by string, look func(*office.State) error) error
	Queue(by string, q office.Query) (office.Page, error)
	// Request opens one order, which is noted in the access log: it says who paid.
	Request(by, id string) (office.Request, error)
	Head() (size uint64, root [32]byte, err error)
	// Clock tells the business day on which an event would be written now.
	Clock() (office.Moment, error)
	// Unlock checks a passphrase, for what must be signed.
	Unlock(login, passphrase string) (office.Person, error)
}

// Line says what waits to be sent.
type Line interface{ Line() office.Line }

// Room holds what all its screens share.
type Room struct {
	desk   *kit.Desk
	books  Books
	line   Line   // nil: nothing exchanges here
	sheets string // folder into which tables are written for a spreadsheet
	w      lang.Till

	// Events opens what the journal holds about something; nil: nowhere.
	Events func(office.TrailFilter) kit.Screen

	// Check begins a surprise check of somebody, and Checks lists their records;
	// nil: nobody checks here.
	Check  func(office.Person) kit.Screen
	Checks func() kit.Screen

	Printer kit.Printer // nil: nothing is printed
	Ticket  text.Mode   // who orders Arabic on an 80 mm ticket: the program or its printer
}

// New makes the room. line may be nil.
func New(desk *kit.Desk, books Books, line Line, sheets string) *Room {
	return &Room{desk: desk, books: books, line: line, sheets: sheets, w: lang.TillWords()}
}

func (r *Room) say(s lang.S, values ...string) string { return r.desk.Say(s, values...) }

// money writes an amount without its unit's name in columns of amounts.
func (r *Room) money(c office.Centimes) string { return c.Format(r.desk.Lang) }

func itoa(n int) string { return strconv.Itoa(n) }

// names gives people's names by their ids.
type names map[string]office.Name

func namesIn(s *office.State) names {
	all := names{}
	for id, p := range s.People.All() {
		all[id] = p.Name
	}
	return all
}

// of gives somebody's name; the id itself where nobody has it.
func (n names) of(id string) office.Name {
	if name, known := n[id]; known {
		return name
	}
	return office.Name{Ar: id, Fr: id}
}
