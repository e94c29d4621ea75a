package store

import "watiqa/store/office"

// proofLooks is who opened which scan, as far as the access log has been read.
// The log is read once from its beginning, when somebody first refuses for what a
// scan shows, and then only what came since: times in it cannot say where to
// stop, because a station's clock may have stood anywhere.
type proofLooks struct {
	read  uint64 // entries of the log
	looks map[[2]string]looksAt
}

type looksAt struct {
	tried  bool
	opened int // times, without those in which the viewer showed nothing
}

// proofs tells what a person did about the scan of a request. Only whoever holds
// the write lock may ask.
func (t *tx) proofs(person, request string) office.Looks {
	known := &t.session.proofs
	if known.looks == nil {
		known.looks = map[[2]string]looksAt{}
	}
	for size := t.size(pathAccess); known.read < size && t.failure == nil; known.read++ {
		var a office.Access
		if t.openJSON(pathAccess, number(known.read), &a); a.What != "proof" {
			continue
		}
		looks := known.looks[[2]string{a.Who, a.Subject}]
		switch a.Failed {
		case "":
			looks.opened++
		case office.ProofNotShown: // takes back the entry that was written before the viewer began
			looks.opened--
		default:
			looks.tried = true
		}
		known.looks[[2]string{a.Who, a.Subject}] = looks
	}
	looks := known.looks[[2]string{person, request}]
	return office.Looks{Tried: looks.tried || looks.opened > 0, Opened: looks.opened > 0}
}
