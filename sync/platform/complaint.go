package platform

import (
	"fmt"
	"strings"
	"time"

	"watiqa/store/office"
)

// Complaint as the platform keeps it, whichever office has its order now. How it
// stands is what the office's journal says.
type Complaint struct {
	ID       string    `json:"id"`
	Number   string    `json:"number"` // of the order
	Text     string    `json:"text"`
	At       time.Time `json:"at"`
	Reopened []string  `json:"reopened,omitempty"` // what was said each time it was opened again
}

// ComplaintStanding is what a citizen is told of a complaint.
type ComplaintStanding struct {
	ID      string   `json:"id"`
	Open    bool     `json:"open"`
	Answers []string `json:"answers"` // of the office, and the inspector's reasons for closing, in order
}

// mostComplaints about one order that are open at a time, and the longest text in
// characters.
const (
	mostComplaints = 3
	mostComplaint  = 2000
)

// Complain opens a complaint about an order: its office learns it with its feed.
// The id is the order's number with a count: 26000417-c1.
func (p *Platform) Complain(number, text string) (id string, err error) {
	err = p.store.Update(func(tx Tx) error {
		order, o, err := ordered(tx, number)
		if err != nil {
			return err
		}
		if text, err = said(text); err != nil {
			return err
		}
		count, open := 1, 0
		state := stateOf(tx, o.ID)
		for c := range complaintsOf(tx, order.Order.Number) {
			count++
			if known, taken := state.Complaints.Get(c.ID); !taken || !known.Closed {
				open++
			}
		}
		if open >= mostComplaints {
			return office.Refuse(ComplainedBefore, number)
		}
		c := Complaint{ID: fmt.Sprintf("%s-c%d", number, count), Number: number, Text: text, At: p.now()}
		id = c.ID
		save(tx, Complaints, c.ID, c)
		emit(tx, o, c.At, office.ComplaintOpened, c.ID, office.ComplaintOpening{Request: number, Text: text})
		o.save(tx)
		return nil
	})
	return id, err
}

// Reopen opens a complaint again that the office has closed.
func (p *Platform) Reopen(id, text string) error {
	return p.store.Update(func(tx Tx) error {
		c, ok := load[Complaint](tx, Complaints, id)
		if !ok {
			return office.Refuse(UnknownComplaint, id)
		}
		_, o, err := ordered(tx, c.Number)
		if err != nil {
			return err
		}
		if text, err = said(text); err != nil {
			return err
		}
		if known, taken := stateOf(tx, o.ID).Complaints.Get(id); !taken || !known.Closed {
			return office.Refuse(ComplaintOpen, id)
		}
		c.Reopened = append(c.Reopened, text)
		save(tx, Complaints, id, c)
		emit(tx, o, p.now(), office.ComplaintReopened, id, office.ComplaintOpening{Text: text})
		o.save(tx)
		return nil
	})
}

// ComplaintStanding tells how a complaint stands, as far as the office has told.
func (p *Platform) ComplaintStanding(id string) (s ComplaintStanding, err error) {
	err = p.store.View(func(tx Tx) error {
		c, ok := load[Complaint](tx, Complaints, id)
		if !ok {
			return office.Refuse(UnknownComplaint, id)
		}
		s = ComplaintStanding{ID: id, Open: true, Answers: []string{}}
		order, _ := load[Order](tx, Orders, c.Number)
		known, taken := stateOf(tx, order.Office).Complaints.Get(id)
		if order.Office == "" || !taken {
			return nil
		}
		s.Open = !known.Closed
		for _, say := range known.Said {
			if say.Kind == office.ComplaintAnswered || say.Kind == office.ComplaintClosed {
				s.Answers = append(s.Answers, say.Text)
			}
		}
		return nil
	})
	return s, err
}

// ordered finds an order and the office that has it.
func ordered(tx Tx, number string) (Order, *Office, error) {
	order, ok := load[Order](tx, Orders, number)
	if !ok || order.Office == "" {
		return order, nil, office.Refuse(UnknownOrder, number)
	}
	o, err := officeOf(tx, order.Office)
	return order, o, err
}

// said is what a citizen wrote, made fit for a screen.
func said(text string) (string, error) {
	text = office.Clean(text)
	if text == "" || len([]rune(text)) > mostComplaint {
		return "", office.Refuse(TooLong)
	}
	return text, nil
}

// complaintsOf gives those about one order.
func complaintsOf(tx Tx, number string) func(func(Complaint) bool) {
	return func(yield func(Complaint) bool) {
		for key := range tx.Scan(Complaints, number+"-c") {
			if c, ok := load[Complaint](tx, Complaints, key); ok && c.Number == number && !yield(c) {
				return
			}
		}
	}
}

// complaintsFollow an order to another office, with everything that was said.
func (p *Platform) complaintsFollow(tx Tx, o *Office, number string) {
	for c := range complaintsOf(tx, number) {
		emit(tx, o, c.At, office.ComplaintOpened, c.ID, office.ComplaintOpening{Request: number, Text: c.Text})
		for _, again := range c.Reopened {
			emit(tx, o, p.now(), office.ComplaintReopened, c.ID, office.ComplaintOpening{Text: again})
		}
	}
}

// mayComplain tells whether somebody is who placed an order: the number and the
// e-mail given with it are what the citizen follows the order with.
func (p *Platform) mayComplain(number, email string) (may bool, err error) {
	err = p.store.View(func(tx Tx) error {
		order, ok := load[Order](tx, Orders, number)
		given := strings.ToLower(strings.TrimSpace(email))
		may = ok && given != "" && given == strings.ToLower(order.Order.Addressee.Email)
		return nil
	})
	return may, err
}
