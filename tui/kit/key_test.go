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

func TestAnArabicKeyIsTheOneThatIsPrintedOnTheKeyboard(t *testing.T) {
	for _, c := range []struct {
		press          tea.KeyPressMsg
		azerty, qwerty string
	}{
		{tea.KeyPressMsg{Code: 'ض', Text: "ض"}, "a", "q"},
		{tea.KeyPressMsg{Code: 'ص', Text: "ص"}, "z", "w"},
		{tea.KeyPressMsg{Code: 'ش', Text: "ش"}, "q", "a"},
		{tea.KeyPressMsg{Code: 'ئ', Text: "ئ"}, "w", "z"},
		{tea.KeyPressMsg{Code: 'ك', Text: "ك"}, "m", ";"},
		{tea.KeyPressMsg{Code: 'ة', Text: "ة"}, ",", "m"},
		{tea.KeyPressMsg{Code: 'س', Text: "س"}, "s", "s"},
		{tea.KeyPressMsg{Code: 'ح', Mod: tea.ModCtrl}, "ctrl+p", "ctrl+p"},
		{tea.KeyPressMsg{Code: 'ض', Mod: tea.ModCtrl}, "ctrl+a", "ctrl+q"},
		{tea.KeyPressMsg{Code: 'ش', Mod: tea.ModCtrl, BaseCode: 'a'}, "ctrl+q", "ctrl+a"}, // as the Kitty protocol tells it
		{tea.KeyPressMsg{Code: 'ض', Text: "ض", BaseCode: 'x'}, "x", "x"},                  // another Arabic layout
	} {
		for keyboard, want := range map[Keyboard]string{"": c.azerty, Azerty: c.azerty, Qwerty: c.qwerty} {
			names := Names(keyboard.Read(c.press))
			if names[len(names)-1] != want {
				t.Errorf("%v on %q: got %v, want %q", c.press, keyboard, names, want)
			}
		}
	}
}

func TestALatinKeyIsNeverTakenForAnother(t *testing.T) {
	for want, press := range map[string]tea.KeyPressMsg{"a": {Code: 'a', Text: "a", BaseCode: 'q'}, "ctrl+a": {Code: 'a', Mod: tea.ModCtrl, BaseCode: 'q'}} {
		if names := Names(Azerty.Read(press)); len(names) != 1 || names[0] != want { // AZERTY
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
