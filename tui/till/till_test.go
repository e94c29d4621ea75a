package till_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/till"
)

// aMonth is an office with something on every screen: receipts, one voided, a
// closing short of 5 dirhams, a deposit, a statement with a double.
func aMonth(t *testing.T) *commune {
	t.Helper()
	c := newCommune(t)
	c.process("26000417", "26000418", "26000419", "26000420")
	c.paid(c.samira)
	voided := c.paid(c.samira)
	c.do(c.samira, "void", []string{voided}, "reason", "خطأ في الاسم")
	c.do(c.samira, "revenue", nil, "budget", "1.20.31", "amount", "46")
	c.do(c.samira, "count", nil, "counts", "20=2 5=1")
	c.do(c.samira, "close", nil, "reason", "monnaie rendue en trop")
	c.now = monday.Add(24 * time.Hour)
	c.do(c.samira, "deposit", nil, "slip", "V-2026-17", "amount", "45")
	c.do(c.samira, "statement", nil, "statement_number", "TGR-0301", "day", "2026-03-03", "total", "24",
		"lines", "26000417=6 26000418=6,50 99000001=11,50")
	c.paid(c.samira)
	c.do(c.samira, "spoil", []string{bookOf(c, c.samira)}, "reason", "tache d'encre")
	c.unpaid()
	c.do(c.nadia.ID, "annexe.bring", nil, "annexe", "ملحقة تنقوب", "annexe_slip", "A-17", "budget", "1.20.31", "counts", "20=3 5=1")
	return c
}

func bookOf(c *commune, who string) (book string) {
	c.see(func(s *office.State) { book = s.DrawerFor(who).Book })
	return book
}

// Every screen of the room, in both languages and at both sizes.
func TestScreensLookAsTheyDid(t *testing.T) {
	c := aMonth(t)
	for _, screen := range []struct {
		name  string
		who   string
		first func(*till.Room) kit.Screen
		keys  []string
	}{
		{"today", "samira", (*till.Room).Today, nil},
		{"other", "nadia", (*till.Room).Today, nil},
		{"unpaid", "samira", (*till.Room).Today, []string{"e"}},
		{"collect", "samira", (*till.Room).Today, []string{"e", "e"}},
		{"byhand", "samira", (*till.Room).Today, []string{"e", "h", "tab"}},
		{"count", "samira", (*till.Room).Today, []string{"c", "1", "enter", "&é", "enter", "x"}},
		{"receipts", "samira", (*till.Room).Receipts, nil},
		{"void", "samira", (*till.Room).Receipts, []string{"down", "x"}},
		{"books", "samira", (*till.Room).Stock, nil},
		{"receive", "samira", (*till.Room).Stock, []string{"n"}},
		{"closings", "nadia", (*till.Room).Closings, nil},
		{"approve", "nadia", (*till.Room).Closings, []string{"a"}},
		{"deposits", "samira", (*till.Room).Deposits, nil},
		{"deposit", "samira", (*till.Room).Today, []string{"d"}},
		{"treasury", "samira", (*till.Room).Treasury, nil},
		{"statement", "samira", (*till.Room).Treasury, []string{"s"}},
		{"month", "samira", (*till.Room).Month, nil},
		{"revenues", "samira", (*till.Room).Today, []string{"u"}},
		{"act", "nadia", (*till.Room).Today, []string{"u", "e"}},
		{"counterfoil", "samira", (*till.Room).Receipts, []string{"down", "enter"}},
		{"spoiled", "samira", (*till.Room).Receipts, []string{"enter"}},
		{"force", "nadia", (*till.Room).Today, []string{"g"}},
		{"float", "samira", (*till.Room).Today, []string{"o"}},
		{"annexes", "samira", (*till.Room).Today, []string{"a"}},
		{"bring", "samira", (*till.Room).Today, []string{"a", "n"}},
	} {
		for _, l := range []office.Lang{office.Arabic, office.French} {
			s := c.sit(screen.who, l, screen.first)
			s.Press(screen.keys...)
			s.Golden(screen.name+"_"+string(l)+"_80x24", 80, 20)
			s.Golden(screen.name+"_"+string(l)+"_120x40", 120, 36)
		}
	}
}

