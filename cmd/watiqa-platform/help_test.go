package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
)

// The operator's help is in one language, and all of it is this program's own.
func TestHelpSpeaksOneLanguage(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"serve", "--help"}, {"seed", "--help"}, {"office", "--help"}, {"office", "tariff", "--help"}, {"post", "--help"}, {"inspector", "--help"}} {
		var out, errs bytes.Buffer
		if code := run(t.Context(), &out, &errs, args); code != 0 || out.Len() == 0 {
			t.Errorf("%v ended with %d: %s", args, code, errs.String())
		}
		foreign := strings.ContainsFunc(out.String(), func(r rune) bool { return unicode.IsLetter(r) && r > unicode.MaxASCII })
		if foreign || strings.Contains(out.String(), "completion") {
			t.Errorf("%v says\n%s", args, out.String())
		}
	}
}
