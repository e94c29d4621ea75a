package store

import (
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash"
	"io"
	"time"

	"golang.org/x/mod/sumdb/tlog"

	"watiqa/store/office"
)

// An extract is a part of the journal in a file that others can check without
// the books (see [CheckExtract]). It is text, one JSON object a line, each
// written in one way only:
//
//	{"watiqa_extract":1, "bureau", "device", "key", "size", "root", "at", "by", "filter"}
//	{"position", "opening", "head", "salt", "body", "proof"}   an event in full
//	{"position", "opening", "head", "hash", "proof"}           an event whose body is withheld
//	…
//	{"signature"}
//
// head and body are the event's own bytes. The leaf of an event is SHA-256(head ‖
// hash), where hash is SHA-256(salt ‖ body) or stands in place of both; proof
// are the hashes that lead from it to the root of the journal's first size events
// (RFC 6962). Of each opening that an event belongs to, books.opened comes
// before it, always without its body: that holds the secret from which the salts
// of all the others are made. The signature is the device's, over the prefix
// "watiqa extract v1\n" and the SHA-256 of everything before its line.

// extractVersion of the form above.
const extractVersion = 1

const extractDomain = "watiqa extract v1\n"

type extractHeader struct {
	Version int                `json:"watiqa_extract"`
	Bureau  string             `json:"bureau"`
	Device  string             `json:"device"`
	Key     string             `json:"key"` // Ed25519, hex
	Size    uint64             `json:"size"`
	Root    string             `json:"root"`
	At      time.Time          `json:"at"`
	By      string             `json:"by"`
	Filter  office.TrailFilter `json:"filter"`
}

type extractEvent struct {
	Position uint64          `json:"position"`
	Opening  office.Opening  `json:"opening"`
	Head     json.RawMessage `json:"head"`
	Hash     string          `json:"hash,omitempty"`
	Salt     string          `json:"salt,omitempty"`
	Body     json.RawMessage `json:"body,omitempty"`
	Proof    []string        `json:"proof"`
}

type extractEnd struct {
	Signature []byte `json:"signature"`
}

// Extract writes a signed extract for somebody who audits the journal. What it
// holds is an entry of the access log, also whether it holds the events' bodies.
// ctx ends it; progress, which may be nil, is told how many events of how many
// were looked at. A file that was not written to its end has no signature.
func (b *Books) Extract(ctx context.Context, by string, ask office.ExtractAsk, w io.Writer, progress func(done, total uint64)) (count int, err error) {
	var device struct {
		ID   string `json:"id"`
		Seed []byte `json:"seed"`
	}
	if found, err := b.Local("device", &device); err != nil {
		return 0, err
	} else if !found || len(device.Seed) != ed25519.SeedSize {
		return 0, office.Refuse(office.ExtractNoKey)
	}
	key := ed25519.NewKeyFromSeed(device.Seed)
	x := &extractor{w: w, ask: ask, openings: map[office.Opening]bool{}, digest: sha256.New()}
	x.ask.Filter.Subject = b.idOfNumber(ask.Filter.Subject)
	look := office.Access{What: office.LookExtract, Trail: &ask.Filter, Bodies: ask.Bodies}
	if _, err := audited(b, by, look, func(t *tx) (struct{}, error) {
		return struct{}{}, x.begin(t, by, device.ID, key.Public().(ed25519.PublicKey), b.now())
	}); err != nil {
		return 0, err
	}
	for from := uint64(0); from < x.size; from += mostLooked {
		if err := ctx.Err(); err != nil {
			return x.count, err
		}
		to := min(from+mostLooked, x.size)
		if err := b.read(func(t *tx) error { return x.events(t, from, to) }); err != nil {
			return x.count, err
		}
		if progress != nil {
			progress(to, x.size)
		}
	}
	return x.count, x.end(key)
}

// extractor is an extract in the making.
type extractor struct {
	w        io.Writer
	ask      office.ExtractAsk
	size     uint64
	before   time.Time // when the event before was written
	openings map[office.Opening]bool
	count    int
	digest   hash.Hash // of what was written
}

func (x *extractor) begin(t *tx, by, device string, key ed25519.PublicKey, at time.Time) error {
	x.size = t.size(pathJournal)
	root := t.root(pathHashes, x.size)
	return x.line(extractHeader{Version: extractVersion, Bureau: t.state().Here().Bureau, Device: device, Key: hex.EncodeToString(key),
		Size: x.size, Root: hex.EncodeToString(root[:]), At: at, By: by, Filter: x.ask.Filter})
}

// events writes those of a range of positions that the filter takes.
func (x *extractor) events(t *tx, from, to uint64) error {
	journal, calendar := t.journal(), t.state().Here().Calendar
	for position := from; position < to; position++ {
		e, ok := journal.event(position)
		if !ok {
			return office.Refuse(office.BooksDamaged, pathJournal.text(number(position)))
		}
		takes := x.ask.Filter.Takes(e, x.before, calendar)
		x.before = e.At
		if !takes {
			continue
		}
		if !x.openings[e.Opening] && e.N > 0 {
			begins, _ := journal.event(position - e.N)
			if err := x.event(t, journal, position-e.N, begins); err != nil {
				return err
			}
		}
		x.openings[e.Opening] = true
		if err := x.event(t, journal, position, e); err != nil {
			return err
		}
	}
	return nil
}

func (x *extractor) event(t *tx, journal *reader, position uint64, e office.Event) error {
	begun, ok := journal.opening(position - e.N)
	if !ok {
		return office.Refuse(office.BooksDamaged, pathJournal.text(number(position)))
	}
	proof, err := tlog.ProveRecord(int64(x.size), int64(position), t.hashes(pathHashes))
	if err != nil {
		return err
	}
	line := extractEvent{Position: position, Opening: e.Opening, Head: e.Head, Proof: make([]string, len(proof))}
	for i, hash := range proof {
		line.Proof[i] = hex.EncodeToString(hash[:])
	}
	salt := office.Salt(begun.secret, e.N)
	if inner, _ := office.Happened(e); x.ask.Bodies && inner.Kind != office.BooksOpened {
		line.Salt, line.Body = hex.EncodeToString(salt), e.Body
	} else {
		hash := office.BodyHash(salt, e.Body)
		line.Hash = hex.EncodeToString(hash[:])
	}
	x.count++
	return x.line(line)
}

func (x *extractor) end(key ed25519.PrivateKey) error {
	return x.line(extractEnd{ed25519.Sign(key, x.digest.Sum([]byte(extractDomain)))})
}

func (x *extractor) line(v any) error {
	text, err := encode(v)
	if err != nil {
		return err
	}
	text = append(text, '\n')
	_, _ = x.digest.Write(text)
	_, err = x.w.Write(text)
	return err
}
