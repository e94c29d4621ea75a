package lang

import (
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"watiqa/store/office"
)

func both(t *testing.T, what string, s S) {
	t.Helper()
	if s.ar == "" || s.fr == "" {
		t.Errorf("%s has no words: %q / %q", what, s.ar, s.fr)
	}
}

func TestEveryNounOfTheOfficeHasWordsInBothLanguages(t *testing.T) {
	for _, s := range office.Stages {
		both(t, string(s), Stage(s))
	}
	for _, r := range office.Roles {
		both(t, string(r), Role(r))
	}
	for _, c := range office.RefusalCodes {
		both(t, string(c), Refusal(c))
	}
	for _, c := range office.HoldCodes {
		both(t, string(c), Hold(c))
	}
	for _, p := range office.PapersKinds {
		both(t, string(p), Papers(p))
	}
	for _, c := range office.Capacities {
		both(t, string(c), Capacity(c))
	}
	for _, l := range []office.Language{office.ArabicFrench, office.ArabicOnly, office.FrenchOnly} {
		both(t, string(l), PaperLanguage(l))
	}
	for _, o := range []office.Origin{office.Online, office.Counter} {
		both(t, string(o), Origin(o))
	}
	for _, k := range office.SlipKinds {
		both(t, string(k), SlipKind(k))
	}
	for _, m := range []office.SlipMode{office.AtRound, office.AtAgency} {
		both(t, string(m), SlipMode(m))
	}
	for _, s := range []office.SlipStage{office.SlipFilling, office.SlipReady, office.SlipGone} {
		both(t, string(s), SlipStage(s))
	}
	for _, what := range office.AllTracked {
		both(t, string(what), Tracked(what))
	}
	for _, r := range office.Reasons {
		both(t, string(r), Reason(r))
	}
	for _, e := range []office.LetterEnd{office.Unpacked, office.Stopped, office.Replaced, office.Ended, office.Twin} {
		both(t, string(e), LetterEnd(e))
	}
	for _, a := range office.Alarms {
		both(t, string(a), MailWords().Mark(a))
		if got := MailWords().Alarm(a, 1, office.French); got == "" {
			t.Errorf("%s has no words", a)
		}
	}
	for _, s := range office.MailStages {
		both(t, string(s), MailWords().Tab(s))
	}
	for _, m := range office.Marks {
		both(t, string(m), Mark(m))
	}
	for _, o := range office.Outcomes {
		both(t, string(o), Outcome(o))
	}
	for _, row := range office.Indicators {
		both(t, string(row.Name), Indicator(row.Name))
		both(t, string(row.Name)+" means", Definition(row.Name))
	}
	for _, s := range office.ReportSteps {
		both(t, string(s), Step(s))
	}
	for _, a := range office.HeadAnswers {
		both(t, string(a), HeadAnswer(a))
	}
	for _, n := range Nouns {
		both(t, string(n), Noun(n))
	}
	for _, o := range office.CreditOutcomes {
		both(t, string(o), CreditOutcome(o))
	}
	for _, h := range []office.ClosingHow{office.ClosedUsual, office.ClosedLate, office.ClosedForgotten, office.ClosedForced} {
		both(t, string(h), ClosingHow(h))
	}
	for _, row := range office.Differences {
		both(t, string(row.Kind), Difference(row.Kind))
		for _, c := range row.Choices {
			both(t, string(c), Choice(c))
		}
	}
}

func TestEveryActionItsValuesAndTheirChoicesHaveWords(t *testing.T) {
	for _, a := range office.Actions() {
		both(t, a.Name, Action(a.Name))
		for _, p := range a.Params {
			both(t, a.Name+"/"+p.Name, Param(a.Name, p.Name))
			for _, c := range p.Choices {
				both(t, a.Name+"/"+p.Name+"="+c, ParamChoice(p.Name, c))
			}
		}
	}
}

func TestWhatIsGraveIsAnActionAndAsksInBothLanguages(t *testing.T) {
	for name, s := range grave {
		both(t, name, s)
		if _, ok := office.ActionNamed(name); !ok {
			t.Errorf("there is no action %s", name)
		}
		if !strings.HasSuffix(s.ar, "؟") || !strings.HasSuffix(s.fr, " ?") {
			t.Errorf("%s does not ask: %q / %q", name, s.ar, s.fr)
		}
	}
}

func TestEveryActionIsNamedOnceSoThatNoTwoLookAlike(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		seen := map[string]string{}
		for _, name := range slices.Sorted(maps.Keys(actions)) {
			word := Action(name).In(l)
			if other, twice := seen[word]; twice {
				t.Errorf("%s: %s and %s are both called %q", l, name, other, word)
			}
			seen[word] = name
		}
	}
}

func TestNoSentenceOfARoomIsEmpty(t *testing.T) {
	whole(t, ShellWords())
	whole(t, RequestsWords())
	whole(t, ManageWords())
	whole(t, LookWords())
	whole(t, DoorWords())
	whole(t, PlainWords())
	whole(t, TillWords())
	whole(t, MailWords())
	whole(t, PaperWords())
	whole(t, PrintWords())
	whole(t, CommandWords())
	whole(t, UsageWords())
	whole(t, InspectWords())
}

// The word means both acts and duties: the glossary has one for each.
func TestTheAmbiguousWordForDutiesIsNotUsed(t *testing.T) {
	files, _ := filepath.Glob("*.go")
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(file, "_test.go") && strings.Contains(string(source), "رسوم") {
			t.Errorf("%s", file)
		}
	}
}

// whole checks every sentence of a room's struct.
func whole(t *testing.T, room any) {
	t.Helper()
	v := reflect.ValueOf(room)
	for i := range v.NumField() {
		if !v.Type().Field(i).IsExported() {
			continue
		}
		switch s := v.Field(i).Interface().(type) {
		case S:
			both(t, v.Type().Field(i).Name, s)
		case N:
			for _, form := range append(s.ar[:], s.fr[:]...) {
				both(t, v.Type().Field(i).Name, Same(form))
			}
		}
	}
}
