package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// helpAction prints what the office's table says of one action: who may do it,
// from where, and each of its values with its kind, its choices and what counts
// when it is left out.
func (a *app) helpAction(cmd *cobra.Command, name string) error {
	action, ok := office.ActionNamed(name)
	if !ok {
		return office.Refuse(office.UnknownAction, name)
	}
	v, w, l := a.voice, lang.UsageWords(), a.voice.lang
	v.Say(lang.Action(action.Name))
	v.out.Line("")
	a.printForm(cmd.CommandPath() + " " + action.Name + " " + lang.ArgumentsOf(action).In(l))
	v.out.Line("")
	v.Say(w.Who, wordsOf(action.Roles, lang.Role, l))
	if len(action.From) > 0 {
		v.Say(w.FromStages, wordsOf(action.From, lang.Stage, l))
	}
	if len(action.Params) > 0 {
		v.out.Line("")
		v.Say(w.Fields)
	}
	for _, p := range action.Params {
		a.helpParam(action, p)
	}
	return nil
}

func (a *app) helpParam(action *office.Action, p office.Param) {
	v, w, l := a.voice, lang.UsageWords(), a.voice.lang
	how := []string{w.Must.In(l), a.kindOf(p)}
	if !p.Required {
		how[0] = w.May.In(l)
	}
	if p.Default != "" {
		how = append(how, w.Usually.With(l, p.Default))
	}
	v.out.Row([]int{15, 40, 0}, "  "+p.Name, lang.Param(action.Name, p.Name).In(l), lang.List(how, l))
	if p.Type != office.YesNo {
		for _, c := range p.Choices {
			name := lang.ParamChoice(p.Name, c).In(l)
			v.out.Row([]int{2, 13, 0}, "", c, strings.TrimPrefix(name, c+" · "))
		}
	}
}

// kindOf a value in words, with its limit.
func (a *app) kindOf(p office.Param) string {
	w, l := lang.UsageWords(), a.voice.lang
	switch p.Type {
	case office.Number:
		return w.KindNumber.With(l, strconv.Itoa(p.Limit()))
	case office.Text:
		return w.KindText.In(l, p.Limit())
	}
	return map[office.ParamType]lang.S{
		office.YesNo: w.KindYesNo, office.OneOf: w.KindOneOf, office.SomeOf: w.KindSomeOf, office.Money: w.KindMoney,
		office.DayOf: w.KindDay, office.TimeOf: w.KindTime, office.APerson: w.KindPerson, office.ASignatory: w.KindSignatory,
		office.ABureau: w.KindBureau, office.SomeRequests: w.KindRequests, office.Secret: w.KindSecret,
		office.ARevenue: w.KindRevenue, office.Cash: w.KindCash,
		office.ACode: w.KindCode, office.Stamped: w.KindStamped,
	}[p.Type].In(l)
}

// wordsOf names all of them.
func wordsOf[T any](all []T, name func(T) lang.S, l office.Lang) string {
	var words []string
	for _, one := range all {
		if word := name(one).In(l); !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return lang.List(words, l)
}
