package platform

import (
	"bytes"
	"net/http"
	"slices"
	"strconv"
	"time"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

func (p *Platform) serveExchange(w http.ResponseWriter, r *http.Request) {
	request, err := body(w, r, wire.MaxBody)
	if err != nil {
		p.fail(w, r, err)
		return
	}
	reply, err := p.Exchange(r.PathValue("office"), request)
	if err != nil {
		p.fail(w, r, err)
		return
	}
	packed(w, reply)
}

func packed(w http.ResponseWriter, body []byte) {
	w.Header().Set("Content-Type", wire.ContentType)
	w.Header().Set("Content-Encoding", wire.Encoding)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	_, _ = w.Write(body) // a reply that does not arrive is asked for again
}

func plain(w http.ResponseWriter, line []byte) {
	w.Header().Set("Content-Type", wire.ContentType)
	_, _ = w.Write(append(line, '\n'))
}

func (p *Platform) serveEnrol(w http.ResponseWriter, r *http.Request) {
	text, err := body(w, r, wire.MaxHeader)
	if err != nil {
		p.fail(w, r, err)
		return
	}
	line, err := p.Enrol(bytes.TrimSuffix(text, []byte("\n")))
	if err != nil {
		p.fail(w, r, err)
		return
	}
	plain(w, line)
}

// question is a signed GET of a device that is known and not revoked.
type question struct {
	office   string
	nonce    string
	from, to uint64 // of the query; absent: 0 and the largest number
	size     *uint64
}

// asked checks who asks before a door opens. A question may come twice: it
// changes nothing, and the line keeps strangers from hearing it.
func (p *Platform) asked(door func(http.ResponseWriter, *http.Request, question)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		q := question{office: r.PathValue("office"), to: ^uint64(0)}
		ask, err := wire.ReadAsk(r.Header.Get("Authorization"))
		if err != nil {
			p.fail(w, r, wire.ErrForged)
			return
		}
		device, known, err := p.device(ask.Device)
		if err != nil {
			p.fail(w, r, err)
			return
		}
		if !known || device.Office != q.office || !device.Revoked.IsZero() ||
			ask.Verify(device.Key, r.Method, r.URL.RequestURI(), r.Header.Get("Range")) != nil {
			p.fail(w, r, wire.ErrForged)
			return
		}
		q.nonce = ask.Nonce
		for name, into := range map[string]*uint64{"from": &q.from, "to": &q.to} {
			if text := r.URL.Query().Get(name); text != "" {
				if *into, err = strconv.ParseUint(text, 10, 63); err != nil {
					p.fail(w, r, wire.ErrMalformed)
					return
				}
			}
		}
		if text := r.URL.Query().Get("size"); text != "" {
			size, err := strconv.ParseUint(text, 10, 63)
			if err != nil {
				p.fail(w, r, wire.ErrMalformed)
				return
			}
			q.size = &size
		}
		door(w, r, q)
	}
}

func (p *Platform) serveHead(w http.ResponseWriter, r *http.Request, q question) {
	h := wire.Head{Office: q.office, Nonce: q.nonce, Time: p.now()}
	err := p.store.View(func(tx Tx) error {
		o, err := officeOf(tx, q.office)
		if err != nil {
			return err
		}
		h.Head, h.Feed = o.Head, wire.Page{To: o.Feed, Digest: o.Digest}
		if q.size != nil && *q.size <= o.Head.Size {
			at, err := (tree{tx, o.ID}).point(*q.size)
			if err != nil {
				return err
			}
			h.At = &at
		}
		return nil
	})
	if err != nil {
		p.fail(w, r, err)
		return
	}
	line, err := h.Write(p.key)
	if err != nil {
		p.fail(w, r, err)
		return
	}
	plain(w, line)
}

// serveJournal gives event lines, the first one numbered from; to is not among
// them. It gives as many as suit the line: ask again for the rest.
func (p *Platform) serveJournal(w http.ResponseWriter, r *http.Request, q question) {
	p.serveLines(w, r, q, func(tx Tx, o *Office, n uint64) []byte {
		if n >= o.Head.Size {
			return nil
		}
		return tx.Get(Journal, numbered(o.ID, n))
	})
}

// serveFeed gives the items from+1 to to, likewise.
func (p *Platform) serveFeed(w http.ResponseWriter, r *http.Request, q question) {
	p.serveLines(w, r, q, func(tx Tx, o *Office, n uint64) []byte {
		_, line, _ := itemAt(tx, o.ID, n+1)
		return line
	})
}

func (p *Platform) serveLines(w http.ResponseWriter, r *http.Request, q question, at func(Tx, *Office, uint64) []byte) {
	var lines [][]byte
	err := p.store.View(func(tx Tx) error {
		o, err := officeOf(tx, q.office)
		if err != nil {
			return err
		}
		for n, most := q.from, usualRoom*expansion; n < q.to && most > 0; n++ {
			line := at(tx, o, n)
			if line == nil {
				break
			}
			most -= len(line)
			lines = append(lines, slices.Clone(line))
		}
		return nil
	})
	if err != nil {
		p.fail(w, r, err)
		return
	}
	packed(w, p.codec.Pack(lines[:p.codec.Fit(lines, usualRoom)]...))
}

// serveScan gives an attachment of one of the office's orders, in parts where a
// Range is asked for.
func (p *Platform) serveScan(w http.ResponseWriter, r *http.Request, q question) {
	digest := r.PathValue("digest")
	var scan []byte
	err := p.store.View(func(tx Tx) error {
		if tx.Get(ScanOwners, within(q.office)+digest) != nil {
			scan = slices.Clone(tx.Get(Scans, digest))
		}
		return nil
	})
	if err != nil {
		p.fail(w, r, err)
		return
	}
	if scan == nil {
		problem(w, http.StatusNotFound, office.Refuse(office.ProofMissing))
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Header().Set("ETag", `"`+digest+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(scan))
}
