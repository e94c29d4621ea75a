package platform_test

import (
	"bytes"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/platform/bolt"
	"watiqa/sync/wire"
)

// outside is a platform with one office, for bytes from anywhere.
func outside(f *testing.F) *platform.Platform {
	f.Helper()
	store, err := bolt.Open(filepath.Join(f.TempDir(), "platform.db"))
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = store.Close() })
	p, err := platform.New(store, platform.Config{Token: token, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		f.Fatal(err)
	}
	if _, err := p.AddOffice(here, office.Name{}); err != nil {
		f.Fatal(err)
	}
	return p
}

func knock(p http.Handler, method, target, authorization string, body []byte) int {
	r := httptest.NewRequest(method, "http://platform/", bytes.NewReader(body))
	r.URL.Path = target
	r.Header.Set("Authorization", authorization)
	w := httptest.NewRecorder()
	p.ServeHTTP(w, r)
	return w.Code
}

func FuzzExchange(f *testing.F) {
	p := outside(f)
	codec, err := wire.NewCodec()
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte(`[{"v":1,"office":"01.151.07.09-1","device":"d1"},"AAAA"]` + "\n"))
	f.Add([]byte("\n\n"))
	f.Add([]byte(`[{"v":2},""]` + "\n"))
	f.Fuzz(func(t *testing.T, plain []byte) {
		for _, body := range [][]byte{plain, codec.Pack(bytes.TrimSuffix(plain, []byte("\n")))} {
			reply, err := p.Exchange(platform.OfficeID(here), body)
			if err != nil && !errors.Is(err, wire.ErrMalformed) && !errors.Is(err, wire.ErrTooLarge) {
				t.Fatal(err)
			}
			if (err == nil) != (reply != nil) {
				t.Fatal("neither a reply nor a reason")
			}
			if err == nil {
				if r, err := codec.ReadReply(p.Key(), reply); err != nil || r.Verdict == wire.OK {
					t.Fatalf("%v %s", err, r.Verdict)
				}
			}
		}
	})
}

func FuzzEnrol(f *testing.F) {
	p := outside(f)
	if _, err := p.IssueCode(platform.OfficeID(here)); err != nil {
		f.Fatal(err)
	}
	f.Add([]byte(`[{"v":1,"handle":"0000","key":"AAAA"},"AAAA"]`))
	f.Fuzz(func(t *testing.T, line []byte) {
		if answer, err := p.Enrol(line); err == nil || answer != nil {
			t.Fatal("enrolled without the code")
		}
	})
}

func FuzzOperatorsDoors(f *testing.F) {
	p := outside(f)
	f.Add("/v1/orders", []byte(`[{"bureau":"01.151.07.09/1","order":{"extracts":1,"act":{"number":"1","hijri":1390},"holder":{"birth":"1970"}}}]`))
	f.Add("/v1/offices", []byte(`{"code":"01/1","name":{}}`))
	f.Add("/v1/tariff", []byte(`{"rate":{"from":"2026-01-01","extract":200}}`))
	f.Add("/v1/holidays", []byte(`{"year":2026,"days":["2026-01-01"]}`))
	f.Add("/v1/orders/26000001/withdrawal", []byte(``))
	f.Fuzz(func(t *testing.T, target string, body []byte) {
		switch status := knock(p, http.MethodPost, target, "Bearer "+token, body); status {
		case http.StatusServiceUnavailable, http.StatusInternalServerError:
			t.Fatalf("%s %q: %d", target, body, status)
		}
	})
}

func FuzzSignedQuestions(f *testing.F) {
	p := outside(f)
	f.Add("/v1/offices/01.151.07.09-1/head", "Watiqa d1 00 AAAA")
	f.Add("/v1/offices/01.151.07.09-1/journal", "Bearer "+token)
	f.Fuzz(func(t *testing.T, target, authorization string) {
		if status := knock(p, http.MethodGet, target, authorization, nil); status < 300 && authorization != "Bearer "+token {
			t.Fatalf("%s with %q: %d", target, authorization, status)
		}
	})
}
