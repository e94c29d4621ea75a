package office

import (
	_ "embed"
	"encoding/csv"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/holidays.csv
var holidaysCSV string

//go:embed data/offsets.csv
var offsetsCSV string

// almanac is what the program ships about Moroccan days. A test reads every
// line of it.
type almanac struct {
	holidays map[Day]Name
	offsets  []Offset
}

// published reads the almanac once; nobody changes it.
var published = sync.OnceValue(func() almanac {
	a := almanac{holidays: map[Day]Name{}}
	for _, row := range rows(holidaysCSV) {
		day, name := Day(row[0]), Name{Ar: row[1], Fr: row[2]}
		if first, twice := a.holidays[day]; twice {
			name = Name{Ar: first.Ar + " / " + name.Ar, Fr: first.Fr + " / " + name.Fr}
		}
		a.holidays[day] = name
	}
	for _, row := range rows(offsetsCSV) {
		minutes, err := strconv.Atoi(row[1])
		if err != nil {
			panic("office: offsets.csv: " + err.Error())
		}
		a.offsets = append(a.offsets, Offset{From: Day(row[0]), Minutes: minutes})
	}
	return a
})

// rows of a CSV text without its comments and its heading.
func rows(text string) [][]string {
	r := csv.NewReader(strings.NewReader(text))
	r.Comment = '#'
	all, err := r.ReadAll()
	if err != nil {
		panic("office: embedded table: " + err.Error())
	}
	return all[1:]
}
