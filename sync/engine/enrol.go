package engine

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"net"
	"net/http"
	"net/url"
	"strings"

	"filippo.io/age"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// Enrol makes this office's device known to the platform at an address, with
// the one-time code that the operator gave. Asking again with the same code,
// because no answer came, is safe. Problems: [office.LineBadCode], those of the
// line, and [office.BadValue] for an address that is not https (http only to
// this computer).
func (e *Engine) Enrol(ctx context.Context, address, typed string) error {
	release, err := e.hold(ctx)
	if err != nil {
		return err
	}
	defer release()
	e.board.busy(true)
	defer func() { e.board.busy(false); e.Refresh(); e.Wake() }()
	if err := e.enrol(ctx, address, typed); err != nil {
		if ended(ctx, err) {
			return ctx.Err()
		}
		return explain(err)
	}
	return nil
}

func (e *Engine) enrol(ctx context.Context, address, typed string) error {
	if e.books.Sealed() {
		return office.Refuse(office.LineSealed)
	}
	base, ok := platformAddress(address)
	if !ok {
		return office.Refuse(office.BadValue, "enrol", "url")
	}
	code, err := wire.ParseCode(typed)
	if err != nil {
		return office.Refuse(office.LineBadCode)
	}
	d, line, err := e.apply(code)
	if err != nil {
		return err
	}
	var answer wire.EnrolAnswer
	_, err = e.client.do(ctx, call{
		method: http.MethodPost, url: base + "/v1/enrol", body: append(line, '\n'), plain: true, repeat: true,
		read: func(reply []byte) error {
			answer, err = wire.ReadEnrolAnswer(bytes.TrimSuffix(reply, []byte("\n")), code, line)
			if errors.Is(err, wire.ErrVersion) {
				return otherVersion(answer.V)
			}
			return err
		},
	})
	var status statusError
	if errors.As(err, &status) && status.status == http.StatusForbidden {
		return office.Refuse(office.LineBadCode)
	}
	if err != nil {
		return err
	}
	return e.enrolled(d, base, answer)
}

// apply makes the enrolment's line, or finds the one that was sent before with
// this code: the platform answers the same line again, but no second one.
func (e *Engine) apply(code wire.Code) (d device, line []byte, err error) {
	var pending applicant
	if _, err := e.books.Local(pendingName, &pending); err != nil {
		return d, nil, err
	}
	if pending.Handle == code.Handle() {
		return pending.Device, []byte(pending.Line), nil
	}
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return d, nil, err
	}
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return d, nil, err
	}
	bureau := ""
	if err := e.books.View(func(s *office.State) error { bureau = s.Here().Bureau; return nil }); err != nil {
		return d, nil, err
	}
	line, err = wire.EnrolRequest{Bureau: bureau, Key: public, Recipient: identity.Recipient().String()}.Write(code)
	if err != nil {
		return d, nil, err
	}
	d = device{Seed: private.Seed(), Identity: identity.String()}
	return d, line, e.books.PutLocal(pendingName, applicant{code.Handle(), string(line), d})
}

// applicant is an enrolment under way, under the local value "enrolment".
type applicant struct {
	Handle string `json:"handle"`
	Line   string `json:"line"`
	Device device `json:"device"`
}

const pendingName = "enrolment"

// enrolled keeps who we are now. The mark starts over: what this platform holds
// of us it will say itself.
func (e *Engine) enrolled(d device, base string, a wire.EnrolAnswer) error {
	d.URL, d.Office, d.ID, d.Platform, d.Theirs = base, a.Office, a.Device, a.Key, a.Recipient
	size, _, err := e.books.Head()
	if err != nil {
		return err
	}
	for _, put := range []struct {
		name  string
		value any
	}{
		{ackName, nil},
		{lineName, memory{Doubt: size}},
		{deviceName, d},
		{pendingName, nil},
	} {
		if err := e.books.PutLocal(put.name, put.value); err != nil {
			return err
		}
	}
	return nil
}

// platformAddress accepts https, and http to this computer alone.
func platformAddress(text string) (base string, ok bool) {
	u, err := url.Parse(strings.TrimSpace(text))
	if err != nil || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return "", false
	}
	ip := net.ParseIP(u.Hostname())
	local := u.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
	if u.Scheme != "https" && !(u.Scheme == "http" && local) {
		return "", false
	}
	return strings.TrimSuffix(u.String(), "/"), true
}
