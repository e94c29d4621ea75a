package office

import "time"

// Session is one window on the office: who looks, from where, since when. It
// does not come from the books: the door knows it.
type Session struct {
	ID      uint64    `json:"id"` // within this process
	Person  string    `json:"person,omitempty"`
	Door    Door      `json:"door"`
	From    string    `json:"from,omitempty"` // network address, or the relay's name
	Key     string    `json:"key,omitempty"`  // fingerprint
	Since   time.Time `json:"since"`          // UTC
	Touched time.Time `json:"touched"`        // last key press, UTC
	Until   time.Time `json:"until,omitzero"` // when it ends at the latest, UTC; zero: no set time
}

// Door is the way by which a session came in.
type Door string

const (
	ByScreen Door = "local"  // the office's own terminal
	BySocket Door = "socket" // another window on the same computer
	BySSH    Door = "ssh"
	ByRelay  Door = "relay" // SSH through the office's relay
)

// Reach is how the office can be reached from elsewhere.
type Reach struct {
	Listen      string    `json:"listen,omitempty"`      // address; empty: nothing listens
	Fingerprint string    `json:"fingerprint,omitempty"` // of the host key
	Relay       string    `json:"relay,omitempty"`       // host; empty: none is set
	Up          bool      `json:"up,omitempty"`          // the relay holds our line
	Since       time.Time `json:"since,omitzero"`        // of that, or of the first failure, UTC
	Failure     *Problem  `json:"failure,omitempty"`     // why the relay does not
}

// Why a session ends that nobody quit.
const (
	SessionSentAway Code = "session.sent_away" // by an administrator
	SessionTimeUp   Code = "session.time_up"   // args: minutes
	SessionFailed   Code = "session.failed"
	SessionKeeps    Code = "session.keeps"  // it is the one that has the books open: it is not ended
	SessionNobody   Code = "session.nobody" // nobody has signed in there
)

// Why nobody comes in, or a line to a relay does not stand.
const (
	SessionIdle     Code = "session.idle"
	SessionEndsSoon Code = "session.ends_soon"   // args: seconds until it ends for being idle
	NoTerminal      Code = "session.no_terminal" // exec, sftp, a terminal that can only print: only screens are shown here
	RelayDown       Code = "relay.down"
	RelayStranger   Code = "relay.stranger" // another host key than the settings know
	RelayRefused    Code = "relay.refused"  // of our key, or of the remote forwarding
)
