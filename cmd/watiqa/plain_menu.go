package main

import (
	"strconv"
	"time"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// menu asks for one thing and does it; again is false when the person leaves.
func (p *plain) menu() (again bool, err error) {
	type entry struct {
		name lang.S
		do   func() error
	}
	entries := []entry{
		{p.w.List, p.first}, {p.w.More, p.more}, {p.w.Filter, p.filter}, {p.w.Search, p.search}, {p.w.Show, p.show},
		{p.w.Act, p.act}, {p.w.Sync, p.sync}, {p.w.Status, p.status}, {lang.InspectWords().Report, p.report}, {p.w.Lang, p.otherLanguage}, {p.w.End, nil},
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = p.say(e.name)
	}
	shell := lang.ShellWords()
	at, err := p.pick(p.say(p.w.Menu, p.say(shell.Program), p.who.Name.In(p.voice.lang)), names, -1)
	if err != nil || entries[at].do == nil {
		return false, err
	}
	return true, entries[at].do()
}

func (p *plain) first() error {
	p.query.Offset = 0
	return p.list()
}

func (p *plain) more() error {
	p.query.Offset += pageRows
	return p.list()
}

// list reads a page of the queue out.
func (p *plain) list() error {
	p.query.Limit = pageRows
	page, err := p.at.List(p.query)
	for tries := 0; err == nil && page.Partial && tries < 50; tries++ { // what was read out is not corrected later
		time.Sleep(100 * time.Millisecond)
		page, err = p.at.List(p.query)
	}
	if err != nil {
		return err
	}
	if len(page.Rows) == 0 {
		p.query.Offset = 0
		p.voice.Say(p.w.Found)
		return nil
	}
	from := p.query.Offset
	p.voice.Say(p.w.Page, strconv.Itoa(from+1), strconv.Itoa(from+len(page.Rows)), strconv.Itoa(page.Total))
	for _, r := range page.Rows {
		p.voice.Say(p.w.Row, r.Number, p.say(lang.Stage(r.Stage)), r.Name, office.FoldDigits(r.Act), strconv.Itoa(r.Extracts), strconv.Itoa(r.FullCopies))
	}
	return nil
}

// filter by stage or lateness, and list.
func (p *plain) filter() error {
	names := []string{p.say(p.w.Every), p.say(p.w.LateOnly)}
	for _, stage := range office.Stages {
		names = append(names, p.say(lang.Stage(stage)))
	}
	at, err := p.pick(p.say(p.w.Filter), names, 0)
	if err != nil {
		return err
	}
	p.query.Stages, p.query.Late = nil, at == 1
	if at > 1 {
		p.query.Stages = []office.Stage{office.Stages[at-2]}
	}
	return p.first()
}

func (p *plain) search() error {
	words, err := p.ask(p.say(p.w.AskText))
	if err != nil {
		return err
	}
	p.query.Text = words
	return p.first()
}

func (p *plain) show() error {
	number, err := p.ask(p.say(p.w.AskNumber))
	if err != nil || number == "" {
		return err
	}
	shown, err := p.at.Show(office.FoldDigits(number))
	if err != nil {
		return err
	}
	names, err := p.at.Names()
	if err == nil {
		p.printRequest(shown, names)
	}
	return err
}

func (p *plain) sync() error {
	line, err := p.at.Sync(p.ctx)
	if err == nil && line.Waiting == 0 && line.Failure == nil {
		p.voice.Say(p.w.Sent)
		return nil
	}
	p.printLine(line)
	return err
}

func (p *plain) status() error {
	status, err := p.at.Status()
	if err == nil {
		p.printStatus(status)
	}
	return err
}

func (p *plain) otherLanguage() error {
	if p.voice.lang == office.Arabic {
		p.voice.lang = office.French
	} else {
		p.voice.lang = office.Arabic
	}
	return nil
}
