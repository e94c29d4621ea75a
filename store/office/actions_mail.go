package office

import (
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
		Params: []Param{{Name: "first_label", Type: Text, Required: true, Most: 40}, {Name: "last_label", Type: Text, Required: true, Most: 40}, note}, decide: decideReceive},
	{Name: "label.spoil", On: OnOffice, Roles: posters, Writes: []Kind{LabelSpoiled}, Params: []Param{labelOf, reason}, decide: decideSpoil},
	{Name: "labels.ask", On: OnOffice, Roles: posters, Writes: []Kind{LabelsRequested},
		Params: []Param{{Name: "count", Type: Number, Required: true, Most: MostLabels}, note}, decide: decideAsk},
	{Name: "post", On: OnOffice, Roles: stations, Writes: []Kind{PostSet}, Params: postParams, decide: decidePost},
}

// onlyPosted: what was ordered at the counter is handed over there.
func onlyPosted(c Case, subject string) *Problem {
	if r, _ := c.Requests.Get(subject); r.Order.Origin != Online {
		return Refuse(NotOnline, r.Order.Number)
	}
	return nil
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
