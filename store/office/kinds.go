package office

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// Kind of an event or feed item: noun.verb in the past tense.
type Kind string

// Noun is the kind's part before the dot: what it happens to.
func (k Kind) Noun() Noun {
	noun, _, _ := strings.Cut(string(k), ".")
	return Noun(noun)
}

// Events of the office's journal.
const (
	BooksOpened  Kind = "books.opened"  // Opened; subject: the opening
	FeedTaken    Kind = "feed.taken"    // Taken
	EpochOpened  Kind = "epoch.opened"  // Epoch
	EventCarried Kind = "event.carried" // Carried

	KeyGranted   Kind = "key.granted"   // KeyGrant; subject: the fingerprint
	KeyRevoked   Kind = "key.revoked"   // Step; subject: the fingerprint
	SessionEnded Kind = "session.ended" // Step; subject: the person who was sent away

	OfficeFounded   Kind = "office.founded" // Settings
	DayOpened       Kind = "day.opened"     // subject: the day
	PersonAdded     Kind = "person.added"   // Person
	PersonChanged   Kind = "person.changed" // Person: roles or names
	PersonRemoved   Kind = "person.removed"
	PersonRekeyed   Kind = "person.rekeyed"   // passphrase reset; the passphrase never travels
	PersonRecovered Kind = "person.recovered" // the same with the recovery key, by nobody
	SignatoryAdded  Kind = "signatory.added"  // Signatory
	RateEntered     Kind = "rate.entered"     // Rate
	BureauAdded     Kind = "bureau.added"     // Bureau; subject: its code
	BureauRemoved   Kind = "bureau.removed"   // subject: its code

	RequestOpened      Kind = "request.opened"   // Order, at the counter
	RequestClaimed     Kind = "request.claimed"  // Step
	RequestReleased    Kind = "request.released" // Step
	RequestReassigned  Kind = "request.reassigned"
	RequestFound       Kind = "request.found"
	RequestPrinted     Kind = "request.printed"
	RequestSigned      Kind = "request.signed"
	RequestPulled      Kind = "request.pulled" // out of a returned folder, unsigned
	RequestHeld        Kind = "request.held"
	RequestResumed     Kind = "request.resumed"
	RequestRefused     Kind = "request.refused"
	RequestUndone      Kind = "request.undone"
	RequestReopened    Kind = "request.reopened"
	RequestTransferred Kind = "request.transferred"
	RequestCollected   Kind = "request.collected"
	FolderSent         Kind = "folder.sent" // subject: folder number

	LetterPacked    Kind = "letter.packed"   // Packing; subject: the request
	LetterUnpacked  Kind = "letter.unpacked" // Posting; of the letters' events the subject is the request
	LetterListed    Kind = "letter.listed"   // Posting: put on an open slip
	LetterStruck    Kind = "letter.struck"   // Posting: off its slip, refused by the agency
	LetterClosed    Kind = "letter.closed"   // Posting: came back, not sent again
	SlipOpened      Kind = "slip.opened"     // SlipOpening
	SlipClosed      Kind = "slip.closed"
	SlipHanded      Kind = "slip.handed"      // Handing
	RoundMissed     Kind = "round.missed"     // Missed; subject: the slip
	LabelsReceived  Kind = "labels.received"  // Batch; subject: its first label
	LabelSpoiled    Kind = "label.spoiled"    // Spoiling; subject: the label
	LabelsRequested Kind = "labels.requested" // Asking: of the post agency
	PostSet         Kind = "post.set"         // Post

	DifferenceSettled Kind = "difference.settled" // Settlement

	SheetPrinted        Kind = "sheet.printed"        // Printing; subject: what the sheet is about
	ComplaintAnswered   Kind = "complaint.answered"   // ComplaintWord
	ComplaintInstructed Kind = "complaint.instructed" // ComplaintWord
	ComplaintClosed     Kind = "complaint.closed"     // ComplaintWord
	NoteWritten         Kind = "note.written"         // GuidanceNote
	NoteAcknowledged    Kind = "note.acknowledged"
	VisitRecorded       Kind = "visit.recorded"       // Visit
	TillSet             Kind = "till.set"             // TillAct
	RevenueAdded        Kind = "revenue.added"        // Revenue
	BookReceived        Kind = "book.received"        // Booklet; subject: a receipt book
	BookStarted         Kind = "book.started"         // in its collector's service
	BookReturned        Kind = "book.returned"        // used up, or given back
	ReceiptIssued       Kind = "receipt.issued"       // Issue
	ReceiptSpoiled      Kind = "receipt.spoiled"      // Spoil
	ReceiptVoided       Kind = "receipt.voided"       // Voiding
	VoidApproved        Kind = "receipt.approved"     // its void was, by a second person
	RevenueTaken        Kind = "revenue.taken"        // RevenueTotal
	DrawerCounted       Kind = "drawer.counted"       // Count
	DayClosed           Kind = "day.closed"           // SignedClosing; subject: collector/day
	ClosingApproved     Kind = "day.approved"         // its closing was, by a second person
	DepositMade         Kind = "deposit.made"         // Paid
	DepositReceipted    Kind = "deposit.receipted"    // DepositReceipt
	StatementEntered    Kind = "statement.entered"    // Statement, typed in from paper
	RegularisationAsked Kind = "regularisation.asked" // Regularisation; subject: the request
	TillChecked         Kind = "till.checked"         // Checked; subject: the person
	CheckSigned         Kind = "check.signed"         // CheckName; subject: a check
	CheckRefused        Kind = "check.refused"        // CheckName: the person who was checked does not sign
	DrawerHanded        Kind = "handover.made"        // HandedOver; subject: a handover
	DrawerTaken         Kind = "handover.taken"       // TakenOver; subject: the handover
	HandoverRedirected  Kind = "handover.redirected"  // Redirection: to another collector
	AnnexeTakings       Kind = "annexe.brought"       // AnnexeBrought; subject: the takings of an annexe
	AnnexeReceived      Kind = "annexe.received"      // TakenOver: into the drawer of the event's who
	AnnexeReturned      Kind = "annexe.returned"      // TakenOver: not what the slip said
	StampsMoved         Kind = "stamps.moved"         // StampMove; subject: the collector
	FloatMoved          Kind = "float.moved"          // FloatMove; subject: the collector
)

