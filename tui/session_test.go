package tui_test

import (
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/tui"
	"watiqa/tui/kit"
)

func TestSomebodySignsInAndSeesTheQueue(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.shows("Qui est devant cet écran ?")
		s.hides("26000417")
		s.signIn("karim")
		s.shows("Karim Amrani")
		s.shows("26000417")
	})
}

func TestAWrongPassphraseIsToldInWordsAndLetsNobodyIn(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.write("karim")
		s.press("enter", "x", "enter")
		s.shows("Identifiant ou phrase secrète inexacts")
		s.hides("26000417")
		s.write(secret)
		s.press("enter")
		s.shows("26000417")
	})
}

func TestWhileTheBooksAreSealedNoNameIsShownAndTheFirstSignInOpensThem(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		b.books.Seal()
		s := sit(t, b, o)
		s.shows("Les livres sont scellés")
		s.hides("Karim Amrani")
		s.hides("Bab Taza")
		s.signIn("karim")
		s.shows("26000417")
	})
}

func TestAfterThreeIdleMinutesTheScreenLocksAndTheWorkComesBackAsItWas(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("?")
		time.Sleep(2 * time.Minute)
		s.press("down")
		time.Sleep(2 * time.Minute)
		s.settle()
		s.shows("Les touches")
		time.Sleep(time.Minute + time.Second)
		s.settle()
		s.shows("Écran verrouillé")
		s.hides("26000417")
		s.write("wrong")
		s.press("enter")
		s.hides("26000417")
		s.write(secret)
		s.press("enter")
		s.shows("Les touches")
	})
}

func TestAnotherPersonTakesOverAndFindsNothingOfTheOneBefore(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("?", "esc", "f2")
		s.hides("26000417")
		s.signIn("salma")
		s.shows("Salma Bennani")
		s.hides("Karim Amrani")
	})
}

func TestSealingTheBooksSendsEverybodyOut(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s, other := sit(t, b, o), sit(t, b, o)
		s.signIn("karim")
		other.signIn("salma")
		s.press("f12", "enter") // the answer under the focus does nothing
		s.shows("26000417")
		s.press("f12", "tab", "enter")
		other.settle()
		s.shows("Les livres sont scellés")
		other.shows("Les livres sont scellés")
		other.hides("26000417")
	})
}

func TestWhoIsRemovedIsSentOut(t *testing.T) {
	inBubble(t, office.French, 3, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("salma")
		_, err := b.books.Do("p1", office.Command{Action: "person.remove", Subjects: []string{b.idOf("salma")}, Values: map[string]string{"reason": "mutation"}})
		b.must(err)
		s.settle()
		s.hides("26000417")
	})
}

func TestTwoWindowsSeeEachOthersChangesAtOnce(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s, other := sit(t, b, o), sit(t, b, o)
		s.signIn("karim")
		other.signIn("salma")
		other.shows("à traiter")
		s.press("c")
		other.settle()
		other.shows("pris en charge")
	})
}

func TestADoorThatKnowsThePersonLeadsStraightInside(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		o.Person = office.Person{ID: b.idOf("karim"), Login: "karim", Name: office.Name{Fr: "Karim Amrani"}, Roles: []office.Role{office.Agent}}
		sit(t, b, o).shows("26000417")
		b.books.Seal()
		sit(t, b, o).shows("Les livres sont scellés")
	})
}

func TestOverSSHASessionEndsWhereAtTheOfficeItWouldAskForAPassphrase(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		o.Session = kit.SSH
		o.Person = office.Person{ID: b.idOf("karim"), Login: "karim", Name: office.Name{Fr: "Karim Amrani"}, Roles: []office.Role{office.Agent}}
		idle, sealed := sit(t, b, o), sit(t, b, o)
		idle.press("f2", "f3")
		if idle.quit {
			t.Error("keys of the office work")
		}
		time.Sleep(2*time.Minute + 31*time.Second)
		idle.settle()
		idle.shows("la session se termine dans")
		if idle.quit {
			t.Error("it ended before its time")
		}
		time.Sleep(90 * time.Second)
		idle.settle()
		if !idle.quit {
			t.Error("it stays")
		}
		b.books.Seal()
		sealed.settle()
		if !sealed.quit {
			t.Error("it stays although the books are sealed")
		}
	})
}

// Said half a minute before, so that a key in time keeps the session.
func TestOverSSHAKeyAfterTheWarningKeepsTheSession(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		o.Session = kit.SSH
		o.Person = office.Person{ID: b.idOf("karim"), Login: "karim", Name: office.Name{Fr: "Karim Amrani"}, Roles: []office.Role{office.Agent}}
		s := sit(t, b, o)
		time.Sleep(2*time.Minute + 40*time.Second)
		s.settle()
		s.shows("Une touche suffit pour rester")
		s.press("down")
		s.hides("Une touche suffit pour rester")
		time.Sleep(2 * time.Minute)
		s.settle()
		if s.quit {
			t.Error("it ended although somebody was there")
		}
	})
}

func TestASpaceInALoginIsASpace(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.write("h")
		s.press("space")
		s.write("x")
		s.shows("h x")
		s.hides("space")
	})
}

func TestALoginIsTypedUnderAnyKeyboardLayout(t *testing.T) {
	inBubble(t, office.Arabic, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.write("نضقهك") // the keys k, a, r, i, m of an AZERTY keyboard
		s.press("enter")
		s.write(secret)
		s.press("enter")
		s.shows("26000417")
	})
}
