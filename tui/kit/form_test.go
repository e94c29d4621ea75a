package kit

import (
	"errors"
	"maps"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// filled is a form of an action with what it was asked to do.
type filled struct {
	t      *testing.T
	form   *Form
	box    Screen // the second question, while it stands
	values map[string]string
	answer error
	next   Next
}

func fill(t *testing.T, l office.Lang, action string, ask Ask) *filled {
	t.Helper()
	a, ok := office.ActionNamed(action)
	if !ok {
		t.Fatal("no such action")
	}
	f := &filled{t: t}
	ask.Action = a
	ask.Do = func(values map[string]string) error { f.values = values; return f.answer }
	f.form = NewForm(newDesk(l), ask)
	return f
}

// press types keys; what a command answers comes back as a message.
func (f *filled) press(keys ...string) {
	for _, name := range keys {
		f.get(key(name))
	}
}

func (f *filled) get(msg tea.Msg) {
	var cmd tea.Cmd
	front := Screen(f.form)
	if _, pressed := msg.(tea.KeyPressMsg); pressed && f.box != nil {
		front = f.box
	}
	f.next, cmd = front.Update(msg)
	switch next := f.next.(type) {
	case Push:
		f.box = next.Screen
	case Back:
		f.box = nil
	}
	if cmd != nil {
		f.get(cmd())
	}
}

func (f *filled) write(s string) {
	for _, r := range s {
		if r == ' ' {
			f.press("space")
		} else {
			f.press(string(r))
		}
	}
}

func (f *filled) wants(values map[string]string) {
	f.t.Helper()
	if !maps.Equal(f.values, values) {
		f.t.Errorf("got %v, want %v", f.values, values)
	}
}

func TestWhatIsGraveIsAskedOnceMoreAndTheQuestionStandsOnNo(t *testing.T) {
	f := fill(t, office.French, "refuse", Ask{Title: lang.Same("26000417")})
	f.press("3", "enter")
	if f.box == nil {
		t.Fatal("nothing was asked")
	}
	if asked := f.box.View(64, 12); !strings.Contains(asked, "R03 · bureau non compétent") || !strings.Contains(asked, "26000417") {
		t.Errorf("it does not say what is asked:\n%s", asked)
	}
	f.press("enter")
	if f.values != nil || f.box != nil {
		t.Fatalf("enter alone refused: %v", f.values)
	}
	f.press("enter", "y")
	f.wants(map[string]string{"code": "R03"})
}

func TestAFormWithNothingToFillSaysThatEnterConfirms(t *testing.T) {
	for l, sentence := range map[office.Lang]string{office.French: "⏎ confirme", office.Arabic: "⏎"} {
		f := fill(t, l, "book.start", Ask{Title: lang.Action("book.start")})
		if shown := f.form.View(70, 10); !strings.Contains(shown, sentence) {
			t.Errorf("an empty box:\n%s", shown)
		}
	}
}

func TestWhatIsNotGraveIsDoneAtOnce(t *testing.T) {
	f := fill(t, office.French, "hold", Ask{})
	f.press("1", "enter")
	f.wants(map[string]string{"code": string(office.HoldCodes[0])})
}

func TestTheSecondQuestionSaysNoPassphraseAndEveryChoiceInWords(t *testing.T) {
	for _, a := range office.Actions() {
		for _, l := range []office.Lang{office.Arabic, office.French} {
			f := NewForm(newDesk(l), Ask{Title: lang.Action(a.Name), Action: &a})
			values := map[string]string{}
			for _, field := range f.fields {
				values[field.param.Name] = "secret"
				if n := len(field.options); n > 0 {
					last := field.options[n-1].Value
					values[field.param.Name], field.set[last] = last, true
				}
			}
			body := f.sure(lang.Same("?"), values).(*Dialog).body.In(l)
			for _, field := range f.fields {
				if field.param.Type == office.Secret && strings.Contains(body, field.name.In(l)) {
					t.Errorf("%s says its passphrase", a.Name)
				}
				if n := len(field.options); n > 0 && !strings.Contains(body, field.options[n-1].Name.In(l)) {
					t.Errorf("%s does not say %s: %q", a.Name, field.param.Name, body)
				}
			}
		}
	}
}

func TestWhatIsMissingIsAskedForAndNothingIsDone(t *testing.T) {
	f := fill(t, office.Arabic, "person.reset", Ask{})
	f.press("enter")
	if f.values != nil || f.form.wrong == nil || f.form.wrong.Code != office.MissingValue {
		t.Errorf("done %v, wrong %v", f.values, f.form.wrong)
	}
}

func TestWhenTheAnswerIsNoTheFormKeepsWhatWasTypedAndShowsWhere(t *testing.T) {
	f := fill(t, office.French, "release", Ask{})
	f.answer = office.Refuse(office.BadValue, "release", "reason")
	f.write("trop tard")
	f.press("enter")
	if f.next != nil || f.form.wrong == nil || f.form.fields[0].input.Value() != "trop tard" {
		t.Errorf("next %v, wrong %v, kept %q", f.next, f.form.wrong, f.form.fields[0].input.Value())
	}
	f.answer = nil
	f.press("enter")
	if _, back := f.next.(Back); !back {
		t.Errorf("then %v", f.next)
	}
	f.wants(map[string]string{"reason": "trop tard"})
}

func TestAnErrorWithoutWordsIsSaidInWords(t *testing.T) {
	f := fill(t, office.French, "release", Ask{})
	f.answer = errors.New("boom")
	f.write("x")
	f.press("enter")
	if shown := plain(f.form.View(70, 20)); strings.Contains(shown, "boom") || !strings.Contains(shown, "imprévu") {
		t.Error(shown)
	}
}

func TestDaysAndTimesAreTypedAsPeopleDo(t *testing.T) {
	d := newDesk(office.French)
	for typed, want := range map[string]string{"2/3/2026": "2026-03-02", "2/3": "2026-03-02", "٢/٣/٢٠٢٦": "2026-03-02", "2026-03-02": "2026-03-02", "31/2/2026": "", "x": ""} {
		if got, ok := d.ReadDay(typed); ok != (want != "") || (ok && got != want) {
			t.Errorf("%s: %s %v", typed, got, ok)
		}
	}
	for typed, want := range map[string]string{"9:05": "2026-03-02T09:05:00Z", "1/3 14h30": "2026-03-01T14:30:00Z", "14h": "2026-03-02T14:00:00Z", "25:00": "", "hier": "", " 8:00": "2026-03-02T08:00:00Z"} {
		if got, ok := d.ReadTime(typed); ok != (want != "") || (ok && got != want) { // Ramadan: the clock is UTC
			t.Errorf("%s: %s %v", typed, got, ok)
		}
	}
}

func TestATimeIsTheOfficesOwn(t *testing.T) {
	d := newDesk(office.French)
	if got, _ := d.ReadTime("15/7/2026 14:30"); got != "2026-07-15T13:30:00Z" {
		t.Error(got)
	}
}

// The nights on which the clock changes: an hour that comes twice, and one that
// never comes.
func TestATimeOfTheNightOnWhichTheClockChanges(t *testing.T) {
	d := newDesk(office.French)
	for _, c := range []struct{ now, typed, want string }{
		{"2026-02-15T09:00:00Z", "15/2/2026 1:30", "2026-02-15T00:30:00Z"},
		{"2026-02-15T09:00:00Z", "15/2/2026 2:30", "2026-02-15T02:30:00Z"}, // the second time
		{"2026-02-15T01:45:00Z", "15/2/2026 2:30", "2026-02-15T01:30:00Z"}, // the second time has not come yet
		{"2026-02-15T09:00:00Z", "15/2/2026 3:30", "2026-02-15T03:30:00Z"},
		{"2026-02-15T09:00:00Z", "14/2/2026 23:30", "2026-02-14T22:30:00Z"},
		{"2026-03-22T09:00:00Z", "22/3/2026 1:30", "2026-03-22T01:30:00Z"},
		{"2026-03-22T09:00:00Z", "22/3/2026 2:30", ""}, // the clock went from 02:00 to 03:00
		{"2026-03-22T09:00:00Z", "22/3/2026 3:30", "2026-03-22T02:30:00Z"},
		{"2026-03-22T09:00:00Z", "21/3/2026 23:30", "2026-03-21T23:30:00Z"},
	} {
		now, _ := time.Parse(time.RFC3339, c.now)
		d.Now = func() time.Time { return now }
		if got, ok := d.ReadTime(c.typed); got != c.want || ok != (c.want != "") {
			t.Errorf("%s at %s: %q %v, want %q", c.typed, c.now, got, ok, c.want)
		}
	}
}

func TestSeveralRolesAreTickedWithSpace(t *testing.T) {
	f := fill(t, office.French, "person.roles", Ask{})
	f.press("space", "down", "space", "enter")
	f.wants(map[string]string{"roles": "agent officer"})
}

func TestNumbersMayBeTypedOnAnUnshiftedFrenchKeyboard(t *testing.T) {
	f := fill(t, office.French, "open", Ask{})
	f.press("ctrl+u")
	f.write("é")
	if got := f.form.fields[0].input.Value(); got != "2" {
		t.Errorf("%q", got)
	}
}

func TestFixedValuesAreNotAskedAndArriveAllTheSame(t *testing.T) {
	f := fill(t, office.French, "refuse", Ask{Given: map[string]string{"code": "R99"}, Fixed: []string{"code", "late"}})
	f.press("tab")
	f.write("bis")
	f.press("enter", "y")
	f.wants(map[string]string{"code": "R99", "text": "bis"})
}

func TestWhileTheAnswerIsAwaitedKeysDoNothing(t *testing.T) {
	f := fill(t, office.French, "release", Ask{})
	f.write("x")
	_, cmd := f.form.Update(key("enter"))
	f.form.Update(key("y"))
	if next, again := f.form.Update(key("enter")); next != nil || again != nil || cmd == nil {
		t.Error("asked twice")
	}
}

func TestAnOpenFormFollowsTheLanguageOfTheDesk(t *testing.T) {
	f := fill(t, office.French, "refuse", Ask{Title: lang.Action("refuse"), Intro: lang.ShellWords().Working})
	f.press("3")
	f.form.desk.Lang = office.Arabic
	arabic := f.form.View(70, 22)
	for _, s := range []lang.S{lang.Action("refuse"), lang.ShellWords().Working, lang.Param("refuse", "text"), lang.ParamChoice("code", "R03")} {
		if !strings.Contains(arabic, f.form.desk.Text.Line(f.form.desk.Say(s), f.form.desk.Dir())) {
			t.Errorf("%q does not stand in\n%s", f.form.desk.Say(s), arabic)
		}
	}
}

func TestAPassphraseTypedAsFastAsAScannerIsNeitherSaidNorTakenOut(t *testing.T) {
	f := fill(t, office.French, "person.reset", Ask{})
	f.write("RR473124829MA")
	if _, _, took := f.form.Scanned("RR473124829MA"); took || f.form.wrong != nil {
		t.Fatalf("took %v, said %v", took, f.form.wrong)
	}
	f.press("enter")
	if f.box != nil {
		f.press("y")
	}
	f.wants(map[string]string{"passphrase": "RR473124829MA"})
}

// A scanner ends with Enter, which would send whatever form is open.
func TestALabelScannedIntoAFormSendsNothingAndIsSaid(t *testing.T) {
	f := fill(t, office.French, "strike", Ask{})
	f.write("fenêtre")
	f.write("RR473124829MA")
	f.press("enter")
	if f.values != nil || f.form.wrong == nil || f.form.wrong.Code != ScanInForm {
		t.Fatalf("sent %v, said %v", f.values, f.form.wrong)
	}
	f.write(".") // who means it as text goes on writing
	f.press("enter")
	f.wants(map[string]string{"reason": "fenêtreRR473124829MA."})
	f = fill(t, office.French, "label.spoil", Ask{})
	f.write("RR473124829MA")
	f.press("tab")
	f.write("déchirée")
	f.press("enter")
	f.wants(map[string]string{"label": "RR473124829MA", "reason": "déchirée"})
}
