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
				if !ok || !isCode(spec.Type) {
					return true
				}
				for _, value := range spec.Values {
					if lit, ok := value.(*ast.BasicLit); ok {
						code, _ := strconv.Unquote(lit.Value)
						found[office.Code(code)] = path
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

func isCode(typ ast.Expr) bool {
	switch e := typ.(type) {
	case *ast.Ident:
		return e.Name == "Code"
	case *ast.SelectorExpr:
		return e.Sel.Name == "Code"
	}
	return false
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
