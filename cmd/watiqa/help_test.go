package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// The forms of all commands say what one types in the chosen language. Latin
// letters in the Arabic ones are the names of commands; capitals in the French
// ones are words of package lang.
func TestNoFormOfACommandSpeaksEnglish(t *testing.T) {
	capitals := regexp.MustCompile(`\b[A-Z]{2,}`)
	for _, l := range []office.Lang{office.Arabic, office.French} {
		a := &app{words: lang.CommandWords(), voice: voice{lang: l}}
		commands := a.root().Commands()
		if len(commands) < 12 {
			t.Errorf("only %d commands", len(commands))
		}
		for _, cmd := range commands {
			check(t, cmd, l, capitals)
		}
	}
}

func check(t *testing.T, cmd *cobra.Command, l office.Lang, capitals *regexp.Regexp) {
	t.Helper()
	form := strings.TrimPrefix(cmd.UseLine(), cmd.CommandPath())
	if form = strings.TrimSpace(form); form != lang.Arguments(cmd.Name()).In(l) {
		t.Errorf("%s: %q is not in package lang", cmd.Name(), form)
	}
	if l == office.Arabic && capitals.MatchString(form) || strings.Contains(cmd.UseLine(), "flags") {
		t.Errorf("%s has the form %q", cmd.Name(), cmd.UseLine())
	}
	for _, sub := range cmd.Commands() {
		check(t, sub, l, capitals)
	}
}

func TestEveryKindOfValueIsToldInWords(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		a := &app{words: lang.CommandWords(), voice: voice{lang: l}}
		for _, action := range office.Actions() {
			for _, p := range action.Params {
				if words := a.kindOf(p); words == "" || strings.Contains(words, "{") {
					t.Errorf("%s/%s is %q", action.Name, p.Name, words)
				}
			}
		}
	}
}
