package seed

import (
	"fmt"
	"math/rand/v2"

	"watiqa/store/office"
)

type town struct{ name, postcode, country string }

var moroccan = []town{
	{"Chefchaouen", "91000", "MA"}, {"Tétouan", "93000", "MA"}, {"Tanger", "90000", "MA"}, {"Larache", "92000", "MA"},
	{"Al Hoceima", "32000", "MA"}, {"Fès", "30000", "MA"}, {"Meknès", "50000", "MA"}, {"Rabat", "10000", "MA"},
	{"Casablanca", "20000", "MA"}, {"Kénitra", "14000", "MA"}, {"Marrakech", "40000", "MA"}, {"Agadir", "80000", "MA"},
	{"Oujda", "60000", "MA"}, {"تطوان", "93000", "MA"}, {"شفشاون", "91000", "MA"},
}

var foreign = []town{
	{"Paris", "75018", "FR"}, {"Lyon", "69003", "FR"}, {"Toulouse", "31000", "FR"}, {"Barcelona", "08001", "ES"},
	{"Málaga", "29001", "ES"}, {"Bruxelles", "1030", "BE"}, {"Antwerpen", "2060", "BE"}, {"Rotterdam", "3014 AA", "NL"},
	{"Torino", "10152", "IT"}, {"Düsseldorf", "40227", "DE"}, {"Montréal", "H2R 1A1", "CA"},
}

var streets = []string{
	"Rue Ibn Khaldoun", "Avenue Hassan II", "Rue Allal Ben Abdellah", "Quartier Administratif", "Lotissement El Amal",
	"Rue de la Mosquée", "Hay Es-Salam", "شارع محمد الخامس", "حي السلام", "زنقة الزيتون",
}

var foreignStreets = []string{
	"Rue des Lilas", "Avenue de la Gare", "Calle Mayor", "Via Roma", "Kerkstraat", "Bahnhofstrasse", "Rue Saint-Denis",
}

// addressee is the holder or somebody of the family; one in nine lives abroad.
// Telephone numbers and mail addresses reach nobody: +2124 is not assigned,
// +33 1 99 00 is kept for fiction, +999 is no country, example.org is reserved
// (RFC 2606).
func addressee(r *rand.Rand, holder someone) office.Addressee {
	who := holder
	if chance(r, 35) {
		who.first = person(r).first
	}
	a := office.Addressee{
		Name:  who.first.ar + " " + who.family.ar,
		Email: fmt.Sprintf("citoyen%06d@example.org", r.IntN(1_000_000)),
	}
	if who.first.latin != "" && who.family.latin != "" && chance(r, 50) {
		a.Name = who.first.latin + " " + who.family.latin
	}
	in := pick(r, moroccan)
	a.Phone = fmt.Sprintf("+2124%08d", r.IntN(100_000_000))
	a.Line1 = fmt.Sprintf("%d, %s", 1+r.IntN(180), pick(r, streets))
	if chance(r, 11) {
		in = pick(r, foreign)
		a.Phone = fmt.Sprintf("+999%08d", r.IntN(100_000_000))
		if in.country == "FR" {
			a.Phone = fmt.Sprintf("+33199%06d", r.IntN(10_000))
		}
		a.Line1 = fmt.Sprintf("%d, %s", 1+r.IntN(180), pick(r, foreignStreets))
	}
	if chance(r, 30) {
		a.Line2 = fmt.Sprintf("Imm. %d, Appt %d", 1+r.IntN(30), 1+r.IntN(20))
	}
	a.Postcode, a.Locality, a.Country = in.postcode, in.name, in.country
	return a
}
