package store

import (
	"bytes"
	"strings"

	"watiqa/store/office"
)

// mostDelivered is how many of the letters that arrived last a list shows.
const mostDelivered = 200

// MailDesk shows a person the mail desk: the requests that wait to be packed,
// handed over, accepted or decided on, the slips, the stock of labels. The look
// is an entry of the access log.
func (b *Books) MailDesk(by string) (desk office.MailDesk, err error) {
	return b.mail(by, office.MailStages, 0)
}

// Mailed shows a person what went to the Post: letters under way, those that
// came back, and those that arrived last. The look is an entry of the access log.
func (b *Books) Mailed(by string) (desk office.MailDesk, err error) {
	return b.mail(by, []office.Stage{office.Handed, office.Returned}, mostDelivered)
}

func (b *Books) mail(by string, stages []office.Stage, delivered int) (desk office.MailDesk, err error) {
	if err := b.readFor(by, func(t *tx) error {
		var requests []office.Request
		for _, stage := range stages {
			requests = append(requests, t.inStage(t.standing(stage, mostPage))...)
		}
		requests = append(requests, t.inStage(t.newest(office.Delivered, delivered))...)
		desk = t.state().MailDesk(requests, b.now())
		return nil
	}); err != nil {
		return office.MailDesk{}, err
	}
	if err := b.lookOnce(office.Access{Who: by, What: "list", Filter: &office.Query{Stages: stages}}); err != nil {
		return office.MailDesk{}, err
	}
	return desk, nil
}

// Slips shows a person every slip, the newest first. It opens no letter, so it is
// no entry of the access log.
func (b *Books) Slips(by string) (slips []office.SlipRow, err error) {
	err = b.ViewFor(by, func(s *office.State) error {
		for id, slip := range s.Slips.All() {
			slips = append(slips, office.SlipRow{ID: id, Slip: slip})
		}
		return nil
	})
	office.SortSlips(slips)
	return slips, err
}

// Slip shows a person one slip with its letters. The look is an entry of the
// access log.
func (b *Books) Slip(by, id string) (slip office.SlipRow, letters []office.LetterRow, err error) {
	if err := b.ViewFor(by, func(s *office.State) error {
		found, ok := s.Slips.Get(id)
		if !ok {
			return office.Refuse(office.UnknownSubject, id)
		}
		slip, letters = office.SlipRow{ID: id, Slip: found}, s.SlipLetters(found, b.now())
		return nil
	}); err != nil {
		return office.SlipRow{}, nil, err
	}
	if err := b.lookOnce(office.Access{Who: by, What: "slip", Subject: id}); err != nil {
		return office.SlipRow{}, nil, err
	}
	return slip, letters, nil
}

// FindNumber finds what carries a number, as scanned from an order sheet or
// typed: an order, or a handover slip. Where an order's number and id are not the
// same it looks in the index. A record that it shows is an entry of the access
// log.
func (b *Books) FindNumber(by, number string) (office.Sought, error) {
	return b.find(by, func(t *tx) (office.Sought, error) {
		s := t.state()
		id := number
		if r, ok := s.Requests.Get(id); !ok || r.Order.Number != number {
			id, _ = t.session.index.numbered(number)
		}
		found, ok := s.FindOrder(id, b.now())
		if !ok {
			found, ok = s.FindSlip(strings.ToUpper(number))
		}
		if !ok {
			return office.Sought{}, office.Refuse(office.NoSuchCode, number)
		}
		return found, nil
	})
}

// FindLabel tells what became of a label, and shows the order whose letter
// carries it; likewise.
func (b *Books) FindLabel(by string, label office.S10) (office.Sought, error) {
	return b.find(by, func(t *tx) (office.Sought, error) { return t.state().FindLabel(label, b.now()), nil })
}

func (b *Books) find(by string, look func(*tx) (office.Sought, error)) (found office.Sought, err error) {
	err = b.readFor(by, func(t *tx) error {
		found, err = look(t)
		return err
	})
	if err == nil && found.Row != nil {
		err = b.lookOnce(office.Access{Who: by, What: "request", Subject: found.Row.ID})
	}
	if err != nil {
		return office.Sought{}, err
	}
	return found, nil
}

func (x *index) numbered(number string) (id string, ok bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	for id, e := range x.entries {
		if e.row.Number == number {
			return id, true
		}
	}
	return "", false
}

// inStage opens the requests of keys of the index of stages.
func (t *tx) inStage(keys [][]byte) (requests []office.Request) {
	for _, key := range keys {
		if text, ok := t.open(pathRequests, key); ok {
			if _, r, ok := (shelf[office.Request]{t, pathRequests}).decode(key, text); ok {
				requests = append(requests, r)
			}
		}
	}
	return requests
}

// newest gives the keys of up to most requests that stand in a stage, of those
// whose orders were placed last.
func (t *tx) newest(stage office.Stage, most int) (keys [][]byte) {
	b := t.bucket(pathStages)
	if b == nil {
		return nil
	}
	prefix := append([]byte(stage), 0)
	c := b.Cursor()
	c.Seek(append([]byte(stage), 1))
	for key, _ := c.Prev(); bytes.HasPrefix(key, prefix) && len(keys) < most; key, _ = c.Prev() {
		if _, request, ok := splitStageKey(key); ok {
			keys = append(keys, bytes.Clone(request))
		}
	}
	return keys
}
