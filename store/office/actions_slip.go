package office

import "fmt"

// Decisions about handover slips.

// decideSlipOpen opens a slip for one kind of letters; those of the kind that
// lie packed are its first lines, in the order of packing. Its number ends in
// letters of the opening, as that of an order at the counter does.
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
	b := SlipOpening{Number: fmt.Sprintf("B%02d-%04d%s", year%100, number, c.Opening.letters(3)), Kind: kind, Mode: AtAgency}
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
