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
	ID       string      `json:"id"`
	Number   string      `json:"number"` // of the order
	Text     string      `json:"text"`
	At       time.Time   `json:"at"`
	Reopened []Reopening `json:"reopened,omitempty"`
	Closed   string      `json:"closed,omitempty"` // by this office, before the order went on to another
}

// Reopening is what a citizen said when opening a complaint again.
type Reopening struct {
	Text string    `json:"text"`
	At   time.Time `json:"at"`
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
		for c := range complaintsOf(tx, order.Order.Number) {
			count++
			if !c.closed(tx, o.ID) {
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
		if !c.closed(tx, o.ID) {
			return office.Refuse(ComplaintOpen, id)
		}
		c.Reopened = append(c.Reopened, Reopening{Text: text, At: p.now()})
		if c.Closed != "" {
			c.Closed = ""
			c.emit(tx, o)
		} else {
			c.reopen(tx, o, c.Reopened[len(c.Reopened)-1])
		}
		save(tx, Complaints, id, c)
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
		known := c.known(tx, order.Office)
		s.Open = !c.closed(tx, order.Office)
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

// known is the complaint as the office tells it that has the order, or that had
// closed it before the order went on.
func (c Complaint) known(tx Tx, holder string) office.Complaint {
	if c.Closed != "" {
		holder = c.Closed
	}
	if holder == "" {
		return office.Complaint{}
	}
	known, _ := stateOf(tx, holder).Complaints.Get(c.ID)
	return known
}

// closed tells whether the office has closed the complaint, and knows of every time
// that it was opened again.
func (c Complaint) closed(tx Tx, holder string) bool {
	known, again := c.known(tx, holder), 0
	for _, say := range known.Said {
		if say.Kind == office.ComplaintReopened {
			again++
		}
	}
	return known.Closed && again >= len(c.Reopened)
}

// emit the complaint with everything that the citizen said, and when: what an
// office knows already changes nothing there.
func (c Complaint) emit(tx Tx, o *Office) {
	emit(tx, o, c.At, office.ComplaintOpened, c.ID, office.ComplaintOpening{Request: c.Number, Text: c.Text})
	for _, again := range c.Reopened {
		c.reopen(tx, o, again)
	}
}

func (c Complaint) reopen(tx Tx, o *Office, again Reopening) {
	emit(tx, o, again.At, office.ComplaintReopened, c.ID, office.ComplaintOpening{Text: again.Text})
}

// complaintsFollow an order to another office, but for those that were closed
// where it was last: they follow if they are opened again.
func complaintsFollow(tx Tx, o *Office, order Order) {
	var last string
	if n := len(order.Route); n > 0 {
		last = OfficeID(order.Route[n-1])
	}
	for c := range complaintsOf(tx, order.Order.Number) {
		if c.Closed == "" && c.closed(tx, last) {
			c.Closed = last
			save(tx, Complaints, c.ID, c)
		}
		if c.Closed == "" {
			c.emit(tx, o)
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
