package office

// Decide judges a command by the rules. It answers with the facts that would
// become true, in order, or with a *Problem; it changes nothing. by is the id
// of the person who asks; roles are looked up here, in the state of the same
// transaction, and nowhere else.
func Decide(s *State, m Moment, by string, cmd Command) ([]Fact, error) {
	action, ok := ActionNamed(cmd.Action)
	if !ok {
		return nil, Refuse(UnknownAction, cmd.Action)
	}
	person, ok := s.People.Get(by)
	if !ok || person.Removed {
		return nil, Refuse(UnknownPerson, by)
	}
	role, ok := action.Allowed(person)
	if !ok {
		return nil, Refuse(NotAllowed, action.Name, list(action.Roles))
	}
	subjects, problem := action.subjects(cmd.Subjects)
	if problem != nil {
		return nil, problem
	}
	if action.On == OnSlip {
		for i, subject := range subjects {
			subjects[i] = s.SlipNamed(subject)
		}
	}
	c := Case{State: s, Moment: m, By: person, Role: role, Action: action, Proven: cmd.Proven}
	for _, subject := range subjects {
		if problem := action.subjectProblem(c, subject); problem != nil {
			return nil, problem
		}
	}
	if c.Values, problem = action.values(c, cmd.Values); problem != nil {
		return nil, problem
	}
	if action.whole != nil {
		if problem := action.whole(c, subjects); problem != nil {
			return nil, problem
		}
	}
	var facts []Fact
	for _, subject := range subjects {
		more, problem := action.decide(c, subject)
		if problem != nil {
			return nil, problem
		}
		facts = append(facts, more...)
	}
	for i := range facts {
		if facts[i].Role == "" {
			facts[i].Role = role
		}
	}
	return facts, nil
}

// subjects of a command, each once. An action on the office has the empty one.
func (a *Action) subjects(given []string) ([]string, *Problem) {
	if a.On == OnOffice {
		if len(given) > 0 {
			return nil, Refuse(UnknownSubject, given[0])
		}
		return []string{""}, nil
	}
	var once []string
	seen := map[string]bool{}
	for _, subject := range given {
		if !seen[subject] {
			seen[subject] = true
			once = append(once, subject)
		}
	}
	if len(once) == 0 || (len(once) > 1 && !a.Many) {
		return nil, Refuse(NoSubject, a.Name)
	}
	return once, nil
}
