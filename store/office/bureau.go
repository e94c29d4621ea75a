package office

import "regexp"

// bureauActions keep the list of the bureaux to which an order can be transferred:
// the commune's annexes and its neighbours. The platform's own list is not public.
var bureauActions = []Action{
	{Name: "bureau.add", On: OnOffice, Roles: administrators, Writes: []Kind{BureauAdded},
		Params: []Param{{Name: "code", Type: Text, Required: true, Most: 40}, nameAr, nameFr}, decide: decideBureau},
	{Name: "bureau.remove", On: OnOffice, Roles: administrators, Writes: []Kind{BureauRemoved},
		Params: []Param{{Name: "bureau", Type: ABureau, Required: true}}, decide: decideNoBureau},
}

// bureauCode is the code of a commune as the census writes it, 01.151.13.05, with a
// number where it has several bureaux, 01.151.13.05/2 (a convention of ours).
var bureauCode = regexp.MustCompile(`^[0-9]{2}\.[0-9]{3}(\.[0-9]{2}){1,3}(/[0-9]{1,3})?$`)

// ValidBureau tells whether a text can be the code of a bureau.
func ValidBureau(code string) bool { return bureauCode.MatchString(code) }

func decideBureau(c Case, _ string) ([]Fact, *Problem) {
	b := Bureau{Code: FoldDigits(c.Values.Get("code")), Name: c.names()}
	switch {
	case !ValidBureau(b.Code):
		return nil, Refuse(BadBureau, "code")
	case b.Code == c.Here().Bureau:
		return nil, Refuse(OwnBureau, "code")
	}
	return []Fact{{Kind: BureauAdded, Subject: b.Code, Body: b}}, nil
}

func decideNoBureau(c Case, _ string) ([]Fact, *Problem) {
	return []Fact{{Kind: BureauRemoved, Subject: c.Values.Get("bureau")}}, nil
}

// applyBureau adds a bureau, or gives one that is known another name.
func applyBureau(s *State, e Event, b Bureau) {
	b.Code = e.Subject
	if !ValidBureau(b.Code) || b.Code == s.Here().Bureau {
		keepUnknown(s, e)
		return
	}
	s.setHere(func(h *Settings) { h.Bureaux = append(h.others(b.Code), b) })
}

func applyNoBureau(s *State, e Event) {
	s.setHere(func(h *Settings) { h.Bureaux = h.others(e.Subject) })
}

// carryBureau adds one that the kept branch does not know.
func carryBureau(s *State, e Event, b Bureau) {
	if here := s.Here(); len(here.others(e.Subject)) == len(here.Bureaux) {
		applyBureau(s, e, b)
	}
}

// others are the bureaux but for one.
func (h *Settings) others(code string) (rest []Bureau) {
	for _, b := range h.Bureaux {
		if b.Code != code {
			rest = append(rest, b)
		}
	}
	return rest
}