// Items of the platform's feed.
const (
	RequestPlaced    Kind = "request.placed" // Order
	RequestWithdrawn Kind = "request.withdrawn"
	TariffSet        Kind = "tariff.set"        // Rate
	HolidaysSet      Kind = "holidays.set"      // HolidayPage
	LetterTracked    Kind = "letter.tracked"    // Track; subject: the label
	DifferenceOpened Kind = "difference.opened" // Difference

	InspectorGranted  Kind = "inspector.granted"  // InspectorGrant
	InspectorRevoked  Kind = "inspector.revoked"  // InspectorRevoke
	ComplaintOpened   Kind = "complaint.opened"   // ComplaintOpening
	ComplaintReopened Kind = "complaint.reopened" // ComplaintOpening
	StatementIssued   Kind = "statement.issued"   // Statement, of the Treasury

	RegularisationAnswered Kind = "regularisation.answered" // RegularisationAnswer; subject: the request
)

// eventKinds is the one table of event kinds: what each does to the state. A
// kind that is not here is kept, shown and forwarded, and changes nothing.
var eventKinds = map[Kind]func(*State, Event){
	BooksOpened: func(*State, Event) {}, // the store reads the secret
	EpochOpened: func(*State, Event) {},
	FeedTaken:   on(applyTaken),

	KeyGranted:   on(applyKeyGranted),
	KeyRevoked:   on(applyKeyRevoked),
	SessionEnded: func(*State, Event) {}, // the door has ended it

	OfficeFounded:   on(applyFounded),
	DayOpened:       func(*State, Event) {}, // the books' clock follows it: see Header.Day
	PersonAdded:     on(applyPerson),
	PersonChanged:   on(applyPerson),
	PersonRemoved:   func(s *State, e Event) { removePerson(s, e.Subject, e.At) },
	PersonRekeyed:   func(*State, Event) {},
	PersonRecovered: func(*State, Event) {},
	SignatoryAdded:  on(func(s *State, e Event, b Signatory) { b.ID = e.Subject; s.Signatories.Put(e.Subject, b) }),
	RateEntered:     on(func(s *State, _ Event, b Rate) { b.Source = FromOffice; s.addRate(b) }),
	BureauAdded:     on(applyBureau),
	BureauRemoved:   applyNoBureau,

	RequestOpened:      on(applyOpened),
	RequestClaimed:     step(applyClaimed),
	RequestReleased:    back(applyReleased),
	RequestReassigned:  step(applyReassigned),
	RequestFound:       step(applyFound),
	RequestPrinted:     step(applyPrinted),
	RequestSigned:      step(applySigned),
	RequestPulled:      step(applyPulled),
	RequestHeld:        step(applyHeld),
	RequestResumed:     back(applyResumed),
	RequestRefused:     step(applyRefused),
	RequestUndone:      back(applyUndone),
	RequestReopened:    back(applyReopened),
	RequestTransferred: step(applyTransferred),
	RequestCollected:   step(applyCollected),
	FolderSent:         applyFolderSent,

	LetterPacked:    posted(applyPacked),
	LetterUnpacked:  posted(applyUnpacked),
	LetterListed:    posted(applyListed),
	LetterStruck:    posted(applyStruck),
	LetterClosed:    posted(applyLetterClosed),
	SlipOpened:      on(applySlipOpened),
	SlipClosed:      applySlipClosed,
	SlipHanded:      on(applySlipHanded),
	RoundMissed:     on(applyMissed),
	LabelsReceived:  on(applyLabelsReceived),
	LabelSpoiled:    on(applyLabelSpoiled),
	LabelsRequested: on(applyLabelsRequested),
	PostSet:         on(func(s *State, _ Event, b Post) { s.setMail(func(m *Outgoing) { m.Post = &b }) }),

	DifferenceSettled: on(applySettled),

	SheetPrinted:        on(applySheetPrinted),
	ComplaintAnswered:   on(applySaid),
	ComplaintInstructed: on(applySaid),
	ComplaintClosed:     on(applySaid),
	NoteWritten:         on(applyNote),
	NoteAcknowledged:    applyAcknowledged,
	VisitRecorded:       on(applyVisit),
	TillSet:             on(func(s *State, _ Event, b TillAct) { s.setHere(func(h *Settings) { h.Till = b }) }),
	RevenueAdded:        on(applyRevenueAdded),
	BookReceived:        on(applyBookReceived),
	BookStarted:         applyBookStarted,
	BookReturned:        applyBookReturned,
	ReceiptIssued:       on(applyIssued),
	ReceiptSpoiled:      on(applySpoiled),
	ReceiptVoided:       on(applyVoided),
	VoidApproved:        applyVoidApproved,
	RevenueTaken:        on(applyRevenueTaken),
	DrawerCounted:       on(applyCounted),
	DayClosed:           on(applyClosed),
	ClosingApproved:     applyClosingApproved,
	DepositMade:         on(applyDeposit),
	DepositReceipted:    on(applyDepositReceipted),
	StatementEntered:    on(applyStatement),
	RegularisationAsked: on(applyRegularisation),
	TillChecked:         on(applyChecked),
	CheckSigned:         on(applyCheckSigned),
	CheckRefused:        on(applyCheckRefused),
	DrawerHanded:        on(applyHanded),
	DrawerTaken:         on(applyTakenOver),
	HandoverRedirected:  on(applyRedirected),
	AnnexeTakings:       on(applyBrought),
	AnnexeReceived:      on(applyAnnexeReceived),
	AnnexeReturned:      on(applyAnnexeReturned),
	StampsMoved:         on(applyStampsMoved),
	FloatMoved:          on(applyFloat),
}

