package tui_test

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui"
	"watiqa/tui/text"
)

func TestSixKeysSignAnOrderThroughTheWholeProgram(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("c", "f", "p", "y", "s", "enter")
		b.must(b.books.View(func(state *office.State) error {
			if r, _ := state.Requests.Get("26000417"); r.Stage != office.Signed {
				t.Errorf("it is %s\n%s", r.Stage, s.see())
			}
			return nil
		}))
	})
}

func TestThePaletteFindsAnActionInEitherLanguageAndDoesIt(t *testing.T) {
	for l, letters := range map[office.Lang]string{office.French: "prendre", office.Arabic: "prendre"} {
		inBubble(t, l, 1, func(t *testing.T, b *bureau, o tui.Options) {
			s := sit(t, b, o)
			s.signIn("karim")
			s.press("ctrl+p")
			s.write(letters)
			s.press("enter")
			b.must(b.books.View(func(state *office.State) error {
				if r, _ := state.Requests.Get("26000417"); r.Stage != office.Claimed {
					t.Errorf("it is %s\n%s", r.Stage, s.see())
				}
				return nil
			}))
		})
	}
}

func TestThePaletteLeadsToTheRoomWhereAnActionIsDone(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("nadia")
		s.press("ctrl+p")
		s.write("ajouter une pers")
		s.press("enter")
		s.shows("Salma Bennani")
		s.press("esc")
		s.shows("26000417")
	})
}

func TestADisabledActionSaysWhyAndStays(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("ctrl+p")
		s.write("acte trouve")
		s.press("enter")
		s.shows("n'est pas possible")
	})
}

func TestHelpListsTheKeysOfTheScreenAndThoseOfTheProgram(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.resize(120, 84)
		s.press("?")
		for _, sentence := range []string{"prendre en charge", "tout cocher", "changer de personne", "Divergences"} {
			s.shows(sentence)
		}
		s.press("esc")
		s.hides("changer de personne")
	})
}

func TestTheLanguageChangesAtOnceEvenAtTheDoor(t *testing.T) {
	inBubble(t, office.Arabic, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.shows("العبارة السرية")
		s.press("ctrl+l")
		s.shows("Phrase secrète")
		s.signIn("karim")
		s.shows("à traiter")
		s.press("ctrl+l")
		s.shows("جديد")
	})
}

func TestKeysOfAnArabicKeyboardDoTheSame(t *testing.T) {
	inBubble(t, office.Arabic, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("ؤ")
		s.shows("متكفَّل به")
		s.press("؟")
		s.shows("المفاتيح")
	})
}

func TestTheStatusLineSaysOnlyWhatIsKnown(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.shows("aucun échange encore")
		b.line.set(func(l *office.Line) { l.Last, l.Waiting = time.Now(), 12 })
		s.settle()
		s.shows("12 en attente · dernier échange 01:00")
		b.line.set(func(l *office.Line) { l.Failure = office.Refuse(office.LineStalled) })
		s.settle()
		s.shows("Ligne muette pendant l'échange")
		time.Sleep(26 * time.Hour)
		s.settle()
		b.line.set(func(l *office.Line) { l.Waiting, l.Failure = 0, nil })
		s.settle()
		s.shows("rien en attente · dernier échange 01/01/2000 01:00")
		b.line.set(func(l *office.Line) { l.Fork = &office.Fork{} })
		s.settle()
		s.shows("deux passés")
		b.line.set(func(l *office.Line) { *l = office.Line{} })
		s.settle()
		s.shows("non enrôlé")
		b.line.set(func(l *office.Line) { l.Failure = office.Refuse(office.LineSealed) }) // at the start: sealed, and nothing else is known
		s.settle()
		s.hides("non enrôlé")
		s.shows("l'échange attend")
	})
}

