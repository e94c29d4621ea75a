package main

import (
	"path/filepath"
	"testing"

	"watiqa/store"
	"watiqa/store/office"
)

// answer types what init asks for, a line each.
func (p *pane) answer(lines ...[2]string) {
	p.t.Helper()
	for _, line := range lines {
		p.shows(line[0])
		p.types(line[1], "\r")
	}
}

var asked = [][2]string{
	{"Code du bureau", "01.151.07.09/1"},
	{"Nom du bureau, en arabe", "مكتب"}, {"Nom du bureau, en français", "Talambote"},
	{"Commune, en arabe", "تلمبوط"}, {"Commune, en français", "Talambote"},
	{"Identifiant de l'administrateur", "karim"},
	{"Son nom, en arabe", "كريم"}, {"Son nom, en lettres latines", "Karim Tahiri"},
}

func TestInitAsksForWhatAnOfficeCannotBeWithout(t *testing.T) {
	books := filepath.Join(t.TempDir(), "b")
	p := sit(t, 120, 40, "init", "--books="+books)
	p.answer([2]string{"Code du bureau", "foo bar"})
	p.shows("Code de bureau non valable") // and is asked for again
	p.answer(asked[:5]...)
	p.answer([2]string{"Identifiant de l'administrateur", "Karim X"})
	p.shows("Identifiant non valable")
	p.answer(asked[5:]...)
	p.answer([2]string{"Nouvelle phrase secrète", passphrase}, [2]string{"Encore une fois", passphrase})
	p.shows("AGE-SECRET-KEY-")
	if code := p.ends(); code != done {
		t.Fatalf("exit code %d", code)
	}
	opened, err := store.Open(books, store.Options{Light: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = opened.Close() }()
	person, err := opened.Unlock("karim", passphrase)
	if err != nil || person.Name.Ar != "كريم" || !person.Has(office.Administrator) {
		t.Errorf("%+v %v", person, err)
	}
}

func TestANewPassphraseIsTypedTwiceAlike(t *testing.T) {
	books := filepath.Join(t.TempDir(), "b")
	p := sit(t, 120, 40, "init", "--books="+books)
	p.answer(asked...)
	p.answer([2]string{"Nouvelle phrase secrète", passphrase}, [2]string{"Encore une fois", "autre chose entière"})
	p.shows("Les deux phrases ne sont pas les mêmes")
	if _, err := store.Open(books, store.Options{Light: true}); err == nil {
		t.Error("books were made all the same")
	}
	p.answer([2]string{"Nouvelle phrase secrète", "court"}, [2]string{"Encore une fois", "court"})
	p.shows("conseil")
	p.answer([2]string{"Nouvelle phrase secrète", passphrase}, [2]string{"Encore une fois", passphrase})
	p.shows("AGE-SECRET-KEY-")
	if code := p.ends(); code != done {
		t.Errorf("exit code %d", code)
	}
}
