package office

// collectAction hands papers over at the counter for a receipt of the
// collector's book: only a collector takes cash.
var collectAction = Action{Name: "collect", On: OnRequest, Roles: collectors, From: []Stage{Signed}, Writes: []Kind{RequestCollected, ReceiptIssued},
	Params: []Param{{Name: "leaf", Type: Number, Most: mostLeaf}, late, {Name: "reason", Type: Text}},
	check:  mayCollect, decide: decideCollect}

// mayCollect: a counter order, and a book in service to write its receipt in.
func mayCollect(c Case, subject string) *Problem {
	if problem := onlyCounter(c, subject); problem != nil {
		return problem
	}
	r, _ := c.Requests.Get(subject)
	if due, problem := c.DutyOf(r); problem != nil || due == 0 {
		return nil // the decision says what is wrong with the duty; what costs nothing wants no receipt
	}
	if c.DrawerFor(c.By.ID).Book == "" {
		return Refuse(NoBook)
	}
	return nil
}

// decideCollect writes the receipt on the next leaf of the collector's book and
// hands the papers over. A leaf that was written by hand, as in a power cut, is
// entered with its printed number, its time and a reason.
func decideCollect(c Case, subject string) ([]Fact, *Problem) {
	r, _ := c.Requests.Get(subject)
	b, problem := c.step(subject)
	if problem != nil {
		return nil, problem
	}
	fulls, due, problem := c.duties(r)
	if problem != nil {
		return nil, problem
	}
	b.Due = due
	if due == 0 {
		return []Fact{{Kind: RequestCollected, Subject: subject, Body: b}}, nil
	}
	issue := Issue{Request: subject, Amount: due, Fulls: fulls, Late: b.Late, Reason: c.Values.Get("reason")}
	issue.Extracts, issue.FullCopies = r.Papers()
	if issue.Book, issue.Number, problem = c.leaf(); problem != nil {
		return nil, problem
	}
	b.Receipt = receiptID(c.Opening, c.N)
	return []Fact{
		{Kind: ReceiptIssued, Subject: b.Receipt, Body: issue},
		{Kind: RequestCollected, Subject: subject, Body: b},
	}, nil
}

// leaf on which a receipt is written: the next one of the book in service or,
// of one written by hand, the one that is printed on it, in any book that the
// collector has had.
func (c Case) leaf() (book string, number uint64, problem *Problem) {
	open, _ := c.ReceiptBooks.Get(c.DrawerFor(c.By.ID).Book)
	next, left := open.Next()
	typed := uint64(c.Values.Int("leaf"))
	switch {
	case c.Values.Get("leaf") == "" && !left:
		return "", 0, Refuse(BookFull, open.Range())
	case c.Values.Get("leaf") == "", typed == next && left:
		return open.ID, next, nil
	case c.Values.Get("late") == "":
		return "", 0, Refuse(LeafLate, "late")
	case c.Values.Get("reason") == "":
		return "", 0, Refuse(LeafLate, "reason")
	}
	problem = open.free(typed, "leaf")
	for id, other := range c.ReceiptBooks.All() {
		if problem != nil && other.By == c.By.ID && other.Has(typed) {
			open, problem = other, other.free(typed, "leaf")
			open.ID = id
		}
	}
	return open.ID, typed, problem
}
