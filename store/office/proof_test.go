package office

import (
	"strings"
	"testing"
)

func TestAPrintedHeadIsReadAsItIsPrintedAndAsItIsTyped(t *testing.T) {
	root := strings.Repeat("0a1b", 16)
	for typed, want := range map[string]PrintedHead{
		"412:" + root:                         {412, root},
		" 412 : " + strings.ToUpper(root):     {412, root},
		"٤١٢:" + root[:16]:                    {412, root[:16]},
		"0:" + root[:20]:                      {0, root[:20]},
		"412:0a1b0a1b 0a1b0a1b · 0a1b-0a1b":   {412, root[:24]},
		"412:0a1b0a1b\u200f0a1b0a1b":          {412, root[:16]},
		PrintedHead{7, root}.String():         {7, root},
		"999999999999999:" + root[:16] + "ff": {999999999999999, root[:16] + "ff"},
	} {
		if got, problem := ParseHead(typed); problem != nil || got != want {
			t.Errorf("%q is read as %v, %v", typed, got, problem)
		}
	}
	for _, typed := range []string{"", "412", root, ":" + root, "412:" + root[:15], "412:" + root + "0", "4 1x:" + root, "412:" + root[:15] + "g", "9999999999999999:" + root} {
		if got, problem := ParseHead(typed); problem == nil || problem.Code != BadHead {
			t.Errorf("%q is read as %v", typed, got)
		}
	}
}

func TestTooShortABeginningProvesNothing(t *testing.T) {
	root := strings.Repeat("ab", 32)
	if (PrintedHead{1, root[:15]}).Is(root) || !(PrintedHead{1, root[:16]}).Is(root) || (PrintedHead{1, root}).Is(root[:62]) {
		t.Error("a beginning of 64 bits, no less, stands for a root")
	}
}
