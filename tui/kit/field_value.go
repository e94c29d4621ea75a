package kit

import (
	"regexp"
	"strings"
	"time"

	"watiqa/store/office"
)

// value is what the field holds as the office wants it; problem says why it
// cannot be read or that it is missing.
func (f *field) value(action string) (string, *office.Problem) {
	value := ""
	switch {
	case f.param.Type == office.SomeOf:
		var words []string
		for _, o := range f.options {
			if f.set[o.Value] {
				words = append(words, o.Value)
			}
		}
		value = strings.Join(words, " ")
	case f.options != nil:
		if f.at >= 0 && f.at < len(f.options) {
			value = f.options[f.at].Value
		}
	default:
		value = f.input.Value()
	}
	if value == "" {
		if f.param.Required {
			return "", office.Refuse(office.MissingValue, action, f.param.Name)
		}
		return "", nil
	}
	ok := true
	switch f.param.Type {
	case office.DayOf:
		value, ok = f.desk.ReadDay(value)
	case office.TimeOf:
		value, ok = f.desk.ReadTime(value)
	}
	if !ok {
		return "", office.Refuse(office.BadValue, action, f.param.Name)
	}
	return value, nil
}

// shown is a value as a person types it.
func (f *field) shown(value string) string {
	if value == "" {
		return ""
	}
	switch f.param.Type {
	case office.DayOf:
		if t, err := time.Parse(time.DateOnly, value); err == nil {
			return t.Format(dayTyped)
		}
	case office.TimeOf:
		if t, err := time.Parse(time.RFC3339, value); err == nil {
			return f.desk.Moment(t)
		}
	}
	return value
}

const (
	dayTyped   = "02/01/2006"
	clockTyped = "15:04"
)

var typedDay = regexp.MustCompile(`^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}))?$`)

// ReadDay reads a day as people type it, "2/3/2026", "2/3" for this year, or as
// the office writes it, "2026-03-02". It answers in the office's way.
func (d *Desk) ReadDay(typed string) (string, bool) {
	typed = office.FoldDigits(strings.TrimSpace(typed))
	if office.Day(typed).Valid() {
		return typed, true
	}
	part := typedDay.FindStringSubmatch(typed)
	if part == nil {
		return "", false
	}
	year := part[3]
	if year == "" {
		year = string(d.Today())[:4]
	}
	t, err := time.Parse("2/1/2006", part[1]+"/"+part[2]+"/"+year)
	return t.Format(time.DateOnly), err == nil
}

// ReadTime reads "14:05" of today, or "2/3 14:05", on the office's clock. It
// answers in UTC, RFC 3339.
func (d *Desk) ReadTime(typed string) (string, bool) {
	typed = strings.ReplaceAll(office.FoldDigits(strings.TrimSpace(typed)), "h", ":")
	day, clock := string(d.Today()), typed
	if i := strings.LastIndexByte(typed, ' '); i >= 0 {
		var ok bool
		if day, ok = d.ReadDay(typed[:i]); !ok {
			return "", false
		}
		clock = typed[i+1:]
	}
	if strings.HasSuffix(clock, ":") {
		clock += "00"
	}
	wall, err := time.Parse(time.DateOnly+" "+clockTyped, day+" "+clock)
	if err != nil {
		return "", false
	}
	return d.moment(wall)
}

// moment is when the office's wall clock showed what was typed. What it showed
// twice, in the night on which an hour comes again, is the later of the two that
// has passed; what it never showed was typed wrongly.
func (d *Desk) moment(wall time.Time) (string, bool) {
	var shown []time.Time
	for _, near := range []time.Time{wall.Add(-3 * time.Hour), wall.Add(3 * time.Hour)} { // either side of a change
		at := wall.Add(near.Sub(d.Calendar.Local(near)))
		if d.Calendar.Local(at).Equal(wall) && (len(shown) == 0 || shown[0].Before(at)) {
			shown = append(shown, at)
		}
	}
	switch {
	case len(shown) == 0:
		return "", false
	case len(shown) == 2 && !shown[1].After(d.Now()):
		return shown[1].Format(time.RFC3339), true
	}
	return shown[0].Format(time.RFC3339), true
}
