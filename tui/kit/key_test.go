package kit

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

func plain(s string) string { return ansi.Strip(s) }

func TestAKeyOfTheArabicLayoutDoesWhatItsLatinKeyDoes(t *testing.T) {
	for typed, want := range map[string]string{"ؤ": "c", "ب": "f", "ح": "p", "س": "s", "لا": "b", "؟": "?", "٣": "3"} {
		done := ""
		var keys []Key
		for _, name := range []string{"c", "f", "p", "s", "b", "?", "3"} {
			keys = append(keys, On(lang.S{}, func() (Next, tea.Cmd) { done = name; return nil, nil }, name))
		}
		if _, _, ok := Press(tea.KeyPressMsg{Code: []rune(typed)[0], Text: typed}, keys); !ok || done != want {
			t.Errorf("%s pressed %q, want %q", typed, done, want)
		}
	}
}

func TestWhatTheTerminalTellsAboutTheKeyComesBeforeTheLayout(t *testing.T) {
	press := tea.KeyPressMsg{Code: 'ض', Text: "ض", BaseCode: 'x'}
	if names := Names(press); names[len(names)-1] != "x" {
		t.Errorf("got %v", names)
	}
	press = tea.KeyPressMsg{Code: 'ح', Mod: tea.ModCtrl}
	if names := Names(press); names[len(names)-1] != "ctrl+p" {
		t.Errorf("got %v", names)
	}
}

func TestALatinKeyIsNeverTakenForAnother(t *testing.T) {
	for want, press := range map[string]tea.KeyPressMsg{"a": {Code: 'a', Text: "a", BaseCode: 'q'}, "ctrl+a": {Code: 'a', Mod: tea.ModCtrl, BaseCode: 'q'}} {
		if names := Names(press); len(names) != 1 || names[0] != want { // AZERTY
			t.Errorf("%s is %v", want, names)
		}
	}
}

func TestADisabledKeyGivesItsReasonAndDoesNothing(t *testing.T) {
	k := On(lang.S{}, func() (Next, tea.Cmd) { t.Error("done all the same"); return nil, nil }, "x").Because(office.Refuse(office.NoPapers))
	_, cmd, ok := Press(key("x"), []Key{k})
	if !ok || cmd == nil {
		t.Fatal("not taken")
	}
	if n, isNotice := cmd().(Notice); !isNotice || n.Problem.Code != office.NoPapers {
		t.Errorf("said %v", n)
	}
}

func TestTheFooterShowsAsManyKeysAsFitAndMarksThoseThatCannotBePressed(t *testing.T) {
	d := newDesk(office.French)
	w := lang.ShellWords()
	keys := []Key{On(w.Up, nil, "up").Hush(), On(w.Save, nil, "ctrl+s"), On(w.Cancel, nil, "esc").Because(office.Refuse(office.NoPapers)), On(w.NextField, nil, "tab")}
	if got := plain(d.Footer(keys, []Key{On(w.Help, nil, "?")}, 50)); got != "^S enregistrer  (Esc annuler)               ? aide" {
		t.Errorf("%q", got)
	}
	d.Lang = office.Arabic
	if got := plain(d.Footer(keys[2:3], nil, 16)); got != "     (ءﺎﻐﻟﺇ Esc)" {
		t.Errorf("%q", got)
	}
}

func TestAnUnknownErrorIsToldWithoutItsEnglish(t *testing.T) {
	if p := ProblemOf(tea.ErrProgramKilled); p.Code != Unexpected || len(p.Args) != 0 {
		t.Errorf("%v", p)
	}
	if ProblemOf(nil) != nil || Fail(nil) != nil {
		t.Error("no error is no problem")
	}
}
