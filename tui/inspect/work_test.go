package inspect_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/charmbracelet/x/ansi"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/tui/inspect"
	"watiqa/tui/kit"
)

// shows what stands on the screen in front.
func (s *seat) shows() string {
	return s.Stack[len(s.Stack)-1].View(120, 36)
}

// line of the screen in which the cursor is.
func (s *seat) cursor() string {
	for line := range strings.Lines(s.shows()) {
		if strings.ContainsAny(line, "▸◂") {
			return line
		}
	}
	return ""
}

func (s *seat) wants(words ...string) {
	s.t.Helper()
	for _, w := range words {
		if !strings.Contains(s.shows(), w) {
			s.t.Errorf("%q is not on the screen:\n%s", w, s.shows())
		}
	}
}

func (s *seat) hides(words ...string) {
	s.t.Helper()
	for _, w := range words {
		if strings.Contains(s.shows(), w) {
			s.t.Errorf("%q is on the screen:\n%s", w, s.shows())
		}
	}
}

func TestWhatAClerkDoesAppearsInTheTrailAndTheCursorStays(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Trail)
		s.Press("down", "down", "down")
		before := s.cursor()
		if _, err := b.Do(idOf(t, b, "salma"), office.Command{Action: "claim", Subjects: []string{"26000417"}}); err == nil {
			t.Fatal("it was claimed before")
		}
		if _, err := b.Do(idOf(t, b, "salma"), office.Command{Action: "hold", Subjects: []string{"26000417"}, Values: map[string]string{"code": "paper"}}); err != nil {
			t.Fatal(err)
		}
		s.Get(kit.Changed{})
		s.wants("Mise en suspens", "5/22")
		if after := s.cursor(); after != before {
			t.Errorf("the cursor went from\n%s to\n%s", before, after)
		}
	})
}

func TestMarksAreAskedForByTheirKeyAndTogether(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Trail)
		s.Press("1", "5") // money, outside a delegation
		s.wants("Documents signés", "1/2")
		s.hides("Étape annulée")
		s.Press("4") // and out of hours: none
		s.wants("Rien de tel.")
		s.Press("a")
		s.wants("tout le journal", "1/21")
		s.Press("f", "tab", "tab", "26000419", "enter")
		s.wants("Rejet", "Prise en charge", "26000419")
		s.hides("26000417")
	})
}

func TestAnOrderIsOpenedAsItStoodAtAnEventAndItsLaterFateIsNotThere(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Trail)
		s.Press("f", "tab", "tab", "26000417", "enter", "end", "o")
		s.wants("pris en charge depuis le 02/03/2026 09:30")
		s.hides("Documents signés", "Étape annulée")
		s.Press("esc", "home", "o")
		s.wants("établi depuis", "Étape annulée", "Documents signés")
	})
}

func TestTheQueueOfADayIsSearchedAsTheQueueIs(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).PastDay)
		s.Press("enter")
		s.wants("26000417", "26000418", "2 mars 2026")
		s.Press("/", "الريسوني", "enter")
		s.wants("26000418")
		s.hides("26000417")
		s.Press("d")
		for range 10 {
			s.Press("backspace")
		}
		s.Press("01/01/2026", "enter")
		s.wants("pas encore ouverts")
		s.hides("26000418")
	})
}

func TestAComplaintIsInstructedAndClosedByTheInspectorAndAnsweredByClerksOnly(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Complaints)
		s.wants("! sans réponse", "1/60", "26000417")
		s.Press("i", "Répondez", "enter")
		s.wants("Instruction", "Répondez")
		s.Press("down", "c", "1", "tab", "réparée", "enter")
		s.wants("close", "fondée")
		var closed office.Complaint
		_ = b.View(func(state *office.State) error { closed, _ = state.Complaints.Get("26000418-c1"); return nil })
		if !closed.Closed || closed.Outcome != office.OutcomeFounded {
			t.Errorf("%+v", closed)
		}
		for _, k := range s.Stack[0].Keys() {
			if k.Cap() == "a" {
				t.Error("an answer is offered where nobody can give it")
			}
		}
		agent := sit(t, b, at, "salma", office.French, (*inspect.Room).Complaints)
		agent.Press("i")
		if agent.Notice.Problem == nil || agent.Notice.Problem.Code != office.NotAllowed {
			t.Errorf("an agent is told %+v", agent.Notice)
		}
	})
}

func TestAPrintedHeadIsAnsweredOnTheScreen(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		root, _, err := b.RootAt(12)
		if err != nil {
			t.Fatal(err)
		}
		s := sit(t, b, at, "salma", office.French, (*inspect.Room).Proof)
		head := office.PrintedHead{Size: 12, Root: hexOf(root)}
		s.Press("enter", head.String()[:25], "enter")
		s.wants("rien n'en a changé", "opérations depuis")
		s.Press("enter", "12:0123456789abcdef", "enter")
		s.wants("n'a jamais eu cette empreinte")
		s.Press("enter", "12", "enter")
		if len(s.Stack) != 2 {
			t.Error("what is no head was taken for one")
		}
	})
}

