package office

import (
	"slices"
	"strconv"
	"strings"
)

// checkActions are the surprise check: what was found, and the two names under
// it. None of them moves cash, a leaf or a label.
var checkActions = []Action{
	{Name: "check", On: OnPerson, Gone: true, Roles: checkers, Params: []Param{
		{Name: "counts", Type: Cash, Most: 400}, {Name: "leaves", Type: Text, Most: 8000}, {Name: "labels", Type: Text, Most: 8000}, note},
		check: mayBeChecked, decide: decideCheck},
	{Name: "check.sign", On: OnCheck, Roles: Roles, Params: []Param{note}, check: maySignCheck, decide: decideCheckSigned},
	{Name: "check.refuse", On: OnCheck, Roles: Roles, Params: []Param{reason}, check: mayRefuseCheck, decide: decideCheckRefused},
}

var checkers = []Role{Inspector, Officer, Administrator}

// Why nobody is checked, or a check is not signed.
const (
	NotChecked   Code = "check.nothing"    // args: person; neither drawer, book nor label is in these hands
	CheckOthers  Code = "check.others"     // it is neither of the two who signs
	CheckTurn    Code = "check.turn"       // who checked signs first
	CheckDone    Code = "check.signed"     // already, by this person
	CheckClosed  Code = "check.closed"     // the person refused to sign: it stays so
	CheckBook    Code = "check.book"       // args: what was typed; no book of this check, or no leaf of it
	CheckLabels  Code = "check.labels"     // args: what was typed; no batch of this check, or more labels than it has
	CheckNothing Code = "check.not_looked" // nothing was looked at
)

func mayBeChecked(c Case, subject string) *Problem {
	p, _ := c.People.Get(subject)
	_, had := c.Drawers.Get(subject)
	switch {
	case subject == c.By.ID:
		return Refuse(OwnDrawer)
	case !had && !p.Has(Collector) && !p.Has(Agent):
		return Refuse(NotChecked, p.Login)
	}
	return nil
}

// decideCheck puts on record what was found, beside what the books say at this
// moment.
func decideCheck(c Case, subject string) (facts []Fact, problem *Problem) {
	b := Checked{ID: newID(c, c.Checks, "k"), Book: c.DrawerFor(subject).Book, Note: c.Values.Get("note")}
	if c.Values.Get("counts")+c.Values.Get("leaves")+c.Values.Get("labels") == "" {
		return nil, Refuse(CheckNothing)
	}
	if typed := c.Values.Get("counts"); typed != "" {
		if b.Counts, problem = ParseCounts(typed); problem != nil {
			return nil, problem
		}
		b.Counted = b.Counts.Total()
		b.Expected, _ = c.Accounts.Get(DrawerOf(subject))
		b.Variance = b.Counted - b.Expected
	}
	if book, ok := c.ReceiptBooks.Get(b.Book); ok {
		b.Next, _ = book.Next()
	}
	if b.Leaves, problem = c.leavesSeen(subject); problem != nil {
		return nil, problem
	}
	if b.Labels, problem = c.labelsSeen(); problem != nil {
		return nil, problem
	}
	return []Fact{{Kind: TillChecked, Subject: subject, Body: b}}, nil
}

// seen reads one word of what was found: "b1-3fa201=413".
func seen(word string) (id string, n uint64, ok bool) {
	id, typed, ok := strings.Cut(word, "=")
	n, err := strconv.ParseUint(FoldDigits(typed), 10, 63)
	return id, n, ok && err == nil
}

func (c Case) leavesSeen(subject string) (leaves []LeafSeen, _ *Problem) {
	books := c.BooksToCheck(subject)
	for _, word := range c.Values.Words("leaves") {
		id, number, ok := seen(word)
		at := slices.IndexFunc(books, func(b ReceiptBook) bool { return b.ID == id })
		if !ok || at < 0 || !books[at].MayComeNext(number) {
			return nil, Refuse(CheckBook, word)
		}
		next, _ := books[at].Next()
		leaves = append(leaves, LeafSeen{Book: id, Paper: number, Next: next})
		books = slices.Delete(books, at, at+1) // once
	}
	return leaves, nil
}

// MayComeNext tells whether a leaf can be the next one of a book on paper: 0
// stands for a book that was not presented.
func (b ReceiptBook) MayComeNext(number uint64) bool {
	return number == 0 || number >= b.First && number <= b.Final+1
}

func (c Case) labelsSeen() (labels []LabelsSeen, _ *Problem) {
	batches := c.LabelsToCheck()
	for _, word := range c.Values.Words("labels") {
		first, count, ok := seen(word)
		at := slices.IndexFunc(batches, func(b Batch) bool { return string(b.From) == first })
		if !ok || at < 0 || count > uint64(batches[at].Size()) {
			return nil, Refuse(CheckLabels, word)
		}
		labels = append(labels, LabelsSeen{First: batches[at].From, Count: int(count), Left: batches[at].Left()})
		batches = slices.Delete(batches, at, at+1)
	}
	return labels, nil
}

func maySignCheck(c Case, subject string) *Problem {
	check, _ := c.Checks.Get(subject)
	_, before := check.Signed(c.By.ID)
	_, checker := check.Signed(check.By)
	_, refused := check.Refused()
	switch {
	case c.By.ID != check.By && c.By.ID != check.Person:
		return Refuse(CheckOthers)
	case before:
		return Refuse(CheckDone)
	case refused:
		return Refuse(CheckClosed)
	case c.By.ID == check.Person && !checker:
		return Refuse(CheckTurn)
	}
	return nil
}

// mayRefuseCheck: the person who was checked may refuse; who checked may note
// that it was refused, where the person will not even touch the keyboard.
func mayRefuseCheck(c Case, subject string) *Problem {
	check, _ := c.Checks.Get(subject)
	_, signed := check.Signed(check.Person)
	_, checker := check.Signed(check.By)
	_, refused := check.Refused()
	switch {
	case c.By.ID != check.By && c.By.ID != check.Person:
		return Refuse(CheckOthers)
	case refused:
		return Refuse(CheckClosed)
	case signed:
		return Refuse(CheckDone)
	case !checker:
		return Refuse(CheckTurn)
	}
	return nil
}

// named is the name that somebody puts under a check, with the key that was proven
// where there is one.
func (c Case) named(note string) (CheckName, *Problem) {
	if c.Proven != "" {
		switch who, _, problem := c.Bearer(c.Proven, c.Day); {
		case problem != nil:
			return CheckName{}, problem
		case who.ID != c.By.ID:
			return CheckName{}, Refuse(KeyUnknown)
		}
	}
	return CheckName{Key: c.Proven, Note: note}, nil
}

func decideCheckSigned(c Case, subject string) ([]Fact, *Problem) {
	name, problem := c.named(c.Values.Get("note"))
	if problem != nil {
		return nil, problem
	}
	return []Fact{{Kind: CheckSigned, Subject: subject, Body: name}}, nil
}

func decideCheckRefused(c Case, subject string) ([]Fact, *Problem) {
	name, problem := c.named(c.Values.Get("reason"))
	if problem != nil {
		return nil, problem
	}
	return []Fact{{Kind: CheckRefused, Subject: subject, Body: name}}, nil
}
