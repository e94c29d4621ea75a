package platform_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/wire"
)

// secrets are what no door may tell, in every way in which bytes are written.
func (s *station) secrets(code wire.Code) (all []string) {
	s.t.Helper()
	add := func(secret []byte) {
		all = append(all, string(secret), hex.EncodeToString(secret), strings.ToUpper(hex.EncodeToString(secret)),
			base64.StdEncoding.EncodeToString(secret), base64.RawURLEncoding.EncodeToString(secret))
	}
	for _, line := range s.lines {
		e, err := office.DecodeEvent("", line)
		s.must(err)
		if _, secret, ok := office.OpenedBy(e); ok {
			add(secret)
		}
	}
	s.must(s.store.View(func(tx platform.Tx) error {
		add(slices.Clone(tx.Get(platform.Meta, "signing key")))
		add(slices.Clone(tx.Get(platform.Meta, "age identity")))
		return nil
	}))
	add(s.key.Seed())
	add([]byte(token))
	add([]byte(code))
	return append(all, code.String())
}

// Every door is opened, after an office has lived: with what it takes to be let
// in, so that it answers as fully as it can.
func TestNoDoorTellsASecret(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 3)
	s := d.station(here)
	s.sync()
	s.process(ids...)
	s.open() // a second opening: the first one's secret is no less secret
	s.sync()
	code, err := d.platform.IssueCode(s.id) // waits to be used
	d.must(err)
	secrets := s.secrets(code)
	silent := func(pattern string, status int, text []byte) {
		t.Helper()
		if plain, err := s.codec.Unpack(text); err == nil {
			text = slices.Concat(plain...)
		}
		for i, secret := range secrets {
			if bytes.Contains(text, []byte(secret)) {
				t.Errorf("%s answers %d with secret %d", pattern, status, i)
			}
		}
	}
	bodies := map[string]string{
		"POST /v1/offices": `{"code":"01.151.07.33/1","name":{"ar":"","fr":""}}`,
		"POST /v1/tariff":  `{"rate":{"from":"2026-12-01","extract":300,"full_copy":400}}`,
		"POST /v1/orders":  `[{"bureau":"` + here + `","order":{"extracts":1,"act":{"number":"3","hijri":1390},"holder":{"birth":"1970"}}}]`,
	}
	for _, pattern := range platform.Doors() {
		method, target, _ := strings.Cut(pattern, " ")
		target = strings.NewReplacer("{office}", s.id, "{digest}", wire.HashOf(nil).String(), "{number}", ids[0], "{device}", "d1", "{inspector}", "tetouan-7").Replace(target)
		switch {
		case strings.HasSuffix(pattern, "/journal"): // an office's own journal is its own, books.opened with it
		case strings.HasSuffix(pattern, "/exchange"):
			body, _ := s.request(100)
			status, text := d.post(target, body)
			silent(pattern, status, text)
		case strings.HasSuffix(pattern, "/head"), strings.HasSuffix(pattern, "/feed"):
			response, text := s.ask(target, "")
			silent(pattern, response.StatusCode, text)
		default:
			r, err := http.NewRequest(method, d.url+target, strings.NewReader(bodies[pattern]))
			d.must(err)
			r.Header.Set("Authorization", "Bearer "+token)
			status, text := d.roundtrip(r)
			silent(pattern, status, text)
		}
	}
	all, err := d.platform.Offices()
	d.must(err)
	text, err := json.Marshal(all)
	d.must(err)
	silent("Offices", 0, text)
	s.must(s.do("p2", "day", nil, "day", "2026-11-24", "confirm", "yes"))
	s.sync() // and the store still knows where the journal stands
}
