package office

import "fmt"

// goodMail fills the parameters of the mail's actions.
func goodMail(a *Action, values map[string]string) {
	for _, p := range a.Params {
		switch a.Name + "/" + p.Name {
		case "pack/label", "label.spoil/label":
			values[p.Name] = string(NewS10("RR", 100))
		case "pack/extracts", "pack/full_copies":
			delete(values, p.Name)
		case "labels.receive/first_label":
			values[p.Name] = string(NewS10("RA", 1))
		case "labels.receive/last_label":
			values[p.Name] = string(NewS10("RA", 500))
		case "labels.ask/count":
			values[p.Name] = "500"
		case "post/pickup":
			values[p.Name] = "yes"
		}
	}
}

// mailed puts what an action of the mail needs on the shelves, as if it had come
// there: labels in stock, a letter for the request, a slip.
func (b *bench) mailed(a *Action, id string) {
	b.t.Helper()
	switch a.Name {
	case "pack", "label.spoil":
		b.state.Batches.Put("stock", Batch{From: NewS10("RR", 100), To: NewS10("RR", 299)})
	case "unpack", "list", "strike", "letter.close":
		if id != "" {
			b.lettered(a, id)
		}
	}
}

func (b *bench) lettered(a *Action, id string) {
	r := b.request(id)
	r.Letter = "l-" + id
	serial, _ := fmt.Sscan(id, new(uint32))
	letter := Letter{Request: id, Label: NewS10("RR", uint32(200+serial)), PackedAt: b.at}
	if _, known := b.state.Slips.Get("b-1"); !known {
		b.state.Slips.Put("b-1", Slip{Number: "B26-0001", Kind: Inland})
		b.state.setMail(func(m *Outgoing) { m.Live = append(m.Live, "b-1") })
	}
	if a.Name == "strike" {
		b.state.onSlip(&letter, r.Letter, "b-1")
	}
	b.state.Letters.Put(r.Letter, letter)
	b.state.Requests.Put(id, r)
}

// slipFor is a slip from which an action can start.
func (b *bench) slipFor(a *Action) string {
	slip := Slip{Number: "B26-0001", Kind: Inland, Mode: AtRound, OpenedAt: b.at, Lines: []SlipLine{{Letter: "l-x"}}}
	if a.Name != "slip.close" {
		slip.ClosedAt = b.at
	}
	b.state.Slips.Put("b-1", slip)
	return "b-1"
}

func mailKinds() []Kind {
	return []Kind{LetterPacked, LetterUnpacked, LetterListed, LetterStruck, LetterClosed, SlipOpened, SlipClosed, SlipHanded,
		RoundMissed, LabelsReceived, LabelSpoiled, LabelsRequested, PostSet, LetterTracked}
}
