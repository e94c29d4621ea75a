package office

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// What an order may ask for. The numbers of papers are the public order form's,
// of which acts registered abroad have fewer; so is the length of a postcode. The
// others are a convention of ours: no such form is longer.
const (
	MostPapers       = 20
	MostPapersAbroad = 3

	mostPostcode  = 10  // characters
	mostText      = 200 // characters, of any other field
	mostNumber    = 40  // bytes, of an order's number or id
	lastGregorian = 2999
	lastHijri     = 1599
)

// Validate checks an order by the rules of the form, whoever filled it in: the
// counter or the platform's intake. It judges the form, not whether what is asked for exists or is owed to anybody:
// that is found out in the register.
func (o Order) Validate() *Problem {
	if problem := o.workable(); problem != nil {
		return problem
	}
	switch {
	case o.Act.Gregorian == 0 && o.Act.Hijri == 0,
		o.Act.Gregorian < 0 || o.Act.Gregorian > lastGregorian || o.Act.Hijri < 0 || o.Act.Hijri > lastHijri:
		return Refuse(BadYear)
	case !validBirth(o.Holder.Birth):
		return Refuse(BadBirth)
	case !slices.Contains([]Language{ArabicFrench, ArabicOnly, FrenchOnly}, o.Language):
		return Refuse(BadValue, "open", "language")
	case o.Holder.Sex != "m" && o.Holder.Sex != "f":
		return Refuse(BadValue, "open", "sex")
	}
	for _, field := range o.texts() {
		if field.text == "" && field.required {
			return Refuse(MissingValue, "open", field.param)
		}
		if field.text != Clean(field.text) || utf8.RuneCountInString(field.text) > field.most {
			return Refuse(BadValue, "open", field.param)
		}
	}
	return nil
}

// workable tells whether an order can be worked on at all: it asks for papers that
// can be counted, and has a name and a time. The office queues nothing else. What
// only a form would have refused is queued as it came: it is paid, and a person
// can hold it or refuse it.
func (o Order) workable() *Problem {
	limit := MostPapers
	if o.Abroad {
		limit = MostPapersAbroad
	}
	switch {
	case o.Extracts < 0 || o.FullCopies < 0 || o.Extracts+o.FullCopies == 0:
		return Refuse(NoPapers)
	case o.Extracts > limit || o.FullCopies > limit:
		return Refuse(TooManyPapers, strconv.Itoa(limit))
	case !validID(o.Number), o.PlacedAt.IsZero():
		return Refuse(BadOrder)
	}
	return nil
}

// text of an order, with the parameter of the counter's form that asks for it or
// for its like.
type text struct {
	param    string
	text     string
	most     int // characters
	required bool
}

func (o Order) texts() []text {
	h, a := o.Holder, o.Addressee
	all := []text{
		{"number", o.Act.Number, mostText, true},
		{"register", o.Act.Register, mostText, false},
		{"register", o.Act.Bureau, mostText, false},
		{"first", h.First, mostText, true},
		{"family", h.Family, mostText, true},
		{"first_latin", h.FirstLatin, mostText, false},
		{"family_latin", h.FamilyLatin, mostText, false},
		{"father", h.Father, mostText, false},
		{"mother", h.Mother, mostText, false},
		{"mother_name", h.MotherName, mostText, false},
		{"asker", a.Name, mostText, false},
		{"phone", a.Phone, mostText, false},
		{"asker", a.Email, mostText, false},
		{"asker", a.Line1, mostText, false},
		{"asker", a.Line2, mostText, false},
		{"asker", a.Postcode, mostPostcode, false},
		{"asker", a.Locality, mostText, false},
		{"asker", a.Country, mostText, false},
	}
	if o.Proof != nil {
		all = append(all, text{"asker", o.Proof.Digest, mostText, false}, text{"asker", o.Proof.Type, mostText, false})
	}
	return all
}

// validID: what names an order can be written in a list of others.
func validID(id string) bool {
	return id != "" && len(id) <= mostNumber && id == Clean(id) && !strings.Contains(id, " ")
}

// validBirth accepts a day or, where only that is known, a year.
func validBirth(birth string) bool {
	if len(birth) == 4 {
		year, err := strconv.Atoi(birth)
		return err == nil && year >= 1850
	}
	return Day(birth).Valid()
}
