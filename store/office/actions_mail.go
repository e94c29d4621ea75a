package office

import (
	"fmt"
	"strconv"
)

// posters may keep the labels and the settings of the mail.
var posters = []Role{Agent, Officer, Administrator}

// labelOf is a registered label, as scanned or typed.
var labelOf = Param{Name: "label", Type: Text, Required: true, Most: 40}

// mailActions lead signed papers to the Post and back.
var mailActions = []Action{
	{Name: "pack", On: OnRequest, Roles: clerks, From: []Stage{Signed, Returned}, Writes: []Kind{LetterPacked},
		Params: []Param{labelOf, {Name: "extracts", Type: Number, Most: MostPapers}, {Name: "full_copies", Type: Number, Most: MostPapers}, late},
		check:  onlyPosted, decide: decidePack},
	{Name: "unpack", On: OnRequest, Roles: clerks, From: []Stage{Packed}, Writes: []Kind{LetterUnpacked},
		Params: []Param{{Name: "spoiled", Type: YesNo, Default: "no"}, reason}, decide: decideUnpack},
	{Name: "list", On: OnRequest, Roles: clerks, From: []Stage{Packed}, Writes: []Kind{LetterListed}, Many: true, check: offSlip, decide: decideList},
	{Name: "strike", On: OnRequest, Roles: clerks, From: []Stage{Packed, Handed}, Writes: []Kind{LetterStruck}, Params: []Param{reason}, check: onSlip, decide: decideStrike},
	{Name: "letter.close", On: OnRequest, Roles: clerks, From: []Stage{Returned}, Writes: []Kind{LetterClosed}, Params: []Param{reason}, decide: decideLetterClose},

	{Name: "slip.open", On: OnOffice, Roles: clerks, Writes: []Kind{SlipOpened},
		Params: []Param{{Name: "kind", Type: OneOf, Choices: words(SlipKinds), Default: string(Inland)}}, decide: decideSlipOpen},
	{Name: "slip.close", On: OnSlip, Roles: clerks, Writes: []Kind{SlipClosed}, check: slipAt(SlipFilling), decide: decideSlipClose},
	{Name: "slip.hand", On: OnSlip, Roles: clerks, Writes: []Kind{SlipHanded}, Params: []Param{{Name: "receiver", Type: Text, Most: 80}, note, late},
		check: slipAt(SlipReady), decide: decideSlipHand},
	{Name: "slip.missed", On: OnSlip, Roles: clerks, Writes: []Kind{RoundMissed}, Params: []Param{note}, check: roundExpected, decide: decideMissed},

	{Name: "labels.receive", On: OnOffice, Roles: posters, Writes: []Kind{LabelsReceived},
		Params: []Param{{Name: "first", Type: Text, Required: true, Most: 40}, {Name: "last", Type: Text, Required: true, Most: 40}, note}, decide: decideReceive},
	{Name: "label.spoil", On: OnOffice, Roles: posters, Writes: []Kind{LabelSpoiled}, Params: []Param{labelOf, reason}, decide: decideSpoil},
	{Name: "labels.ask", On: OnOffice, Roles: posters, Writes: []Kind{LabelsRequested},
		Params: []Param{{Name: "count", Type: Number, Required: true, Most: MostLabels}, note}, decide: decideAsk},
	{Name: "post", On: OnOffice, Roles: stations, Writes: []Kind{PostSet}, Params: postParams, decide: decidePost},
}

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

// onlyPosted: what was ordered at the counter is handed over there.
func onlyPosted(c Case, subject string) *Problem {
	if r, _ := c.Requests.Get(subject); r.Order.Origin != Online {
		return Refuse(NotOnline, r.Order.Number)
	}
	return nil
}

