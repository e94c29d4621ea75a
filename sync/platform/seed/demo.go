package seed

import (
	_ "embed"
	"slices"

	"watiqa/store/office"
)

//go:embed data/communes_chefchaouen.csv
var communesCSV string

// House is an office that does not exist, ready to be founded: the demo and
// tests live in it. Everything in it but the commune's name is invented.
type House struct {
	Settings    office.Settings
	People      []Resident // the first one is the administrator
	Signatories []office.Signatory
	Rate        office.Rate // set by the platform
}

// Resident is a person of the demo, with the passphrase that its sign-in
// screen shows.
type Resident struct {
	office.Person
	Passphrase string
}

// The demo office lies in a rural commune of the province of Chefchaouen.
const (
	demoCommune = "01.151.07.09" // Talambote
	demoAct     = "DEMO"         // no public source fixes the duty
)

// Demo gives the demo office: bureau 1 of the commune of Talambote, its annexe
// and four bureaux of neighbouring communes to which an order can be
// transferred. That a bureau's code is its commune's with a number is a
// convention of ours.
func Demo() House {
	here, around := communes()
	h := House{Settings: office.Settings{
		Bureau:   here.code + "/1",
		Name:     office.Name{Ar: "مكتب الحالة المدنية " + here.name.Ar, Fr: "Bureau d'état civil de " + here.name.Fr},
		Commune:  here.name,
		Province: office.Name{Ar: "شفشاون", Fr: "Chefchaouen"},
		Bureaux: []office.Bureau{{Code: here.code + "/2",
			Name: office.Name{Ar: "المكتب الفرعي " + here.name.Ar, Fr: "Annexe de " + here.name.Fr}}},
	}}
	for _, c := range around {
		h.Settings.Bureaux = append(h.Settings.Bureaux, office.Bureau{Code: c.code + "/1", Name: c.name})
	}
	h.People = demoPeople()
	h.Signatories = []office.Signatory{
		{ID: "s1", Name: office.Name{Ar: "عبد السلام الورياغلي", Fr: "Abdesselam El Ouriaghli"}, Capacity: office.President},
		{ID: "s2", Name: office.Name{Ar: "لطيفة بوزيان", Fr: "Latifa Bouziane"}, Capacity: office.Employee,
			Delegation: "12/2026", From: "2026-01-05"},
		{ID: "s3", Name: office.Name{Ar: "الطيب المرابط", Fr: "Tayeb El Mrabet"}, Capacity: office.Deputy,
			Delegation: "7/2024", From: "2024-02-01", To: "2026-06-30"}, // ended: signing on it is flagged
	}
	h.Rate = office.Rate{From: "2020-01-01", Extract: 200, FullCopy: 200, Source: office.FromPlatform, Act: demoAct}
	return h
}

// demoPeople all have the passphrase that the screen shows; the agent who is
// also officer can lead an order from the queue to signed alone.
func demoPeople() []Resident {
	const passphrase = "watiqa demo"
	resident := func(id, login, ar, fr string, roles ...office.Role) Resident {
		return Resident{office.Person{ID: id, Login: login, Name: office.Name{Ar: ar, Fr: fr}, Roles: roles}, passphrase}
	}
	return []Resident{
		resident("p1", "karim", "كريم الطاهري", "Karim Tahiri", office.Administrator),
		resident("p2", "naima", "نعيمة أمزيان", "Naima Ameziane", office.Agent),
		resident("p3", "latifa", "لطيفة بوزيان", "Latifa Bouziane", office.Officer),
		resident("p4", "hassan", "حسن زروال", "Hassan Zeroual", office.Agent, office.Officer),
		resident("p5", "samira", "سميرة حمداوي", "Samira Hamdaoui", office.Collector),
		resident("p6", "driss", "إدريس شفيق", "Driss Chafik", office.Inspector),
	}
}

type commune struct {
	code string
	name office.Name
}

// communes gives the demo's commune and its four of its neighbours.
func communes() (here commune, around []commune) {
	neighbours := []string{"01.151.07.01", "01.151.07.07", "01.151.07.11", "01.151.05.15"}
	for _, row := range rows(communesCSV) {
		c := commune{code: row[0], name: office.Name{Ar: row[4], Fr: row[3]}}
		switch {
		case c.code == demoCommune:
			here = c
		case slices.Contains(neighbours, c.code):
			around = append(around, c)
		}
	}
	return here, around
}
