package office

import (
	"slices"
	"strings"
)

// stampActions move stamps, and the accountant's advance for change.
var stampActions = []Action{
	{Name: "stamps", On: OnOffice, Roles: collectors, Params: []Param{
		{Name: "way", Type: OneOf, Required: true, Choices: stampWays()},
		{Name: "pieces", Type: Stamped, Required: true, Most: 400},
		{Name: "reversal", Type: YesNo, Default: "no"}, note}, check: keepsStamps, decide: decideStamps},
	{Name: "float", On: OnOffice, Roles: collectors, Params: []Param{
		{Name: "amount", Type: Money, Required: true}, note}, decide: decideFloat},
}

func stampWays() (names []string) {
	for _, way := range StampWays {
		names = append(names, string(way))
	}
	return names
}

// stampsParam asks for the stamps that were counted with a drawer.
var stampsParam = Param{Name: "stamps_counted", Type: Stamped, Most: 400}

// Reasons for which stamps cannot be moved or counted so.
const (
	NoStamps       Code = "stamps.none"       // the till's act names no face value
	BadStamps      Code = "stamps.malformed"  // args: parameter, what cannot be read
	StampsShort    Code = "stamps.short"      // args: parameter, face value, how many there are
	StampsOpen     Code = "stamps.uncounted"  // args: parameter
	StampsReason   Code = "stamps.reason"     // args: what is missing or too much at face value
	StampsNote     Code = "stamps.note"       // args: parameter: a loss and a reversal say why
	StampCodeNone  Code = "stamps.no_code"    // args: parameter: stamps are sold under a budget code
	StampsBelow    Code = "till.stamps_below" // more went out than there were
	HandoverStamps Code = "handover.stamps"   // args: parameter
)

func keepsStamps(c Case, _ string) *Problem {
	if !c.UsesStamps(c.By.ID) {
		return Refuse(NoStamps)
	}
	return nil
}

// faces that somebody may have: those of the act, and those in the collector's
// charge from before the act changed.
func (c Case) faces(person string) []Centimes {
	return slices.Concat(c.Here().Till.Stamps, c.StampsOf(person).Faces())
}

// pieces reads stamps of a collector as "2=10 20=1"; "0" is none.
func (c Case) pieces(person, param string) (Counts, *Problem) {
	pieces, problem := parsePieces(c.Values.Get(param), c.faces(person))
	if problem != nil {
		return nil, Refuse(BadStamps, param, strings.Join(problem.Args, " "))
	}
	return pieces, nil
}

func decideStamps(c Case, _ string) ([]Fact, *Problem) {
	pieces, problem := c.pieces(c.By.ID, "pieces")
	if problem != nil {
		return nil, problem
	}
	m := StampMove{Way: StampWay(c.Values.Get("way")), Pieces: pieces, Reversal: c.Values.Yes("reversal"), Note: c.Values.Get("note")}
	if (m.Way == StampsLost || m.Reversal) && m.Note == "" {
		return nil, Refuse(StampsNote, "note")
	}
	if pieces.Total() == 0 {
		return nil, Refuse(BadStamps, "pieces", c.Values.Get("pieces"))
	}
	here := c.StampsOf(c.By.ID)
	for _, face := range pieces.Faces() {
		if m.sign() < 0 && pieces[face] > here[face] {
			return nil, Refuse(StampsShort, "pieces", face.arg())
		}
	}
	return []Fact{{Kind: StampsMoved, Subject: c.By.ID, Body: m}}, nil
}

// countedStamps reads what was counted with a drawer: wherever there may be
// stamps they are counted too, and "0" says that there are none.
func (c Case) countedStamps(person string) (Counts, *Problem) {
	if c.Values.Get(stampsParam.Name) != "" {
		return c.pieces(person, stampsParam.Name)
	}
	if c.UsesStamps(person) {
		return nil, Refuse(StampsOpen, stampsParam.Name)
	}
	return nil, nil
}

// faces reads the face values that an act names, "2 5 20", the smallest first.
func faces(typed string) (all []Centimes, ok bool) {
	for word := range strings.FieldsSeq(FoldDigits(typed)) {
		face, err := ParseCentimes(word)
		if err != nil || face <= 0 || face > mostFace || slices.Contains(all, face) {
			return nil, false
		}
		all = append(all, face)
	}
	slices.Sort(all)
	return all, len(all) <= mostFaces
}

// FloatMove is the body of float.moved: cash that the accountant advances for
// change; negative when it goes back. It is no revenue and is never deposited.
type FloatMove struct {
	Amount Centimes `json:"amount"`
	Note   string   `json:"note,omitempty"`
}

func decideFloat(c Case, _ string) ([]Fact, *Problem) {
	amount, _ := ParseCentimes(c.Values.Get("amount"))
	return []Fact{{Kind: FloatMoved, Subject: c.By.ID, Body: FloatMove{Amount: amount, Note: c.Values.Get("note")}}}, nil
}

func applyFloat(s *State, e Event, b FloatMove) {
	if !b.Amount.enterable() {
		keepUnknown(s, e)
		return
	}
	s.cash(e.Who, s.cashDay(e.Who, e.Day, e.Day), Move{Kind: CashAdvance, Amount: b.Amount, At: e.At, Note: b.Note})
}
