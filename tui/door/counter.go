package door

import (
	"context"
	"time"

	"watiqa/store/office"
)

// Counter is what the command line can ask of the process that owns the books.
// Each caller has one of its own, which remembers who signed in at it. Every
// error that a person should read is a [*office.Problem].
type Counter interface {
	// SignIn says who is there, and opens sealed books.
	SignIn(login, passphrase string) (office.Person, error)
	// Status tells what is known without looking at any record.
	Status() (Status, error)
	// Do carries commands out: all of them or none.
	Do(commands ...office.Command) ([]office.Event, error)
	// List reads a page of the queue.
	List(q office.Query) (office.Page, error)
	// Show reads one request, by id or by order number, and what happened to it.
	Show(number string) (Shown, error)
	// Till reads the collector's day and, unless it is empty, a month.
	Till(month string) (Till, error)
	// Names gives what the values of an action are chosen from.
	Names() (Names, error)
	// Sync exchanges with the platform now, until nothing waits on either side
	// or something goes wrong; the line then says what.
	Sync(ctx context.Context) (office.Line, error)
	// Enrol makes this device known to a platform, with the code it issued.
	Enrol(ctx context.Context, url, code string) (office.Line, error)
	// Seal makes the process forget the key of the books.
	Seal() error
	// Verify checks the books from the first byte to the last. progress, which
	// may be nil, is told how far that is, in percent.
	Verify(ctx context.Context, progress func(percent int)) (Report, error)
	// Figures are the indicators; progress as for Verify.
	Figures(ctx context.Context, ask office.ReportAsk, progress func(percent int)) (Figures, error)
	// Since says how the journal stands to a head that was printed once.
	Since(head office.PrintedHead) (office.Standing, error)
	// Print prints sheets, as a screen does.
	Print(ctx context.Context, ask PrintAsk) (Printed, error)
	// Extract writes a signed extract of the journal into a new file of this
	// computer; progress as for Verify.
	Extract(ctx context.Context, ask office.ExtractAsk, file string, progress func(percent int)) (count int, err error)
}

// Status of the books and of the line. Stages, Accounts and what follows are
// there while the books are open.
type Status struct {
	Sealed   bool                       `json:"sealed"`
	Trouble  *office.Problem            `json:"trouble,omitempty"` // of the disk
	Line     office.Line                `json:"line"`
	Office   office.Name                `json:"office,omitzero"`
	Day      office.Day                 `json:"day,omitempty"`   // declared business day
	Clock    string                     `json:"clock,omitempty"` // "doubtful" when the station's clock is
	Stages   map[office.Stage]int       `json:"stages,omitempty"`
	Accounts map[string]office.Centimes `json:"accounts,omitempty"`
	Open     int                        `json:"differences"`     // not settled
	Aside    int                        `json:"aside,omitempty"` // orders of the platform that could not be taken
	Journal  uint64                     `json:"journal"`         // size, in events
	Root     string                     `json:"root,omitempty"`
}

// Shown is one request and its history, oldest event first; and its letters,
// with what the Post said of them.
type Shown struct {
	Request office.Request `json:"request"`
	History []office.Event `json:"history"`
	Way     office.Way     `json:"way,omitzero"`
}

// Report of a verification.
type Report struct {
	Events   uint64    `json:"events"`
	Root     string    `json:"root"` // of the journal
	Findings []Finding `json:"findings"`
	// Recovered is each use of the recovery key, oldest first.
	Recovered []Recovered `json:"recovered,omitempty"`
}

// Recovered is one use of the recovery key: when, and whose passphrase it set.
type Recovered struct {
	At     time.Time `json:"at"`
	Person string    `json:"person"` // id
}

// Finding is one thing that is not as it was written: where, and what it means.
type Finding struct {
	Place   string          `json:"place"`
	Problem *office.Problem `json:"problem"`
}

// Figures are a report, with the names of the people in it.
type Figures struct {
	office.Report
	Names map[string]office.Name `json:"names,omitempty"` // by person id
}

// Names of the calls.
const (
	callSignIn  = "sign_in"
	callStatus  = "status"
	callDo      = "do"
	callList    = "list"
	callShow    = "show"
	callSync    = "sync"
	callEnrol   = "enrol"
	callSeal    = "seal"
	callVerify  = "verify"
	callFigures = "figures"
	callSince   = "since"
	callExtract = "extract"
	callPrint   = "print"
)

// Arguments of the calls that have several.
type (
	signInArgs struct {
		Login      string `json:"login"`
		Passphrase string `json:"passphrase"`
	}
	extractArgs struct {
		Ask  office.ExtractAsk `json:"ask"`
		File string            `json:"file"`
	}
	enrolArgs struct {
		URL  string `json:"url"`
		Code string `json:"code"`
	}
)
