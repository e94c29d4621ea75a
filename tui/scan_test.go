package tui_test

import (
	"strings"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/tui"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// scan types a code as a scanner does: in one burst, with Enter behind it.
func (s *terminal) scan(code string) {
	time.Sleep(time.Second) // nobody scans while typing
	s.write(code)
	s.press("enter")
	time.Sleep(time.Second)
}

// types writes as a hand does.
func (s *terminal) types(str string) {
	for _, r := range str {
		time.Sleep(90 * time.Millisecond)
		s.press(string(r))
	}
	time.Sleep(90 * time.Millisecond)
}

func scanOver(code string, l office.Lang) string {
	sentence, _ := lang.Problem(office.Refuse("scan.not_here", code), l)
	return sentence
}

func TestAnOrderSheetScannedOnTheQueueOpensItsOrder(t *testing.T) {
	azerty := strings.NewReplacer("1", "&", "2", "é", "3", "\"", "4", "'", "5", "(", "6", "-", "7", "è", "8", "_", "9", "ç", "0", "à")
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		for _, code := range []string{"26000419", azerty.Replace("26000419")} {
			s.scan(code)
			s.shows("Commande 26000419")
			s.scan("26000418") // and the next one takes its place
			s.shows("Commande 26000418")
			s.press("esc")
			s.hides("Commande 2600041")
		}
		s.scan("26999999")
		s.shows("Aucune commande ne porte ce numéro")
		s.scan("RR473124007MA")
		s.shows(scanOver("RR473124007MA", office.French))
		s.press("/")
		s.scan("26000418") // a search is what one may well scan into
		s.shows("26000418")
		s.hides("26000419")
	})
}

// Nothing that is open takes the digits of a barcode for its options, or the
// Enter behind it for its answer.
func TestACodeScannedOverAnOpenBoxAnswersNothing(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("c", "f")
		for _, code := range []string{"26000418", "RR473124007MA"} {
			for _, open := range []string{"h", "x", "p", "u", "ctrl+p", "?", "d"} {
				s.press(open)
				if open == "d" {
					s.press("tab") // away from the numbers of orders, which take a code
				}
				s.scan(code)
				if open != "?" {
					s.shows(scanOver(code, office.French)[:20])
				}
				if got := b.stage("26000417"); got != office.Found {
					t.Fatalf("%s over %s: the order is %s", code, open, got)
				}
				s.press("esc")
			}
		}
		s.press("p", "y", "s") // a folder that comes back
		s.scan("26000418")
		if got := b.stage("26000417"); got != office.Printed {
			t.Fatalf("the folder was signed by a scan: the order is %s", got)
		}
		s.press("enter")
		if got := b.stage("26000417"); got != office.Signed {
			t.Errorf("then it is %s", got)
		}
	})
}

// In the mail room every list understands a scan, and a question over it does not
// take the scan for its answer.
func TestAScanOverAQuestionOfTheMailRoomClosesNoSlip(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("alt+m", "b", "o", "enter", "c")
		for _, code := range []string{"RR473124007MA", "26000417"} {
			s.scan(code)
			s.shows(scanOver(code, office.French))
		}
		s.press("esc")
		s.scan("26000417")
		s.shows("Commande 26000417 : à traiter")
		b.must(b.books.View(func(state *office.State) error {
			for _, slip := range state.Slips.All() {
				if slip.Stage() != office.SlipFilling {
					t.Errorf("slip %s is %s", slip.Number, slip.Stage())
				}
			}
			return nil
		}))
	})
}

func TestACodeScannedIntoANoteIsTakenOutAndTypedByHandItIsText(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("c", "f", "u")
		s.types("voir ")
		s.scan("26000418")
		s.shows(scanOver("26000418", office.French))
		s.hides("voir 26000418")
		s.types("26000418")
		s.press("enter")
		if got := b.stage("26000417"); got != office.Claimed {
			t.Fatalf("the order is %s\n%s", got, s.see())
		}
		events, err := b.books.History("p1", office.OnRequest, "26000417")
		b.must(err)
		if last := string(events[len(events)-1].Body); !strings.Contains(last, `"note":"voir 26000418"`) {
			t.Errorf("the note is in %s", last)
		}
	})
}

func TestOrderSheetsAreScannedIntoTheFieldForTheirNumbers(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("d")
		s.scan("26000418") // goes on to the next field, as Enter does in a long form
		s.types("00:00")
		s.press("ctrl+s")
		if got := b.stage("26000418"); got != office.Claimed {
			t.Errorf("the order is %s\n%s", got, s.see())
		}
	})
}

func TestACodeScannedOnACountIsNoCountAndPutsNoneOnRecord(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		b.person("samira", "سميرة حمداوي", "Samira Hamdaoui", "collector")
		_, err := b.books.Do("p1", office.Command{Action: "till", Values: map[string]string{
			"act": "12/2026", "ceiling": "500", "every": "7", "approve": "5", "budget": "1.20.14"}})
		b.must(err)
		s := sit(t, b, o)
		s.signIn("samira")
		s.press("c", "up") // the last line, whose Enter saves
		s.types("3")
		for _, code := range []string{"26000417", "RR473124007MA"} {
			s.scan(code)
			s.shows(scanOver(code, office.French)[:20])
			s.shows("3____")
		}
		b.must(b.books.View(func(state *office.State) error {
			for _, day := range state.Days.All() {
				if day.Count != nil {
					t.Errorf("on record is %+v", day.Count)
				}
			}
			return nil
		}))
	})
}

func TestACodeScannedOnAListOpensNothing(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		b.person("driss", "إدريس الشفيق", "Driss Chafik", "inspector")
		s := sit(t, b, o)
		s.signIn("driss")
		s.press("alt+v")
		before := s.see()
		s.scan("26000417")
		s.shows(scanOver("26000417", office.French)[:20])
		s.press("down")
		if after := s.see(); after != before {
			t.Errorf("it became\n%s", after)
		}
	})
}

// Over a slow line the keys of a hand may arrive all at once.
func TestFromElsewhereANumberThatComesAtOnceIsTyped(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		o.Session = kit.SSH
		o.Person = office.Person{ID: b.idOf("karim"), Login: "karim", Name: office.Name{Fr: "Karim Amrani"}, Roles: []office.Role{office.Agent}}
		s := sit(t, b, o)
		s.press("c", "f", "u")
		s.scan("26000418")
		if got := b.stage("26000417"); got != office.Claimed {
			t.Errorf("the order is %s\n%s", got, s.see())
		}
	})
}
