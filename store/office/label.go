package office

import (
	"strconv"
	"time"
)

// Batch is a range of registered labels as the Post delivered them: all numbers
// of one series from the first to the last. Its id is its first label.
type Batch struct {
	From    S10       `json:"from"`
	To      S10       `json:"to"`
	At      time.Time `json:"at,omitzero"` // received; filled from the event's header
	By      string    `json:"by,omitempty"`
	Note    string    `json:"note,omitempty"`    // delivery note, agency
	Used    int       `json:"used,omitempty"`    // bound to a letter
	Spoiled int       `json:"spoiled,omitempty"` // torn, misprinted, lost
}

// MostLabels in one batch: more is a mistyped number.
const MostLabels = 10_000

// Size is how many labels the batch holds, used ones too.
func (b Batch) Size() int { return int(b.To.serial()) - int(b.From.serial()) + 1 }

// Left is how many of its labels can still be used.
func (b Batch) Left() int { return max(b.Size()-b.Used-b.Spoiled, 0) }

// Holds tells whether a label is one of the batch.
func (b Batch) Holds(l S10) bool {
	return b.From.series() == l.series() && b.From.serial() <= l.serial() && l.serial() <= b.To.serial()
}

// Label is what became of one label. Those that nothing happened to have no
// record: they lie in their batch.
type Label struct {
	Letters []string  `json:"letters,omitempty"` // ids of the letters that carry it: two only after a fork
	Spoiled *Spoiling `json:"spoiled,omitempty"`
}

// Spoiling is the body of label.spoiled and what is kept of it.
type Spoiling struct {
	Note string    `json:"note"`
	By   string    `json:"by,omitempty"` // filled from the event's header
	At   time.Time `json:"at,omitzero"`  // likewise
}

// Asking is the body of labels.requested and what is kept of it: the office
// asked its post agency for labels.
type Asking struct {
	Count int       `json:"count"`
	Note  string    `json:"note,omitempty"`
	Left  int       `json:"left"`         // labels that were left then
	By    string    `json:"by,omitempty"` // filled from the event's header
	At    time.Time `json:"at,omitzero"`  // likewise
}

// Why labels are not taken, bound or spoiled.
const (
	LabelOutside  Code = "label.outside"  // args: label; no batch of the stock holds it
	LabelUsed     Code = "label.used"     // args: label, number of the order that holds it
	LabelSame     Code = "label.same"     // args: label, number: it is this order's already
	LabelSpoilt   Code = "label.spoilt"   // args: label, day
	LabelSeries   Code = "label.series"   // args: the two series
	LabelOrder    Code = "label.order"    // first and last are the wrong way round
	LabelMany     Code = "label.many"     // args: count, most
	LabelReceived Code = "label.received" // args: first label of the batch that holds some of them
)

// series is the part of a label that a batch shares: the letters in front.
func (l S10) series() string {
	if len(l) != 13 {
		return ""
	}
	return string(l[:2])
}

func (l S10) serial() uint32 {
	if len(l) != 13 {
		return 0
	}
	n, _ := strconv.ParseUint(string(l[2:10]), 10, 32)
	return uint32(n)
}

// Grouped gives the label as it is printed for people: RR 473 124 829 MA.
func (l S10) Grouped() string {
	if len(l) != 13 {
		return string(l)
	}
	return string(l[:2] + " " + l[2:5] + " " + l[5:8] + " " + l[8:11] + " " + l[11:])
}

// batchOf finds the batch that holds a label: of several, which only a fork can
// bring about, the first one by its id, for a shelf's order says nothing.
func (s *State) batchOf(l S10) (id string, batch Batch, ok bool) {
	for other, candidate := range s.Batches.All() {
		if candidate.Holds(l) && (!ok || other < id) {
			id, batch, ok = other, candidate, true
		}
	}
	return id, batch, ok
}

// useLabel notes that a letter carries a label. Two letters with one label are
// both kept: a fork can bring that about.
func (s *State) useLabel(l S10, letter string, day Day) {
	label, _ := s.Labels.Get(string(l))
	fresh := len(label.Letters) == 0 && label.Spoiled == nil
	label.Letters = append(label.Letters, letter)
	s.Labels.Put(string(l), label)
	if fresh {
		s.countLabel(l, 1, 0)
	}
	s.setMail(func(m *Outgoing) { m.use(day, 1) })
}

// freeLabel takes a label off a letter; it goes back to the stock unless it is
// spoiled.
func (s *State) freeLabel(l S10, letter string, day Day, spoiled *Spoiling) {
	label, _ := s.Labels.Get(string(l))
	had := len(label.Letters)
	label.Letters = without(label.Letters, letter)
	if len(label.Letters) == had {
		return
	}
	if label.Spoiled == nil {
		label.Spoiled = spoiled
	}
	s.Labels.Put(string(l), label)
	switch {
	case len(label.Letters) > 0:
	case label.Spoiled != nil:
		s.countLabel(l, -1, 1)
	default:
		s.countLabel(l, -1, 0)
	}
	s.setMail(func(m *Outgoing) { m.use(day, -1) })
}

// countLabel moves the counts of a label's batch and of the stock.
func (s *State) countLabel(l S10, used, spoiled int) {
	id, batch, ok := s.batchOf(l)
	if !ok {
		return
	}
	before := batch.Left()
	batch.Used += used
	batch.Spoiled += spoiled
	s.Batches.Put(id, batch)
	s.setMail(func(m *Outgoing) { m.Left += batch.Left() - before })
}

func applyLabelsReceived(s *State, e Event, b Batch) {
	if _, known := s.Batches.Get(e.Subject); known || b.Size() < 1 || b.Size() > MostLabels || b.From.series() != b.To.series() {
		keepUnknown(s, e)
		return
	}
	b.At, b.By, b.Used, b.Spoiled = e.At, e.Who, 0, 0
	s.Batches.Put(e.Subject, b)
	s.setMail(func(m *Outgoing) { m.Left += b.Left() })
}

// applyLabelSpoiled: a label that a letter carries stays on it as well: both
// are facts, and both show.
func applyLabelSpoiled(s *State, e Event, b Spoiling) {
	label, _ := s.Labels.Get(e.Subject)
	if label.Spoiled != nil {
		return
	}
	b.At, b.By = e.At, e.Who
	label.Spoiled = &b
	s.Labels.Put(e.Subject, label)
	if len(label.Letters) == 0 {
		s.countLabel(S10(e.Subject), 0, 1)
	}
}

// mostAskings are kept: what was asked for long ago is in the journal.
const mostAskings = 12

func applyLabelsRequested(s *State, e Event, b Asking) {
	b.At, b.By = e.At, e.Who
	s.setMail(func(m *Outgoing) {
		m.Asked = append(m.Asked, b)
		m.Asked = m.Asked[max(len(m.Asked)-mostAskings, 0):]
	})
}
