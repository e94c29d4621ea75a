package lang

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"watiqa/store/office"
)

// codes reads every constant of type Code from the sources of the office's
// program; the platform's own program speaks for itself.
func codes(t *testing.T) map[office.Code]string {
	t.Helper()
	found := map[office.Code]string{}
	for value, path := range constants(t, "Code") {
		found[office.Code(value)] = path
	}
	return found
}

// constants reads every string constant of a type, and where it stands.
func constants(t *testing.T, typ string) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, room := range []string{"../../store", "../../sync/engine", "../../sync/wire", "../../tui", "../../cmd/watiqa"} {
		err := filepath.WalkDir(room, func(path string, d fs.DirEntry, err error) error {
			if os.IsNotExist(err) {
				return nil
			}
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				return nil // a file that does not parse is the compiler's to report
			}
			ast.Inspect(file, func(n ast.Node) bool {
				spec, ok := n.(*ast.ValueSpec)
				if !ok || !isNamed(spec.Type, typ) {
					return true
				}
				for _, value := range spec.Values {
					if lit, ok := value.(*ast.BasicLit); ok {
						text, _ := strconv.Unquote(lit.Value)
						found[text] = path
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return found
}

func isNamed(typ ast.Expr, name string) bool {
	switch e := typ.(type) {
	case *ast.Ident:
		return e.Name == name
	case *ast.SelectorExpr:
		return e.Sel.Name == name
	}
	return false
}

// The trail shows every kind in words.
func TestEveryKindOfEventHasWordsInBothLanguages(t *testing.T) {
	all := constants(t, "Kind")
	if len(all) < 30 {
		t.Fatalf("only %d kinds found", len(all))
	}
	for text := range all {
		kind := office.Kind(text)
		if !office.Known(kind) || kind == office.EventCarried {
			continue
		}
		item := kind == office.TariffSet || kind == office.HolidaysSet || kind == office.DifferenceOpened || kind == office.RequestWithdrawn
		for _, l := range []office.Lang{office.Arabic, office.French} {
			if word := Kind(kind, l); !item && word == text {
				t.Errorf("%s has no words in %s", kind, l)
			}
		}
	}
}

// What a verification finds in the pages of the file is said like everything else.
func TestEveryFlawOfAFileHasWordsInBothLanguages(t *testing.T) {
	all := constants(t, "PageFlaw")
	if len(all) < 30 {
		t.Fatalf("only %d flaws found", len(all))
	}
	for flaw := range all {
		both(t, flaw, flaws[office.PageFlaw(flaw)])
		sentence, _ := Problem(office.Refuse(office.VerifyPage, "137", "563564", flaw), office.French)
		if want := flaws[office.PageFlaw(flaw)].In(office.French); !strings.Contains(sentence, want) || !strings.Contains(sentence, "(page 137, octet 563564)") {
			t.Errorf("%s is told as %q", flaw, sentence)
		}
	}
}

func TestEveryProblemOfTheProgramHasASentenceAndAHintInBothLanguages(t *testing.T) {
	all := codes(t)
	if len(all) < 50 {
		t.Fatalf("only %d codes found", len(all))
	}
	for code, path := range all {
		words, ok := problemOf(code)
		if !ok {
			t.Errorf("%s (%s) has no words", code, path)
			continue
		}
		both(t, string(code), words.sentence)
		both(t, string(code)+" hint", words.hint)
	}
}

func TestEverySentenceUsesTheSamePlacesInBothLanguages(t *testing.T) {
	for code := range codes(t) {
		words, _ := problemOf(code)
		for place := 1; place < 9; place++ {
			mark := "{" + strconv.Itoa(place) + "}"
			for _, s := range []S{words.sentence, words.hint} {
				if strings.Contains(s.ar, mark) != strings.Contains(s.fr, mark) {
					t.Errorf("%s: %s stands in one language only", code, mark)
				}
			}
		}
	}
}

func TestAProblemIsSaidInTheWordsOfTheOffice(t *testing.T) {
	p := office.Refuse(office.WrongStage, "sign", "26000417", "claimed", "printed")
	sentence, hint := Problem(p, office.French)
	if want := "La commande 26000417 est « pris en charge » : « enregistrer la signature » n'est pas possible"; sentence != want {
		t.Errorf("got %q", sentence)
	}
	if want := "Possible quand elle est : établi"; hint != want {
		t.Errorf("got %q", hint)
	}
	if _, hint := Problem(office.Refuse(office.NotAllowed, "tariff", "administrator collector"), office.Arabic); hint != "يقوم بها: مدبر البرنامج أو شسيع المداخيل" {
		t.Errorf("got %q", hint)
	}
}

func TestACodeOfANewerProgramIsShownAsItIs(t *testing.T) {
	if got, _ := Problem(office.Refuse("till.unknown", "7"), office.French); got != "till.unknown 7" {
		t.Errorf("got %q", got)
	}
}
