package store

import "watiqa/store/office"

// proofLooks is who opened which scan, as far as the access log has been read.
// The log is read once from its beginning, when somebody first refuses for what a
// scan shows, and then only what came since: times in it cannot say where to
// stop, because a station's clock may have stood anywhere.
type proofLooks struct {
	read  uint64 // entries of the log
	looks map[[2]string]office.Looks
}

// proofs tells what a person did about the scan of a request. Only whoever holds
// the write lock may ask.
func (t *tx) proofs(person, request string) office.Looks {
	known := &t.session.proofs
	if known.looks == nil {
		known.looks = map[[2]string]office.Looks{}
	}
	for size := t.size(pathAccess); known.read < size && t.failure == nil; known.read++ {
		var a office.Access
		if t.openJSON(pathAccess, number(known.read), &a); a.What != "proof" {
			continue
		}
		looks := known.looks[[2]string{a.Who, a.Subject}]
		looks.Tried, looks.Opened = true, looks.Opened || a.Failed == ""
		known.looks[[2]string{a.Who, a.Subject}] = looks
	}
	return known.looks[[2]string{person, request}]
}
