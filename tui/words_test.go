package tui_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The rooms that draw: all that they say is in package lang.
var drawing = []string{".", "kit", "requests", "manage", "inspect", "mail", "till"}

// draws are the functions and fields through which a string reaches the screen.
var (
	draws = []string{"Field", "Line", "Lines", "LTR", "Name", "Figures", "Wrap", "Frame", "Rule", "Same", "Row"}
	drawn = []string{"Text", "Value", "Title", "Intro", "Label", "Empty"}
)

var (
	arabicLetter = regexp.MustCompile(`\p{Arabic}`)
	aWord        = regexp.MustCompile(`\pL{3,}`)
	aSentence    = regexp.MustCompile(`\pL{2,} \pL`)
)

func TestNoStringThatIsShownStandsOutsideLang(t *testing.T) {
	seen := 0
	for _, room := range drawing {
		files, err := filepath.Glob(filepath.Join(room, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			seen++
			names := token.NewFileSet()
			parsed, err := parser.ParseFile(names, file, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, lit := range shown(parsed) {
				t.Errorf("%s: %s", names.Position(lit.Pos()), lit.Value)
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d files were read", seen)
	}
}

// shown are the literals of a file that a person could get to read.
func shown(file *ast.File) []*ast.BasicLit {
	var found []*ast.BasicLit
	check := func(n ast.Node, bad func(string) bool) {
		ast.Inspect(n, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				return !unseen(n)
			case *ast.BasicLit:
				if text, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING && bad(text) && !slices.Contains(found, n) {
					found = append(found, n)
				}
			}
			return true
		})
	}
	for _, d := range file.Decls {
		if gen, ok := d.(*ast.GenDecl); ok && (gen.Tok == token.IMPORT || gen.Tok == token.TYPE) {
			continue // paths and tags
		}
		check(d, func(s string) bool { return arabicLetter.MatchString(s) || aSentence.MatchString(s) })
		ast.Inspect(d, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if slices.Contains(draws, nameOf(n.Fun)) {
					for _, arg := range n.Args {
						check(arg, aWord.MatchString)
					}
				}
			case *ast.KeyValueExpr:
				if slices.Contains(drawn, nameOf(n.Key)) {
					check(n.Value, aWord.MatchString)
				}
			}
			return true
		})
	}
	return found
}

// unseen calls write to the log, or name things: keys, actions, values.
func unseen(call *ast.CallExpr) bool {
	switch nameOf(call.Fun) {
	case "Errorf", "Error", "Info", "Warn", "New", "MustCompile", "Refuse", "On", "Action", "Param", "ActionNamed":
		return true
	}
	return false
}

func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

func TestTheCheckForShownStringsFindsThem(t *testing.T) {
	for source, want := range map[string]int{
		`package x; var a = d.Field("Quit", 3)`: 1, `package x; var a = "press a key"`: 1, `package x; var a = kit.Fact{Value: "none"}`: 1,
		`package x; var a = "نعم"`: 1, `package x; var a = d.Field(d.Say(w.Quit), 3)`: 0, `package x; var a = kit.On(w.Quit, nil, "ctrl+q")`: 0,
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "x.go", source, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := shown(file); len(got) != want {
			t.Errorf("%s: found %d", source, len(got))
		}
	}
}

// What the screens look like is kept as goldens. In Arabic ones, Latin letters
// are names, keys, codes and settings of other programs; in French ones there is
// none of the words that no English sentence does without.
func TestNoScreenSpeaksEnglish(t *testing.T) {
	known := strings.Fields("Ctrl Watiqa AZERTY QWERTY DejaVu Sans Mono FreeMono Alt Esc PgUp PgDn Home End Del DH four words make sense " +
		"karim nadia salma Karim Amrani Nadia Sebbar Salma Bennani Fatima Zahra Alami Tazi alami Khadija Khamlichi Mohamed Benaissa Lyon citoyen example org rue Hassan Chefchaouen PDF bis Français " +
		"Youssef Tétouan Percepteur TGR abcdef encre fenêtre monnaie neige ouve rendue tache trop")
	english := strings.Fields("the of and is are was with for not this that you your press key keys order orders name error please select quit cancel " +
		"open closed done waiting none unknown failed search filter back next yes help")
	word := regexp.MustCompile(`\p{Latin}{2,}`)
	code := regexp.MustCompile(`SHA256:[\w+/]+|\b[\w+/]{20,}|\b[BG]\d+-\d{4}[A-Z]{2,3}\b`)
	arabic := regexp.MustCompile(`(^|_)ar[-_]`)
	for _, room := range []string{".", "requests", "manage", "inspect", "mail", "till"} {
		files, err := filepath.Glob(filepath.Join(room, "testdata", "*.txt"))
		if err != nil || len(files) < 20 {
			t.Fatal(room, len(files), err)
		}
		for _, file := range files {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, w := range word.FindAllString(code.ReplaceAllString(string(content), ""), -1) {
				foreign := slices.Contains(english, strings.ToLower(w)) || len(w) > 2 && arabic.MatchString(filepath.Base(file))
				if foreign && !slices.Contains(known, w) {
					t.Errorf("%s says %q", file, w)
				}
			}
		}
	}
}