// The whole closing by keys: counted, then signed with the passphrase.
func TestAClosingTakesFewKeysBesidesTheCount(t *testing.T) {
	c := newCommune(t)
	c.paid(c.samira)
	c.paid(c.samira)
	s := c.sit("samira", office.French, (*till.Room).Today)
	counts := 0
	s.Press("c")
	for _, piece := range office.Denominations { // eight dirhams: one of 5, one of 2, one of 1
		if piece == 500 || piece == 200 || piece == 100 {
			s.Press("1")
			counts++
		}
		s.Press("enter")
	}
	if strings.Contains(s.Draw(80, 20), "10,00") {
		t.Error("an amount is shown that nobody counted")
	}
	s.Golden("close_exact_fr", 80, 20)
	typed := s.Typed - counts
	s.Press(passphrase, "enter")
	if typed += 1; typed >= 30 {
		t.Errorf("%d keys besides the counts and the passphrase", typed)
	}
	c.see(func(state *office.State) {
		closing, ok := state.Closings.Get(office.TillDayID(c.samira, "2026-03-02"))
		if !ok || closing.Counted != 800 || closing.Variance != 0 || closing.Number != "2026-0001" {
			t.Errorf("closed %v: %+v", ok, closing)
		}
	})
	if s.Notice.Text == "" {
		t.Error("nothing was said")
	}
}

// What the day's page and the count show gives nothing away: before the count
// no amount on them is what the drawer must hold.
func TestTheCountIsBlind(t *testing.T) {
	c := newCommune(t)
	c.do(c.samira, "revenue", nil, "budget", "1.20.31", "amount", "1234") // yesterday's float
	c.do(c.samira, "count", nil, "counts", "200=6 20=1 10=1 2=2")
	c.do(c.samira, "close", nil)
	c.now = monday.Add(24 * time.Hour)
	c.paid(c.samira)
	s := c.sit("samira", office.French, (*till.Room).Today)
	for _, step := range []string{"", "c", "1", "enter"} {
		if step != "" {
			s.Press(step)
		}
		if drawn := s.Draw(120, 36); strings.Contains(drawn, "1 238,00") {
			t.Fatalf("after %q the screen tells what is expected:\n%s", step, drawn)
		}
	}
	other := c.sit("nadia", office.French, (*till.Room).Today)
	if drawn := other.Draw(120, 36); !strings.Contains(drawn, "1 238,00") {
		t.Errorf("who does not count is not told either:\n%s", drawn)
	}
}

func TestADifferenceWantsItsReasonAndAWrongPassphraseClosesNothing(t *testing.T) {
	c := newCommune(t)
	c.paid(c.samira)
	s := c.sit("samira", office.French, (*till.Room).Today)
	s.Press("c", "enter", "enter", "enter", "enter", "enter", "enter", "1", "enter", "enter", "enter", "enter", "enter") // 2 of 4 dirhams
	s.Press("tab", passphrase, "enter")
	s.Golden("close_reason_fr", 80, 20)
	s.Press("deux dirhams manquent", "tab", "!", "enter")
	c.see(func(state *office.State) {
		for id := range state.Closings.All() {
			t.Errorf("%s was closed with a wrong passphrase", id)
		}
	})
	s.Press("backspace", "enter")
	c.see(func(state *office.State) {
		closing, _ := state.Closings.Get(office.TillDayID(c.samira, "2026-03-02"))
		if closing.Variance != -200 || closing.Reason != "deux dirhams manquent" {
			t.Errorf("closing %+v", closing)
		}
	})
}

