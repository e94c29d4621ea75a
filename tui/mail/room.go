package mail

import (
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
	Head() (size uint64, root [32]byte, err error)
	MailDesk(by string) (office.MailDesk, error)
	Mailed(by string) (office.MailDesk, error)
	FindNumber(by, number string) (office.Sought, error)
	FindLabel(by string, label office.S10) (office.Sought, error)
	Slips(by string) ([]office.SlipRow, error)
	Slip(by, id string) (office.SlipRow, []office.LetterRow, error)
}

// Room holds what all its screens share.
type Room struct {
	desk  *kit.Desk
	books Books
	w     lang.Mail

	Printer kit.Printer // nil: nothing is printed here

	// Order opens an order in full; nil: nowhere.
	Order func(id string) kit.Screen
}

// New makes the room.
func New(desk *kit.Desk, books Books) *Room {
	return &Room{desk: desk, books: books, w: lang.MailWords()}
}

func (r *Room) say(s lang.S, values ...string) string { return r.desk.Say(s, values...) }

func (r *Room) me() string { return r.desk.Person.ID }

func back() kit.Key {
	return kit.On(lang.ShellWords().Back, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc")
}

func itoa(n int) string { return strconv.Itoa(n) }

// counted is a number in a column: nothing for none.
func counted(n int) string {
	if n == 0 {
		return ""
	}
	return itoa(n)
}
