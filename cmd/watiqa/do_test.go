package main

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"watiqa/store/office"
)

func TestWordsBecomeSubjectsAndValues(t *testing.T) {
	command, action, err := commandOf([]string{"refuse", "26000001", "code=R05", "26000002", "text=a=b c"})
	if err != nil || action.Name != "refuse" {
		t.Fatal(err)
	}
	if !slices.Equal(command.Subjects, []string{"26000001", "26000002"}) {
		t.Errorf("subjects %v", command.Subjects)
	}
	if !maps.Equal(command.Values, map[string]string{"code": "R05", "text": "a=b c"}) {
		t.Errorf("values %v", command.Values)
	}
}

func TestAPassphraseIsNotTakenFromAnArgument(t *testing.T) {
	for _, action := range office.Actions() {
		name, ok := secretOf(&action)
		if !ok {
			continue
		}
		_, _, err := commandOf([]string{action.Name, name + "=quatre mots"})
		if !errors.Is(err, office.Refuse(usageSecret)) {
			t.Errorf("%s: got %v", action.Name, err)
		}
	}
}

func TestAnUnknownActionIsUsage(t *testing.T) {
	_, _, err := commandOf([]string{"fly"})
	if exitCode(problemOf(err)) != usage {
		t.Errorf("got %v", err)
	}
}

func TestSubjectsAreTheFirstWordsOfLines(t *testing.T) {
	got := firstWords(strings.NewReader("26000001\tsigné\n\n26000002 x\n26000003"))
	if !slices.Equal(got, []string{"26000001", "26000002", "26000003"}) {
		t.Errorf("got %v", got)
	}
}
