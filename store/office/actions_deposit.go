package office

import (
	"fmt"
	"strings"
)

// decideDeposit pays cash to the accountant. Without closings named it covers
// all that no deposit covers yet.
func decideDeposit(c Case, _ string) ([]Fact, *Problem) {
	amount, problem := c.amount("amount")
	if problem != nil {
		return nil, problem
	}
	slip := c.Values.Get("slip")
	for _, other := range c.Deposits.All() {
		if other.Slip == slip {
			return nil, Refuse(SlipTwice, slip)
		}
	}
	b := Paid{Slip: slip, Amount: amount, Reason: c.Values.Get("reason")}
	due := c.DrawerFor(c.By.ID).Due
	if c.Values.Get("closings") == "" {
		for _, t := range due {
			b.Closings, b.Covered = append(b.Closings, t.Closing), b.Covered+t.Amount
		}
	}
	for _, typed := range c.Values.Words("closings") {
		t, problem := c.covering(due, typed)
		if problem != nil {
			return nil, problem
		}
		b.Closings, b.Covered = append(b.Closings, t.Closing), b.Covered+t.Amount
		due = lessTakings(due, t.Closing)
	}
	if b.Difference = b.Amount - b.Covered; b.Difference != 0 && b.Reason == "" {
		return nil, Refuse(DepositReason, b.Difference.arg(), b.Covered.arg())
	}
	return []Fact{{Kind: DepositMade, Subject: fmt.Sprintf("v%s-%d", c.Opening, c.N), Body: b}}, nil
}

// covering finds a closing that waits for its deposit, by id, number or day.
func (c Case) covering(due []Takings, typed string) (t Takings, problem *Problem) {
	named := func(id string) bool {
		closing, ok := c.Closings.Get(id)
		return id == typed || (ok && (closing.Number == typed || string(closing.Day) == typed))
	}
	for _, t := range due {
		if named(t.Closing) {
			return t, nil
		}
	}
	for id, closing := range c.Closings.All() {
		if closing.Person == c.By.ID && named(id) {
			return t, Refuse(ClosingCovered, closing.Number)
		}
	}
	return t, Refuse(UnknownClosing, "closings", typed)
}

func notReceipted(c Case, subject string) *Problem {
	if d, _ := c.Deposits.Get(subject); d.Receipt != nil {
		return Refuse(ReceiptedSlip, d.Slip)
	}
	return nil
}

func decideDepositReceipt(c Case, subject string) ([]Fact, *Problem) {
	return []Fact{{Kind: DepositReceipted, Subject: subject,
		Body: DepositReceipt{Number: c.Values.Get("receipt_number"), Day: Day(c.Values.Get("day"))}}}, nil
}

// closingNumber counts the closings of a year.
func closingNumber(day Day, n int) string { return fmt.Sprintf("%s-%04d", year(day), n) }

// treasuryActions are what the Treasury credits and what it is asked for.
var treasuryActions = []Action{
	{Name: "statement", On: OnOffice, Roles: collectors, Params: []Param{
		{Name: "statement_number", Type: Text, Required: true, Most: 40}, {Name: "day", Type: DayOf, Required: true},
		{Name: "from", Type: DayOf}, {Name: "to", Type: DayOf}, {Name: "total", Type: Money, Required: true},
		{Name: "lines", Type: Text, Most: 20_000}, {Name: "shares", Type: Text, Most: 2_000}}, decide: decideStatement},
	{Name: "regularise", On: OnRequest, Roles: collectors, From: []Stage{Signed, Packed, Handed, Delivered, Returned}, Writes: []Kind{RegularisationAsked}, Many: true,
		Params: []Param{note}, check: onlyOnlineMoney, decide: decideRegularise},
}

// Reasons for which a statement cannot be entered, or a credit asked for.
const (
	StatementKnown Code = "statement.known"           // args: parameter, number
	StatementTotal Code = "statement.total"           // args: parameter, sum of the lines, total
	StatementLines Code = "statement.line"            // args: parameter, what cannot be read
	StatementTwice Code = "statement.repeated"        // args: parameter, order
	NothingMissing Code = "statement.nothing_missing" // args: order
)

func decideStatement(c Case, _ string) ([]Fact, *Problem) {
	st := Statement{ID: c.Values.Get("statement_number"), Source: FromOffice, Issued: Day(c.Values.Get("day")),
		From: Day(c.Values.Get("from")), To: Day(c.Values.Get("to"))}
	st.Total, _ = ParseCentimes(c.Values.Get("total"))
	if _, known := c.Statements.Get(st.ID); known {
		return nil, Refuse(StatementKnown, "statement_number", st.ID)
	}
	param := "lines"
	problem := pairs(c.Values.Words("lines"), param, func(order string, amount Centimes) {
		st.Lines = append(st.Lines, StatementLine{Order: order, Amount: amount})
	})
	if problem == nil && len(st.Lines) == 0 {
		param = "shares"
		problem = pairs(c.Values.Words("shares"), param, func(bureau string, amount Centimes) {
			st.Shares = append(st.Shares, Share{Bureau: bureau, Amount: amount})
		})
	}
	if problem != nil {
		return nil, problem
	}
	if len(st.Lines)+len(st.Shares) > 0 && st.Sum() != st.Total {
		return nil, Refuse(StatementTotal, param, st.Sum().arg(), st.Total.arg())
	}
	return []Fact{{Kind: StatementEntered, Subject: st.ID, Body: st}}, nil
}

// pairs reads "name=amount" words, each name once.
func pairs(words []string, param string, add func(name string, amount Centimes)) *Problem {
	seen := map[string]bool{}
	for _, word := range words {
		name, typed, both := strings.Cut(FoldDigits(word), "=")
		amount, err := ParseCentimes(typed)
		switch {
		case !both || name == "" || err != nil || !amount.enterable():
			return Refuse(StatementLines, param, word)
		case seen[name]:
			return Refuse(StatementTwice, param, name)
		}
		seen[name] = true
		add(name, amount)
	}
	return nil
}

func onlyOnlineMoney(c Case, subject string) *Problem {
	if r, _ := c.Requests.Get(subject); r.Order.Origin == Counter {
		return Refuse(NotOnline, r.Order.Number)
	}
	return nil
}

// decideRegularise asks for what is missing, or credited too low.
func decideRegularise(c Case, subject string) ([]Fact, *Problem) {
	r, _ := c.Requests.Get(subject)
	m, ok := matchOf(r, c.Day, c.Here())
	if !ok || m.Off() >= 0 || m.Outcome == CreditWaits {
		return nil, Refuse(NothingMissing, r.Order.Number)
	}
	return []Fact{{Kind: RegularisationAsked, Subject: subject, Body: Regularisation{Amount: -m.Off(), Day: c.Day, Note: c.Values.Get("note")}}}, nil
}