func TestTheDemoLeadsThroughItsFirstMinute(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		o.Demo = b.demo()
		s := sit(t, b, o)
		s.shows("choisissez une personne")
		s.shows(secret)
		s.press("down", "enter")
		s.shows("Traitez une commande")
		waits := func(n int) { b.line.set(func(l *office.Line) { l.Waiting = n }); s.settle() }
		waits(4)
		s.shows("Coupez la ligne")
		s.press("f9")
		s.shows("ligne coupée")
		s.shows("rien ne s'arrête")
		waits(8)
		s.shows("rétablissez la ligne avec F9")
		s.press("f9")
		s.shows("part tout seul")
		waits(0)
		s.shows("La plateforme sait tout")
	})
}

func TestATerminalThatIsTooSmallSaysSoAndTakesNoKey(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.resize(79, 24)
		s.shows("il faut au moins 80 × 24")
		s.press("c")
		s.resize(80, 24)
		s.shows("à traiter")
	})
}

func TestAFrameOfALongQueueCostsNoMoreThanItsRows(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBureau(t, 2000)
		s := sit(t, b, tui.Options{Lang: office.Arabic})
		s.signIn("karim")
		s.press("down")
		if got := testing.AllocsPerRun(20, func() { s.model.View() }); got > 20_000 {
			t.Errorf("%v allocations a frame", got)
		}
	})
}

var _ tea.Model = (*tui.Model)(nil)

// Who only collects begins at the till, who only audits at the menu of audits,
// and everybody else at the queue.
func TestEverybodyBeginsWhereTheirWorkIs(t *testing.T) {
	for roles, first := range map[string]string{
		"collector": "journée à arrêter", "inspector": "Journal des opérations", "agent": "26000417", "collector agent": "26000417",
		"agent collector": "26000417", "collector inspector": "26000417", "administrator": "26000417",
	} {
		inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
			b.person("samira", "سميرة حمداوي", "Samira Hamdaoui", roles)
			s := sit(t, b, o)
			s.signIn("samira")
			s.shows(first)
		})
	}
}

// What only a collector does tells everybody else how cash is taken in an absence.
func TestWhoMayNotCollectIsToldWhoDoes(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("ctrl+p")
		s.write("remettre au guichet")
		s.press("enter")
		s.shows("suppléant")
	})
}

// What a screen is for is offered at its foot, also where there is little room.
func TestTheMainKeyOfAScreenStandsAtItsFootOnASmallTerminal(t *testing.T) {
	for l, main := range map[office.Lang][2]string{office.French: {"a ajouter", "l réconcilier"}, office.Arabic: {"إضافة", "مصالحة السجلين"}} {
		inBubble(t, l, 1, func(t *testing.T, b *bureau, o tui.Options) {
			s := sit(t, b, o)
			s.signIn("nadia")
			s.press("f8")
			s.foot(main[0])
			s.press("esc")
			b.line.set(func(l *office.Line) { l.Fork = &office.Fork{} })
			s.press("f6")
			s.foot(main[1])
		})
	}
}

// foot checks what stands in the line of keys.
func (s *terminal) foot(what string) {
	s.t.Helper()
	lines := strings.Split(strings.TrimRight(s.see(), "\n"), "\n")
	if foot := strings.Join(lines[len(lines)-2:], "\n"); !strings.Contains(foot, text.New(text.Visual).Line(what, text.Auto)) {
		s.t.Errorf("%q does not stand in\n%s", what, s.see())
	}
}

// crowded are books on a disk that fills up.
type crowded struct {
	tui.Books
	full bool
}

func (c *crowded) Trouble() *office.Problem {
	if c.full {
		return office.Refuse(office.BooksLow, "412")
	}
	return nil
}

func TestADiskThatFillsUpIsToldOnEveryScreen(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		disk := &crowded{Books: b.books}
		o.Books = disk
		s := sit(t, b, o)
		s.signIn("karim")
		s.hides("bientôt plein")
		disk.full = true // nothing happens in the office meanwhile
		time.Sleep(time.Minute)
		s.settle()
		s.foot("Le disque sera bientôt plein : il reste 412 Mo")
	})
}
