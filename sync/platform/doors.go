package platform

import (
	"crypto/subtle"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// door is a method with a path, and what answers there.
type door struct {
	pattern string
	serve   http.HandlerFunc
}

// every door of the platform; sync/wire/openapi.yaml describes each.
func (p *Platform) every() []door {
	return []door{
		{"POST /v1/enrol", p.serveEnrol},
		{"POST /v1/offices/{office}/exchange", p.serveExchange},
		{"GET /v1/offices/{office}/head", p.asked(p.serveHead)},
		{"GET /v1/offices/{office}/journal", p.asked(p.serveJournal)},
		{"GET /v1/offices/{office}/feed", p.asked(p.serveFeed)},
		{"GET /v1/offices/{office}/attachments/{digest}", p.asked(p.serveScan)},

		{"POST /v1/complaints", p.serveComplain},
		{"POST /v1/complaints/{complaint}/reopening", p.serveReopen},
		{"POST /v1/complaints/{complaint}/standing", p.serveComplaint},

		{"GET /v1/offices", p.operator(p.serveOffices)},
		{"POST /v1/offices", p.operator(p.serveAddOffice)},
		{"GET /v1/offices/{office}/summary", p.operator(p.serveSummary)},
		{"POST /v1/offices/{office}/codes", p.operator(p.serveIssueCode)},
		{"POST /v1/tariff", p.operator(p.serveTariff)},
		{"POST /v1/holidays", p.operator(p.serveHolidays)},
		{"POST /v1/inspectors/{inspector}/keys", p.operator(p.serveGrant)},
		{"POST /v1/inspectors/{inspector}/revocation", p.operator(p.serveCallBack)},
		{"POST /v1/orders", p.operator(p.servePlace)},
		{"POST /v1/orders/{number}/withdrawal", p.operator(p.serveWithdraw)},
		{"POST /v1/treasury/statements", p.operator(p.serveStatements)},
		{"GET /v1/offices/{office}/regularisations", p.operator(p.serveRegularisations)},
		{"POST /v1/treasury/regularisations", p.operator(p.serveRegularised)},
		{"POST /v1/post/tracking", p.operator(p.serveTracking)},
		{"POST /v1/devices/{device}/revocation", p.operator(p.serveRevoke)},
	}
}

// Doors gives the pattern of every door, as "METHOD /path/{value}", so that a
// document can be held against them.
func Doors() []string {
	var patterns []string
	for _, d := range (&Platform{}).every() {
		patterns = append(patterns, d.pattern)
	}
	return patterns
}

func (p *Platform) routes() http.Handler {
	m := http.NewServeMux()
	for _, d := range p.every() {
		m.HandleFunc(d.pattern, d.serve)
	}
	return m
}

// operator lets only the bearer of the token in; without a token the doors are
// closed.
func (p *Platform) operator(door http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if !p.isOperator(r) {
			problem(w, http.StatusUnauthorized, office.Refuse(NotOperator))
			return
		}
		door(w, r)
	}
}

// isOperator tells whether the operator's token came with a request.
func (p *Platform) isOperator(r *http.Request) bool {
	given, bearer := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	return bearer && p.config.Token != "" && subtle.ConstantTimeCompare([]byte(given), []byte(p.config.Token)) == 1
}

// fail answers an error. A refusal is told; what went wrong inside is logged.
func (p *Platform) fail(w http.ResponseWriter, r *http.Request, err error) {
	var refused *office.Problem
	switch {
	case errors.As(err, &refused):
		status := http.StatusConflict
		switch refused.Code {
		case UnknownOffice, UnknownOrder, NothingAsked, UnknownComplaint, UnknownDevice:
			status = http.StatusNotFound
		case TooLong:
			status = http.StatusRequestEntityTooLarge
		}
		problem(w, status, refused)
	case errors.Is(err, wire.ErrTooLarge):
		problem(w, http.StatusRequestEntityTooLarge, office.Refuse(TooLarge))
	case errors.Is(err, wire.ErrMalformed), errors.Is(err, wire.ErrVersion):
		problem(w, http.StatusBadRequest, office.Refuse(Unreadable))
	case errors.Is(err, wire.ErrForged):
		problem(w, http.StatusForbidden, office.Refuse(NotProven))
	default:
		p.config.Log.Error("platform: door failed", "method", r.Method, "pattern", r.Pattern, "error", err)
		problem(w, http.StatusServiceUnavailable, office.Refuse(Failed))
	}
}

func problem(w http.ResponseWriter, status int, problem *office.Problem) {
	answer(w, status, problem)
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // whoever asked may be gone
}

// body reads at most so many bytes.
func body(w http.ResponseWriter, r *http.Request, most int64) ([]byte, error) {
	text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return nil, wire.ErrTooLarge
	}
	if err != nil {
		return nil, wire.ErrMalformed // it broke off
	}
	return text, nil
}
