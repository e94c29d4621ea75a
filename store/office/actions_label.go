package office

import "strconv"

// Decisions about the stock of labels and the settings for the Post.

var postParams = []Param{
	{Name: "pickup", Type: YesNo, Required: true},
	{Name: "agency", Type: Text, Most: 80},
	{Name: "line1", Type: Text, Most: 80},
	{Name: "line2", Type: Text, Most: 80},
	{Name: "postcode", Type: Text, Most: 10},
	{Name: "locality", Type: Text, Most: 60},
	{Name: "phone", Type: Text, Most: 20},
	{Name: "hand_days", Type: Number, Most: 60, Default: "1"},
	{Name: "accept_days", Type: Number, Most: 60, Default: "3"},
	{Name: "low_days", Type: Number, Most: 250, Default: "10"},
}

// label reads a value as a label of the stock that nobody used.
func (c Case) label(r *Request) (S10, *Problem) {
	label, err := ParseS10(c.Values.Get("label"))
	if err != nil {
		return "", problemIn(err)
	}
	record, _ := c.Labels.Get(string(label))
	if len(record.Letters) > 0 {
		id := record.Letters[0]
		letter, _ := c.Letters.Get(id)
		holder, _ := c.Requests.Get(letter.Request)
		if r != nil && holder.ID == r.ID && r.Letter == id {
			return "", Refuse(LabelSame, string(label), holder.Order.Number)
		}
		return "", Refuse(LabelUsed, string(label), holder.Order.Number)
	}
	if record.Spoiled != nil {
		return "", Refuse(LabelSpoilt, string(label), string(c.Here().Calendar.DayOf(record.Spoiled.At)))
	}
	if _, _, ok := c.batchOf(label); !ok {
		return "", Refuse(LabelOutside, string(label))
	}
	return label, nil
}

func problemIn(err error) *Problem {
	if problem, ok := err.(*Problem); ok { //nolint:errorlint // ParseS10 answers with one, never wrapped
		return problem
	}
	return Refuse(LabelLetters)
}

// decideReceive takes a range of labels into the stock: two valid numbers of one
// series, the first before the last, and none of them received before.
func decideReceive(c Case, _ string) ([]Fact, *Problem) {
	first, err := ParseS10(c.Values.Get("first_label"))
	if err != nil {
		return nil, problemIn(err)
	}
	last, err := ParseS10(c.Values.Get("last_label"))
	if err != nil {
		return nil, problemIn(err)
	}
	b := Batch{From: first, To: last, Note: c.Values.Get("note")}
	switch {
	case first.series() != last.series():
		return nil, Refuse(LabelSeries, first.series(), last.series())
	case last.serial() < first.serial():
		return nil, Refuse(LabelOrder)
	case b.Size() > MostLabels:
		return nil, Refuse(LabelMany, strconv.Itoa(b.Size()), strconv.Itoa(MostLabels))
	}
	for _, other := range c.Batches.All() {
		if other.Holds(b.From) || other.Holds(b.To) || b.Holds(other.From) {
			return nil, Refuse(LabelReceived, string(other.From))
		}
	}
	return []Fact{{Kind: LabelsReceived, Subject: string(first), Body: b}}, nil
}

func decideSpoil(c Case, _ string) ([]Fact, *Problem) {
	label, problem := c.label(nil)
	if problem != nil {
		return nil, problem
	}
	return []Fact{{Kind: LabelSpoiled, Subject: string(label), Body: Spoiling{Note: c.Values.Get("reason")}}}, nil
}

func decideAsk(c Case, _ string) ([]Fact, *Problem) {
	b := Asking{Count: c.Values.Int("count"), Note: c.Values.Get("note"), Left: c.Outgoing().Left}
	if b.Count == 0 {
		return nil, Refuse(BadValue, c.Action.Name, "count")
	}
	return []Fact{{Kind: LabelsRequested, Body: b}}, nil
}

func decidePost(c Case, _ string) ([]Fact, *Problem) {
	v := c.Values
	b := Post{Pickup: v.Yes("pickup"), Agency: v.Get("agency"), Line1: v.Get("line1"), Line2: v.Get("line2"),
		Postcode: v.Get("postcode"), Locality: v.Get("locality"), Phone: v.Get("phone"),
		HandDays: v.Int("hand_days"), AcceptDays: v.Int("accept_days"), LowDays: v.Int("low_days")}
	return []Fact{{Kind: PostSet, Body: b}}, nil
}
