package seed

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"time"

	"watiqa/store/office"
)

// Options of a maker. The zero value of a field asks for what its comment says.
type Options struct {
	Office office.Settings // whose orders; zero: the demo office
	First  int             // number of order 0 within its year; 0: 1
	Start  time.Time       // when order 0 was placed, UTC; zero: 2 November 2026, 08:00
	Gap    time.Duration   // from one order to the next; 0: 20 minutes
}

// Maker makes orders of one office. It holds no state: every method may be
// called in any order and from many goroutines.
type Maker struct {
	seed    uint64
	options Options
}

// New gives the maker for a seed.
func New(seed int64, o Options) Maker {
	if o.Office.Bureau == "" {
		o.Office = Demo().Settings
	}
	if o.First == 0 {
		o.First = 1
	}
	if o.Start.IsZero() {
		o.Start = time.Date(2026, 11, 2, 8, 0, 0, 0, time.UTC)
	}
	if o.Gap == 0 {
		o.Gap = 20 * time.Minute
	}
	return Maker{seed: uint64(seed), options: o}
}

// Sample is an order, and what is wrong with it, if anything is.
type Sample struct {
	Index  int
	Order  office.Order
	Defect *Defect // nil: papers can be made

	page page // what the scan shows
}

// Order makes order i, counted from 0.
func (m Maker) Order(i int) Sample {
	r := m.source(i)
	code := m.defect(r, i)
	s := m.sound(r, i)
	if code != "" {
		m.spoil(r, &s, code)
	}
	if s.page.kind == absent {
		return s
	}
	scan := s.page.bytes()
	digest := sha256.Sum256(scan)
	s.Order.Proof = &office.Proof{Digest: hex.EncodeToString(digest[:]), Type: s.page.kind.mediaType(), Size: int64(len(scan))}
	return s
}

// Proof gives the bytes of the scan joined to order i; none where it is absent.
func (m Maker) Proof(i int) []byte { return m.Order(i).Scan() }

// Scan gives the bytes of the scan joined to the order; none where it is absent.
func (s Sample) Scan() []byte {
	if s.page.kind == absent {
		return nil
	}
	return s.page.bytes()
}

// Number that order i carries: two digits of the year and six within it, a
// convention of ours, since the real platform's is not public.
func (m Maker) Number(i int) string {
	return fmt.Sprintf("%02d%06d", m.placed(i).Year()%100, m.options.First+i)
}

func (m Maker) placed(i int) time.Time {
	return m.options.Start.Add(time.Duration(i) * m.options.Gap).UTC().Truncate(time.Second)
}

// source of chance for order i alone.
func (m Maker) source(i int) *rand.Rand { return rand.New(rand.NewPCG(m.seed, uint64(i)+1)) }

// sound makes an order for which papers can be made.
func (m Maker) sound(r *rand.Rand, i int) Sample {
	holder, mother, father := person(r), person(r), person(r)
	for mother.sex != "f" {
		mother = person(r)
	}
	for father.sex != "m" {
		father = person(r)
	}
	b := born(r)
	o := office.Order{
		Number: m.Number(i), Origin: office.Online, PlacedAt: m.placed(i),
		Language: language(r), Marriage: chance(r, 9), Act: b.act,
		Holder: office.Holder{
			First: holder.first.ar, Family: holder.family.ar, Sex: holder.sex, Birth: b.text,
			Father: father.first.ar, Mother: mother.first.ar, MotherName: mother.family.ar,
		},
		Addressee: addressee(r, holder),
	}
	o.Act.Bureau = m.options.Office.Bureau
	o.Extracts, o.FullCopies = papers(r)
	// A paper in French needs Latin letters; otherwise a third leave them out.
	if o.Language == office.FrenchOnly || !chance(r, 33) {
		o.Holder.FirstLatin, o.Holder.FamilyLatin = holder.first.latin, holder.family.latin
	}
	s := Sample{Index: i, Order: o}
	s.page = m.scan(r, s.Order, holder)
	return s
}

func language(r *rand.Rand) office.Language {
	switch draw := r.IntN(100); {
	case draw < 55:
		return office.ArabicFrench
	case draw < 88:
		return office.ArabicOnly
	}
	return office.FrenchOnly
}