// label reads a value as a label of the stock that nobody used.
func (c Case) label(r *Request) (S10, *Problem) {
	label, err := ParseS10(c.Values.Get("label"))
	if err != nil {
		return "", problemIn(err)
	}
	record, _ := c.Labels.Get(string(label))
	for _, id := range record.Letters {
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

// decidePack binds a label to a request's papers. Where papers were counted
// into the envelope, the count must be that of what was not refused.
func decidePack(c Case, subject string) ([]Fact, *Problem) {
	r, _ := c.Requests.Get(subject)
	label, problem := c.label(&r)
	if problem != nil {
		return nil, problem
	}
	b, problem := c.step(subject)
	if problem != nil {
		return nil, problem
	}
	extracts, fullCopies := r.Papers()
	for name, made := range map[string]int{"extracts": extracts, "full_copies": fullCopies} {
		if c.Values.Get(name) != "" && c.Values.Int(name) != made {
			return nil, Refuse(PapersCounted, r.Order.Number, strconv.Itoa(extracts), strconv.Itoa(fullCopies))
		}
	}
	packing := Packing{Late: b.Late, Label: label, Extracts: extracts, FullCopies: fullCopies, Foreign: r.Order.Addressee.Foreign()}
	packing.Slip, _, _ = c.openSlip(Letter{Foreign: packing.Foreign}.kind())
	return []Fact{{Kind: LetterPacked, Subject: subject, Body: packing}}, nil
}

// posting begins the body of an event about the letter of a request.
func (c Case) posting(subject string) Posting {
	r, _ := c.Requests.Get(subject)
	letter, _ := c.letterOf(r)
	return Posting{Label: letter.Label, Note: c.Values.Get("reason")}
}

func decideUnpack(c Case, subject string) ([]Fact, *Problem) {
	b := c.posting(subject)
	r, _ := c.Requests.Get(subject)
	b.Spoiled, b.After = c.Values.Yes("spoiled"), r.Last
	return []Fact{{Kind: LetterUnpacked, Subject: subject, Body: b}}, nil
}

// offSlip: a letter is on one live slip.
func offSlip(c Case, subject string) *Problem {
	r, _ := c.Requests.Get(subject)
	letter, _ := c.letterOf(r)
	if slip, on := c.Slips.Get(letter.Slip); on {
		return Refuse(LetterOnSlip, r.Order.Number, slip.Number)
	}
	if _, _, open := c.openSlip(letter.kind()); !open {
		return Refuse(SlipNone, r.Order.Number, string(letter.kind()))
	}
	return nil
}

func decideList(c Case, subject string) ([]Fact, *Problem) {
	r, _ := c.Requests.Get(subject)
	letter, _ := c.letterOf(r)
	id, _, _ := c.openSlip(letter.kind())
	return []Fact{{Kind: LetterListed, Subject: subject, Body: Posting{Label: letter.Label, Slip: id}}}, nil
}

// onSlip: what the Post has accepted it can no longer refuse.
func onSlip(c Case, subject string) *Problem {
	r, _ := c.Requests.Get(subject)
	letter, _ := c.letterOf(r)
	switch {
	case letter.Slip == "":
		return Refuse(LetterOffSlip, r.Order.Number)
	case len(letter.Track) > 0:
		return Refuse(LetterTaken, r.Order.Number)
	}
	return nil
}

func decideStrike(c Case, subject string) ([]Fact, *Problem) {
	r, _ := c.Requests.Get(subject)
	letter, _ := c.letterOf(r)
	b := c.posting(subject)
	b.Slip = letter.Slip
	return []Fact{{Kind: LetterStruck, Subject: subject, Body: b}}, nil
}

func decideLetterClose(c Case, subject string) ([]Fact, *Problem) {
	return []Fact{{Kind: LetterClosed, Subject: subject, Body: c.posting(subject)}}, nil
}

// decideSlipOpen opens a slip for one kind of letters; those of the kind that
// lie packed are its first lines, in the order of packing.
func decideSlipOpen(c Case, _ string) ([]Fact, *Problem) {
	kind := SlipKind(c.Values.Get("kind"))
	if _, slip, open := c.openSlip(kind); open {
		return nil, Refuse(SlipOpenAlready, slip.Number)
	}
	m, year := c.Outgoing(), 0
	if noon, ok := c.Day.noon(); ok {
		year = noon.Year()
	}
	number := 1
	if m.Year == year {
		number = m.Slips + 1
	}
	b := SlipOpening{Number: fmt.Sprintf("B%02d-%04d", year%100, number), Kind: kind, Mode: AtAgency}
	if c.Post().Pickup {
		b.Mode = AtRound
	}
	for _, id := range m.Loose {
		if letter, ok := c.Letters.Get(id); ok && letter.kind() == kind {
			b.Letters = append(b.Letters, id)
		}
	}
	return []Fact{{Kind: SlipOpened, Subject: fmt.Sprintf("b%s-%d", c.Opening, c.N), Body: b}}, nil
}

func slipAt(stage SlipStage) func(Case, string) *Problem {
	return func(c Case, subject string) *Problem {
		if slip, _ := c.Slips.Get(subject); slip.Stage() != stage {
			return Refuse(SlipStands, slip.Number, string(slip.Stage()))
		}
		return nil
	}
}

func decideSlipClose(c Case, subject string) ([]Fact, *Problem) {
	if slip, _ := c.Slips.Get(subject); slip.Count() == 0 {
		return nil, Refuse(SlipEmpty, slip.Number)
	}
	return []Fact{{Kind: SlipClosed, Subject: subject}}, nil
}

func decideSlipHand(c Case, subject string) ([]Fact, *Problem) {
	slip, _ := c.Slips.Get(subject)
	if slip.Count() == 0 {
		return nil, Refuse(SlipEmpty, slip.Number)
	}
	b, problem := c.stepSince(c.longAgo())
	if problem != nil {
		return nil, problem
	}
	return []Fact{{Kind: SlipHanded, Subject: subject, Body: Handing{Late: b.Late, Receiver: c.Values.Get("receiver"), Note: b.Note}}}, nil
}

// roundExpected: a round can be missed by a slip that waits for one.
func roundExpected(c Case, subject string) *Problem {
	slip, _ := c.Slips.Get(subject)
	switch {
	case slip.Stage() != SlipReady:
		return Refuse(SlipStands, slip.Number, string(slip.Stage()))
	case slip.Mode != AtRound:
		return Refuse(SlipNoRound, slip.Number)
	}
	return nil
}

func decideMissed(c Case, subject string) ([]Fact, *Problem) {
	return []Fact{{Kind: RoundMissed, Subject: subject, Body: Missed{Note: c.Values.Get("note")}}}, nil
}

// decideReceive takes a range of labels into the stock: two valid numbers of one
// series, the first before the last, and none of them received before.
func decideReceive(c Case, _ string) ([]Fact, *Problem) {
	first, err := ParseS10(c.Values.Get("first"))
	if err != nil {
		return nil, problemIn(err)
	}
	last, err := ParseS10(c.Values.Get("last"))
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
