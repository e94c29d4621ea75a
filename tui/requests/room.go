package requests

import (
	"strconv"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// Room holds what all its screens share.
type Room struct {
	desk   *kit.Desk
	books  Books
	proofs Proofs // nil where no scan is ever shown
	w      lang.Requests

	Printer kit.Printer // nil: nothing is printed
}

// New makes the room.
func New(desk *kit.Desk, books Books, proofs Proofs) *Room {
	return &Room{desk: desk, books: books, proofs: proofs, w: lang.RequestsWords()}
}

func (r *Room) say(s lang.S, values ...string) string { return r.desk.Say(s, values...) }

func (r *Room) me() string { return r.desk.Person.ID }

// paper is what the boxes show of an order: enough to find its papers in a
// pile, and to know what to ask.
type paper struct {
	id, number, name     string
	stage                office.Stage
	extracts, fullCopies int
	folder               uint64
	marriage, proof      bool
}

func paperOf(r office.Request) paper {
	extracts, fullCopies := r.Papers()
	return paper{id: r.ID, number: r.Order.Number, stage: r.Stage, name: r.Order.Holder.First + " " + r.Order.Holder.Family,
		extracts: extracts, fullCopies: fullCopies, folder: r.Folder, marriage: r.Order.Marriage, proof: r.Order.Proof != nil}
}

func itoa(n int) string { return strconv.Itoa(n) }
