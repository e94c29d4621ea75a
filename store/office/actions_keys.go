package office

// keyActions let people in over SSH, and out again.
var keyActions = []Action{
	{Name: "key.grant", On: OnPerson, Roles: administrators, Writes: []Kind{KeyGranted},
		Params: []Param{{Name: "key", Type: Text, Required: true, Most: 2000}, {Name: "until", Type: DayOf}}, decide: decideKeyGrant},
	{Name: "key.revoke", On: OnKey, Roles: administrators, Writes: []Kind{KeyRevoked}, Params: []Param{reason}, check: mayRevoke, decide: decideKeyRevoke},
	{Name: "session.end", On: OnPerson, Roles: administrators, Writes: []Kind{SessionEnded}, Params: []Param{note}, decide: decideSessionEnd},
}

// decideKeyGrant: whoever only inspects comes for a time, so his key has a last
// day, as those that the platform grants do.
func decideKeyGrant(c Case, subject string) ([]Fact, *Problem) {
	id, public, problem := ParseKey(c.Values.Get("key"))
	if problem != nil {
		return nil, problem
	}
	until := Day(c.Values.Get("until"))
	p, _ := c.People.Get(subject)
	if until == "" && p.Has(Inspector) {
		return nil, Refuse(MissingValue, c.Action.Name, "until")
	}
	if k, known := c.Keys.Get(id); known && k.Dead() {
		return nil, Refuse(KeyDead)
	} else if known && k.Person != subject {
		return nil, Refuse(KeyTaken)
	}
	return []Fact{{Kind: KeyGranted, Subject: id, Body: KeyGrant{Person: subject, Key: public, Until: until}}}, nil
}

func mayRevoke(c Case, subject string) *Problem {
	if k, _ := c.Keys.Get(subject); k.Dead() {
		return Refuse(KeyDead)
	}
	return nil
}

func decideKeyRevoke(c Case, subject string) ([]Fact, *Problem) {
	return []Fact{{Kind: KeyRevoked, Subject: subject, Body: Step{Note: c.Values.Get("reason")}}}, nil
}

// decideSessionEnd only says that the person may send another one away, and
// leaves a trace of it; the door ends the session.
func decideSessionEnd(c Case, subject string) ([]Fact, *Problem) {
	return []Fact{{Kind: SessionEnded, Subject: subject, Body: Step{Note: c.Values.Get("note")}}}, nil
}
