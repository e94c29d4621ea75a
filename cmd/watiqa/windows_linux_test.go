package main

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"watiqa/store"
	"watiqa/store/office"
)

const passphrase = "quatre mots pour karim"

// founded makes the books of an office with one order at its counter, and gives
// their path.
func founded(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "b")
	_, err := store.Create(path, store.Founding{
		Settings:   office.Settings{Bureau: "01.151.07.09/1", Name: office.Name{Ar: "مكتب", Fr: "Talambote"}},
		First:      office.Person{Login: "karim", Name: office.Name{Ar: "كريم", Fr: "Karim Tahiri"}, Roles: []office.Role{office.Administrator, office.Agent, office.Officer}},
		Passphrase: passphrase,
	}, store.Options{Light: true})
	if err != nil {
		t.Fatal(err)
	}
	books, err := store.Open(path, store.Options{Light: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = books.Close() }()
	person, err := books.Unlock("karim", passphrase)
	if err != nil {
		t.Fatal(err)
	}
	_, err = books.Do(person.ID, office.Command{Action: "open", Values: map[string]string{
		"extracts": "2", "number": "3265", "gregorian": "1980", "first": "سعيد", "family": "العلمي", "sex": "m",
		"birth": "1980", "father": "علي", "mother": "فاطمة", "mother_name": "بناني", "asker": "سعيد"}})
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func (p *pane) signIn() {
	p.t.Helper()
	p.shows("Identifiant")
	p.types("karim", "\r")
	p.types(passphrase, "\r")
	p.shows("3265")
}

// quit with ctrl+q, and mean it.
func (p *pane) quit() {
	p.t.Helper()
	p.types("\x11")
	p.shows("Quitter le programme")
	p.types("\r")
}

func TestTwoWindowsOfTwoProcessesSeeEachOtherAtOnce(t *testing.T) {
	books := founded(t)
	owner := sit(t, 120, 40, "--books="+books)
	owner.signIn()
	window := sit(t, 80, 24, "--books="+books)
	window.signIn()

	window.types("c")
	window.shows("pris en charge")
	if took := owner.shows("pris en charge"); took > time.Second {
		t.Errorf("the owner saw it after %v", took)
	}
	owner.types("f")
	if took := window.shows("acte trouvé"); took > time.Second {
		t.Errorf("the other window saw it after %v", took)
	}

	// The window can go and come back; the owner's end is told to it.
	window.quit()
	if code := window.ends(); code != done {
		t.Errorf("quitting a window gave exit code %d", code)
	}
	window = sit(t, 80, 24, "--books="+books)
	window.signIn()
	owner.types("\x11")
	owner.shows("1 autre fenêtre travaille sur ces livres")
	owner.types("\r", "\x11", "\t", "\r") // enter alone goes on; then a yes
	if code := owner.ends(); code != done {
		t.Errorf("quitting the owner gave exit code %d", code)
	}
	window.shows("Le programme qui tient les livres s'est arrêté")
	if code := window.ends(); code != refused {
		t.Errorf("a window whose owner ended gave exit code %d", code)
	}
	if _, err := os.Stat(books + ".door"); !os.IsNotExist(err) {
		t.Errorf("the socket is still there: %v", err)
	}
}

func TestAWindowSurvivesNothingButItsOwnProcess(t *testing.T) {
	books := founded(t)
	owner := sit(t, 120, 40, "--books="+books)
	owner.signIn()
	window := sit(t, 80, 24, "--books="+books)
	window.signIn()
	_ = owner.cmd.Process.Kill() // no goodbye
	window.shows("Le programme qui tient les livres s'est arrêté")
	window.ends()

	// The books are sound, and the next one finds neither lock nor socket in its way.
	next := sit(t, 80, 24, "--books="+books)
	next.signIn()
	next.quit()
	next.ends()
	report, err := store.VerifyFile(books, "karim", passphrase, store.Options{Light: true}, nil)
	if err != nil || !report.Sound() {
		t.Errorf("%+v %v", report, err)
	}
}

func TestTheDemoOpensWithItsPeopleAndOrders(t *testing.T) {
	demo := sit(t, 120, 40, "demo")
	demo.shows("watiqa demo")
	demo.types("hassan", "\r", "watiqa demo", "\r")
	demo.shows("26000001")
	demo.shows("300")
	demo.types("\x1b[20~") // F9
	demo.shows("ligne coupée")
	demo.types("\x1b[20~")
	demo.quit()
	demo.ends()
}
