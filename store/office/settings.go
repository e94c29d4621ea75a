package office

import "strings"

// Here is the id of the office's one settings record.
const Here = "office"

// Name in the two languages of the office.
type Name struct {
	Ar string `json:"ar"`
	Fr string `json:"fr"`
}

// In gives the name in a language, or the other one where it is missing.
func (n Name) In(lang Lang) string {
	if (lang == Arabic && n.Ar != "") || n.Fr == "" {
		return n.Ar
	}
	return n.Fr
}

// Settings are what an office is, and the counters that its events move.
type Settings struct {
	Bureau   string   `json:"bureau"` // code of this bureau, such as 01.151.13.05/2
	Name     Name     `json:"name"`
	Commune  Name     `json:"commune"`
	Province Name     `json:"province"`
	Pickup   bool     `json:"pickup,omitempty"` // the Post collects at the office
	Calendar Calendar `json:"calendar"`
	Bureaux  []Bureau `json:"bureaux,omitempty"` // where a request can be transferred to

	Folder   uint64 `json:"folder"`             // number of the signature folder being filled
	Counters int    `json:"counters,omitempty"` // counter orders opened so far
	Feed     Cursor `json:"feed"`

	Till     TillAct        `json:"till,omitzero"`
	Revenues []Revenue      `json:"revenues,omitempty"` // other than civil-status duties
	Closings map[string]int `json:"closings,omitempty"` // daily closings numbered so far, by year
}

// Bureau is another office that a misdirected request can be transferred to.
type Bureau struct {
	Code string `json:"code"`
	Name Name   `json:"name"`
}

// Cursor is how far the platform's feed has been taken. Digest is in hex. Gen
// counts how often the feed began anew: a platform restored from a backup no
// longer has what the office took, so its feed is taken again from the start.
type Cursor struct {
	Gen    uint32 `json:"gen,omitempty"`
	Seq    uint64 `json:"seq"`
	Digest string `json:"digest,omitempty"`
}

// Before tells whether the cursor covers less than (gen, seq).
func (c Cursor) Before(gen uint32, seq uint64) bool {
	return c.Gen < gen || (c.Gen == gen && c.Seq < seq)
}

// Here gives the office's settings.
func (s *State) Here() Settings {
	settings, _ := s.Office.Get(Here)
	return settings
}

func (s *State) setHere(change func(*Settings)) {
	settings := s.Here()
	change(&settings)
	s.Office.Put(Here, settings)
}

// Foundable refuses what no office can be founded with: a bureau's code that is
// none, a first person who is no administrator, and whatever person.add and
// signatory.add would not take later. Who has no roles yet becomes administrator.
func Foundable(settings Settings, first Person, signatories ...Signatory) *Problem {
	if !ValidBureau(settings.Bureau) {
		return Refuse(BadBureau, "bureau")
	}
	if len(first.Roles) == 0 {
		first.Roles = administrators
	}
	if !first.Has(Administrator) {
		return Refuse(LastAdmin)
	}
	adding := func(name string, values map[string]string) *Problem {
		action, _ := ActionNamed(name)
		c := Case{State: NewState()}
		var problem *Problem
		if c.Values, problem = action.values(c, values); problem == nil {
			_, problem = action.decide(c, "")
		}
		return problem
	}
	problem := adding("person.add", map[string]string{"login": first.Login, "name_ar": first.Name.Ar, "name_fr": first.Name.Fr,
		"roles": strings.Join(words(first.Roles), " "), "passphrase": "…"}) // which the store judges
	for _, who := range signatories {
		if problem == nil {
			problem = adding("signatory.add", map[string]string{"name_ar": who.Name.Ar, "name_fr": who.Name.Fr, "capacity": string(who.Capacity),
				"delegation": who.Delegation, "from": string(who.From), "to": string(who.To)})
		}
	}
	return problem
}

// Founding gives the facts with which the books of a new office begin: the
// office as it is, its first administrator and its signatories.
func Founding(settings Settings, first Person, signatories ...Signatory) []Fact {
	facts := []Fact{
		{Kind: OfficeFounded, Body: settings},
		{Kind: PersonAdded, Subject: first.ID, Body: first},
	}
	for _, signatory := range signatories {
		facts = append(facts, Fact{Kind: SignatoryAdded, Subject: signatory.ID, Body: signatory})
	}
	return facts
}
