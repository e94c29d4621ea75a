package office

import "time"

// Access is one entry of the access log: who looked at what. It stays in the
// office; only the log's head travels.
type Access struct {
	At      time.Time `json:"at"`
	Who     string    `json:"who"`
	What    string    `json:"what"` // "request", "list", "print", "export", "proof", "sign_in"
	Subject string    `json:"subject,omitempty"`
	Filter  *Query    `json:"filter,omitempty"` // of a list; its text is sealed like everything else
	From    string    `json:"from,omitempty"`   // "local", "socket", "ssh"
}

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
	BooksReadOnly  Code = "books.read_only"
	BooksStopped   Code = "books.stopped" // an I/O error: nothing more is written
	BadPassphrase  Code = "passphrase.wrong"
	RecoveryWrong  Code = "recovery.wrong"  // not the recovery key of these books
	PassphraseVoid Code = "passphrase.void" // it no longer counts: the books were led out of a fork
	WeakPassphrase Code = "passphrase.weak" // args: least length
	ClockBehind    Code = "clock.behind"    // args: high-water mark
)
