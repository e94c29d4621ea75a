package lang

import (
	"strings"
	"time"

	"watiqa/store/office"
)

// Namer gives what people read in the place of ids, and times on the office's
// clock.
type Namer interface {
	Person(id string, l office.Lang) string
	Signatory(id string, l office.Lang) string
	Bureau(code string, l office.Lang) string
	Moment(at time.Time) string
}

// StepDetails say what goes with a step of a request: its real time where it was
// entered late, codes, names, and the note last.
func StepDetails(step office.Step, n Namer, l office.Lang) (details []string) {
	w := RequestsWords()
	if step.Late != nil {
		details = append(details, Labelled(w.LateEntered.In(l), w.DoneAt.With(l, n.Moment(*step.Late)), l))
	}
	if step.Hold != "" {
		details = append(details, Hold(step.Hold).In(l))
	}
	if step.Refusal != nil {
		details = append(details, Refused(*step.Refusal, l))
	}
	if step.Signature != nil {
		details = append(details, Signed(*step.Signature, n, l))
	}
	if step.Person != "" {
		details = append(details, "→ "+n.Person(step.Person, l))
	}
	if step.Bureau != "" {
		details = append(details, "→ "+n.Bureau(step.Bureau, l))
	}
	if step.Note != "" {
		details = append(details, "« "+step.Note+" »")
	}
	return details
}

// Signed names who signed, in which capacity, by which delegation.
func Signed(s office.Signature, n Namer, l office.Lang) string {
	text := n.Signatory(s.Signatory, l) + " (" + Capacity(s.Capacity).In(l) + ")"
	if s.Delegation != "" {
		text += " " + s.Delegation
	}
	if s.Outside {
		text += " — " + RequestsWords().Outside.In(l)
	}
	return text
}

// Refused says which papers were refused, and why.
func Refused(r office.Refusal, l office.Lang) string {
	parts := []string{string(r.Code), Refusal(r.Code).In(l), "(" + Papers(r.Papers).In(l) + ")"}
	if r.Text != "" {
		parts = append(parts, "— "+r.Text)
	}
	return strings.Join(parts, " ")
}
