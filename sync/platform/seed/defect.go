package seed

import (
	"fmt"
	"math/rand/v2"
	"strconv"

	"watiqa/store/office"
)

// Of 100 orders, this many are defective in the way of each refusal code.
const sharePerCode = 3

// Defect says what was done to an order and which refusal it calls for. (An
// order for another bureau is better transferred: R03 is the answer only where
// no such bureau is known.)
type Defect struct {
	Code  office.RefusalCode
	Other string // R02: the name on the scan; R03: the bureau that holds the act, "" for a consulate; R08: number of the first order
}

// Stranger is who asks for other people's full copies in the seed (R05).
const Stranger = "CABINET DE RECOUVREMENT EXEMPLE"

// defect draws the refusal code that order i calls for, "" for none. It takes
// exactly one number from the source.
func (m Maker) defect(r *rand.Rand, i int) office.RefusalCode {
	at := r.IntN(100) / sharePerCode
	if at >= len(office.RefusalCodes) {
		return ""
	}
	code := office.RefusalCodes[at]
	if code == office.R08 && m.firstBefore(i) < 0 {
		return ""
	}
	return code
}

// firstBefore gives the nearest earlier order that is sound, -1 when there is none.
func (m Maker) firstBefore(i int) int {
	for j := i - 1; j >= 0; j-- {
		if m.defect(m.source(j), j) == "" {
			return j
		}
	}
	return -1
}

// spoil puts a defect into a sound order.
func (m Maker) spoil(r *rand.Rand, s *Sample, code office.RefusalCode) {
	o, d := &s.Order, &Defect{Code: code}
	s.Defect = d
	switch code {
	case office.R01: // no register of the office goes that far
		o.Act.Number = strconv.Itoa(lastNumber + 400 + r.IntN(900))
		s.page.act = o.Act.Number
	case office.R02: // the scan speaks of somebody else
		d.Other = pick(r, names().women).latin + " " + pick(r, names().families).latin
		s.page.name = d.Other
	case office.R03:
		m.elsewhere(r, s)
	case office.R04:
		s.page.kind = pick(r, []kind{absent, cut, dark})
	case office.R05: // a stranger, with nobody's authorisation
		o.FullCopies, o.Addressee.Name = 1+r.IntN(3), Stranger
		s.page.note = "TIERS SANS PROCURATION"
	case office.R06:
		s.page.note = fmt.Sprintf("RECTIFICATION EN COURS %d/%d", 1+r.IntN(90), 2020+r.IntN(6))
	case office.R07: // the register of that year is damaged
		o.Holder.Birth, o.Act.Gregorian, o.Act.Hijri = strconv.Itoa(damagedGregorian), damagedGregorian, 0
		if r.IntN(2) == 0 {
			o.Act.Gregorian, o.Act.Hijri = 0, damagedHijri
		}
		s.page.year = yearOf(o.Act)
	case office.R08: // the same papers once more, a little later
		first := m.Order(m.firstBefore(s.Index))
		number, placed := o.Number, o.PlacedAt
		*o, s.page = first.Order, first.page
		o.Number, o.PlacedAt, d.Other = number, placed, first.Order.Number
	case office.R09: // nowhere to go
		o.Addressee.Line1, o.Addressee.Line2 = "Poste restante", ""
		o.Addressee.Postcode, o.Addressee.Locality = "00000", "?"
	case office.R99: // registered before the birth
		o.Holder.Birth = strconv.Itoa(birthYear(o.Holder.Birth) + 5)
	}
}

// elsewhere: the act lies in another bureau, in one case of five with a
// consulate, where no more than three papers of a kind may be asked for.
func (m Maker) elsewhere(r *rand.Rand, s *Sample) {
	others := m.options.Office.Bureaux
	if len(others) == 0 || r.IntN(5) == 0 {
		s.Order.Abroad, s.page.place = true, "CONSULAT DU MAROC"
		s.Order.Extracts = 1 + min(s.Order.Extracts, office.MostPapersAbroad-1)
		s.Order.FullCopies = min(s.Order.FullCopies, office.MostPapersAbroad)
		return
	}
	bureau := pick(r, others)
	s.Defect.Other, s.page.place = bureau.Code, latinOnly(bureau.Name.Fr)
}

func birthYear(birth string) int {
	year, _ := strconv.Atoi(birth[:4])
	return year
}
