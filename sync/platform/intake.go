package platform

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"time"

	"watiqa/store/office"
)

// MostScan is the largest scan that a citizen may join, in bytes.
const MostScan = 3 << 20

// Placement is an order that somebody paid for, and the bureau chosen.
type Placement struct {
	Bureau string       `json:"bureau"`
	Order  office.Order `json:"order"`          // without a number it gets the next one of the year
	Scan   []byte       `json:"scan,omitempty"` // the bytes that Order.Proof names
}

// Place takes paid orders in and puts each into its office's feed: all or none.
// It answers with their numbers. What citizens typed is cleaned on the way; what
// no office would take ([office.Order.Validate]) is refused here. An order that was placed before under its number, with the same content, is not
// placed again.
func (p *Platform) Place(placements ...Placement) (numbers []string, err error) {
	err = p.store.Update(func(tx Tx) error {
		numbers = numbers[:0]
		offices := map[string]*Office{}
		for _, placement := range placements {
			id := OfficeID(placement.Bureau)
			if offices[id] == nil {
				if offices[id], err = officeOf(tx, id); err != nil {
					return err
				}
			}
			number, err := p.place(tx, offices[id], placement)
			if err != nil {
				return err
			}
			numbers = append(numbers, number)
		}
		for _, o := range offices {
			o.save(tx)
		}
		return nil
	})
	return numbers, err
}

func (p *Platform) place(tx Tx, o *Office, placement Placement) (string, error) {
	order := cleaned(placement.Order)
	order.Origin = office.Online
	if order.PlacedAt.IsZero() {
		order.PlacedAt = p.now()
	}
	order.PlacedAt = order.PlacedAt.UTC().Truncate(time.Second)
	if order.Number == "" {
		order.Number = nextNumber(tx, order.PlacedAt.Year())
	}
	if problem := order.Validate(); problem != nil {
		return "", problem
	}
	if before, known := load[Order](tx, Orders, order.Number); known {
		if same(before.Order, order) {
			return order.Number, nil
		}
		return "", office.Refuse(OrderExists, order.Number)
	}
	if placement.Scan != nil {
		sum := sha256.Sum256(placement.Scan)
		digest := hex.EncodeToString(sum[:])
		if order.Proof == nil || order.Proof.Digest != digest || order.Proof.Size != int64(len(placement.Scan)) || len(placement.Scan) > MostScan {
			return "", office.Refuse(BadScan, order.Number)
		}
		tx.Put(Scans, digest, placement.Scan)
	}
	p.deliver(tx, o, Order{Order: order, Bureau: o.Bureau})
	return order.Number, nil
}

// deliver puts an order into an office's feed: it is that office's now.
func (p *Platform) deliver(tx Tx, o *Office, order Order) {
	order.Office = o.ID
	save(tx, Orders, order.Order.Number, order)
	tx.Put(Placed, within(o.ID)+order.Order.Number, mark)
	if order.Order.Proof != nil {
		tx.Put(ScanOwners, within(o.ID)+order.Order.Proof.Digest, mark)
	}
	emit(tx, o, p.now(), office.RequestPlaced, order.Order.Number, order.Order)
	complaintsFollow(tx, o, order)
}

func same(a, b office.Order) bool {
	proof := func(o office.Order) (p office.Proof) {
		if o.Proof != nil {
			p = *o.Proof
		}
		return p
	}
	if proof(a) != proof(b) {
		return false
	}
	a.Proof, b.Proof = nil, nil
	return a == b
}

// nextNumber gives an order number that is free: two digits of the year and six
// digits, a convention of ours.
func nextNumber(tx Tx, year int) string {
	key := fmt.Sprintf("last order of %d", year)
	last, _ := strconv.Atoi(string(tx.Get(Meta, key)))
	for {
		last++
		number := fmt.Sprintf("%02d%06d", year%100, last)
		if tx.Get(Orders, number) == nil {
			tx.Put(Meta, key, []byte(strconv.Itoa(last)))
			return number
		}
	}
}

// cleaned is the order with every text that a citizen typed made fit for a screen.
func cleaned(o office.Order) office.Order {
	h, a := &o.Holder, &o.Addressee
	for _, text := range []*string{&o.Number, &o.Act.Number, &o.Act.Register, &o.Act.Bureau,
		&h.First, &h.Family, &h.FirstLatin, &h.FamilyLatin, &h.Sex, &h.Birth, &h.Father, &h.Mother, &h.MotherName,
		&a.Name, &a.Email, &a.Phone, &a.Line1, &a.Line2, &a.Postcode, &a.Locality, &a.Country} {
		*text = office.Clean(*text)
	}
	return o
}
