package inspect

import (
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// event is one event of the journal in full: its header, its marks, and what
// was written in it.
type event struct {
	*Room
	position uint64
	read     bool
	is       eventRead
	scroll   scroll
}

type eventRead struct {
	event  *event
	e      office.Event
	house  house
	number string
	err    error
}

func (r *Room) event(position uint64) kit.Screen { return &event{Room: r, position: position} }

// Init reads it, once: what was written never changes.
func (v *event) Init() tea.Cmd {
	by := v.me()
	return func() tea.Msg {
		m := eventRead{event: v}
		if m.e, m.err = v.books.Event(by, v.position); m.err == nil {
			m.err = v.books.ViewFor(by, func(s *office.State) error {
				m.house = readHouse(s)
				happened, _ := office.Happened(m.e)
				m.number = s.Printed(happened.Header)
				return nil
			})
		}
		return m
	}
}

func (v *event) Title() string { return v.say(v.w.EventNo, utoa(v.position)) }

func (v *event) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	if m, ok := msg.(eventRead); ok && m.event == v {
		v.is, v.read = m, m.err == nil
		return nil, kit.Fail(m.err)
	}
	next, cmd, _ := kit.Press(msg, v.Keys())
	return next, cmd
}

func (v *event) Keys() []kit.Key {
	var keys []kit.Key
	if v.read {
		inner, _ := office.Happened(v.is.e)
		keys = append(keys, kit.On(v.w.AsThen, push(v.past(v.position+1)), "t"))
		if inner.Kind.Noun() == office.OnRequest {
			keys = append(keys, kit.On(v.w.OrderThen, push(v.pastOrder(v.position+1, inner.Subject)), "o"))
		}
		if inner.Subject != "" {
			keys = append(keys, kit.On(v.w.OnlyThis, push(v.TrailOf(office.TrailFilter{Noun: inner.Kind.Noun(), Subject: inner.Subject})), "s"))
		}
		if inner.Who != "" {
			keys = append(keys, kit.On(v.w.OnlyThem, push(v.TrailOf(office.TrailFilter{Who: inner.Who})), "w"))
		}
	}
	return append(append(keys, back()), v.scroll.keys()...)
}

func (v *event) View(w, h int) string {
	if !v.read {
		return v.desk.Page(nil, w, h)
	}
	e, carried := office.Happened(v.is.e)
	l := v.desk.Lang
	about := v.subject(v.is.house, e.Header, v.is.number)
	leaf := office.BodyHash(nil, e.Encode())
	facts := []kit.Fact{
		{Label: v.w.What, Value: lang.Kind(e.Kind, l), Tone: kit.Strong},
		{Label: v.w.At, Value: v.desk.Moment(e.At), As: kit.Figures},
		{Label: v.w.Day, Value: lang.Day(e.Day, l)},
		{Label: v.w.Who, Value: v.who(v.is.house, e.Who), As: kit.Naming},
	}
	if e.Role != "" {
		facts = append(facts, kit.Fact{Label: v.w.Role, Value: v.say(lang.Role(e.Role))})
	}
	if about != "" {
		facts = append(facts, kit.Fact{Label: v.w.About, Value: about, As: kit.Figures})
	}
	marks := office.MarksOf(v.is.e, v.is.e.At, v.desk.Calendar)
	if len(marks) > 0 {
		words := make([]string, len(marks))
		for i, m := range marks {
			words[i] = v.say(lang.Mark(m))
		}
		facts = append(facts, kit.Fact{Label: v.w.Marks, Value: lang.List(words, l), Tone: kit.Warn})
	}
	facts = append(facts, v.contents(e)...)
	facts = append(facts, kit.Fact{Label: v.w.Evidence}, kit.Fact{Label: v.w.Place, Value: utoa(v.position), As: kit.Figures},
		kit.Fact{Label: v.w.Identity, Value: string(e.Opening) + " · " + utoa(e.N), As: kit.Figures},
		kit.Fact{Label: v.w.Digest, Value: hex.EncodeToString(leaf[:]), As: kit.Figures})
	if carried {
		facts = append(facts, kit.Fact{Label: v.w.Carried, Value: v.say(v.w.CarriedHow), Tone: kit.Warn})
	}
	return v.desk.Page(v.scroll.cut(v.desk.Facts(w, facts...), h), w, h)
}

// contents are what was written in an event: the values that have a name on
// screens, and how many others there are.
func (v *event) contents(e office.Event) []kit.Fact {
	var body map[string]json.RawMessage
	if json.Unmarshal(e.Body, &body) != nil || len(body) == 0 {
		return nil
	}
	facts := []kit.Fact{{Label: v.w.Contents}}
	others := 0
	for _, name := range slices.Sorted(maps.Keys(body)) {
		fact, ok := v.content(name, body[name])
		if !ok {
			others++
			continue
		}
		facts = append(facts, fact)
	}
	if others > 0 {
		facts = append(facts, kit.Fact{Label: v.w.Others, Value: itoa(others), As: kit.Figures, Tone: kit.Faint})
	}
	return facts
}

// content says one value of a body.
func (v *event) content(name string, raw json.RawMessage) (fact kit.Fact, ok bool) {
	l := v.desk.Lang
	label := v.w.Fields(name)
	if label.Empty() {
		return fact, false
	}
	var text string
	if json.Unmarshal(raw, &text) != nil {
		text = strings.Trim(string(raw), `"`)
	}
	fact = kit.Fact{Label: label, Value: text}
	switch name {
	case "late":
		if t := office.Values(map[string]string{"t": text}).Time("t"); t != nil {
			fact.Value, fact.As = v.desk.Moment(*t), kit.Figures
		}
	case "due":
		var amount office.Centimes
		_ = json.Unmarshal(raw, &amount)
		fact.Value = amount.Format(l)
	case "hold":
		fact.Value = v.say(lang.Hold(office.HoldCode(text)))
	case "refusal":
		var refusal office.Refusal
		_ = json.Unmarshal(raw, &refusal)
		fact.Value = string(refusal.Code) + " · " + v.say(lang.Refusal(refusal.Code)) + " · " + v.say(lang.Papers(refusal.Papers))
		if refusal.Text != "" {
			fact.Value += " « " + refusal.Text + " »"
		}
	case "signature":
		var s office.Signature
		_ = json.Unmarshal(raw, &s)
		name := v.is.house.signatories[s.Signatory]
		fact.Value = name.In(l) + " · " + v.say(lang.Capacity(s.Capacity))
		if s.Outside {
			fact.Value, fact.Tone = fact.Value+" · "+v.say(lang.Mark(office.MarkOutside)), kit.Warn
		}
	case "person", "to":
		fact.Value, fact.As = v.is.house.person(text, l), kit.Naming
	case "choice":
		fact.Value = v.say(lang.Choice(office.Choice(text)))
	case "outcome":
		fact.Value = v.say(lang.Outcome(office.Outcome(text)))
	case "mentions", "marriage":
		fact.Value = v.say(lang.ShellWords().Yes)
	}
	return fact, fact.Value != ""
}
