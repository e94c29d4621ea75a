package office

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// processed places orders of 7 dirhams and leads them to signed.
func (b *bench) processed(numbers ...string) {
	b.t.Helper()
	for _, n := range numbers {
		b.order(n)
		b.upTo(Signed, n)
	}
}

// outcomes of the matching, as "order:outcome".
func (b *bench) outcomes() string {
	var words []string
	for _, m := range b.state.Matches(b.moment().Day) {
		words = append(words, m.Order+":"+string(m.Outcome))
	}
	return strings.Join(words, " ")
}

func (b *bench) issued(id string, lines ...StatementLine) {
	b.t.Helper()
	st := Statement{Issued: b.moment().Day, Lines: lines}
	st.Total = st.Sum()
	b.feed(StatementIssued, id, st)
}

func TestEachLineOfAStatementIsMatchedAndNothingIsNetted(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("till", nil, "act", "12", "lag", "5"))
	b.processed("26000001", "26000002", "26000003", "26000004", "26000005")
	refused := b.order("26000006")
	b.upTo(Claimed, refused)
	b.must(agent, ask("refuse", one(refused), "code", "R01"))
	b.order("26000007") // paid, not processed yet
	b.issued("T-1", StatementLine{Order: "26000001", Amount: 700}, StatementLine{Order: "26000002", Amount: 650},
		StatementLine{Order: "26000003", Amount: 700}, StatementLine{Order: "99000001", Amount: 50}, StatementLine{Order: "26000007", Amount: 700})
	b.issued("T-2", StatementLine{Order: "26000003", Amount: 700})
	const now = "26000002:differs 26000003:twice 99000001:not_ours 26000007:not_due 26000006:refused_paid 26000004:waiting 26000005:waiting 26000001:matched"
	if got := b.outcomes(); got != now {
		t.Errorf("matched\n%s\nwant\n%s", got, now)
	}
	for range 6 {
		b.tomorrow()
	}
	if got := b.outcomes(); !strings.HasPrefix(got, "26000004:missing 26000005:missing ") {
		t.Errorf("six days later %s", got)
	}
	// 50 too little and 50 of nobody stand beside each other, in accounts too.
	if b.balance(DueOnline) != 2*700+50 || b.balance(Credited) != 700+650+700+50+700+700 || b.balance(Unexplained) != -(700+50+700) {
		t.Errorf("due %d, credited %d, unexplained %d", b.balance(DueOnline), b.balance(Credited), b.balance(Unexplained))
	}
	b.upTo(Signed, "26000007") // now it is due, and was credited
	if got := b.outcomes(); !strings.Contains(got, "26000007:matched") || b.balance(Unexplained) != -(700+50) {
		t.Errorf("processed at last: %s, unexplained %d", got, b.balance(Unexplained))
	}
	b.sound()
}

func TestTheSameStatementTwiceCreditsOnce(t *testing.T) {
	b := newBench(t)
	b.processed("26000001")
	b.issued("T-1", StatementLine{Order: "26000001", Amount: 700})
	b.issued("T-1", StatementLine{Order: "26000001", Amount: 700})
	if b.balance(Credited) != 700 || b.outcomes() != "26000001:matched" {
		t.Errorf("credited %d, %s", b.balance(Credited), b.outcomes())
	}
	b.refused(StatementKnown, till, ask("statement", nil, "statement_number", "T-1", "day", "2026-11-23", "total", "7", "lines", "26000001=7"))
}

// A statement that was typed in is held to its own total; one from the feed is a
// fact, and shows.
func TestAStatementThatDoesNotAddUp(t *testing.T) {
	b := newBench(t)
	b.processed("26000001", "26000002")
	typed := func(total, lines string) Command {
		return ask("statement", nil, "statement_number", "T-1", "day", "2026-11-23", "total", total, "lines", lines)
	}
	b.refused(StatementTotal, till, typed("13", "26000001=7 26000002=7"))
	b.refused(StatementTwice, till, typed("14", "26000001=7 26000001=7"))
	b.refused(StatementLines, till, typed("14", "26000001=seven"))
	b.refused(StatementLines, till, typed("14", "26000001"))
	b.refused(BadValue, till, typed("much", "26000001=7"))
	b.must(till, typed("14", "٢٦٠٠٠٠٠١=٧ 26000002=7,00"))
	if got := b.outcomes(); got != "26000001:matched 26000002:matched" {
		t.Errorf("typed in: %s", got)
	}
	b.feed(StatementIssued, "T-2", Statement{Issued: "2026-11-23", Total: 900, Lines: []StatementLine{{Order: "26000001", Amount: 700}}})
	found := false
	for _, f := range b.state.Findings() {
		found = found || f.Code == StatementWrong && f.Label == "T-2" && f.Amount == -200
	}
	if !found {
		t.Errorf("findings %+v", b.state.Findings())
	}
	b.sound()
}