// Digits as an AZERTY keyboard gives them without shift, and as an Arabic one
// does, are digits; letters and a minus are said to be none.
func TestACountIsUnderstoodOnEveryKeyboard(t *testing.T) {
	c := newCommune(t)
	for typed, want := range map[string]office.Centimes{"&é": 12 * 20000, "à": 0, "-": 6 * 20000, "٤": 4 * 20000, "12": 12 * 20000, "çè_": 978 * 20000} {
		s := c.sit("samira", office.French, (*till.Room).Today)
		s.Press("c", typed)
		for range office.Denominations {
			s.Press("enter")
		}
		c.see(func(state *office.State) {
			if got := state.TillDayOf(c.samira, "2026-03-02").Count.Counts.Total(); got != want {
				t.Errorf("%q was counted as %d, want %d", typed, got, want)
			}
		})
	}
	for _, typed := range []string{"x", "م", "+", "−"} {
		s := c.sit("samira", office.French, (*till.Room).Today)
		s.Press("c", typed)
		if drawn := s.Draw(80, 20); !strings.Contains(drawn, "illisible") {
			t.Errorf("%q was taken without a word:\n%s", typed, drawn)
		}
	}
}

func TestAnOfficerApprovesAndACollectorDoesNot(t *testing.T) {
	c := aMonth(t)
	s := c.sit("samira", office.French, (*till.Room).Closings)
	s.Press("a")
	if s.Notice.Problem == nil || s.Notice.Problem.Code != office.NotAllowed {
		t.Errorf("a collector who approves is told %+v", s.Notice)
	}
	s = c.sit("nadia", office.French, (*till.Room).Closings)
	s.Press("a", passphrase, "enter")
	c.see(func(state *office.State) {
		closing, _ := state.Closings.Get(office.TillDayID(c.samira, "2026-03-02"))
		if closing.Approved == nil || closing.Approved.By != c.nadia.ID {
			t.Errorf("approved %+v", closing.Approved)
		}
	})
}

