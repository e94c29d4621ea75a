package office

import (
	"encoding/hex"
	"fmt"
	"strings"
)

// orderParams is the counter order form: the same fields as the citizen's,
// without payment and delivery.
var orderParams = []Param{
	{Name: "extracts", Type: Number, Most: MostPapers, Default: "0"},
	{Name: "full_copies", Type: Number, Most: MostPapers, Default: "0"},
	{Name: "language", Type: OneOf, Choices: []string{string(ArabicFrench), string(ArabicOnly), string(FrenchOnly)}, Default: string(ArabicFrench)},
	{Name: "marriage", Type: YesNo, Default: "no"},
	{Name: "number", Type: Text, Required: true, Most: 30},
	{Name: "gregorian", Type: Number, Most: 2999},
	{Name: "hijri", Type: Number, Most: 1599},
	{Name: "register", Type: Text, Most: 30},
	{Name: "first", Type: Text, Required: true, Most: 60},
	{Name: "family", Type: Text, Required: true, Most: 60},
	{Name: "first_latin", Type: Text, Most: 60},
	{Name: "family_latin", Type: Text, Most: 60},
	{Name: "sex", Type: OneOf, Choices: []string{"m", "f"}, Required: true},
	{Name: "birth", Type: Text, Required: true, Most: 10},
	{Name: "father", Type: Text, Required: true, Most: 60},
	{Name: "mother", Type: Text, Required: true, Most: 60},
	{Name: "mother_name", Type: Text, Required: true, Most: 60},
	{Name: "asker", Type: Text, Required: true, Most: 120},
	{Name: "phone", Type: Text, Most: 20},
	late,
}

// decideOpen takes an order at the counter. The person at the counter has it
// in hand at once. Its id is made from the opening and the event's number, so
// that no two windows and no two copies of the books can give the same one; its
// number, which people read, ends in two letters of the opening for that.
func decideOpen(c Case, _ string) ([]Fact, *Problem) {
	v := c.Values
	order := Order{
		Number:     fmt.Sprintf("G%s-%04d%s", strings.ReplaceAll(string(c.Day), "-", "")[2:], c.Here().Counters+1, c.Opening.letters(2)),
		Origin:     Counter,
		PlacedAt:   c.now(),
		Extracts:   v.Int("extracts"),
		FullCopies: v.Int("full_copies"),
		Language:   Language(v.Get("language")),
		Marriage:   v.Yes("marriage"),
		Act: Act{Bureau: c.Here().Bureau, Register: v.Get("register"), Number: v.Get("number"),
			Gregorian: v.Int("gregorian"), Hijri: v.Int("hijri")},
		Holder: Holder{First: v.Get("first"), Family: v.Get("family"), FirstLatin: v.Get("first_latin"),
			FamilyLatin: v.Get("family_latin"), Sex: v.Get("sex"), Birth: FoldDigits(v.Get("birth")),
			Father: v.Get("father"), Mother: v.Get("mother"), MotherName: v.Get("mother_name")},
		Addressee: Addressee{Name: v.Get("asker"), Phone: v.Get("phone")},
	}
	done, problem := c.late(c.longAgo())
	if problem != nil {
		return nil, problem
	}
	if done != nil {
		order.PlacedAt = *done
	}
	if problem := order.Validate(); problem != nil {
		return nil, problem
	}
	id := fmt.Sprintf("c%s-%d", c.Opening, c.N)
	return []Fact{{Kind: RequestOpened, Subject: id, Body: order}}, nil
}

// apart are the letters of the end of a counter order's or slip's number: none is
// easily taken for another or for a digit, in either hand (a convention of ours).
const apart = "ACDEFHJKMNPRTVWXY"

// letters of an opening, so many: two copies of the books, which count alike, do
// not print one number. Two letters differ in 288 of 289 cases, three in 4,912
// of 4,913.
func (o Opening) letters(many int) string {
	raw, err := hex.DecodeString(string(o))
	if err != nil || len(raw) < 2 {
		return ""
	}
	n := int(raw[0])<<8 | int(raw[1])
	var letters []byte
	for range many {
		letters = append(letters, apart[n%len(apart)])
		n /= len(apart)
	}
	return string(letters)
}
