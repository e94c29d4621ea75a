package engine

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// statusError is an HTTP status other than success. Business verdicts come
// with 200, so it says nothing about events.
type statusError struct {
	status int
	after  time.Duration // what Retry-After asks for
}

func (e statusError) Error() string { return "engine: status " + strconv.Itoa(e.status) }

// brokenOff is a reply that began and did not end.
type brokenOff struct{ err error }

func (e brokenOff) Error() string { return fmt.Sprint("engine: reply broken off: ", e.err) }
func (e brokenOff) Unwrap() error { return e.err }

// passing tells whether asking again in a moment may help. A name that is not
// found or a connection that is refused is a line that is down: waiting for it
// is the engine's.
func passing(r *http.Response, err error) bool {
	var status statusError
	var name *net.DNSError
	var op *net.OpError
	switch {
	case errors.As(err, &status):
		return again(status.status, status.after)
	case errors.As(err, &name), errors.As(err, &op) && op.Op == "dial", untrusted(err):
		return false
	case errors.Is(err, wire.ErrForged), errors.Is(err, wire.ErrMalformed), errors.Is(err, wire.ErrVersion), errors.Is(err, wire.ErrTooLarge):
		return false
	case err != nil:
		var problem *office.Problem
		return !errors.As(err, &problem)
	}
	return again(r.StatusCode, retryAfter(r))
}

func again(status int, after time.Duration) bool {
	return (status == http.StatusTooManyRequests || status >= 500 && status != http.StatusNotImplemented &&
		status != http.StatusNetworkAuthenticationRequired) && after <= repeatMost
}

// retryAfter reads the header's seconds or date; 0 when there is none.
func retryAfter(r *http.Response) time.Duration {
	if r == nil {
		return 0
	}
	text := r.Header.Get("Retry-After")
	if seconds, err := strconv.ParseInt(text, 10, 32); err == nil && seconds > 0 {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(text); err == nil {
		return max(0, time.Until(at))
	}
	return 0
}

func untrusted(err error) bool {
	var unknown x509.UnknownAuthorityError
	var host x509.HostnameError
	var invalid x509.CertificateInvalidError
	var verify *tls.CertificateVerificationError
	var record tls.RecordHeaderError
	return errors.As(err, &unknown) || errors.As(err, &host) || errors.As(err, &invalid) ||
		errors.As(err, &verify) || errors.As(err, &record)
}

// explain turns whatever went wrong into one of the office's reasons.
func explain(err error) *office.Problem {
	var problem *office.Problem
	var status statusError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &problem):
		if problem.Code == office.BooksSealed {
			return office.Refuse(office.LineSealed)
		}
		return problem
	case errors.Is(err, errStalled):
		return office.Refuse(office.LineStalled)
	case errors.As(err, &status):
		if status.status < 400 || status.status == http.StatusNetworkAuthenticationRequired {
			return office.Refuse(office.LinePortal)
		}
		return office.Refuse(office.LineServer, strconv.Itoa(status.status))
	case errors.Is(err, wire.ErrForged), untrusted(err):
		return office.Refuse(office.LinePortal)
	case errors.Is(err, wire.ErrMalformed), errors.Is(err, wire.ErrTooLarge):
		return office.Refuse(office.LineMalformed)
	}
	return office.Refuse(office.LineDown)
}

// refused tells whether it was a rule of the office that said no.
func refused(p *office.Problem) bool {
	return p.Code == office.LineNoFork || strings.HasPrefix(string(p.Code), "action.") || strings.HasPrefix(string(p.Code), "person.")
}

// otherVersion names both sides' protocols.
func otherVersion(theirs int) *office.Problem {
	return office.Refuse(office.LineVersion, strconv.Itoa(theirs), strconv.Itoa(wire.Protocol))
}

// ended tells whether an error is only that somebody stopped waiting.
func ended(ctx context.Context, err error) bool {
	return err != nil && ctx.Err() != nil
}

// quiet is retryablehttp's logger: everything is a detail to us.
type quiet struct{ log *slog.Logger }

func (q quiet) Error(message string, with ...any) { q.log.Debug(message, with...) }
func (q quiet) Warn(message string, with ...any)  { q.log.Debug(message, with...) }
func (q quiet) Info(message string, with ...any)  { q.log.Debug(message, with...) }
func (q quiet) Debug(message string, with ...any) { q.log.Debug(message, with...) }

// asked is the Retry-After of a failure.
func asked(err error) time.Duration {
	var status statusError
	errors.As(err, &status)
	return status.after
}
