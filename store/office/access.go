package office

import "time"

// Access is one entry of the access log: who looked at what. It stays in the
// office; only the log's head travels.
type Access struct {
	At      time.Time `json:"at"`
	Who     string    `json:"who"`
	What    string    `json:"what"` // "request", "list", "print", "export", "proof", "sign_in", or one of the lists below
	Subject string    `json:"subject,omitempty"`
	Filter  *Query    `json:"filter,omitempty"` // of a list; its text is sealed like everything else
	From    string    `json:"from,omitempty"`   // "local", "socket", "ssh"
	Failed  Code      `json:"failed,omitempty"` // of a proof: why it could not be shown

	Trail  *TrailFilter `json:"trail,omitempty"`  // of the trail, or of an extract of it
	Size   uint64       `json:"size,omitempty"`   // the books as they stood after so many events
	Bodies bool         `json:"bodies,omitempty"` // an extract with the events' contents
	Figure Indicator    `json:"figure,omitempty"` // what stands behind a figure, of the trail's days and person
}

// Lists of an inspection, beside the queue's "list".
const (
	LookTrail      = "trail"      // the journal, with its filter
	LookEvent      = "event"      // one event in full
	LookPast       = "past"       // the queue as it stood
	LookAccesses   = "accesses"   // this log
	LookComplaints = "complaints" // the complaints
	LookReport     = "report"     // the indicators
	LookExtract    = "extract"    // an extract was written
)

// AccessRow is an entry of the access log with its place in it.
type AccessRow struct {
	Position uint64 `json:"position"`
	Access
}

// AccessPage is a part of the access log, newest entry first.
type AccessPage struct {
	Rows  []AccessRow `json:"rows"`
	Below uint64      `json:"below"` // position of the last of the rows
	Size  uint64      `json:"size"`  // of the log then
}

// Standing tells whether an entry is of a screen that stays open and refreshes
// itself: it is written once for each filter, however long it stands.
func (a Access) Standing() bool {
	switch a.What {
	case "list", LookTrail, LookPast, LookAccesses, LookComplaints, LookReport:
		return true
	}
	return false
}

// Looks say what a person did about the scan of a request: tried to open it, and
// had it before their eyes.
type Looks struct{ Tried, Opened bool }

// Problems of the books themselves.
const (
	BooksSealed    Code = "books.sealed"
	BooksLocked    Code = "books.locked"  // another process holds the file
	BooksNewer     Code = "books.newer"   // args: version found
	BooksForeign   Code = "books.foreign" // not a file of this program
	BooksDamaged   Code = "books.damaged" // args: place
	BooksMissing   Code = "books.missing"
	BooksExist     Code = "books.exist"
	BooksFull      Code = "books.disk_full"
	BooksLow       Code = "books.disk_low" // args: free MB
	BooksReadOnly  Code = "books.read_only"
	BooksStopped   Code = "books.stopped" // an I/O error: nothing more is written
	BadPassphrase  Code = "passphrase.wrong"
	RecoveryWrong  Code = "recovery.wrong"  // not the recovery key of these books
	PassphraseVoid Code = "passphrase.void" // it no longer counts: the books were led out of a fork
	WeakPassphrase Code = "passphrase.weak" // args: least length
	ClockBehind    Code = "clock.behind"    // args: high-water mark
)