// The month as a table that a spreadsheet opens: a byte order mark, amounts as
// numbers, and nothing that it would compute.
func TestTheMonthAsATable(t *testing.T) {
	c := newCommune(t)
	c.paid(c.samira)
	c.do(c.samira, "deposit", nil, "slip", "=1+2", "amount", "4", "reason", "@SUM(A1)")
	s := c.sit("samira", office.French, (*till.Room).Month)
	s.Press("e")
	content, err := os.ReadFile(filepath.Join(s.sheets, "watiqa-2026-03.csv"))
	if err != nil {
		t.Fatal(err, s.Notice)
	}
	text := string(content)
	if !strings.HasPrefix(text, "\ufeff") || strings.Count(text, "\ufeff") != 1 {
		t.Error("the byte order mark is not there once")
	}
	for _, want := range []string{"1.20.14;4,00;0,00\r\n", "'=1+2;2026-03-02;4,00;4,00;", "A 000401;2026-03-02;4,00;2;0;"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}

// Papers go out for their money by three keys, and a receipt that was written by
// hand is entered with its number, its time and why.
func TestPapersGoOutForTheirMoney(t *testing.T) {
	c := newCommune(t)
	paid, later := c.unpaid(), c.unpaid()
	c.now = c.now.Add(2 * time.Hour)
	s := c.sit("samira", office.French, (*till.Room).Today)
	s.Press("e", "e")
	if drawn := s.Draw(80, 20); !strings.Contains(drawn, "4,00 DH") || !strings.Contains(drawn, "A 000401") {
		t.Errorf("nobody is told how much to take and which leaf to write:\n%s", drawn)
	}
	s.Press("enter", "h", "àé") // on an AZERTY keyboard, without shift: 02
	s.Press("backspace", "backspace", "402", "tab", "10:45", "tab", "coupure", "enter")
	c.see(func(state *office.State) {
		for id, want := range map[string]uint64{paid: 401, later: 402} {
			r, _ := state.Requests.Get(id)
			receipt, _ := state.Receipts.Get(r.Receipt)
			if r.Stage != office.Collected || receipt.Number != want || receipt.Late != (want == 402) {
				t.Errorf("%s: %s on leaf %d, late %v", r.Order.Number, r.Stage, receipt.Number, receipt.Late)
			}
		}
	})
	if !c.looked("list") {
		t.Error("a list that names people is not in the access log")
	}
}

// looked tells whether the access log holds such a look of samira's.
func (c *commune) looked(what string) bool {
	c.t.Helper()
	page, err := c.AccessesBack(c.nadia.ID, 0, 100)
	if err != nil {
		c.t.Fatal(err)
	}
	return slices.ContainsFunc(page.Rows, func(a office.AccessRow) bool { return a.Who == c.samira && a.What == what })
}

// A counterfoil names who paid: whoever looks at it is noted.
func TestWhoLooksAtACounterfoilIsNoted(t *testing.T) {
	c := newCommune(t)
	c.paid(c.samira)
	s := c.sit("samira", office.French, (*till.Room).Receipts)
	s.Press("enter")
	if drawn := s.Draw(120, 36); !strings.Contains(drawn, "A 000401") || !strings.Contains(drawn, "payé par") {
		t.Errorf("the stub says:\n%s", drawn)
	}
	if !c.looked("request") {
		t.Error("nothing is noted")
	}
	s.Press("x", "mauvais nom", "enter")
	s.Press("esc")
	c.see(func(state *office.State) {
		for _, r := range state.Receipts.All() {
			if r.Void == nil || r.Void.Reason != "mauvais nom" {
				t.Errorf("voided from the counterfoil: %+v", r.Void)
			}
		}
	})
}

// stamped is an office that keeps stamps, some of them sold.
func stamped(t *testing.T) *commune {
	t.Helper()
	c := newCommune(t)
	c.do(c.nadia.ID, "till", nil, "act", "12/2026", "budget", "1.20.14", "stamps", "2 20", "stamp_budget", "1.20.40")
	c.do(c.samira, "float", nil, "amount", "100", "note", "3/2026")
	c.do(c.samira, "stamps", nil, "way", "received", "pieces", "20=10 2=25")
	c.do(c.samira, "stamps", nil, "way", "sold", "pieces", "20=2 2=5")
	c.do(c.samira, "stamps", nil, "way", "lost", "pieces", "2=1", "note", "ممزق")
	return c
}

// Stamps at face value, on the pages where there are some.
func TestStampsLookAsTheyDid(t *testing.T) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		c := stamped(t)
		for name, keys := range map[string][]string{"stamps": {"s"}, "stamps_move": {"s", "n"}, "stamps_today": nil, "stamps_count": {"c", "up", "1"}} {
			s := c.sit("samira", l, (*till.Room).Today)
			s.Press(keys...)
			s.Golden(name+"_"+string(l)+"_80x24", 80, 20)
			s.Golden(name+"_"+string(l)+"_120x40", 120, 36)
		}
		s := c.sit("samira", l, (*till.Room).Today)
		s.Press("c", "enter", "1", "enter", "1", "enter") // 150 dirhams, and then the stamps
		for range 8 {
			s.Press("enter")
		}
		s.Press("7", "enter", "19", "enter")
		s.Golden("stamps_close_"+string(l), 80, 20)
		s.Press("ناقص طابع", "tab", passphrase, "enter")
		for name, open := range map[string]func(*till.Room) kit.Screen{"stamps_closing": (*till.Room).Closings, "stamps_month": (*till.Room).Month} {
			s := c.sit("samira", l, open)
			s.Golden(name+"_"+string(l)+"_120x40", 120, 36)
		}
		c.see(func(state *office.State) {
			closing, _ := state.Closings.Get(office.TillDayID(c.samira, "2026-03-02"))
			if closing.StampsOff[2000] != -1 || closing.StampsPosted != -2000 || closing.Variance != 0 || closing.Tally.Float != 10_000 {
				t.Errorf("closing %+v", closing)
			}
		})
	}
}

