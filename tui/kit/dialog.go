package kit

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// Dialog is a box with a question and its answers. The focus begins on the
// first answer that does no harm. Esc goes back without an answer.
type Dialog struct {
	desk    *Desk
	title   lang.S
	body    lang.S
	answers []Answer
	at      int

	own   bool // it opened by itself
	quiet time.Time
}

// Answer of a dialog. A nil Do, and a Do that answers with a nil Next, closes it.
type Answer struct {
	Name lang.S
	Keys []string
	Harm bool // it destroys or cannot be taken back: never where the focus begins
	Do   func() (Next, tea.Cmd)
}

// hush is how long nothing must have been typed before a dialog that opened by
// itself takes a key: what is under the fingers was meant for something else.
const hush = 425 * time.Millisecond

// NewDialog asks a question. It follows the language of the desk while it is
// open, so title and body are in both.
func NewDialog(d *Desk, title, body lang.S, answers ...Answer) *Dialog {
	g := &Dialog{desk: d, title: title, body: body, answers: answers}
	for i, a := range answers {
		if !a.Harm {
			g.at = i
			break
		}
	}
	return g
}

// ByItself tells the dialog that no key of the person opened it.
func (g *Dialog) ByItself() *Dialog {
	g.own, g.quiet = true, g.desk.Now()
	return g
}

func (g *Dialog) Init() tea.Cmd { return nil }

func (g *Dialog) Title() string { return g.desk.Say(g.title) }

func (g *Dialog) Update(msg tea.Msg) (Next, tea.Cmd) {
	press, isKey := msg.(tea.KeyPressMsg)
	if isKey && g.own {
		now := g.desk.Now()
		if now.Sub(g.quiet) < hush {
			g.quiet = now
			return nil, g.swallowed(press)
		}
		g.own = false
	}
	next, cmd, ok := Press(msg, g.Keys())
	if !ok && isKey && Typed(press) != "" {
		// No answer: a barcode scanner, or somebody who types for another screen.
		// The Enter that follows is not meant for this question either.
		g.own, g.quiet = true, g.desk.Now()
	}
	return next, cmd
}

// swallowed tells that a line which ended here was not taken, so that a scan is
// never lost in silence.
func (g *Dialog) swallowed(press tea.KeyPressMsg) tea.Cmd {
	if stroke(press) != "enter" {
		return nil
	}
	return Tell(Notice{Text: g.desk.Say(lang.ShellWords().NotTaken)})
}

func (g *Dialog) Keys() []Key {
	w := lang.ShellWords()
	turn := func(by int) func() (Next, tea.Cmd) {
		return func() (Next, tea.Cmd) {
			if n := len(g.answers); n > 0 {
				g.at = (g.at + by + n) % n
			}
			return nil, nil
		}
	}
	onwards, backwards := turn(1), turn(-1)
	if g.desk.RTL() {
		onwards, backwards = backwards, onwards
	}
	keys := []Key{On(w.Answer, g.enter, "enter"), On(w.Cancel, func() (Next, tea.Cmd) { return Back{}, nil }, "esc")}
	for _, a := range g.answers {
		if len(a.Keys) > 0 {
			keys = append(keys, On(a.Name, a.do, a.Keys...).Hush())
		}
	}
	return append(keys, On(w.NextAnswer, turn(1), "tab").Hush(), On(w.NextAnswer, onwards, "right").Hush(), On(w.PreviousAnswer, backwards, "left").Hush())
}

func (g *Dialog) enter() (Next, tea.Cmd) {
	if len(g.answers) == 0 {
		return Back{}, nil
	}
	return g.answers[g.at].do()
}

func (a Answer) do() (Next, tea.Cmd) {
	if a.Do == nil {
		return Back{}, nil
	}
	next, cmd := a.Do()
	if next == nil {
		next = Back{}
	}
	return next, cmd
}

// Size makes room for the question, and no more.
func (g *Dialog) Size(w, h int) (int, int) {
	w = min(w-4, 64)
	return w, min(len(g.lines(w-frame))+2, h)
}

// View draws the box.
func (g *Dialog) View(w, h int) string {
	return g.desk.Frame(g.Title(), g.lines(w-frame), w, h)
}

func (g *Dialog) lines(w int) []string {
	lines := []string{""}
	if !g.body.Empty() {
		lines = append(lines, g.desk.Lines(g.desk.Say(g.body), w)...)
	}
	lines = append(lines, "")
	var row []string
	used := 0
	for i, a := range g.answers {
		drawn := g.answer(i, a)
		if used += text.Width(drawn) + 2; used > w && len(row) > 0 {
			lines, row, used = append(lines, g.desk.Row(row...)), nil, text.Width(drawn)+2
		}
		row = append(row, drawn, "  ")
	}
	return append(lines, g.desk.Row(row...))
}

func (g *Dialog) answer(i int, a Answer) string {
	name := g.desk.Text.Line(g.desk.Say(a.Name), g.desk.Dir())
	if len(a.Keys) > 0 {
		name = g.desk.Row(Key{Keys: a.Keys}.Cap(), " ", name)
	}
	if i == g.at {
		return g.desk.Styles.Reverse("[" + name + "]")
	}
	if a.Harm {
		name = g.desk.Styles.Tint(Bad, name)
	}
	return g.desk.Row(" ", name, " ")
}

// frame is what the edge of a box takes of its width.
const frame = 4

// Frame draws lines in a box of exactly w × h cells with a title in its edge.
func (d *Desk) Frame(title string, lines []string, w, h int) string {
	if w < frame+4 || h < 2 {
		return d.Page(nil, w, h)
	}
	edge := func(s string) string { return d.Styles.Tint(Accent, s) }
	name := d.Text.Line(title, d.Dir())
	if text.Width(name) > w-6 {
		name = d.Field(title, w-6)
	}
	left, right := "╭", "╮"
	if d.RTL() {
		left, right = right, left
	}
	rest := strings.Repeat("─", max(w-5-text.Width(name), 0))
	out := []string{d.Row(edge(left+""), edge("─"), " ", d.Styles.Tint(Strong, name), " ", edge(rest), edge(right))}
	for i := range h - 2 {
		out = append(out, edge("│")+" "+d.Exact(at(lines, i), w-frame)+" "+edge("│"))
	}
	out = append(out, edge("╰"+strings.Repeat("─", w-2)+"╯"))
	return strings.Join(out, "\n")
}
