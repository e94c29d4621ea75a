package platform

import (
	"net/http"
	"strings"

	"watiqa/store/office"
)

// The citizen's doors: who gives an order's number and the e-mail that it was
// placed with may complain about it, and open a complaint again. An unknown
// order and another e-mail are the same answer. The operator may speak for a
// citizen, at the counter or on the telephone.

// complaintWish is the body of what a citizen asks.
type complaintWish struct {
	Number string `json:"number,omitempty"`
	Email  string `json:"email,omitempty"`
	Text   string `json:"text,omitempty"`
}

// mostWish is the largest body at the citizen's doors, which a stranger may knock
// at: the longest text in its longest form, and room for the rest.
const mostWish = 12*mostComplaint + 4<<10

// citizen reads a wish and judges who has it. number is that of the order.
func (p *Platform) citizen(w http.ResponseWriter, r *http.Request, number func(complaintWish) string) (wish complaintWish, ok bool) {
	if wish, ok = givenUpTo[complaintWish](p, w, r, mostWish); !ok {
		return wish, false
	}
	if p.isOperator(r) {
		return wish, true
	}
	may, err := p.mayComplain(number(wish), wish.Email)
	if err == nil && !may {
		err = office.Refuse(UnknownOrder, number(wish))
	}
	if err != nil {
		p.fail(w, r, err)
	}
	return wish, err == nil
}

// orderOf a complaint: what stands before its count.
func orderOf(r *http.Request) func(complaintWish) string {
	return func(complaintWish) string {
		id := r.PathValue("complaint")
		return id[:max(strings.LastIndex(id, "-c"), 0)]
	}
}

func (p *Platform) serveComplain(w http.ResponseWriter, r *http.Request) {
	wish, ok := p.citizen(w, r, func(c complaintWish) string { return c.Number })
	if !ok {
		return
	}
	id, err := p.Complain(wish.Number, wish.Text)
	p.done(w, r, map[string]string{"complaint": id}, err)
}

func (p *Platform) serveReopen(w http.ResponseWriter, r *http.Request) {
	if wish, ok := p.citizen(w, r, orderOf(r)); ok {
		p.done(w, r, nothing{}, p.Reopen(r.PathValue("complaint"), wish.Text))
	}
}

func (p *Platform) serveComplaint(w http.ResponseWriter, r *http.Request) {
	if _, ok := p.citizen(w, r, orderOf(r)); ok {
		s, err := p.ComplaintStanding(r.PathValue("complaint"))
		p.done(w, r, s, err)
	}
}
