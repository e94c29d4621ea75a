package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// house is the folder of the repository, seen from here.
const house = "../.."

// rooms says which rooms of the house a room may use, besides itself and
// store/office, which everybody may. What is not listed here does not exist.
var rooms = map[string][]string{
	"store/office":        {},
	"store/seal":          {},
	"store":               {"store/seal"},
	"sync/wire":           {},
	"sync/engine":         {"store", "sync/wire"},
	"sync/platform":       {"sync/wire"},
	"sync/platform/bolt":  {"sync/platform", "sync/wire"},
	"sync/platform/seed":  {"sync/platform", "sync/wire"},
	"tui/text":            {},
	"tui/lang":            {},
	"tui/kit":             {"tui/text", "tui/lang"},
	"tui/kit/kittest":     {"tui/kit", "tui/text"},
	"tui/paper":           {"tui/text", "tui/lang"},
	"tui/requests":        {"tui/kit", "tui/paper", "tui/text", "tui/lang"},
	"tui/manage":          {"tui/kit", "tui/text", "tui/lang"},
	"tui/mail":            {"tui/kit", "tui/paper", "tui/text", "tui/lang"},
	"tui/inspect":         {"tui/kit", "tui/paper", "tui/text", "tui/lang"},
	"tui/door":            {"tui", "tui/door/far", "tui/text", "tui/lang"},
	"tui/door/far":        {},
	"tui/till":            {"tui/kit", "tui/paper", "tui/text", "tui/lang"},
	"tui":                 {"tui/till", "tui/requests", "tui/manage", "tui/mail", "tui/inspect", "tui/kit", "tui/text", "tui/lang"},
	"cmd/watiqa":          {"tui", "tui/till", "tui/paper", "tui/door", "tui/kit", "tui/text", "tui/lang", "store", "sync/engine"},
	"cmd/watiqa/demo.go":  {"sync/platform", "sync/platform/bolt", "sync/platform/seed"},
	"cmd/watiqa-platform": {"sync/platform", "sync/platform/bolt", "sync/platform/seed", "sync/wire"},
}

// modules from elsewhere that only some rooms may use: the business knows no
// disk, the books no network, the platform no screen.
var modules = map[string][]string{
	"store/office":       {"golang.org/x/text"},
	"store/seal":         {"golang.org/x/crypto", "filippo.io/age"},
	"store":              {"go.etcd.io/bbolt", "golang.org/x/mod", "golang.org/x/sys"},
	"sync/wire":          {"github.com/klauspost/compress", "golang.org/x/mod", "filippo.io/age"},
	"sync/engine":        {"github.com/hashicorp/go-retryablehttp", "golang.org/x/mod", "filippo.io/age"},
	"sync/platform":      {"golang.org/x/mod", "filippo.io/age"},
	"sync/platform/bolt": {"go.etcd.io/bbolt"},
	"sync/platform/seed": {},
	"tui/door/far":       {"charm.land/bubbletea", "github.com/charmbracelet"},
	"tui/lang":           {},
	"tui/paper":          {"codeberg.org/go-pdf/fpdf", "github.com/boombuler/barcode", "golang.org/x/image", "golang.org/x/text"},
	"tui/text":           {"github.com/charmbracelet/x", "golang.org/x/text"},
}

type source struct {
	path    string // from the house's folder
	room    string
	imports []string
	lines   int
}

// sources reads every Go file of the house, tests too. The files are parsed
// here, because what the go command says about packages comes from a cache that
// a changed file does not always stale.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir(house, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, content, parser.ImportsOnly)
		if err != nil {
			return err
		}
		from, err := filepath.Rel(house, path)
		if err != nil {
			return err
		}
		s := source{path: filepath.ToSlash(from), lines: strings.Count(string(content), "\n")}
		s.room = filepath.ToSlash(filepath.Dir(from))
		for _, spec := range file.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			s.imports = append(s.imports, name)
		}
		all = append(all, s)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func (s source) test() bool { return strings.HasSuffix(s.path, "_test.go") }

func TestEveryRoomUsesOnlyTheRoomsBeneathIt(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() {
			continue
		}
		allowed, known := rooms[s.room]
		if !known {
			t.Errorf("%s: the house has no room %s", s.path, s.room)
			continue
		}
		allowed = slices.Concat(allowed, rooms[s.path])
		for _, name := range s.imports {
			room, ours := strings.CutPrefix(name, "watiqa/")
			if ours && room != "store/office" && !slices.Contains(allowed, room) {
				t.Errorf("%s must not use %s", s.path, room)
			}
		}
	}
}

func TestRoomsThatMustStayPlainUseNoForeignModules(t *testing.T) {
	for _, s := range sources(t) {
		allowed, bound := modules[s.room]
		if s.test() || !bound {
			continue
		}
		for _, name := range s.imports {
			first, _, _ := strings.Cut(name, "/")
			foreign := strings.Contains(first, ".")
			if foreign && !slices.ContainsFunc(allowed, func(m string) bool { return name == m || strings.HasPrefix(name, m+"/") }) {
				t.Errorf("%s must not use %s", s.path, name)
			}
		}
	}
}

func TestBusinessAndWireTouchNeitherDiskNorNetwork(t *testing.T) {
	for _, s := range sources(t) {
		if s.test() || (s.room != "store/office" && s.room != "sync/wire" && s.room != "tui/lang" && s.room != "tui/text" && s.room != "tui/paper") {
			continue
		}
		for _, name := range s.imports {
			if slices.Contains([]string{"os", "os/exec", "net", "syscall", "database/sql"}, name) {
				t.Errorf("%s must not use %s", s.path, name)
			}
		}
	}
}

func TestNothingElseLiesInTheHouse(t *testing.T) {
	allowed := []string{"cmd", "tui", "store", "sync", "go.mod", "go.sum", "Makefile", "README.md"}
	entries, err := os.ReadDir(house)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(allowed, e.Name()) {
			t.Errorf("%s does not belong into the house", e.Name())
		}
	}
	for _, name := range []string{"utils", "util", "helpers", "helper", "mocks", "mock", "common"} {
		for _, s := range sources(t) {
			if slices.Contains(strings.Split(s.room, "/"), name) {
				t.Errorf("%s: a room is named after what it is for", s.path)
			}
		}
	}
}

func TestFilesAreShort(t *testing.T) {
	const most, median = 500, 130
	all := sources(t)
	for _, s := range all {
		if s.lines > most {
			t.Errorf("%s has %d lines: at most %d", s.path, s.lines, most)
		}
	}
	slices.SortFunc(all, func(a, b source) int { return a.lines - b.lines })
	if half := all[len(all)/2].lines; half > median {
		t.Errorf("half of the files have more than %d lines: at most %d", half, median)
	}
}

func TestTestsOfStoreAndSyncAreAtLeastAsLongAsTheirCode(t *testing.T) {
	code, tests := map[string]int{}, map[string]int{}
	for _, s := range sources(t) {
		top, _, _ := strings.Cut(s.room, "/")
		if s.test() {
			tests[top] += s.lines
		} else {
			code[top] += s.lines
		}
	}
	for _, top := range []string{"store", "sync"} {
		if tests[top] < code[top] {
			t.Errorf("%s: %d lines of tests for %d lines of code", top, tests[top], code[top])
		}
	}
}
