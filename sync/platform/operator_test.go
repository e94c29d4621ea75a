package platform_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/wire"
)

func TestTheOperatorsDoorsOpenOnlyToTheToken(t *testing.T) {
	d := newDesk(t)
	for _, target := range []string{"/v1/offices", "/v1/orders", "/v1/tariff", "/v1/holidays", "/v1/orders/1/withdrawal", "/v1/post/tracking",
		"/v1/devices/d1/revocation", "/v1/offices/" + platform.OfficeID(here) + "/codes"} {
		if status, _ := d.post(target, []byte("{}")); status != http.StatusUnauthorized {
			t.Errorf("%s without a token: %d", target, status)
		}
	}
	shut, err := platform.New(d.store, platform.Config{})
	d.must(err)
	d.server.Config.Handler = shut
	if status, _ := d.operate("/v1/tariff", "{}"); status != http.StatusUnauthorized {
		t.Errorf("a platform without a token opened: %d", status)
	}
}

func TestTheOperatorRunsAPlatformThroughItsDoors(t *testing.T) {
	d := newDesk(t)
	want := func(target, body string, status int, part string) {
		t.Helper()
		got, text := d.operate(target, body)
		if got != status || !strings.Contains(string(text), part) {
			t.Errorf("%s %s: %d %s, want %d with %q", target, body, got, text, status, part)
		}
	}
	want("/v1/offices", `{"code":"01.151.07.01/1","name":{"ar":"","fr":"Bni Bouzra"}}`, 200, `"01.151.07.01-1"`)
	want("/v1/offices", `{"code":"01.151.07.01/1","name":{"ar":"","fr":""}}`, 409, "platform.office_exists")
	want("/v1/offices", `{"code":"../etc","name":{"ar":"","fr":""}}`, 409, "platform.bad_office")
	want("/v1/offices", `{"bureaux":1}`, 400, "platform.unreadable")
	want("/v1/offices/01.151.07.01-1/codes", ``, 200, `"code"`)
	want("/v1/offices/nowhere/codes", ``, 404, "platform.unknown_office")
	want("/v1/tariff", `{"rate":{"from":"2026-12-01","extract":300,"full_copy":400}}`, 200, "")
	want("/v1/tariff", `{"rate":{"from":"soon","extract":300,"full_copy":400}}`, 409, "platform.bad_rate")
	want("/v1/tariff", `{"office":"nowhere","rate":{"from":"2026-12-01"}}`, 404, "platform.unknown_office")
	want("/v1/holidays", `{"year":2027,"days":["2027-03-10"]}`, 200, "")
	const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTWBKFwVy8DxmFwjCdKinmeQoVIil+oBYk0MZ9C9ndk"
	want("/v1/inspectors/tetouan-7/keys", `{"name":{"ar":"","fr":"X"},"key":"`+key+` x@y","until":"2026-12-31"}`, 200, "")
	want("/v1/inspectors/tetouan-7/keys", `{"name":{"ar":"","fr":"X"},"key":"`+key+`"}`, 409, "platform.bad_inspector")
	want("/v1/inspectors/Saida/keys", `{"name":{"ar":"","fr":"X"},"key":"`+key+`","until":"2026-12-31"}`, 409, "platform.bad_inspector")
	want("/v1/inspectors/tetouan-7/keys", `{"name":{"ar":"","fr":"X"},"key":"ssh-ed25519 AAAA","until":"2026-12-31"}`, 409, "key.malformed")
	want("/v1/inspectors/tetouan-7/keys", `{"province":"99","name":{"ar":"","fr":"X"},"key":"`+key+`","until":"2026-12-31"}`, 404, "platform.unknown_office")
	want("/v1/inspectors/tetouan-7/revocation", `{"office":"01.151.07.01-1","key":"SHA256:x"}`, 200, "")
	want("/v1/inspectors/tetouan-7/revocation", `{"province":"01.151"}`, 200, "")
	want("/v1/orders", `[{"bureau":"01.151.07.01/1","order":{"extracts":1,"language":"ar","act":{"number":"3","hijri":1390},"holder":{"first":"نجمة","family":"الوادي","sex":"f","birth":"1970"}}}]`, 200, "26000001")
	want("/v1/orders", `[{"bureau":"01.151.07.01/1","order":{"extracts":1000,"language":"ar","act":{"number":"3","hijri":1390},"holder":{"first":"نجمة","family":"الوادي","sex":"f","birth":"1970"}}}]`, 409, "request.too_many_papers")
	want("/v1/orders", `[{"bureau":"01.151.07.01/1","order":{"extracts":1,"language":"ar","act":{"number":"","hijri":1390},"holder":{"first":"نجمة","family":"الوادي","sex":"f","birth":"1970"}}}]`, 409, "action.missing_value")
	want("/v1/orders/26000001/withdrawal", ``, 200, "")
	want("/v1/orders/99999999/withdrawal", ``, 404, "platform.unknown_order")
	want("/v1/post/tracking", `[{"label":"rr 473 124 829 ma","what":"accepted","at":"2026-01-05T09:00:00Z","place":"Tétouan"}]`, 200, "")
	want("/v1/post/tracking", `[{"label":"RR473124828MA","what":"accepted","at":"2026-01-05T09:00:00Z"}]`, 409, "platform.bad_word")
	want("/v1/post/tracking", `[{"label":"RR473124829MA","what":"accepted","at":"2026-01-05T09:00:00Z","hour":9}]`, 400, "platform.unreadable")
	want("/v1/devices/d0/revocation", ``, 404, "platform.unknown_device")

	var s platform.Summary
	request, err := http.NewRequest(http.MethodGet, d.url+"/v1/offices/01.151.07.01-1/summary", nil)
	d.must(err)
	request.Header.Set("Authorization", "Bearer "+token)
	_, text := d.roundtrip(request)
	d.must(json.Unmarshal(text, &s))
	if s.Orders != 1 || s.Withdrawn != 1 || s.Feed != 8 { // two rates, holidays, a key and two revocations, placed, withdrawn
		t.Errorf("%s", text)
	}
}

