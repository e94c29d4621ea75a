package kit

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// asked is a dialog whose harmful answer counts how often it was given.
func asked(d *Desk, harmed *int) *Dialog {
	w := lang.ShellWords()
	return NewDialog(d, lang.Same("?"), lang.Same("?"), Answer{Name: w.Yes, Harm: true, Keys: []string{"y"}, Do: func() (Next, tea.Cmd) { *harmed++; return nil, nil }},
		Answer{Name: w.No, Keys: []string{"n"}})
}

func TestTheFocusBeginsOnTheAnswerThatDoesNoHarm(t *testing.T) {
	harmed := 0
	g := asked(newDesk(office.French), &harmed)
	if next, _ := g.Update(key("enter")); next != (Back{}) || harmed != 0 {
		t.Errorf("next %v, harmed %d", next, harmed)
	}
	if next, _ := g.Update(key("y")); next != (Back{}) || harmed != 1 {
		t.Errorf("next %v, harmed %d", next, harmed)
	}
}

func TestADialogThatOpenedByItselfTakesNoKeyBefore425MillisecondsOfQuiet(t *testing.T) {
	harmed, now := 0, monday
	d := newDesk(office.French)
	d.Now = func() time.Time { return now }
	g := asked(d, &harmed).ByItself()
	for range 10 { // somebody types on, faster than that
		now = now.Add(424 * time.Millisecond)
		if next, _ := g.Update(key("y")); next != nil {
			t.Fatal("closed")
		}
	}
	now = now.Add(425 * time.Millisecond)
	g.Update(key("y"))
	if harmed != 1 {
		t.Errorf("given %d times", harmed)
	}
}

func TestADialogThatAKeyOpenedTakesTheNextOneAtOnce(t *testing.T) {
	harmed := 0
	asked(newDesk(office.French), &harmed).Update(key("y"))
	if harmed != 1 {
		t.Error("swallowed")
	}
}

func TestArrowsGoWhereTheyPoint(t *testing.T) {
	for l, arrow := range map[office.Lang]string{office.French: "left", office.Arabic: "right"} {
		harmed := 0
		g := asked(newDesk(l), &harmed) // the first answer stands where the layout begins
		g.Update(key(arrow))
		g.Update(key("enter"))
		if harmed != 1 {
			t.Errorf("%s: %s leads elsewhere", l, arrow)
		}
	}
}

func TestAnOpenDialogFollowsTheLanguageOfTheDesk(t *testing.T) {
	d, w := newDesk(office.French), lang.ShellWords()
	g := NewDialog(d, w.Seal, w.SealAsk, Answer{Name: w.Cancel})
	if french := g.View(60, 9); !strings.Contains(french, "Sceller les livres") || g.Title() != w.Seal.In(office.French) {
		t.Errorf("%s", french)
	}
	d.Lang = office.Arabic
	arabic := g.View(60, 9)
	for _, word := range []lang.S{w.Seal, w.Cancel} {
		if !strings.Contains(arabic, d.Text.Line(d.Say(word), d.Dir())) {
			t.Errorf("%q does not stand in\n%s", d.Say(word), arabic)
		}
	}
}

// A scanner types a line and Enter: the question that happens to be open must not
// be answered by it, and the person must learn that the line went nowhere.
func TestAScanIntoAnOpenDialogAnswersNothingAndIsTold(t *testing.T) {
	harmed, now := 0, monday
	d, w := newDesk(office.French), lang.ShellWords()
	d.Now = func() time.Time { return now }
	g := NewDialog(d, lang.Same("?"), lang.Same("?"), Answer{Name: w.QuitNow, Do: func() (Next, tea.Cmd) { harmed++; return nil, nil }}, Answer{Name: w.Yes, Keys: []string{"y"}, Do: func() (Next, tea.Cmd) { harmed++; return nil, nil }})
	var told tea.Cmd
	for _, name := range []string{"R", "R", "4", "7", "y", "enter"} {
		now = now.Add(5 * time.Millisecond)
		next, cmd := g.Update(key(name))
		if next != nil {
			t.Fatalf("%s closed it", name)
		}
		told = cmd
	}
	if harmed != 0 || told == nil {
		t.Fatalf("answered %d times, told %v", harmed, told != nil)
	}
	if notice, ok := told().(Notice); !ok || notice.Text == "" {
		t.Errorf("told %+v", told())
	}
	now = now.Add(hush)
	if g.Update(key("enter")); harmed != 1 {
		t.Error("the person's own answer is not taken")
	}
}
