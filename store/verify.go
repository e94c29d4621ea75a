package store

import (
	"errors"
	"os"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"

	"watiqa/store/office"
	"watiqa/store/seal"
)

// Finding is something in the books that is not as it was written.
type Finding struct {
	Place string      `json:"place"` // bucket and key, or page of the file
	Code  office.Code `json:"code"`  // what it means
	Args  []string    `json:"args,omitempty"`
}

// Report of a verification.
type Report struct {
	Events uint64 `json:"events"`
	Root   string `json:"root"` // of the journal, hex
	Items  uint64 `json:"items"`
	Looks  uint64 `json:"looks"` // entries of the access log
	// Recovered is each use of the recovery key, oldest first: nothing is wrong
	// with it, but whoever checks the books should know of it.
	Recovered []Recovered `json:"recovered,omitempty"`
	Findings  []Finding   `json:"findings,omitempty"`
}

// Recovered is one use of the recovery key: when, and for whom.
type Recovered struct {
	At     time.Time `json:"at"`
	Person string    `json:"person"` // id
}

// Sound tells whether nothing was found.
func (r Report) Sound() bool { return len(r.Findings) == 0 }

// Verify proves the books: it walks the raw pages of the file, opens every
// sealed value, recomputes every hash, replays journal and feed into a fresh
// state and compares it with the stored one shelf by shelf, and checks indexes,
// numbering, money, clock, key slots, access log and the platform's last
// acknowledgement. A changed byte shows as a finding with its place. progress
// is told how many of how many events are done; it may be nil. The error is
// for what keeps it from looking at all.
func (b *Books) Verify(progress func(done, total uint64)) (Report, error) {
	b.write.Lock() // file and transaction show the same moment
	s := b.session.Load()
	if s == nil {
		b.write.Unlock()
		return Report{}, office.Refuse(office.BooksSealed)
	}
	file, err := os.ReadFile(b.path)
	raw, errBegin := b.db.Begin(false)
	b.write.Unlock()
	if err := errors.Join(err, errBegin); err != nil {
		return Report{}, fileProblem(err)
	}
	defer func() { _ = raw.Rollback() }()
	return b.verify(file, raw, s.ring, progress), nil
}

// VerifyFile verifies a file that may be damaged, without opening it for
// writing. bbolt sees it only if its pages hold together; else the report says
// no more than where they do not.
func VerifyFile(path, login, passphrase string, o Options, progress func(done, total uint64)) (Report, error) {
	if err := regular(path); err != nil {
		return Report{}, err
	}
	file, err := os.ReadFile(path)
	if err != nil {
		return Report{}, fileProblem(err)
	}
	flaws := walkPages(file)
	if _, bad := severe(flaws); bad {
		return Report{Findings: pageFindings(flaws)}, nil
	}
	b := o.books(path)
	if b.db, err = bolt.Open(path, 0o600, boltOptions(true)); err != nil {
		return Report{}, openProblem(err)
	}
	defer func() { _ = b.db.Close() }()
	if err := b.db.View(checkVersion); err != nil {
		return Report{}, err
	}
	key, err := b.keyOf(login, passphrase)
	if err != nil {
		return Report{}, err
	}
	ring := seal.NewRing(key)
	defer ring.Close()
	raw, err := b.db.Begin(false)
	if err != nil {
		return Report{}, err
	}
	defer func() { _ = raw.Rollback() }()
	return b.verify(file, raw, ring, progress), nil
}

// verify looks at everything. Pages come first: if they do not hold together,
// reading on through bbolt could bring the process down.
func (b *Books) verify(file []byte, raw *bolt.Tx, ring *seal.Ring, progress func(done, total uint64)) Report {
	flaws := walkPages(file)
	v := &verifier{t: newTx(raw, ring), report: Report{Findings: pageFindings(flaws)}, progress: progress}
	if _, bad := severe(flaws); bad {
		return v.report
	}
	if err := checkVersion(raw); err != nil {
		v.problem(err)
		return v.report
	}
	v.layout()
	if _, ok := v.t.open(pathLocal, []byte(keysKey)); !ok {
		v.broken = true // nothing can be found under its key; said where local values are gone through
	}
	v.journal()
	v.feedLog()
	v.accessLog()
	v.local()
	v.acknowledgement()
	v.stored()
	v.scans(b.path)
	return v.report
}

func pageFindings(flaws []flaw) (findings []Finding) {
	for _, f := range flaws {
		code := office.VerifyPage
		if f.Minor && f.Page < 2 {
			code = office.VerifyOlder
		}
		findings = append(findings, Finding{Place: f.place(), Code: code, Args: []string{strconv.FormatUint(f.Page, 10), strconv.FormatInt(f.Offset, 10), string(f.What)}})
	}
	return findings
}

// verifier goes through one set of books.
type verifier struct {
	t        *tx
	report   Report
	progress func(done, total uint64)

	replay  *replay
	indexes indexes
	broken  bool            // the replay had to stop: what follows from it cannot be compared
	foreign bool            // the state has another program's shape: its records open, no more can be said
	covered map[string]bool // feed items that a page speaks of
}

const mostFindings = 1000

func (v *verifier) found(p path, key []byte, code office.Code, args ...string) {
	if len(v.report.Findings) < mostFindings {
		v.report.Findings = append(v.report.Findings, Finding{Place: p.text(key), Code: code, Args: args})
	}
}

// problem of a whole bucket, as others would see it on opening.
func (v *verifier) problem(err error) {
	var p *office.Problem
	if errors.As(err, &p) {
		v.report.Findings = append(v.report.Findings, Finding{Place: rootName, Code: p.Code, Args: p.Args})
	}
}

// each entry of a bucket that holds values.
func (v *verifier) each(p path, visit func(key, value []byte)) {
	if v.foreign && lacks(v.t.raw, p) {
		return // written before there was such a bucket
	}
	b := v.t.bucket(p)
	if b == nil {
		v.found(p, nil, office.VerifyExtra)
		return
	}
	c := b.Cursor()
	for key, value := c.First(); key != nil; key, value = c.Next() {
		visit(key, value)
	}
}

// unseal opens a value, or finds that it does not open.
func (v *verifier) unseal(p path, key, value []byte) ([]byte, bool) {
	text, err := v.t.ring.Open(nil, p.place(key), value)
	if err != nil {
		v.found(p, key, office.VerifySeal)
	}
	return text, err == nil
}
