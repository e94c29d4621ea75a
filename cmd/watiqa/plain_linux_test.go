package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"watiqa/store/office"
)

// talk answers the questions of the line mode, one line each, and gives what was
// said.
func talk(t *testing.T, books, lang string, lines ...string) string {
	t.Helper()
	cmd := exec.Command("watiqa", "--plain", "--books="+books, "--lang="+lang)
	cmd.Env = append(os.Environ(), "XDG_STATE_HOME="+t.TempDir())
	cmd.Stdin = strings.NewReader(strings.Join(append([]string{"karim", passphrase}, lines...), "\n") + "\n")
	said, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return string(said)
}

func heard(t *testing.T, said string, sentences ...string) {
	t.Helper()
	rest := said
	for _, s := range sentences {
		_, after, ok := strings.Cut(rest, s)
		if !ok {
			t.Errorf("%q is not said, or not in its turn:\n%s", s, said)
			return
		}
		rest = after
	}
}

func TestLineByLineAnOrderIsFoundReadAndWorkedThrough(t *testing.T) {
	books := founded(t)
	said := talk(t, books, "fr",
		"1",      // list
		"3", "3", // filter: placed
		"3", "4", // filter: claimed
		"4", "benani", // search: nobody of that name
		"4", "سعيد",
		"11")
	heard(t, said, "Karim Tahiri", "1. Liste des commandes", "De 1 à 1 sur 1", "pris en charge. سعيد العلمي. Acte 3265/1980. Extraits 2, copies 0.",
		"Aucune commande ici", "De 1 à 1", "Aucune commande ici", "De 1 à 1", "Au revoir")
	number := between(said, "sur 1\n", ".")
	found := at(t, "found")
	said = talk(t, books, "fr",
		"5", number,
		"6", found, number, "", "1", // no real time; yes
		"6", found, number, "", "1", // once more: refused, and it goes on
		"5", number,
		"99", "11")
	heard(t, said, "pris en charge", "Quelle opération ?", "acte trouvé", "Confirmer", "Fait", "Aucun choix de ce numéro", "Au revoir")
}

func TestLineByLineValuesAreChosenByTheirNumbers(t *testing.T) {
	books := founded(t)
	number := between(talk(t, books, "fr", "1", "11"), "sur 1\n", ".")
	refuse := at(t, "refuse")
	said := talk(t, books, "fr", "6", refuse, number, "2", "", "", "Introuvable", "", "1", "5", number, "11")
	heard(t, said, "motif", "R01", "R02", "documents visés", "Confirmer : rejeter", "Fait", "rejeté")
}

// The indicators: each with its value, then one of them by periods as a chart of
// signs that a screen reader and a teletype have, in either language.
func TestLineByLineAFigureIsAChart(t *testing.T) {
	books := founded(t)
	said := talk(t, books, "fr", "9", "1", "1", "", "11")
	heard(t, said, "Tableau de bord", "par jour", "1. reçues : 1", "2. prises en charge : 1", "commandes venues de la plateforme ou du guichet", " 1 ##############################\n", "revenir au menu", "Au revoir")
	said = talk(t, books, "ar", "9", "3", "1", "", "11")
	heard(t, said, "1. واردة: 1", "طلبات وردت من المنصة", " 1 ##############################\n", "إلى اللقاء")
}

func TestLineByLineASheetIsPrinted(t *testing.T) {
	books, settings, sheets := founded(t), t.TempDir(), t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", settings)
	if err := os.MkdirAll(filepath.Join(settings, "watiqa"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(settings, "watiqa", "config.toml"), []byte("print_to = "+strconv.Quote(sheets)+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	number := between(talk(t, books, "fr", "1", "11"), "sur 1\n", ".")
	run := strconv.Itoa(len(office.Sheets) + 2)
	said := talk(t, books, "fr", "6", at(t, "sheet"), "1", number, "6", at(t, "sheet"), run, "5", number, "11")
	heard(t, said, "Quelle feuille ?", "Fiche de commande", "numéros de commande ?", "Fiche de commande : enregistré dans "+sheets,
		"Feuille de route vierge : enregistré dans "+sheets, "Feuille imprimée")
	if files, err := filepath.Glob(filepath.Join(sheets, "*.pdf")); len(files) != 2 || err != nil {
		t.Errorf("%v, %v", files, err)
	}
}

func TestLineByLineThereIsNoColourNoBorderAndArabicIsInLogicalOrder(t *testing.T) {
	said := talk(t, founded(t), "ar", "1", "8", "9", "1", "1", "", "10", "10", "11")
	heard(t, said, "قائمة الطلبات", "سعيد العلمي", "Liste des commandes", "إلى اللقاء")
	for _, r := range said {
		if r != '\n' && r != '\t' && unicode.IsControl(r) || r >= 0x2500 && r < 0x2600 || r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFE {
			t.Errorf("%U is said", r)
		}
	}
}

func TestLineByLineTheEndOfTheInputIsTheEnd(t *testing.T) {
	heard(t, talk(t, founded(t), "fr", "6"), "Quelle opération ?")
}

func TestLineByLineAnotherWindowIsServedToo(t *testing.T) {
	books := founded(t)
	owner := sit(t, 120, 40, "--books="+books)
	owner.signIn()
	number := between(talk(t, books, "fr", "1", "11"), "sur 1\n", ".")
	talk(t, books, "fr", "6", at(t, "found"), number, "", "1", "7", "8", "11")
	owner.shows("acte trouvé")
}

func between(s, before, after string) string {
	_, s, _ = strings.Cut(s, before)
	s, _, _ = strings.Cut(s, after)
	return s
}

// at is the number of an action among those that karim may do.
func at(t *testing.T, name string) string {
	t.Helper()
	karim := office.Person{Roles: []office.Role{office.Administrator, office.Agent, office.Officer}}
	n := 0
	for _, a := range office.Actions() {
		if _, ok := a.Allowed(karim); ok {
			n++
		}
		if a.Name == name {
			return strconv.Itoa(n)
		}
	}
	t.Fatal("no such action")
	return ""
}
