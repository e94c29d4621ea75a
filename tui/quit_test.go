package tui_test

import (
	"testing"

	"watiqa/store/office"
	"watiqa/tui"
)

func TestQuittingAsksAndAtTheDoorDoesNot(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("ctrl+q", "esc")
		if s.quit {
			t.Error("quit all the same")
		}
		s.press("ctrl+q", "enter")
		if !s.quit {
			t.Error("does not quit")
		}
		door := sit(t, b, o)
		door.press("ctrl+q")
		if !door.quit {
			t.Error("does not quit at the door")
		}
	})
}

func TestWhereOtherWindowsEndTooQuittingSaysHowManyAndOnlyAYesWillDo(t *testing.T) {
	for l, want := range map[office.Lang][]string{
		office.French: {"2 autres fenêtres travaillent sur ces livres.", "1 commande du terminal est en cours."},
		office.Arabic: {"نافذتان أخريان تعملان على هذه الدفاتر", "أمر واحد قيد التنفيذ"},
	} {
		inBubble(t, l, 1, func(t *testing.T, b *bureau, o tui.Options) {
			windows, commands := 2, 1
			o.Others = func() (int, int) { return windows, commands }
			inside, door := sit(t, b, o), sit(t, b, o)
			inside.signIn("karim")
			for _, s := range []*terminal{inside, door} {
				s.press("ctrl+q")
				for _, sentence := range want {
					s.shows(sentence)
				}
				s.press("ctrl+q", "enter") // neither the key again nor enter alone
				if s.quit {
					t.Fatal("it quits all the same")
				}
			}
			inside.shows("26000417")
			door.signIn("karim") // the gate is there as it was
			door.shows("26000417")
			inside.press("ctrl+q", "tab", "enter")
			if !inside.quit {
				t.Error("a yes does not quit")
			}
			windows, commands = 0, 0
			door.press("ctrl+q", "enter")
			if !door.quit {
				t.Error("alone, it does not quit")
			}
		})
	}
}

func TestTheQuestionWhetherToQuitStandsOverAnyOther(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		s := sit(t, b, o)
		s.signIn("karim")
		s.press("f12", "ctrl+q")
		if s.quit {
			t.Fatal("it quits without asking")
		}
		s.shows("Quitter le programme ?")
		s.press("esc")
		s.shows("Sceller les livres ?")
	})
}