// An extract lies in the office, whether one sits there or elsewhere; what the
// screen says of it, its SHA-256 too, is what a third party finds in the file.
func TestAnExtractIsWrittenWhereTheOfficeIsAndCanBeChecked(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		if err := b.PutLocal("device", map[string]any{"id": "d1", "seed": make([]byte, 32)}); err != nil {
			t.Fatal(err)
		}
		for _, session := range []kit.Session{kit.Local, kit.SSH} {
			s := sit(t, b, at, "driss", office.French, (*inspect.Room).Trail)
			s.desk.Session = session
			s.Press("2", "x", "enter")
			files, _ := filepath.Glob(filepath.Join(s.folder, "extract-*.ndjson"))
			if len(files) != 1 {
				t.Fatalf("%v, %+v", files, s.Notice)
			}
			file, err := os.Open(files[0])
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = file.Close() }()
			report, err := store.CheckExtract(file)
			if err != nil || report.Events != 2 || report.Withheld != report.Events { // the refusal, and the opening that it belongs to
				t.Errorf("%+v, %v", report, err)
			}
			shown := strings.Join(strings.Fields(ansi.Strip(s.shows())), "")
			if !strings.Contains(shown, report.File) || !strings.Contains(shown, filepath.Base(files[0])) {
				t.Errorf("%s of %s is not on the screen:\n%s", report.File, files[0], s.shows())
			}
			if told := strings.Contains(s.shows(), "rien ne se copie par cette ligne"); told != (session == kit.SSH) {
				t.Errorf("how it comes to who sits elsewhere is said: %v", told)
			}
			if info, err := file.Stat(); err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("others of the computer may read it: %v, %v", info.Mode(), err)
			}
		}
		page, err := b.AccessesBack(idOf(t, b, "nadia"), 0, 99)
		written := 0
		for _, row := range page.Rows {
			if row.What == office.LookExtract && row.Who == idOf(t, b, "driss") {
				written++
			}
		}
		if err != nil || written != 2 {
			t.Errorf("%d of two extracts are in the access log, %v", written, err)
		}
	})
}

func TestFiguresOfPeopleAreShownToWhomTheyMayBe(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Report)
		s.Press("p")
		s.wants("Nadia Tazi", "salma")
		s.Press("p")
		s.wants("Salma Bennani")
		s.Press("p")
		s.wants("tout le bureau")
		agent := sit(t, b, at, "salma", office.French, (*inspect.Room).Report)
		agent.Press("p")
		agent.wants("Salma Bennani")
		agent.hides("nadia")
	})
}

// Every figure that is not nothing opens; as many rows stand behind a count as it
// says, and each leads to an event.
func TestEveryFigureIsOpenedDownToItsEvents(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Report)
		opened, last := 0, ""
		for s.cursor() != last {
			last = s.cursor()
			figure := strings.Fields(last)
			s.Press("enter")
			if strings.Contains(s.shows(), "Rien de tel") {
				if !strings.Contains(last, " 0 ") && !strings.Contains(last, " — ") && !strings.Contains(last, "0,00 DH") {
					t.Errorf("nothing stands behind %q", figure)
				}
			} else {
				opened++
				s.Press("enter")
				s.wants("opération", "empreinte")
				s.Press("esc")
			}
			s.Press("esc", "down")
		}
		if opened < 15 {
			t.Errorf("%d figures could be opened", opened)
		}
	})
}

func TestARefusalIsOpenedDownToItsReasonAndItsDay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Report)
		for !strings.Contains(s.cursor(), "rejetées ") {
			s.Press("down")
		}
		s.Press("enter")
		s.wants("Rejet", "26000419", "rejetées · du 02/02/2026 au 03/03/2026 · 1")
		s.Press("left")
		s.wants("du 03/03/2026 au 03/03/2026 · 0", "Rien de tel")
		s.Press("left")
		s.wants("du 02/03/2026 au 02/03/2026 · 1", "26000419")
		s.Press("enter")
		s.wants("acte absent du registre", "Salma Bennani")
	})
}

func TestNotesReachTheirPersonAndAreAcknowledged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Notes)
		s.Press("n", "down", "enter", "Un seul parapheur par jour", "enter", "esc")
		s.wants("Un seul parapheur par jour", "pas encore", "Salma Bennani")
		agent := sit(t, b, at, "salma", office.French, (*inspect.Room).Notes)
		agent.wants("Un seul parapheur par jour")
		agent.Press("enter", "y")
		agent.Get(kit.Changed{})
		agent.hides("pas encore")
		nadia := sit(t, b, at, "nadia", office.French, (*inspect.Room).Notes)
		nadia.Press("enter")
		if nadia.Notice.Problem == nil || nadia.Notice.Problem.Code != office.NotForYou {
			t.Errorf("another person is told %+v", nadia.Notice)
		}
	})
}

func TestAVisitIsRecorded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Visits)
		s.Press("n", "tab", "Registres en ordre", "tab", "Fermer à midi", "enter")
		s.wants("Registres en ordre", "Fermer à midi", "3 mars 2026")
	})
}

func TestTheMenuSaysWhatWaitsAndGivesItsReasons(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b, at := newBooks(t)
		s := sit(t, b, at, "driss", office.French, (*inspect.Room).Menu)
		s.wants("1 réclamation sans réponse")
		s.Press("6")
		s.wants("liste de commandes", "Nadia Tazi")
		agent := sit(t, b, at, "salma", office.French, (*inspect.Room).Menu)
		agent.Press("1")
		if agent.Notice.Problem == nil || agent.Notice.Problem.Code != office.NotAllowed || len(agent.Stack) != 1 {
			t.Errorf("an agent is told %+v", agent.Notice)
		}
	})
}
