package kit

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"watiqa/store/office"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

var languages = []office.Lang{office.Arabic, office.French}

// monday is when the tests happen: 10:30 on the office's clock.
var monday = time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)

func newDesk(l office.Lang) *Desk {
	return &Desk{Text: text.New(text.Visual), Lang: l, Styles: NewStyles(), Now: func() time.Time { return monday }}
}

func key(name string) tea.KeyPressMsg {
	special := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd, "pgdown": tea.KeyPgDown}
	if name == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	if code, ok := special[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(rest[0]), Mod: tea.ModCtrl}
	}
	if rest, ok := strings.CutPrefix(name, "shift+"); ok {
		press := key(rest)
		press.Mod = tea.ModShift
		return press
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// anything is what citizens, other programs and clerks may have written.
func anything() *rapid.Generator[string] {
	return rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"", "العلمي فاطمة الزهراء", "Fatima Zahra Alami", "12 bis/1375",
		"لا إله", "\x1b[31mred\x07", "a\u202eb", "👩‍👩‍👧 🇲🇦", "1.234,50 درهم", "ﻼ", "عربي Latin 123 عربي", strings.Repeat("ن", 200)}))
}

func anyDesk(t *rapid.T) *Desk {
	d := newDesk(rapid.SampledFrom(languages).Draw(t, "lang"))
	d.Text.SetMode(rapid.SampledFrom([]text.Mode{text.Visual, text.Logical, text.Word}).Draw(t, "mode"))
	return d
}

// exact checks that a block has h lines of exactly w cells.
func exact(t interface{ Fatalf(string, ...any) }, block string, w, h int) {
	lines := strings.Split(block, "\n")
	if len(lines) != h {
		t.Fatalf("%d lines, not %d", len(lines), h)
	}
	for i, line := range lines {
		if got := text.Width(line); got != w {
			t.Fatalf("line %d has %d cells, not %d: %q", i, got, w, line)
		}
	}
}

func TestEveryLineOfEveryPartIsExactlyAsWideAsAskedInBothLanguages(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDesk(t)
		w, h := rapid.IntRange(30, 130).Draw(t, "w"), rapid.IntRange(6, 40).Draw(t, "h")
		parts := map[string]func() string{
			"table":  func() string { return anyTable(t, d).View(w, h) },
			"facts":  func() string { return d.Page(d.Facts(w, anyFacts(t)...), w, h) },
			"rule":   func() string { return d.Page([]string{d.Rule(anything().Draw(t, "title"), w)}, w, h) },
			"footer": func() string { return d.Page([]string{d.Footer(anyKeys(t), nil, w)}, w, h) },
			"form":   func() string { return anyForm(t, d).View(w, h) },
			"dialog": func() string {
				return NewDialog(d, lang.Same(anything().Draw(t, "title")), lang.Same(anything().Draw(t, "body")), Answer{Name: lang.S{}}, Answer{Name: lang.ShellWords().Yes}).View(w, h)
			},
			"problem": func() string {
				return d.Page(d.ProblemLines(office.Refuse(office.WrongStage, "sign", anything().Draw(t, "arg")), w), w, h)
			},
			"beside": func() string {
				return d.Beside(anyTable(t, d).View(w/2-3, h), w/2-3, d.Page(d.Facts(w-w/2, anyFacts(t)...), w-w/2, h), w-w/2, h)
			},
			"over": func() string { return d.Over(anyTable(t, d).View(w, h), d.Frame("x", nil, 20, 4), w, h) },
		}
		name := rapid.SampledFrom([]string{"table", "facts", "rule", "footer", "form", "dialog", "problem", "beside", "over"}).Draw(t, "part")
		exact(t, parts[name](), w, h)
	})
}

func anyTable(t *rapid.T, d *Desk) *Table[string] {
	table := NewTable(d, func(s string) string { return s }, func(s string) []Cell {
		return []Cell{{Text: s, Tone: Bad}, {Text: s}, {Text: s}, {Text: s}}
	}, Column{Name: lang.ShellWords().Login, Width: 6, Grow: 1, As: Naming}, Column{Width: 8, As: Figures, End: true}, Column{Width: 9, Grow: 2, End: true}, Column{Width: 30, Drop: 1})
	table.Empty, table.Many = anything().Draw(t, "empty"), true
	table.Set(rapid.SliceOfN(anything(), 0, 50).Draw(t, "rows"))
	for _, name := range rapid.SliceOf(rapid.SampledFrom([]string{"down", "end", "space", "shift+down", "pgdown"})).Draw(t, "keys") {
		table.Update(key(name))
	}
	return table
}

func anyFacts(t *rapid.T) []Fact {
	return rapid.SliceOf(rapid.Custom(func(t *rapid.T) Fact {
		return Fact{Label: lang.Same(anything().Draw(t, "label")), Value: anything().Draw(t, "value"), As: As(rapid.IntRange(0, 2).Draw(t, "as")), Tone: Warn}
	})).Draw(t, "facts")
}

func anyKeys(t *rapid.T) []Key {
	return rapid.SliceOf(rapid.Custom(func(t *rapid.T) Key {
		k := Key{Keys: []string{"ctrl+x"}, Name: lang.Same(anything().Draw(t, "name"))}
		if rapid.Bool().Draw(t, "disabled") {
			k.Why = office.Refuse(office.NoPapers)
		}
		return k
	})).Draw(t, "keys")
}

func anyForm(t *rapid.T, d *Desk) *Form {
	a := rapid.SampledFrom(office.Actions()).Draw(t, "action")
	form := NewForm(d, Ask{Title: lang.Same(anything().Draw(t, "title")), Intro: lang.Same(anything().Draw(t, "intro")), Action: &a,
		Options: map[string][]Option{"signatory": {{"s1", lang.Same(anything().Draw(t, "option"))}, {"s2", lang.Same("Ahmed")}}}})
	for _, name := range rapid.SliceOf(rapid.SampledFrom([]string{"down", "tab", "space", "left", "right", "x", "ن", "enter"})).Draw(t, "keys") {
		form.Update(key(name))
	}
	form.wrong = office.Refuse(office.BadValue, a.Name, "late")
	return form
}

func TestInArabicTheFirstColumnStandsAtTheRight(t *testing.T) {
	for l, want := range map[office.Lang]string{office.French: "▸ 1 2 ", office.Arabic: " 2 1 ◂"} {
		table := NewTable(newDesk(l), func(s string) string { return s }, func(string) []Cell { return []Cell{{Text: "1"}, {Text: "2"}} },
			Column{Width: 1, As: Figures}, Column{Width: 1, As: Figures})
		table.Set([]string{"row"})
		if got := plain(strings.Split(table.View(6, 2), "\n")[1]); got != want {
			t.Errorf("%s: %q", l, got)
		}
	}
}

// What a citizen wrote keeps its full stop at its end, whatever the language of
// the screen.
func TestWhatSomebodyWroteRunsInItsOwnDirection(t *testing.T) {
	for _, l := range []office.Lang{office.French, office.Arabic} {
		d := newDesk(l)
		for said, want := range map[string]string{"rien reçu.": "rien reçu.  ", "لم أتوصل.": "  ." + strings.TrimPrefix(d.Text.Line("لم أتوصل.", text.RTL), ".")} {
			if got := d.Quote(said, text.Width(d.Text.Line(said, text.Auto))+2); len(got) != 1 || got[0] != want {
				t.Errorf("%s: %q, want %q", l, got, want)
			}
		}
	}
}