func TestRatesAndHolidaysReachEveryOfficeInOrder(t *testing.T) {
	d := newDesk(t)
	s := d.station(here)
	d.must(d.platform.SetTariff(s.id, office.Rate{From: "2026-12-01", Extract: 300, FullCopy: 400, Source: office.FromOffice}))
	d.must(d.platform.SetHolidays(office.HolidayPage{Year: 2026, Days: []office.Day{"2026-11-26"}}))
	s.sync()
	rate, ok := s.state.Tariff().On("2026-12-02")
	if !ok || rate.Extract != 300 || rate.Source != office.FromPlatform {
		t.Errorf("rate %+v", rate)
	}
	if s.state.Here().Calendar.Working("2026-11-26") || !d.must2(d.platform.Offices()) {
		t.Error("the holiday did not arrive")
	}
	if got := d.summary(here).Head; got == wire.Origin() {
		t.Error("nothing is held")
	}
}

func (d *desk) must2(all []platform.Office, err error) bool {
	d.t.Helper()
	d.must(err)
	return len(all) == 2
}

func TestNoDoorOpensToAStranger(t *testing.T) {
	d := newDesk(t)
	if len(platform.Doors()) < 15 {
		t.Fatalf("%d doors", len(platform.Doors()))
	}
	for _, pattern := range platform.Doors() {
		method, target, _ := strings.Cut(pattern, " ")
		target = strings.NewReplacer("{office}", platform.OfficeID(here), "{digest}", wire.HashOf(nil).String(), "{number}", "1", "{device}", "d1", "{inspector}", "tetouan-7").Replace(target)
		r, err := http.NewRequest(method, d.url+target, strings.NewReader("{}"))
		d.must(err)
		status, text := d.roundtrip(r)
		var p office.Problem
		if status < 400 || status >= 500 || json.Unmarshal(text, &p) != nil || p.Code == "" {
			t.Errorf("%s: %d %s", pattern, status, text)
		}
	}
}
