package office

import (
	"errors"
	"strings"
)

// Code names one reason for which something cannot be done. The sentence and
// the hint that a person reads, in Arabic and French, live in tui/lang under
// the same code; a test there fails when one is missing.
type Code string

// Problem is a refusal or a failure in terms of the office. Args fill the
// places of the sentence; they may show on a screen and leave the process, and
// hold no personal data but what was typed just now, so a log gets [Logged].
type Problem struct {
	Code Code     `json:"code"`
	Args []string `json:"args,omitempty"`
}

// Refuse makes the error for a code.
func Refuse(code Code, args ...string) *Problem {
	return &Problem{Code: code, Args: args}
}

// Error is for whoever looks for a fault; screens translate the code.
func (p *Problem) Error() string {
	if len(p.Args) == 0 {
		return string(p.Code)
	}
	return string(p.Code) + " (" + strings.Join(p.Args, ", ") + ")"
}

// Logged is what a log may hold of an error: of a problem its code, since its
// places may hold what somebody typed; of any other error all that it says.
func Logged(err error) string {
	var p *Problem
	if errors.As(err, &p) {
		return string(p.Code)
	}
	return err.Error()
}

// Is makes errors.Is compare problems by code.
func (p *Problem) Is(target error) bool {
	other, ok := target.(*Problem)
	return ok && other.Code == p.Code
}

// Naming puts a name where the problem has a person's id, for a screen: what it
// gives holds personal data and stays there.
func (p *Problem) Naming(name func(id string) string) *Problem {
	if p == nil || p.Code != NotYours || len(p.Args) < 2 {
		return p
	}
	return Refuse(p.Code, p.Args[0], name(p.Args[1]))
}

// Reasons that the rules give. Each noun's file may add its own.
const (
	UnknownAction  Code = "action.unknown"           // args: action
	NotAllowed     Code = "action.not_allowed"       // args: action, roles that may
	WrongStage     Code = "action.wrong_stage"       // args: action, request number, stage, stages it starts from
	NoSubject      Code = "action.no_subject"        // args: action
	UnknownSubject Code = "action.unknown_subject"   // args: subject
	MissingValue   Code = "action.missing_value"     // args: action, parameter
	BadValue       Code = "action.bad_value"         // args: action, parameter
	UnknownValue   Code = "action.unknown_value"     // args: action, parameter
	NotAClerk      Code = "person.not_a_clerk"       // args: person
	UnknownPerson  Code = "person.unknown"           // args: person
	NotYours       Code = "request.not_yours"        // args: number, who holds it
	AlreadyHanded  Code = "request.already_handed"   // args: number
	WithdrawnStop  Code = "request.withdrawn"        // args: number
	NotConfirmed   Code = "request.not_confirmed"    // args: number, which confirmation
	FolderNotWhole Code = "folder.not_whole"         // args: folder, papers left out
	NoFullCopies   Code = "refusal.no_full_copies"   // args: number
	BetterTransfer Code = "refusal.better_transfer"  // a paid order goes to the bureau that has the act; args: number
	OnlyFullCopies Code = "refusal.only_full_copies" // args: code
	TextRequired   Code = "refusal.text_required"    // args: code
	NoTariff       Code = "tariff.none"              // args: day
	TooMuchMoney   Code = "money.too_large"
	NoPapers       Code = "request.no_papers"
	TooManyPapers  Code = "request.too_many_papers" // args: most
	FutureTime     Code = "time.future"
	SettledAlready Code = "difference.settled"      // args: difference
	NotAChoice     Code = "difference.not_a_choice" // args: difference, choice
	LastAdmin      Code = "person.last_administrator"
	NoRole         Code = "person.no_role"

	NotAdministrator Code = "person.not_administrator" // nobody of this login is

	SameBureau      Code = "request.same_bureau"
	NotAtCounter    Code = "request.not_at_counter" // args: number
	NotOnline       Code = "request.not_online"     // args: number
	EmptyFolder     Code = "folder.empty"           // args: folder
	TooEarly        Code = "time.too_early"         // args: first day possible
	BadOrder        Code = "request.malformed"
	BadYear         Code = "act.year"
	BadBirth        Code = "holder.birth"
	LoginTaken      Code = "person.login_taken"
	BadLogin        Code = "person.login_malformed"
	BadBureau       Code = "bureau.code_malformed"  // args: parameter
	OwnBureau       Code = "bureau.our_own"         // args: parameter
	NoBureaux       Code = "bureau.none"            // no other bureau is known
	NothingToStrike Code = "refusal.nothing_left"   // args: number
	NothingStruck   Code = "refusal.nothing_struck" // args: number
	ClockConfirm    Code = "day.not_confirmed"      // args: day, day that the clock shows
	ProofNotSeen    Code = "refusal.proof_not_seen" // args: number, code

	NoSuchNumber    Code = "request.no_such_number"     // args: parameter in which it was typed
	ProofNone       Code = "proof.none"                 // args: number
	StepsOutOfOrder Code = "steps.out_of_order"         // args: action that was done before the one that it follows
	TypedOtherwise  Code = "passphrase.typed_otherwise" // args: parameter in which it was typed again
	SheetNotWritten Code = "sheet.not_written"          // args: folder
	EventTooLong    Code = "event.too_long"             // longer than MostLine
)