// itemKinds is the one table of feed item kinds.
var itemKinds = map[Kind]func(*State, Item){
	RequestPlaced:    from(takePlaced),
	RequestWithdrawn: func(s *State, i Item) { takeWithdrawn(s, i) },
	TariffSet:        from(func(s *State, _ Item, b Rate) { b.Source = FromPlatform; s.addRate(b) }),
	HolidaysSet:      from(takeHolidays),
	LetterTracked:    from(takeTracked),
	DifferenceOpened: from(takeDifference),

	InspectorGranted:  from(takeGranted),
	InspectorRevoked:  from(takeRevoked),
	ComplaintOpened:   from(takeComplaint),
	ComplaintReopened: from(takeReopened),
	StatementIssued:   from(takeIssued),

	RegularisationAnswered: from(takeRegularised),
}

// on reads an event's body before its effect. A body that this program cannot
// read is treated like an unknown kind.
func on[B any](effect func(*State, Event, B)) func(*State, Event) {
	return func(s *State, e Event) {
		var body B
		if e.Read(&body) != nil {
			keepUnknown(s, e)
			return
		}
		effect(s, e, body)
	}
}

func from[B any](effect func(*State, Item, B)) func(*State, Item) {
	return func(s *State, i Item) {
		var body B
		if json.Unmarshal(i.Body, &body) != nil {
			keepUnknownItem(s, i)
			return
		}
		effect(s, i, body)
	}
}

// Kinds are the names of all events and items that this program understands, in
// order.
func Kinds() []Kind {
	kinds := slices.Concat(slices.Collect(maps.Keys(eventKinds)), slices.Collect(maps.Keys(itemKinds)), []Kind{EventCarried})
	slices.Sort(kinds)
	return kinds
}

// Known tells whether this program understands a kind of event or item.
func Known(kind Kind) bool {
	_, event := eventKinds[kind]
	_, item := itemKinds[kind]
	return event || item || kind == EventCarried
}
