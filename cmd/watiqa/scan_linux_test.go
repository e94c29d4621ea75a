package main

import (
	"fmt"
	"testing"

	"watiqa/store"
	"watiqa/store/office"
)

// ready leads the first orders of books to signed, and gives the office labels
// and open slips.
func ready(t *testing.T, path string, orders int) (numbers []string) {
	t.Helper()
	filled(t, path, orders)
	books, err := store.Open(path, store.Options{Light: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = books.Close() }()
	person, err := books.Unlock("karim", passphrase)
	if err != nil {
		t.Fatal(err)
	}
	page, err := books.Queue(person.ID, office.Query{Stages: []office.Stage{office.Placed}, Limit: orders})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range page.Rows {
		numbers = append(numbers, row.ID)
	}
	do := func(action string, subjects []string, values map[string]string) {
		t.Helper()
		if _, err := books.Do(person.ID, office.Command{Action: action, Subjects: subjects, Values: values}); err != nil {
			t.Fatal(action, err)
		}
	}
	do("tariff", nil, map[string]string{"from": "2020-01-01", "extract": "2", "full_copy": "2", "act": "essai"})
	do("signatory.add", nil, map[string]string{"name_ar": "رئيس", "capacity": "president"})
	signatory := ""
	_ = books.View(func(s *office.State) error {
		for id := range s.Signatories.All() {
			signatory = id
		}
		return nil
	})
	do("claim", numbers, nil)
	do("found", numbers, nil)
	do("print", numbers, map[string]string{"mentions": "yes", "marriage": "yes"})
	do("sign", numbers, map[string]string{"signatory": signatory})
	do("labels.receive", nil, map[string]string{"first_label": string(stocked(0)), "last_label": string(stocked(99))})
	do("slip.open", nil, nil)
	do("slip.open", nil, map[string]string{"kind": "abroad"})
	return numbers
}

func stocked(i int) office.S10 { return office.NewS10("RR", uint32(47312400+i)) }

// The whole way a scanner's characters take: a terminal of 80 × 24, the program,
// the books. Sixty order sheets and sixty labels, as fast as the terminal takes
// them, and no other key; ten of each with -short, for each is two transactions
// and two entries of the access log.
func TestSixtyLettersAreScannedOnASmallTerminal(t *testing.T) {
	letters := 60
	if testing.Short() {
		letters = 10
	}
	path := founded(t)
	numbers := ready(t, path, letters)
	if len(numbers) != letters {
		t.Fatalf("%d orders wait", len(numbers))
	}
	p := sit(t, 80, 24, "--books="+path)
	p.signIn()
	p.types("\x1bm")
	p.shows(fmt.Sprintf("À mettre sous pli (%d)", letters))
	p.types("s")
	p.shows("Scannez la feuille de commande")
	for i, number := range numbers {
		p.types(number+"\r", string(stocked(i))+"\r")
	}
	p.shows(fmt.Sprintf("%d lettres sous pli", letters))
	p.types("\x1b")
	p.shows(fmt.Sprintf("Sous pli (%d)", letters))
	p.quit()
	p.ends()

	books, err := store.Open(path, store.Options{Light: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = books.Close() }()
	if _, err := books.Unlock("karim", passphrase); err != nil {
		t.Fatal(err)
	}
	listed := 0
	err = books.View(func(s *office.State) error {
		for i, number := range numbers {
			r, _ := s.Requests.Get(number)
			letter, _ := s.Letters.Get(r.Letter)
			if r.Stage != office.Packed || letter.Label != stocked(i) {
				return fmt.Errorf("order %d stands at %s under %q", i, r.Stage, letter.Label)
			}
		}
		for _, slip := range s.Slips.All() {
			listed += slip.Count()
		}
		return nil
	})
	if err != nil || listed != letters {
		t.Errorf("%v; %d letters on slips", err, listed)
	}
}
