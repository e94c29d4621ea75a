package office

import "encoding/json"

// Carried is the body of event.carried: an event of the abandoned branch, with
// its old identity and bytes.
type Carried struct {
	Opening Opening `json:"opening"`
	N       uint64  `json:"n"`
	Line    string  `json:"line"`
	Names   Names   `json:"names,omitempty"` // of things in its body
}

// Inner gives back the event that was carried.
func (c Carried) Inner() (Event, error) {
	inner, err := DecodeEvent(c.Opening, []byte(c.Line))
	if err == nil && inner.N != c.N {
		err = ErrMalformed
	}
	return inner, err
}

// Counted is the event as it counts: of one that carries another, that one, if
// it can be read. It happened to the subject that the carrying event names, and
// was done by its who where there is one. Usually that is what the old bytes
// say; it is another where both branches gave one id to two things, as copies of
// a running machine do.
func (e Event) Counted() Event {
	var carried Carried
	if e.Kind != EventCarried || json.Unmarshal(e.Body, &carried) != nil {
		return e
	}
	inner, err := carried.Inner()
	if err != nil || inner.Kind == EventCarried {
		return e
	}
	if e.Who != "" {
		inner.Who = e.Who
	}
	if e.Subject != "" && e.Subject != inner.Subject {
		inner = inner.Renamed(e.Subject)
	}
	inner.names = carried.Names
	return inner
}

// Renamed is the event with the same bytes, counting for another subject.
func (e Event) Renamed(subject string) Event {
	e.Subject, e.renamed = subject, true
	return e
}

// Token tells an event from every other one of its identity: copies of a running
// machine write two under one. It is the line and, where that counts for another
// subject, this; but what brings the subject into being is the same under
// whatever name it counts.
func (e Event) Token() []byte {
	line := e.Encode()
	if e.renamed && !e.Kind.Creates() {
		line = append(append(line, '\n'), e.Subject...)
	}
	return line
}

// Creates tells whether the kind brings its subject into being, under an id
// that the office gives.
func (k Kind) Creates() bool {
	switch k {
	case RequestOpened, PersonAdded, SignatoryAdded, BookReceived, ReceiptIssued, ReceiptSpoiled, DepositMade, DrawerHanded, AnnexeTakings,
		NoteWritten, VisitRecorded:
		return true
	}
	return false
}