// Stamps that were given on and that nobody has taken over yet have their line in
// the month, which adds up with it.
func TestStampsOnTheirWayStandInTheMonth(t *testing.T) {
	c := stamped(t)
	all := []string{"counts", "100=1 20=2 10=1", "stamps_counted", "20=8 2=19"}
	c.do(c.samira, "count", nil, all...)
	c.do(c.samira, "close", nil)
	c.do(c.samira, "handover", []string{c.brahim}, all...)
	s := c.sit("samira", office.French, (*till.Room).Month)
	if drawn := s.Draw(120, 40); !strings.Contains(drawn, "-198,00") {
		t.Errorf("nothing is on its way:\n%s", drawn)
	}
	s.Press("e")
	content, err := os.ReadFile(filepath.Join(s.sheets, "watiqa-2026-03.csv"))
	if err != nil || !strings.Contains(string(content), "remises de caisse;-198,00\r\n") {
		t.Errorf("%v, the table says\n%s", err, content)
	}
}

// At 80 × 24 whatever is longer than the screen is reached with the arrows.
func TestThePageOfTheDayScrolls(t *testing.T) {
	c := stamped(t)
	for range 6 {
		c.paid(c.samira)
	}
	s := c.sit("samira", office.French, (*till.Room).Today)
	if strings.Contains(s.Draw(80, 20), "valable") {
		t.Fatal("everything has room")
	}
	for range 30 {
		s.Press("down")
	}
	if drawn := s.Draw(80, 20); strings.Count(drawn, "valable") != 6 {
		t.Errorf("the first receipt cannot be reached:\n%s", drawn)
	}
}

// The Treasury is asked only for what is missing: every other line says so before
// its key is pressed, and what was asked stands beside the line.
func TestTheTreasuryIsAskedForWhatIsMissing(t *testing.T) {
	c := aMonth(t)
	c.do(c.samira, "statement", nil, "statement_number", "TGR-0302", "day", "2026-03-03", "total", "5", "lines", "26000419=5")
	s := c.sit("samira", office.French, (*till.Room).Treasury)
	asked := 0
	for range 5 {
		if s.Press("r"); s.Notice.Problem == nil {
			asked++
			s.Press("relance", "enter")
			if drawn := s.Draw(120, 36); !strings.Contains(drawn, "26000419") || !strings.Contains(drawn, "pas encore de réponse") {
				t.Errorf("after asking:\n%s", drawn)
			}
		} else if s.Notice.Problem.Code != office.NothingMissing {
			t.Errorf("told %v", s.Notice.Problem)
		}
		s.Press("down")
	}
	if asked != 1 {
		t.Errorf("%d lines of five could be asked for, one is short of its due", asked)
	}
}

// What an annexe took is signed by both at one desk; with a wrong word of either
// nothing is on record.
func TestBothSignForAnAnnexesTakings(t *testing.T) {
	c := newCommune(t)
	drawer := func() (cash office.Centimes) {
		c.see(func(state *office.State) { cash, _ = state.Accounts.Get(office.DrawerOf(c.samira)) })
		return cash
	}
	for _, try := range []struct {
		theirs, mine string
		want         office.Centimes
	}{{passphrase + "!", passphrase, 0}, {passphrase, passphrase + "!", 0}, {passphrase, passphrase, 6000}} {
		s := c.sit("samira", office.French, (*till.Room).Today)
		s.Press("a", "n", "ملحقة", "tab", "A-17", "tab", "space", "tab", "20=3", "tab", "tab", "space", "tab", try.theirs, "tab", try.mine, "enter")
		if got := drawer(); got != try.want {
			t.Errorf("with %q and %q there are %d in the drawer", try.theirs, try.mine, got)
		}
	}
	c.see(func(state *office.State) {
		for _, a := range state.Annexes.All() {
			if a.By == c.samira || a.Received == nil || a.Received.By != c.samira {
				t.Errorf("signed %+v", a)
			}
		}
	})
	c.now = c.now.Add(time.Minute)
	c.do(c.nadia.ID, "annexe.bring", nil, "annexe", "ملحقة", "annexe_slip", "A-18", "budget", "1.20.14", "counts", "20=1")
	s := c.sit("samira", office.French, (*till.Room).Today)
	s.Press("a", "r", "tab", passphrase, "enter")
	if got := drawer(); got != 8000 {
		t.Errorf("what was brought before is received: %d", got)
	}
}
