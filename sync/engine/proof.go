package engine

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"watiqa/store/office"
)

// part is how much of a scan one question asks for: exchanges fit in between.
const part = 32 << 10

// Proof fetches the scan that belongs to a request into the books, from where
// the last attempt broke off. Problems: [office.ProofMissing],
// [office.ProofDamaged] and those of the line. by is who wants to see it; the
// access log is written by whoever shows it.
func (e *Engine) Proof(ctx context.Context, by, request string) error {
	scan, err := e.scanOf(by, request)
	if err != nil {
		return explain(err)
	}
	for {
		done, err := e.part(ctx, scan)
		switch {
		case ended(ctx, err):
			return ctx.Err()
		case err != nil:
			return explain(err)
		case done:
			return e.whole(scan)
		}
	}
}

func (e *Engine) scanOf(by, request string) (scan office.Proof, err error) {
	err = e.books.ViewFor(by, func(s *office.State) error {
		r, known := s.Requests.Get(request)
		if !known || r.Order.Proof == nil {
			return office.Refuse(office.ProofMissing)
		}
		scan = *r.Order.Proof
		return nil
	})
	return scan, err
}

// part fetches the next bytes of a scan.
func (e *Engine) part(ctx context.Context, scan office.Proof) (done bool, err error) {
	have, done, err := e.books.AttachmentSize(scan.Digest)
	if err != nil || done || have >= scan.Size {
		return true, err
	}
	release, err := e.hold(ctx)
	if err != nil {
		return false, err
	}
	defer release()
	s, err := e.open()
	if err != nil {
		return false, err
	}
	last := min(scan.Size, have+part) - 1
	var bytes []byte
	err = s.question(ctx, "attachments/"+scan.Digest, fmt.Sprintf("bytes=%d-%d", have, last), func(reply []byte, _ string) error {
		bytes = reply
		return nil
	})
	var status statusError
	if errors.As(err, &status) && status.status == http.StatusNotFound {
		return false, office.Refuse(office.ProofMissing)
	}
	if err != nil {
		return false, err
	}
	if int64(len(bytes)) != last-have+1 {
		return false, office.Refuse(office.ProofDamaged)
	}
	return false, e.books.AttachmentAppend(scan.Digest, have, bytes)
}

// whole checks the scan against its digest. One that does not fit is thrown
// away: the next attempt begins anew.
func (e *Engine) whole(scan office.Proof) error {
	err := e.books.AttachmentCheck(scan.Digest)
	if errors.Is(err, office.Refuse(office.ProofDamaged)) {
		if err := e.books.AttachmentPurge(scan.Digest); err != nil {
			return explain(err)
		}
	}
	if err != nil {
		return explain(err)
	}
	return nil
}
