package lang

import (
	"strconv"
	"strings"

	"watiqa/store/office"
)

// problem is what a person reads about one code: what is the matter, what to do
// about it, and how to say each of its values.
type problem struct {
	sentence, hint S
	say            []say
}

// say turns a value of a problem into words.
type say func(value string, l office.Lang) string

// Problem gives sentence and hint for a problem. A code that this program does
// not know, from a newer one, is shown as it is.
func Problem(p *office.Problem, l office.Lang) (sentence, hint string) {
	if p == nil {
		return "", ""
	}
	words, ok := problemOf(p.Code)
	if !ok {
		return strings.Join(append([]string{string(p.Code)}, p.Args...), " "), ""
	}
	if p.Code == office.NotAllowed && len(p.Args) > 0 {
		if way, ok := waysOut[p.Args[0]]; ok {
			words.hint = way
		}
	}
	values := append([]string(nil), p.Args...)
	for i := range min(len(values), len(words.say)) {
		values[i] = words.say[i](values[i], l)
	}
	return words.sentence.With(l, values...), words.hint.With(l, values...)
}

// waysOut say what to do where an action is not somebody's and more can be said
// than whose it is.
var waysOut = map[string]S{
	"collect": {"لا يقبض النقد إلا شسيع المداخيل أو نائبه: يسلمه الشسيع صندوقه (تسليم الصندوق)، بعد أن يسند له مدبر البرنامج الصفة",
		"Seul le régisseur, ou son suppléant, encaisse : l'administrateur lui donne ce rôle, puis le régisseur lui remet sa caisse"},
	"void.approve":  {"يوافق شخص ثان: {2}", "C'est à une seconde personne de l'approuver : {2}"},
	"close.approve": {"يوافق شخص ثان: {2}", "C'est à une seconde personne de l'approuver : {2}"},
}

func problemOf(code office.Code) (problem, bool) {
	for _, room := range []map[office.Code]problem{ruleProblems, valueProblems, bookProblems, lineProblems, verifyProblems, doorProblems, keyProblems, commandProblems, houseProblems, mailProblems, printProblems, inspectProblems,
		tillProblems, tillAlarms} {
		if words, ok := room[code]; ok {
			return words, true
		}
	}
	return problem{}, false
}

// How values are said.

func asIs(value string, _ office.Lang) string { return value }

func anAction(value string, l office.Lang) string { return orCode(Action(value), value, l) }

func aParam(value string, l office.Lang) string { return orCode(Param("", value), value, l) }

func aStage(value string, l office.Lang) string { return orCode(Stage(office.Stage(value)), value, l) }

func aDay(value string, l office.Lang) string { return Day(office.Day(value), l) }

// counted turns a number into a sentence that counts.
func counted(n N) say {
	return func(value string, l office.Lang) string {
		count, err := strconv.Atoi(value)
		if err != nil {
			return value
		}
		return n.In(l, count)
	}
}

func aChoice(value string, l office.Lang) string {
	return orCode(Choice(office.Choice(value)), value, l)
}

func theRoles(value string, l office.Lang) string {
	return each(value, l, func(word string) S { return Role(office.Role(word)) })
}

func theStages(value string, l office.Lang) string {
	return each(value, l, func(word string) S { return Stage(office.Stage(word)) })
}

func each(value string, l office.Lang, name func(string) S) string {
	var words []string
	for word := range strings.FieldsSeq(value) {
		words = append(words, orCode(name(word), word, l))
	}
	return strings.Join(words, or.In(l))
}

var or = S{" أو ", " ou "}

func orCode(s S, code string, l office.Lang) string {
	if s.Empty() {
		return code
	}
	return s.In(l)
}
