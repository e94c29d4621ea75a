package office

// RefusalCode says why papers are not made. The codes and their meanings are
// our convention; the platform's own are not public.
type RefusalCode string

const (
	R01 RefusalCode = "R01" // act not in register
	R02 RefusalCode = "R02" // identity does not match
	R03 RefusalCode = "R03" // wrong bureau
	R04 RefusalCode = "R04" // proof unreadable or absent
	R05 RefusalCode = "R05" // not entitled to a full copy
	R06 RefusalCode = "R06" // act under rectification
	R07 RefusalCode = "R07" // register damaged or unavailable
	R08 RefusalCode = "R08" // duplicate order
	R09 RefusalCode = "R09" // address not servable
	R99 RefusalCode = "R99" // other: text required
)

// RefusalCodes in order.
var RefusalCodes = []RefusalCode{R01, R02, R03, R04, R05, R06, R07, R08, R09, R99}

// NeedsProof tells whether the code can only be given by someone who has seen
// the scan that the citizen joined.
func (c RefusalCode) NeedsProof() bool { return c == R04 || c == R05 }

// Papers of a request that a refusal strikes.
type Papers string

const (
	AllPapers    Papers = "all"
	OnlyExtracts Papers = "extracts"
	OnlyFulls    Papers = "full_copies"
)

// PapersKinds in the order in which they are offered.
var PapersKinds = []Papers{AllPapers, OnlyExtracts, OnlyFulls}

// Refusal of some or all papers of a request.
type Refusal struct {
	Code   RefusalCode `json:"code"`
	Papers Papers      `json:"papers"`
	Text   string      `json:"text,omitempty"`
}

// HoldCode says what a held request waits for (our convention).
type HoldCode string

const (
	HoldPaper    HoldCode = "paper"    // a paper is missing
	HoldMention  HoldCode = "mention"  // a marginal mention is pending
	HoldRegister HoldCode = "register" // register damaged or away: ask the court's copy first
	HoldIdentity HoldCode = "identity" // order and act do not agree
	HoldOther    HoldCode = "other"
)

// HoldCodes in the order in which they are offered.
var HoldCodes = []HoldCode{HoldPaper, HoldMention, HoldRegister, HoldIdentity, HoldOther}

// Papers that are still to be made, after refusals by kind.
func (r Request) Papers() (extracts, fullCopies int) {
	extracts, fullCopies = r.Order.Extracts, r.Order.FullCopies
	for _, refusal := range r.Refusals {
		if refusal.Papers != OnlyFulls {
			extracts = 0
		}
		if refusal.Papers != OnlyExtracts {
			fullCopies = 0
		}
	}
	return extracts, fullCopies
}
