package lang

import (
	"strconv"
	"time"

	"watiqa/store/office"
)

// Day writes a day for people, 2 mars 2026 or 2 مارس 2026; what is no day is
// given back as it is.
func Day(d office.Day, l office.Lang) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	return strconv.Itoa(t.Day()) + " " + months[t.Month()-1].In(l) + " " + strconv.Itoa(t.Year())
}

// Date writes a day in figures, 02/03/2026, for columns. It runs left to right
// in both languages.
func Date(d office.Day) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	return t.Format("02/01/2006")
}

// Clock writes the hour of t, "14:05"; t is on the office's clock already (see
// [office.Calendar.Local]).
func Clock(t time.Time) string { return t.Format("15:04") }

// Moment writes day and hour of t on an office's clock, "02/03/2026 14:05".
func Moment(c office.Calendar, t time.Time) string { return Date(c.DayOf(t)) + " " + Clock(c.Local(t)) }

// months of the Gregorian year, as Morocco calls them.
var months = [12]S{
	{"يناير", "janvier"}, {"فبراير", "février"}, {"مارس", "mars"}, {"أبريل", "avril"},
	{"ماي", "mai"}, {"يونيو", "juin"}, {"يوليوز", "juillet"}, {"غشت", "août"},
	{"شتنبر", "septembre"}, {"أكتوبر", "octobre"}, {"نونبر", "novembre"}, {"دجنبر", "décembre"},
}

// Span writes a length of time in words, from seconds to days: "3 heures".
func Span(d time.Duration, l office.Lang) string {
	if d < 0 {
		d = -d
	}
	switch {
	case d < time.Minute:
		return seconds.In(l, int(d/time.Second))
	case d < time.Hour:
		return minutes.In(l, int(d/time.Minute))
	case d < 48*time.Hour:
		return hours.In(l, int(d/time.Hour))
	}
	return days.In(l, int(d/(24*time.Hour)))
}

// Ago writes how long ago something was: "il y a 3 heures".
func Ago(d time.Duration, l office.Lang) string {
	if d < 5*time.Second {
		return now.In(l)
	}
	return ago.With(l, Span(d, l))
}

var (
	now     = S{"الآن", "à l'instant"}
	ago     = S{"منذ {1}", "il y a {1}"}
	seconds = N{[6]string{"0 ثانية", "ثانية واحدة", "ثانيتين", "{n} ثوان", "{n} ثانية", "{n} ثانية"}, [2]string{"{n} seconde", "{n} secondes"}}
	minutes = N{[6]string{"0 دقيقة", "دقيقة واحدة", "دقيقتين", "{n} دقائق", "{n} دقيقة", "{n} دقيقة"}, [2]string{"{n} minute", "{n} minutes"}}
	hours   = N{[6]string{"0 ساعة", "ساعة واحدة", "ساعتين", "{n} ساعات", "{n} ساعة", "{n} ساعة"}, [2]string{"{n} heure", "{n} heures"}}
	days    = N{[6]string{"0 يوم", "يوم واحد", "يومين", "{n} أيام", "{n} يوما", "{n} يوم"}, [2]string{"{n} jour", "{n} jours"}}
)

// MonthOf writes the month of a day: "novembre 2026".
func MonthOf(t time.Time, l office.Lang) string {
	return months[t.Month()-1].In(l) + " " + strconv.Itoa(t.Year())
}
