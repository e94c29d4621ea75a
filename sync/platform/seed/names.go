package seed

import (
	_ "embed"
	"encoding/csv"
	"encoding/json"
	"math/rand/v2"
	"strings"
	"sync"
)

//go:embed data/surnames.csv
var surnamesCSV string

//go:embed data/first_names.csv
var firstNamesCSV string

//go:embed data/faker_ar_person.json
var fakerJSON []byte

// name in Arabic, and in Latin letters where the list has it.
type name struct{ ar, latin string }

// lists of names, read once and never changed.
type lists struct {
	men, women, families []name
	// plain ones have no Latin letters: citizens often leave them out.
	plainMen, plainFamilies []name
}

var names = sync.OnceValue(func() lists {
	var l lists
	for _, row := range rows(firstNamesCSV) {
		if row[2] == "m" {
			l.men = append(l.men, name{row[0], row[1]})
		} else {
			l.women = append(l.women, name{row[0], row[1]})
		}
	}
	for _, row := range rows(surnamesCSV) {
		l.families = append(l.families, name{row[0], row[1]})
	}
	var faker struct {
		First map[string][]string `json:"first_name"`
		Last  map[string][]string `json:"last_name"`
	}
	if err := json.Unmarshal(fakerJSON, &faker); err != nil {
		panic("seed: embedded names: " + err.Error())
	}
	for _, ar := range faker.First["male"] {
		l.plainMen = append(l.plainMen, name{ar: ar})
	}
	for _, ar := range faker.Last["generic"] {
		l.plainFamilies = append(l.plainFamilies, name{ar: ar})
	}
	return l
})

// rows of a CSV text without its heading.
func rows(text string) [][]string {
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		panic("seed: embedded table: " + err.Error())
	}
	return all[1:]
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// chance is true in percent of 100 cases.
func chance(r *rand.Rand, percent int) bool { return r.IntN(100) < percent }

// someone has a first name, a family name and a sex.
type someone struct {
	first, family name
	sex           string
}

// person draws one. One family in five has a name known in Arabic only.
func person(r *rand.Rand) someone {
	l := names()
	p := someone{first: pick(r, l.men), family: pick(r, l.families), sex: "m"}
	if r.IntN(2) == 0 {
		p.first, p.sex = pick(r, l.women), "f"
	} else if chance(r, 10) {
		p.first = pick(r, l.plainMen)
	}
	if chance(r, 20) {
		p.family = pick(r, l.plainFamilies)
	}
	return p
}
