package office

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// ParamType says what a value is and so how a form asks for it.
type ParamType string

const (
	Text         ParamType = "text"
	YesNo        ParamType = "yesno"  // "yes" or "no"
	OneOf        ParamType = "choice" // one of Choices
	SomeOf       ParamType = "set"    // several of Choices, separated by spaces
	Number       ParamType = "number" // whole, not negative
	Money        ParamType = "money"  // kept as typed; ParseCentimes reads it
	DayOf        ParamType = "day"
	TimeOf       ParamType = "time" // RFC 3339
	APerson      ParamType = "person"
	ASignatory   ParamType = "signatory"
	ABureau      ParamType = "bureau"
	ARevenue     ParamType = "revenue"  // budget code of another revenue
	ACode        ParamType = "code"     // budget code of any revenue, the civil-status duties among them
	Cash         ParamType = "cash"     // a count, as ParseCounts reads it
	Stamped      ParamType = "stamps"   // stamps by face value, written like a count
	SomeRequests ParamType = "requests" // ids separated by spaces
	Secret       ParamType = "secret"   // a passphrase: the store takes it, no event holds it
)

// Param is one value that an action asks for.
type Param struct {
	Name     string
	Type     ParamType
	Required bool
	Choices  []string
	Default  string
	Most     int // longest text in characters, or largest number; 0: 200 and 1,000,000
}

// Values of a command, validated and cleaned.
type Values map[string]string

// Get a value, "" when it was not given.
func (v Values) Get(name string) string { return v[name] }

// Yes tells whether a yes/no value is yes.
func (v Values) Yes(name string) bool { return v[name] == "yes" }

// Int gives a number that was validated as one.
func (v Values) Int(name string) int { n, _ := strconv.Atoi(v[name]); return n }

// Words gives a set or a list of ids.
func (v Values) Words(name string) []string { return strings.Fields(v[name]) }

// Time gives an optional time.
func (v Values) Time(name string) *time.Time {
	t, err := time.Parse(time.RFC3339, v[name])
	if err != nil {
		return nil
	}
	t = t.UTC().Truncate(time.Second)
	return &t
}

// values validates what was typed against the action's parameters.
func (a *Action) values(c Case, given map[string]string) (Values, *Problem) {
	out := Values{}
	for name := range given {
		if !slices.ContainsFunc(a.Params, func(p Param) bool { return p.Name == name }) {
			return nil, Refuse(UnknownValue, a.Name, name)
		}
	}
	for _, p := range a.Params {
		value := given[p.Name]
		if p.Type != Secret {
			value = Clean(value)
		}
		if value == "" {
			value = p.Default
		}
		if value == "" {
			if p.Required {
				return nil, Refuse(MissingValue, a.Name, p.Name)
			}
			continue
		}
		if p.Type == Number || p.Type == DayOf || p.Type == TimeOf {
			value = FoldDigits(value)
		}
		if !p.accepts(c, value) {
			return nil, Refuse(BadValue, a.Name, p.Name)
		}
		out[p.Name] = value
	}
	return out, nil
}

func (p Param) accepts(c Case, value string) bool {
	switch p.Type {
	case YesNo:
		return value == "yes" || value == "no"
	case OneOf:
		return slices.Contains(p.Choices, value)
	case SomeOf:
		return !slices.ContainsFunc(strings.Fields(value), func(word string) bool { return !slices.Contains(p.Choices, word) })
	case Number:
		n, err := strconv.Atoi(value)
		return err == nil && n >= 0 && n <= p.Limit()
	case Money:
		amount, err := ParseCentimes(value)
		return err == nil && amount.enterable()
	case DayOf:
		return Day(value).Valid()
	case TimeOf:
		t, err := time.Parse(time.RFC3339, value)
		return err == nil && t.UTC().Year() > 0 && t.UTC().Year() <= 9999
	case APerson:
		person, ok := c.People.Get(value)
		return ok && !person.Removed
	case ASignatory:
		_, ok := c.Signatories.Get(value)
		return ok
	case ABureau:
		return slices.ContainsFunc(c.Here().Bureaux, func(b Bureau) bool { return b.Code == value })
	case ARevenue:
		return c.knowsRevenue(value)
	case ACode:
		return c.knowsRevenue(value) || value == c.Here().Till.Code
	case SomeRequests:
		return !slices.ContainsFunc(strings.Fields(value), func(id string) bool { _, ok := c.Requests.Get(id); return !ok })
	}
	return utf8.RuneCountInString(value) <= p.Limit()
}

// Limit is the largest number, or how many characters the longest text has.
func (p Param) Limit() int {
	switch {
	case p.Most != 0:
		return p.Most
	case p.Type == Number:
		return 1_000_000
	}
	return 200
}
