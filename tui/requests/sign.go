package requests

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// signBox records a signature folder that came back from the officer: every
// paper in it is ticked; a tick taken away is a paper that was pulled out
// without a signature. Whoever signed last is proposed.
type signBox struct {
	*bench
	plan   plan
	table  *kit.Table[paper]
	pulled map[string]bool
	who    int               // among plan.house.signatories
	extra  map[string]string // late and note, where they were given
}

func newSign(b *bench, p plan) *signBox {
	s := &signBox{bench: b, plan: p, pulled: map[string]bool{}}
	s.table = kit.NewTable(b.desk, func(p paper) string { return p.id }, s.cells,
		kit.Column{Name: lang.Same(" "), Width: 3, As: kit.Figures},
		kit.Column{Name: b.w.Number, Width: 14, As: kit.Figures},
		kit.Column{Name: b.w.Holder, Width: 16, Grow: 1, As: kit.Naming},
		kit.Column{Name: b.w.Extracts, Width: 6, As: kit.Figures, End: true},
		kit.Column{Name: b.w.FullCopies, Width: 6, As: kit.Figures, End: true})
	s.table.Set(p.folder)
	likely := p.house.proposed(p.last, s.desk.Today())
	s.who = max(slices.IndexFunc(p.house.signatories, func(who office.Signatory) bool { return who.ID == likely }), 0)
	return s
}

func (s *signBox) Init() tea.Cmd { return nil }

func (s *signBox) Title() string { return s.say(s.title()) }

func (s *signBox) title() lang.S {
	var folders []string
	for _, p := range s.plan.folder {
		if number := strconv.FormatUint(p.folder, 10); !slices.Contains(folders, number) {
			folders = append(folders, number)
		}
	}
	return s.w.SignTitle.Filled(strings.Join(folders, ", "))
}

func (s *signBox) Keys() []kit.Key {
	var why *office.Problem
	if len(s.plan.house.signatories) == 0 {
		why = office.Refuse(office.MissingValue, "sign", "signatory")
	}
	return append([]kit.Key{
		kit.On(s.w.KeyGo, s.sign, "enter").Because(why),
		kit.On(s.w.KeyTick, s.tick, "space"),
		kit.On(s.w.KeySignatory, s.other(1), "tab", "right"),
		kit.On(s.w.KeySignatory, s.other(-1), "shift+tab", "left").Hush(),
		kit.On(s.w.KeyLateTime, s.askExtra, "t"),
		kit.On(s.w.KeyCancel, func() (kit.Next, tea.Cmd) { return kit.Back{}, nil }, "esc"),
	}, s.table.Keys()...)
}

func (s *signBox) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	next, cmd, _ := kit.Press(msg, s.Keys())
	return next, cmd
}

func (s *signBox) tick() (kit.Next, tea.Cmd) {
	if row, ok := s.table.Row(); ok {
		s.pulled[row.id] = !s.pulled[row.id]
		s.table.Update(tea.KeyPressMsg{Code: tea.KeyDown})
	}
	return nil, nil
}

func (s *signBox) other(by int) func() (kit.Next, tea.Cmd) {
	return func() (kit.Next, tea.Cmd) {
		if n := len(s.plan.house.signatories); n > 0 {
			s.who = (s.who + by + n) % n
		}
		return nil, nil
	}
}

func (s *signBox) sign() (kit.Next, tea.Cmd) {
	who := s.plan.house.signatories[s.who]
	p := s.plan
	p.papers = p.folder
	values := map[string]string{"signatory": who.ID, "pulled": strings.Join(s.out(), " ")}
	maps.Copy(values, s.extra)
	return kit.Back{}, s.write(p, values)
}

// askExtra asks for what is rarely needed: the real time, when the folder came
// back during a power cut, and a note.
func (s *signBox) askExtra() (kit.Next, tea.Cmd) {
	action, _ := office.ActionNamed("sign")
	var typed map[string]string
	return kit.Push{Screen: kit.NewForm(s.desk, kit.Ask{
		Title:  s.title(),
		Action: action,
		Fixed:  []string{"signatory", "pulled"},
		Given:  s.extra,
		Do:     func(values map[string]string) error { typed = values; return nil },
		Then: func() (kit.Next, tea.Cmd) {
			s.extra = typed
			return kit.Back{}, nil
		},
	})}, nil
}

// out are the papers that were pulled out, in the order of the folder.
func (s *signBox) out() []string {
	var out []string
	for _, p := range s.plan.folder {
		if s.pulled[p.id] {
			out = append(out, p.id)
		}
	}
	return out
}

func (s *signBox) cells(p paper) []kit.Cell {
	tick, tone := "[x]", kit.Plain
	if s.pulled[p.id] {
		tick, tone = "[ ]", kit.Warn
	}
	return []kit.Cell{{Text: tick, Tone: tone}, {Text: p.number, Tone: tone}, {Text: p.name, Tone: tone},
		{Text: itoa(p.extracts), Tone: tone}, {Text: itoa(p.fullCopies), Tone: tone}}
}

func (s *signBox) Size(w, h int) (int, int) {
	w = min(w, 84)
	return w, min(h, len(s.plan.folder)+len(s.signedBy(w-4))+8)
}

func (s *signBox) View(w, h int) string {
	d, inner := s.desk, w-4
	lines := append([]string{""}, s.signedBy(inner)...)
	lines = append(lines, "")
	foot := d.Field(s.say(s.w.SignCount, itoa(len(s.plan.folder)-len(s.out())), itoa(len(s.out()))), inner)
	rows := h - 2 - len(lines) - 2
	lines = append(lines, strings.Split(s.table.View(inner, max(rows, 2)), "\n")...)
	lines = append(lines, "", d.Styles.Tint(kit.Faint, foot))
	return d.Frame(s.Title(), lines, w, h)
}

func (s *signBox) signedBy(w int) []string {
	d := s.desk
	if len(s.plan.house.signatories) == 0 {
		return tinted(d, kit.Warn, d.Lines(s.say(s.w.NoSignatory), w))
	}
	who := s.plan.house.signatories[s.who]
	name := who.Name.In(d.Lang) + " — " + s.say(lang.Capacity(who.Capacity))
	lines := d.Facts(w, kit.Fact{Label: s.w.Signatory, Value: name, Tone: kit.Strong})
	if late, err := time.Parse(time.RFC3339, s.extra["late"]); err == nil {
		lines = append(lines, d.Facts(w, kit.Fact{Label: s.w.KeyLateTime, Value: d.Moment(late), As: kit.Figures})...)
	}
	if !who.Covers(s.desk.Today()) {
		lines = append(lines, tinted(d, kit.Warn, d.Lines("! "+s.say(s.w.OutsideWarning), w))...)
	}
	return lines
}

func tinted(d *kit.Desk, tone kit.Tone, lines []string) []string {
	for i, line := range lines {
		lines[i] = d.Styles.Tint(tone, line)
	}
	return lines
}
