package kit

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Form asks for the values of an action: one form for any row of the office's
// table. It keeps what was typed when the answer is no, and puts the person on
// the field that was refused.
type Form struct {
	ask    Ask
	desk   *Desk
	fields []*field
	at     int
	top    int // first line seen
	busy   bool
	wrong  *office.Problem
	drop   bool // what was typed ahead was meant for what did not happen
	before before
}

// Ask is what a form asks, and what it does with the values.
type Ask struct {
	Title   lang.S // in both languages: an open form follows the language of the desk
	Intro   lang.S // above the fields; may be empty
	Quote   string // what somebody wrote, below it; may be empty
	Action  *office.Action
	Given   map[string]string   // values to begin with
	Fixed   []string            // parameters that are not asked: their Given value stands
	Options map[string][]Option // for people, signatories and bureaux: what there is to choose
	Keys    []Key               // more keys, with ctrl or alt: characters belong to the fields
	// Do is run outside Update with what was typed; its error is shown in the form.
	Do func(values map[string]string) error
	// Then says where to go when Do has succeeded; nil: back.
	Then func() (Next, tea.Cmd)
}

// Option of a field that chooses.
type Option struct {
	Value string
	Name  lang.S
}

// NewForm makes the form of an action.
func NewForm(d *Desk, ask Ask) *Form {
	f := &Form{desk: d, ask: ask}
	for _, p := range ask.Action.Params {
		if slices.Contains(ask.Fixed, p.Name) {
			continue
		}
		f.fields = append(f.fields, newField(d, ask, p))
	}
	return f
}

type formDone struct {
	form    *Form
	problem *office.Problem
}

func (f *Form) Init() tea.Cmd { return nil }

func (f *Form) Title() string { return f.desk.Say(f.ask.Title) }

// Typing: characters belong to the form.
func (f *Form) Typing() bool { return true }

// Wait: keys wait for the answer.
func (f *Form) Wait() (wait, drop bool) {
	drop, f.drop = f.drop, false
	return f.busy, drop
}

func (f *Form) Update(msg tea.Msg) (Next, tea.Cmd) {
	if done, ok := msg.(formDone); ok && done.form == f {
		return f.answered(done.problem)
	}
	if f.busy {
		return nil, nil
	}
	f.remember(msg)
	if len(f.fields) > 0 && f.fields[f.at].update(msg) {
		f.wrong = nil
		return nil, nil
	}
	next, cmd, _ := Press(msg, f.Keys())
	return next, cmd
}

func (f *Form) answered(problem *office.Problem) (Next, tea.Cmd) {
	f.busy, f.wrong, f.drop = false, problem, problem != nil
	if problem == nil {
		if f.ask.Then == nil {
			return Back{}, nil
		}
		return f.ask.Then()
	}
	for i, field := range f.fields {
		if slices.Contains(problem.Args, field.param.Name) {
			f.at = i
		}
	}
	return nil, nil
}

func (f *Form) Keys() []Key {
	w := lang.ShellWords()
	keys := []Key{
		On(w.Answer, f.enter, "enter"),
		On(w.Save, f.save, "ctrl+s"),
		On(w.Cancel, func() (Next, tea.Cmd) { return Back{}, nil }, "esc"),
		On(w.NextField, f.turn(1), "tab", "down"),
		On(w.PreviousField, f.turn(-1), "shift+tab", "up").Hush(),
	}
	return append(keys, f.ask.Keys...)
}

func (f *Form) turn(by int) func() (Next, tea.Cmd) {
	return func() (Next, tea.Cmd) {
		if n := len(f.fields); n > 0 {
			f.at = (f.at + by + n) % n
		}
		return nil, nil
	}
}

// enter goes to the next field of a long form, and from one code to the next,
// which a scanner types; on the last field, and in a short form where nothing is
// missing, it is done.
func (f *Form) enter() (Next, tea.Cmd) {
	const short = 6
	if f.at < len(f.fields)-1 && (len(f.fields) > short || f.scansOn()) {
		f.at++
		return nil, nil
	}
	return f.save()
}

// save goes to the first field that is missing or cannot be read, or runs Do.
func (f *Form) save() (Next, tea.Cmd) {
	values := map[string]string{}
	for name, value := range f.ask.Given {
		if slices.Contains(f.ask.Fixed, name) {
			values[name] = value
		}
	}
	for i, field := range f.fields {
		value, problem := field.value(f.ask.Action.Name)
		if problem == nil && field.scannedInto(value) {
			problem = office.Refuse(ScanInForm, field.param.Name)
		}
		if problem != nil {
			f.at, f.wrong = i, problem
			return nil, nil
		}
		if value != "" {
			values[field.param.Name] = value
		}
	}
	f.wrong = nil
	if grave := lang.Grave(f.ask.Action.Name); !grave.Empty() {
		return Push{f.sure(grave, values)}, nil
	}
	return nil, f.run(values)
}

func (f *Form) run(values map[string]string) tea.Cmd {
	f.busy = true
	return func() tea.Msg { return formDone{f, ProblemOf(f.ask.Do(values))} }
}
