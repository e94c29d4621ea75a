package seed

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"watiqa/store/office"
)

// A rural office registers a few hundred births a year; nobody's act has a
// higher number, so one that does cannot be found.
const lastNumber = 420

// The registers of these years are damaged in every office of the seed: only
// orders with the defect R07 ask for them.
const (
	damagedGregorian = 1962
	damagedHijri     = 1381
)

// birth of a holder and the year under which it was registered.
type birth struct {
	year  int
	text  string // day, or the year alone
	known bool   // the day is known
	act   office.Act
}

// born draws a birth. The older, the more often only the year is known and the
// act carries a Hijri year.
func born(r *rand.Rand) birth {
	year := 1935 + r.IntN(88)
	for year == damagedGregorian || hijri(year) == damagedHijri {
		year++
	}
	b := birth{year: year, known: true}
	b.text = fmt.Sprintf("%04d-%02d-%02d", year, 1+r.IntN(12), 1+r.IntN(28))
	if year < 1975 && chance(r, 45) {
		b.text, b.known = strconv.Itoa(year), false
	}
	b.act = office.Act{Number: number(r), Gregorian: year}
	if year < 1976 && chance(r, 55) || chance(r, 2) {
		b.act.Hijri, b.act.Gregorian = hijri(year), 0
	}
	return b
}

// hijri gives a year that an invented act may carry. Real acts carry what the
// Ministry decided: it is never computed.
func hijri(gregorian int) int { return (gregorian - 622) * 33 / 32 }

// number of an act, as citizens type it.
func number(r *rand.Rand) string {
	n := strconv.Itoa(1 + r.IntN(lastNumber))
	switch draw := r.IntN(100); {
	case draw < 4:
		return n + " bis"
	case draw < 6:
		return n + " مكرر"
	case draw < 10:
		return n + "/" + strconv.Itoa(1+r.IntN(9))
	case draw < 13:
		return arabicDigits(n)
	}
	return n
}

func arabicDigits(s string) string {
	return strings.Map(func(r rune) rune { return r - '0' + '٠' }, s)
}
