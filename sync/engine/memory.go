package engine

import (
	"crypto/ed25519"
	"time"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// Names of the local values.
const (
	deviceName = "device"
	ackName    = "ack"
	lineName   = "line"
)

// device is who we are to the platform, since the enrolment.
type device struct {
	URL      string `json:"url"`
	Office   string `json:"office"`
	ID       string `json:"id"`
	Seed     []byte `json:"seed"`     // of our Ed25519 key
	Platform []byte `json:"platform"` // its public key
	Identity string `json:"identity"` // our age identity, for bundles
	Theirs   string `json:"theirs"`   // the platform's age recipient
}

func (d device) key() ed25519.PrivateKey { return ed25519.NewKeyFromSeed(d.Seed) }

// ack is the platform's last signed word on what it holds of our journal: the
// point from which we send, and our proof.
type ack struct {
	Point wire.Point `json:"point"`
	Line  string     `json:"line"` // first line of the reply, or the head, that said so
}

// memory is what must survive a restart for the line's sake.
type memory struct {
	Batch    int             `json:"batch"`          // compressed bytes
	Quick    int             `json:"quick"`          // fast successes in a row
	Failures int             `json:"failures"`       // failed sessions in a row
	Doubt    uint64          `json:"doubt"`          // journal size sent without hearing back; 0: none
	Last     time.Time       `json:"last,omitzero"`  // success
	Tried    time.Time       `json:"tried,omitzero"` // attempt
	Next     time.Time       `json:"next,omitzero"`  // attempt to come; zero: only when asked to
	Failure  *office.Problem `json:"failure,omitempty"`
	Fork     *office.Fork    `json:"fork,omitempty"`
	Revoked  bool            `json:"revoked,omitempty"`
}

// Bounds of a batch, compressed. Around 15 KB is what a line that breaks every
// few seconds still carries; 64 KB is where a good one gains nothing more.
const (
	leastBatch = 2 << 10
	firstBatch = 8 << 10
	mostBatch  = 64 << 10
	// quick is how long an exchange may take to count as fast.
	quick = 6 * time.Second
)

// faster remembers a success: two fast ones double the batch.
func (m *memory) faster(took time.Duration) {
	if took > quick {
		m.Quick = 0
		return
	}
	if m.Quick++; m.Quick >= 2 {
		m.Batch, m.Quick = min(mostBatch, 2*m.Batch), 0
	}
}

// slower remembers a failure of the line.
func (m *memory) slower() { m.Batch, m.Quick = max(leastBatch, m.Batch/2), 0 }

// failed remembers a session that failed and when to try again.
func (m *memory) failed(why *office.Problem, asked time.Duration, c Config) {
	m.Failure = why
	m.Failures++
	wait := c.Longest
	if doublings := m.Failures - 1; doublings < 20 {
		wait = min(c.Longest, c.Retry<<doublings)
	}
	m.Next = c.now().Add(max(jitter(wait), min(asked, c.Longest)))
	switch why.Code {
	case office.LineDown, office.LineStalled:
		m.slower()
	case office.LineFork, office.LineRevoked:
		m.Next = time.Time{} // a person has to act; asking again only fills the quarantine
	}
	m.Revoked = why.Code == office.LineRevoked
}

// succeeded forgets what was wrong.
func (m *memory) succeeded(c Config) {
	now := c.now()
	*m = memory{Batch: m.Batch, Quick: m.Quick, Last: now, Tried: m.Tried, Next: now.Add(c.Every)}
}

// remember reads the memory; an empty one is that of a new line.
func remember(b Books) (m memory, err error) {
	_, err = b.Local(lineName, &m)
	if m.Batch < leastBatch || m.Batch > mostBatch {
		m.Batch = firstBatch
	}
	return m, err
}

// acknowledged reads the last acknowledgement; at first it is the origin.
func acknowledged(b Books) (a ack, err error) {
	found, err := b.Local(ackName, &a)
	if !found {
		a.Point = wire.Origin()
	}
	return a, err
}