// A lump sum is matched by its total, split by bureau; when it is no total of
// ours nothing is guessed.
func TestALumpSumIsMatchedByTotalAndSplitByBureau(t *testing.T) {
	for _, c := range []struct {
		shares, total, want string
		unexplained         Centimes
	}{
		{"01.151.13.05/1=14 01.151.13.07/1=30", "44", "26000001:matched 26000002:matched", 0},
		{"01.151.13.05/1=13 01.151.13.07/1=31", "44", ":lump 26000001:waiting 26000002:waiting", -1300},
		{"01.151.13.07/1=44", "44", "26000001:waiting 26000002:waiting", 0},
		{"", "14", "26000001:matched 26000002:matched", 0},
	} {
		b := newBench(t)
		b.processed("26000001", "26000002")
		b.must(till, ask("statement", nil, "statement_number", "T-1", "day", "2026-11-30", "from", "2026-11-01", "to", "2026-11-30", "total", c.total, "shares", c.shares))
		if got := b.outcomes(); got != c.want || b.balance(Unexplained) != c.unexplained {
			t.Errorf("%q: %s, unexplained %d", c.shares, got, b.balance(Unexplained))
		}
		b.sound()
	}
	b := newBench(t)
	b.processed("26000001")
	b.must(till, ask("statement", nil, "statement_number", "T-1", "day", "2026-10-31", "from", "2026-10-01", "to", "2026-10-31", "total", "7"))
	if got := b.outcomes(); got != ":lump 26000001:waiting" {
		t.Errorf("another month's lump: %s", got)
	}
	b.refused(StatementTotal, till, ask("statement", nil, "statement_number", "T-2", "day", "2026-10-31", "total", "7", "shares", "01.151.13.05/1=8"))
}

func TestWhatIsMissingIsAskedForAndNothingElse(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("till", nil, "act", "12", "lag", "5"))
	b.processed("26000001", "26000002", "26000003")
	b.issued("T-1", StatementLine{Order: "26000001", Amount: 700}, StatementLine{Order: "26000002", Amount: 500})
	b.refused(NothingMissing, till, ask("regularise", one("26000001")))
	b.refused(NothingMissing, till, ask("regularise", one("26000003"))) // not late yet
	b.must(till, ask("regularise", one("26000002"), "note", "2 DH short"))
	for range 6 {
		b.tomorrow()
	}
	b.must(till, ask("regularise", one("26000003")))
	if r := b.request("26000003"); len(r.Asked) != 1 || r.Asked[0].Amount != 700 || r.Asked[0].Day != "2026-11-29" {
		t.Errorf("asked %+v", r.Asked)
	}
	if r := b.request("26000002"); r.Asked[0].Amount != 200 || r.Asked[0].Note != "2 DH short" {
		t.Errorf("asked %+v", r.Asked)
	}
	b.book(till)
	b.refused(NotOnline, till, ask("regularise", one(b.waiting())))
}

// Whatever the Treasury credits, in whatever order duties come and go: credited
// is what the statements say, and due, credited and unexplained lead to what was
// earned.
func TestWhateverTheTreasuryCreditsTheAccountsHoldIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBench(t)
		numbers := []string{"26000001", "26000002", "26000003", "99000001"}
		b.processed("26000001", "26000002")
		b.order("26000003")
		var said Centimes
		for i := range rapid.IntRange(1, 12).Draw(t, "steps") {
			number := rapid.SampledFrom(numbers).Draw(t, "order")
			switch rapid.IntRange(0, 2).Draw(t, "step") {
			case 0:
				amount := Centimes(rapid.SampledFrom([]int{700, 650, 1, 0, -700, 1400}).Draw(t, "amount"))
				b.issued(fmt.Sprint("T-", i), StatementLine{Order: number, Amount: amount})
				said += amount
			case 1:
				_ = b.do(officer, ask("undo", one(number), "reason", "x"))
			case 2:
				if r, known := b.state.Requests.Get(number); known && r.in(Placed, Claimed, Found, Printed) {
					b.upTo(Printed, number)
					b.must(agent, ask("sign", b.state.FolderOf(b.request(number).Folder), "signatory", "s1"))
				}
			}
			if wrong := b.state.Unbalanced(); len(wrong) > 0 {
				t.Fatalf("%v", wrong)
			}
			if b.balance(Credited) != said {
				t.Fatalf("credited %d, the statements say %d", b.balance(Credited), said)
			}
		}
	})
}
