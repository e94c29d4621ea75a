package office

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

// filled is an order with everything that the form demands.
func filled(o Order) Order {
	o.Number, o.PlacedAt, o.Language = "26000001", newBenchTime(), ArabicFrench
	o.Act = Act{Number: "12 bis", Hijri: 1375}
	o.Holder = Holder{First: "أمينة", Family: "العلوي", Sex: "f", Birth: "1956"}
	return o
}

// What only the form would have refused is queued all the same: it is paid, and
// people can refuse it.
func TestAnOrderIsHeldToTheForm(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Order)
		want   Code
	}{
		"nothing wrong":  {func(*Order) {}, ""},
		"twenty of each": {func(o *Order) { o.Extracts, o.FullCopies = 20, 20 }, ""},
		"a whole address": {func(o *Order) {
			o.Addressee = Addressee{Name: "ساكن", Line1: "زنقة 4", Postcode: "91000", Country: "MA"}
		}, ""},
		"a scan":                     {func(o *Order) { o.Proof = &Proof{Digest: "aa", Type: "image/png", Size: 10} }, ""},
		"no paper":                   {func(o *Order) { o.Extracts = 0 }, NoPapers},
		"minus one":                  {func(o *Order) { o.Extracts, o.FullCopies = 3, -1 }, NoPapers},
		"21 extracts":                {func(o *Order) { o.Extracts = 21 }, TooManyPapers},
		"21 full copies":             {func(o *Order) { o.FullCopies = 21 }, TooManyPapers},
		"4 of an act abroad":         {func(o *Order) { o.Extracts, o.Abroad = 4, true }, TooManyPapers},
		"a billion":                  {func(o *Order) { o.Extracts = 1_000_000_000 }, TooManyPapers},
		"no year":                    {func(o *Order) { o.Act.Hijri = 0 }, BadYear},
		"a year below zero":          {func(o *Order) { o.Act.Gregorian = -1980 }, BadYear},
		"a year that nobody sees":    {func(o *Order) { o.Act.Hijri = 9999 }, BadYear},
		"a birth in words":           {func(o *Order) { o.Holder.Birth = "hier" }, BadBirth},
		"a birth that is none":       {func(o *Order) { o.Holder.Birth = "1980-02-30" }, BadBirth},
		"a birth long ago":           {func(o *Order) { o.Holder.Birth = "1066" }, BadBirth},
		"no act":                     {func(o *Order) { o.Act.Number = "" }, MissingValue},
		"no first name":              {func(o *Order) { o.Holder.First = "" }, MissingValue},
		"no family name":             {func(o *Order) { o.Holder.Family = "" }, MissingValue},
		"no sex":                     {func(o *Order) { o.Holder.Sex = "" }, BadValue},
		"a language of nobody's":     {func(o *Order) { o.Language = "en" }, BadValue},
		"an escape in a name":        {func(o *Order) { o.Holder.Family = "\x1b[2J" }, BadValue},
		"bidi in an act":             {func(o *Order) { o.Act.Number = "12\u202e bis" }, BadValue},
		"a line end in an address":   {func(o *Order) { o.Addressee.Line2 = "a\nb" }, BadValue},
		"a name of a book":           {func(o *Order) { o.Holder.Mother = strings.Repeat("ب", 201) }, BadValue},
		"a postcode of 11":           {func(o *Order) { o.Addressee.Postcode = "12345678901" }, BadValue},
		"an escape in a scan's type": {func(o *Order) { o.Proof = &Proof{Digest: "aa", Type: "image/\x1b]0;x"} }, BadValue},
		"no number":                  {func(o *Order) { o.Number = "" }, BadOrder},
		"a number of two words":      {func(o *Order) { o.Number = "26 1" }, BadOrder},
		"a number without an end":    {func(o *Order) { o.Number = strings.Repeat("2", 41) }, BadOrder},
	} {
		o := filled(Order{Extracts: 1})
		c.change(&o)
		problem := o.Validate()
		if c.want == "" && problem != nil || c.want != "" && !errors.Is(problem, Refuse(c.want)) {
			t.Errorf("%s: %v, want %q", name, problem, c.want)
		}
		b := newBench(t)
		b.feed(RequestPlaced, "26000001", o)
		_, queued := b.state.Requests.Get("26000001")
		if queued == slices.Contains([]Code{NoPapers, TooManyPapers, BadOrder}, c.want) || b.state.Aside() != map[bool]int{true: 0, false: 1}[queued] {
			t.Errorf("%s: in the queue %v, %d aside", name, queued, b.state.Aside())
		}
	}
}

// What the platform cannot have meant is kept as it came, and blocks nothing.
func TestAnOrderThatIsNoneStopsNobody(t *testing.T) {
	b := newBench(t)
	for _, id := range []string{"", " ", "26 1", "26\u202e1", strings.Repeat("9", 41)} {
		b.feed(RequestPlaced, id, filled(Order{Extracts: 1}))
	}
	good := b.order("26000002")
	b.upTo(Signed, good)
	if b.state.Aside() != 5 {
		t.Errorf("%d aside, want 5", b.state.Aside())
	}
	for id := range b.state.Requests.All() {
		if id != good {
			t.Errorf("%q is in the queue", id)
		}
	}
}
