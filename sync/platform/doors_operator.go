package platform

import (
	"bytes"
	"encoding/json"
	"net/http"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// mostIntake is the largest body at the operator's doors: a few orders with
// their scans, or some ten thousand without.
const mostIntake = 32 << 20

// given reads the JSON that came with an operator's request.
func given[T any](p *Platform, w http.ResponseWriter, r *http.Request) (value T, ok bool) {
	return givenUpTo[T](p, w, r, mostIntake)
}

// givenUpTo reads the JSON that came with a request, of so many bytes. An unknown field is an error:
// it is a typing mistake in somebody's program.
func givenUpTo[T any](p *Platform, w http.ResponseWriter, r *http.Request, most int64) (value T, ok bool) {
	text, err := body(w, r, most)
	if err == nil {
		d := json.NewDecoder(bytes.NewReader(text))
		d.DisallowUnknownFields()
		if d.Decode(&value) != nil || d.More() {
			err = wire.ErrMalformed
		}
	}
	if err != nil {
		p.fail(w, r, err)
	}
	return value, err == nil
}

// done answers a wish: with the body, or with why not.
func (p *Platform) done(w http.ResponseWriter, r *http.Request, body any, err error) {
	if err != nil {
		p.fail(w, r, err)
		return
	}
	answer(w, http.StatusOK, body)
}

type nothing struct{}

func (p *Platform) serveOffices(w http.ResponseWriter, r *http.Request) {
	all, err := p.Offices()
	p.done(w, r, all, err)
}

func (p *Platform) serveAddOffice(w http.ResponseWriter, r *http.Request) {
	wish, ok := given[office.Bureau](p, w, r)
	if !ok {
		return
	}
	id, err := p.AddOffice(wish.Code, wish.Name)
	p.done(w, r, map[string]string{"office": id}, err)
}

func (p *Platform) serveSummary(w http.ResponseWriter, r *http.Request) {
	s, err := p.Summary(r.PathValue("office"))
	p.done(w, r, s, err)
}

func (p *Platform) serveIssueCode(w http.ResponseWriter, r *http.Request) {
	code, err := p.IssueCode(r.PathValue("office"))
	p.done(w, r, map[string]string{"code": code.String()}, err)
}

func (p *Platform) serveTariff(w http.ResponseWriter, r *http.Request) {
	if wish, ok := given[Rate](p, w, r); ok {
		p.done(w, r, nothing{}, p.SetTariff(wish.Office, wish.Rate))
	}
}

func (p *Platform) serveHolidays(w http.ResponseWriter, r *http.Request) {
	if wish, ok := given[office.HolidayPage](p, w, r); ok {
		p.done(w, r, nothing{}, p.SetHolidays(wish))
	}
}

func (p *Platform) servePlace(w http.ResponseWriter, r *http.Request) {
	wish, ok := given[[]Placement](p, w, r)
	if !ok {
		return
	}
	numbers, err := p.Place(wish...)
	p.done(w, r, map[string][]string{"numbers": numbers}, err)
}

func (p *Platform) serveWithdraw(w http.ResponseWriter, r *http.Request) {
	p.done(w, r, nothing{}, p.Withdraw(r.PathValue("number")))
}

// serveTracking is the Post's door.
func (p *Platform) serveTracking(w http.ResponseWriter, r *http.Request) {
	if words, ok := given[[]Word](p, w, r); ok {
		p.done(w, r, nothing{}, p.Track(words...))
	}
}

// serveStatements is the Treasury's door.
func (p *Platform) serveStatements(w http.ResponseWriter, r *http.Request) {
	if credits, ok := given[[]Credit](p, w, r); ok {
		p.done(w, r, nothing{}, p.IssueStatements(credits...))
	}
}

// serveRegularisations tells the Treasury's desk what an office asks of it.
func (p *Platform) serveRegularisations(w http.ResponseWriter, r *http.Request) {
	all, err := p.Regularisations(r.PathValue("office"))
	p.done(w, r, all, err)
}

// serveRegularised takes the Treasury's answers.
func (p *Platform) serveRegularised(w http.ResponseWriter, r *http.Request) {
	if replies, ok := given[[]RegularisationReply](p, w, r); ok {
		p.done(w, r, nothing{}, p.AnswerRegularisations(replies...))
	}
}

func (p *Platform) serveRevoke(w http.ResponseWriter, r *http.Request) {
	p.done(w, r, nothing{}, p.Revoke(r.PathValue("device")))
}
