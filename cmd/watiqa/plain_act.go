package main

import (
	"strconv"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/lang"
)

// act asks for an action, what it is done to and its values, and does it.
func (p *plain) act() error {
	var actions []office.Action
	var names []string
	for _, a := range office.Actions() {
		if _, ok := a.Allowed(p.who); ok {
			actions, names = append(actions, a), append(names, p.say(lang.Action(a.Name)))
		}
	}
	at, err := p.pick(p.say(p.w.AskAction), names, -1)
	if err != nil {
		return err
	}
	a := actions[at]
	if a.On == office.OnSheet {
		return p.print()
	}
	known, err := p.at.Names()
	if err != nil {
		return err
	}
	command := office.Command{Action: a.Name, Values: map[string]string{}}
	if command.Subjects, err = p.subjects(a, known); err != nil || (a.On != office.OnOffice && len(command.Subjects) == 0) {
		return err
	}
	for _, param := range a.Params {
		value, err := p.value(a, param, known)
		if err != nil {
			return err
		}
		if value != "" {
			command.Values[param.Name] = value
		}
	}
	if grave := lang.Grave(a.Name); !grave.Empty() {
		p.voice.Say(grave)
	}
	sure := p.say(lang.Action(a.Name)) + " " + strings.Join(command.Subjects, " ")
	answer, err := p.ask(p.say(p.w.Sure, strings.TrimSpace(sure)))
	if err != nil || office.FoldDigits(answer) != "1" {
		return err
	}
	events, err := p.at.Do(command)
	if err != nil {
		return p.named(p.at, err)
	}
	p.voice.Say(p.words.Done, p.say(lang.Action(a.Name)), strconv.Itoa(len(events)))
	return nil
}

// subjects of an action: orders by their numbers, others by choosing.
func (p *plain) subjects(a office.Action, known door.Names) ([]string, error) {
	var ids, names []string
	switch a.On {
	case office.OnRequest:
		numbers, err := p.ask(p.say(p.w.AskNumbers))
		return strings.Fields(office.FoldDigits(numbers)), err
	case office.OnPerson:
		for _, person := range known.People {
			ids, names = append(ids, person.ID), append(names, person.Name.In(p.voice.lang))
		}
	case office.OnDifference:
		for _, d := range known.Differences {
			ids, names = append(ids, d.ID), append(names, p.say(lang.Difference(d.Kind))+" "+d.Request)
		}
	case office.OnSlip:
		for _, slip := range known.Slips {
			ids, names = append(ids, slip.ID), append(names, slip.Number+" "+p.say(lang.SlipStage(slip.Stage())))
		}
	default:
		return nil, nil
	}
	if len(ids) == 0 {
		p.voice.Say(p.w.Nobody)
		return nil, nil
	}
	at, err := p.pick(p.say(p.w.AskSubject), names, -1)
	if err != nil {
		return nil, err
	}
	return ids[at : at+1], nil
}
