package office

import (
	"slices"
	"time"
)

// Complaint is what a citizen says is wrong with an order. It comes from the
// platform; the office answers, the inspector instructs and closes, the citizen
// may open it again. Everything said since is kept, also what came too late.
type Complaint struct {
	ID       string         `json:"id"`
	Request  string         `json:"request"` // id of the order that it is about
	Text     string         `json:"text"`    // as the citizen wrote it
	OpenedAt time.Time      `json:"opened_at"`
	Said     []ComplaintSay `json:"said,omitempty"` // since then, in order
	Closed   bool           `json:"closed,omitempty"`
	Outcome  Outcome        `json:"outcome,omitempty"` // of a closed one
}

// ComplaintSay is one thing said about a complaint. By is empty for the citizen.
type ComplaintSay struct {
	Kind    Kind      `json:"kind"`
	Text    string    `json:"text,omitempty"`
	Outcome Outcome   `json:"outcome,omitempty"`
	By      string    `json:"by,omitempty"`
	At      time.Time `json:"at"`
}

// ComplaintRow is a complaint in a list, with how its order stands; Stage is
// empty where the office does not have the order.
type ComplaintRow struct {
	Complaint
	Number     string    `json:"number"` // of the order, as printed for people
	Stage      Stage     `json:"stage,omitempty"`
	StageSince time.Time `json:"stage_since,omitzero"`
}

// Outcome is how an inspector closes a complaint.
type Outcome string

const (
	OutcomeFounded   Outcome = "founded"   // the citizen was right, and it was put right
	OutcomeUnfounded Outcome = "unfounded" // the office had done what it should
	OutcomeElsewhere Outcome = "elsewhere" // it concerns the Post, the Treasury or the platform
	OutcomeAgain     Outcome = "again"     // the same as another one
)

// Outcomes in the order in which they are offered.
var Outcomes = []Outcome{OutcomeFounded, OutcomeUnfounded, OutcomeElsewhere, OutcomeAgain}

// ComplaintLimit is how long a complaint may stay open: 60 days, as the public
// is told. Like every limit here it runs in working time (see
// [Calendar.Elapsed]); that it begins anew when the citizen opens the complaint
// again is a convention of ours.
const ComplaintLimit = 60 * wholeDay

// ComplaintOpening is the body of complaint.opened, and of complaint.reopened,
// whose request is known already.
type ComplaintOpening struct {
	Request string `json:"request,omitempty"`
	Text    string `json:"text"`
}

// ComplaintWord is the body of complaint.answered, complaint.instructed and
// complaint.closed.
type ComplaintWord struct {
	Text    string  `json:"text,omitempty"`
	Outcome Outcome `json:"outcome,omitempty"`
}

// Since is when the clock of [ComplaintLimit] began to run.
func (c Complaint) Since() time.Time {
	for _, say := range slices.Backward(c.Said) {
		if say.Kind == ComplaintReopened {
			return say.At
		}
	}
	return c.OpenedAt
}

// Unanswered tells whether an open complaint waits for the office: nothing was
// answered since it was opened, opened again or instructed.
func (c Complaint) Unanswered() bool {
	if c.Closed {
		return false
	}
	for _, say := range slices.Backward(c.Said) {
		switch say.Kind {
		case ComplaintAnswered:
			return false
		case ComplaintReopened, ComplaintInstructed:
			return true
		}
	}
	return true
}

// Age of a complaint in working time, by now or by its closing.
func (c Complaint) Age(calendar Calendar, now time.Time) time.Duration {
	if c.Closed {
		for _, say := range slices.Backward(c.Said) {
			if say.Kind == ComplaintClosed {
				now = say.At
				break
			}
		}
	}
	return calendar.Elapsed(c.Since(), now)
}

// Unanswered counts the complaints that wait for the office.
func (s *State) Unanswered() (n int) {
	for _, c := range s.Complaints.All() {
		if c.Unanswered() {
			n++
		}
	}
	return n
}

// ComplaintOver: a closed complaint is answered no more.
const ComplaintOver Code = "complaint.closed" // args: complaint

func complaintOpen(c Case, subject string) *Problem {
	if complaint, _ := c.Complaints.Get(subject); complaint.Closed {
		return Refuse(ComplaintOver, subject)
	}
	return nil
}

// says makes the decision of something said about a complaint.
func says(kind Kind) func(Case, string) ([]Fact, *Problem) {
	return func(c Case, subject string) ([]Fact, *Problem) {
		return []Fact{{Kind: kind, Subject: subject, Body: ComplaintWord{Text: c.Values.Get("text"), Outcome: Outcome(c.Values.Get("outcome"))}}}, nil
	}
}

// applySaid keeps what was said. The first closing decides, until the citizen
// opens the complaint again.
func applySaid(s *State, e Event, b ComplaintWord) {
	c, ok := s.Complaints.Get(e.Subject)
	if !ok {
		keepUnknown(s, e)
		return
	}
	c.Said = append(slices.Clone(c.Said), ComplaintSay{Kind: e.Kind, Text: b.Text, Outcome: b.Outcome, By: e.Who, At: e.At})
	if e.Kind == ComplaintClosed && !c.Closed {
		c.Closed, c.Outcome = true, b.Outcome
	}
	s.Complaints.Put(c.ID, c)
}

// takeComplaint opens one; the same item taken a second time changes nothing.
func takeComplaint(s *State, i Item, b ComplaintOpening) {
	if _, known := s.Complaints.Get(i.Subject); known {
		return
	}
	s.Complaints.Put(i.Subject, Complaint{ID: i.Subject, Request: b.Request, Text: Clean(b.Text), OpenedAt: i.At})
}

// takeReopened opens one again; of the same item taken a second time, the first
// counts.
func takeReopened(s *State, i Item, b ComplaintOpening) {
	c, ok := s.Complaints.Get(i.Subject)
	if !ok {
		keepUnknownItem(s, i)
		return
	}
	again := ComplaintSay{Kind: i.Kind, Text: Clean(b.Text), At: i.At}
	if slices.Contains(c.Said, again) {
		return
	}
	c.Said = append(slices.Clone(c.Said), again)
	c.Closed, c.Outcome = false, ""
	s.Complaints.Put(c.ID, c)
}
