package main

import (
	"slices"
	"strconv"
	"strings"

	"watiqa/store/office"
	"watiqa/tui/door"
	"watiqa/tui/lang"
)

// value asks for one value of an action until it can be read; empty when the
// person gives none.
func (p *plain) value(a office.Action, param office.Param, known door.Names) (string, error) {
	question := p.question(a, param)
	ids, names, chooses := p.choices(param, known)
	switch {
	case param.Type == office.Secret:
		return p.secret(question)
	case chooses && len(ids) == 0:
		p.voice.Say(p.w.Nobody)
		return "", nil
	case chooses && param.Type != office.SomeOf:
		return p.choose(question, param, ids, names)
	case chooses:
		for i, name := range names {
			p.voice.out.Line(strconv.Itoa(i+1) + ". " + name)
		}
	}
	for {
		answer, err := p.ask(question)
		if err != nil || (answer == "" && !param.Required) {
			return "", err
		}
		if value, ok := p.read(param, answer, ids, known); ok {
			return value, nil
		}
		p.voice.Problem(office.Refuse(office.BadValue, a.Name, param.Name))
	}
}

// choose one by its number; where nothing must be chosen, an empty line is
// nothing, or the usual.
func (p *plain) choose(question string, param office.Param, ids, names []string) (string, error) {
	otherwise := slices.Index(ids, param.Default)
	if !param.Required && otherwise < 0 {
		ids, names = append(slices.Clone(ids), ""), append(slices.Clone(names), "—")
		otherwise = len(ids) - 1
	}
	at, err := p.pick(question, names, otherwise)
	if err != nil {
		return "", err
	}
	return ids[at], nil
}

// question names the value, and says how it is written and what an empty line
// means.
func (p *plain) question(a office.Action, param office.Param) string {
	var how []string
	switch param.Type {
	case office.DayOf:
		how = append(how, p.say(p.w.Day))
	case office.TimeOf:
		how = append(how, p.say(p.w.Time))
	case office.SomeOf:
		how = append(how, p.say(p.w.Several))
	}
	switch {
	case param.Default != "":
		name := lang.ParamChoice(param.Name, param.Default)
		if name.Empty() {
			name = lang.Same(param.Default)
		}
		how = append(how, p.say(p.w.Usually, p.say(name)))
	case !param.Required:
		how = append(how, p.say(p.w.Optional))
	}
	name := p.say(lang.Param(a.Name, param.Name))
	if len(how) > 0 {
		name += " (" + lang.List(how, p.voice.lang) + ")"
	}
	return name
}

// choices of a value that is chosen.
func (p *plain) choices(param office.Param, known door.Names) (ids, names []string, chooses bool) {
	add := func(id, name string) { ids, names = append(ids, id), append(names, name) }
	switch param.Type {
	case office.YesNo:
		add("yes", p.say(lang.ShellWords().Yes))
		add("no", p.say(lang.ShellWords().No))
	case office.OneOf, office.SomeOf:
		for _, c := range param.Choices {
			add(c, p.say(lang.ParamChoice(param.Name, c)))
		}
	case office.APerson:
		for _, person := range known.People {
			add(person.ID, person.Name.In(p.voice.lang))
		}
	case office.ASignatory:
		for _, who := range known.Signatories {
			add(who.ID, who.Name.In(p.voice.lang))
		}
	case office.ABureau:
		for _, b := range known.Settings.Bureaux {
			add(b.Code, b.Name.In(p.voice.lang))
		}
	default:
		return nil, nil, false
	}
	return ids, names, true
}

// read what was typed as the office wants it.
func (p *plain) read(param office.Param, typed string, ids []string, known door.Names) (string, bool) {
	desk := p.desk(known.Settings.Calendar)
	switch param.Type {
	case office.DayOf:
		return desk.ReadDay(typed)
	case office.TimeOf:
		return desk.ReadTime(typed)
	case office.SomeOf:
		var words []string
		for number := range strings.FieldsSeq(office.FoldDigits(typed)) {
			n, err := strconv.Atoi(number)
			if err != nil || n < 1 || n > len(ids) {
				return "", false
			}
			words = append(words, ids[n-1])
		}
		return strings.Join(words, " "), true
	}
	return typed, true
}
