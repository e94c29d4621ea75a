package engine_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"
)

// gate stands before the platform and lets a test mistreat what passes.
type gate struct {
	mu       sync.Mutex
	platform http.Handler
	faults   []fault
	seen     []string // method and path of every request
}

// fault mistreats one request. It serves it, or not.
type fault func(w http.ResponseWriter, r *http.Request, platform http.Handler)

func (g *gate) set(platform http.Handler) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.platform = platform
}

// next mistreats the next requests, one fault each.
func (g *gate) next(faults ...fault) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.faults = append(g.faults, faults...)
}

// quiet takes back the faults that did not come about, and forgets what passed.
func (g *gate) quiet() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.faults, g.seen = nil, nil
}

func (g *gate) requests() []string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return append([]string(nil), g.seen...)
}

func (g *gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	g.mu.Lock()
	platform, mistreat := g.platform, fault(nil)
	g.seen = append(g.seen, r.Method+" "+r.URL.Path)
	if len(g.faults) > 0 {
		mistreat, g.faults = g.faults[0], g.faults[1:]
	}
	g.mu.Unlock()
	if mistreat != nil {
		mistreat(w, r, platform)
		return
	}
	platform.ServeHTTP(w, r)
}

// record lets the platform answer and keeps the answer back.
func record(r *http.Request, platform http.Handler) *httptest.ResponseRecorder {
	body, err := io.ReadAll(r.Body)
	if err != nil { // a request that breaks off never gets further
		panic(http.ErrAbortHandler)
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	answer := httptest.NewRecorder()
	platform.ServeHTTP(answer, r)
	r.Body = io.NopCloser(bytes.NewReader(body))
	return answer
}

func send(w http.ResponseWriter, answer *httptest.ResponseRecorder) {
	for name, values := range answer.Header() {
		w.Header()[name] = values
	}
	w.WriteHeader(answer.Code)
	_, _ = w.Write(answer.Body.Bytes())
}

// lostReply: the platform did it, nobody hears so.
func lostReply(_ http.ResponseWriter, r *http.Request, platform http.Handler) {
	record(r, platform)
	panic(http.ErrAbortHandler)
}

// lostRequest never arrives.
func lostRequest(http.ResponseWriter, *http.Request, http.Handler) { panic(http.ErrAbortHandler) }

// doubled arrives twice; the second answer is the one that is heard.
func doubled(w http.ResponseWriter, r *http.Request, platform http.Handler) {
	record(r, platform)
	send(w, record(r, platform))
}

// late comes after so long.
func late(by time.Duration) fault {
	return func(w http.ResponseWriter, r *http.Request, platform http.Handler) {
		answer := record(r, platform)
		select {
		case <-time.After(by):
		case <-r.Context().Done(): // nobody waits any more
		}
		send(w, answer)
	}
}

// halfReply ends in the middle.
func halfReply(w http.ResponseWriter, r *http.Request, platform http.Handler) {
	answer := record(r, platform)
	half := answer.Body.Bytes()[:answer.Body.Len()/2]
	answer.Body = bytes.NewBuffer(half)
	send(w, answer) // Content-Length is the whole's: the server hangs up
}

// status answers with an HTTP error.
func status(code int, header ...string) fault {
	return func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
		for i := 0; i+1 < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		http.Error(w, "no", code)
	}
}

// portal is a hotel's: it answers everything, kindly.
func portal(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
	w.Header().Set("Content-Type", "text/html")
	_, _ = io.Copy(w, strings.NewReader("<html><body>Please accept our conditions</body></html>"))
}

// changed gives the platform's answer after something happened to its body.
func changed(how func([]byte) []byte) fault {
	return func(w http.ResponseWriter, r *http.Request, platform http.Handler) {
		answer := record(r, platform)
		answer.Body = bytes.NewBuffer(how(answer.Body.Bytes()))
		answer.Header().Del("Content-Length")
		send(w, answer)
	}
}

// trickle lets the answer come in pieces, a pause between them.
func trickle(piece int, pause time.Duration) fault {
	return func(w http.ResponseWriter, r *http.Request, platform http.Handler) {
		answer := record(r, platform)
		for body := answer.Body.Bytes(); len(body) > 0; {
			n := min(piece, len(body))
			_, _ = w.Write(body[:n])
			_ = http.NewResponseController(w).Flush()
			body = body[n:]
			time.Sleep(pause)
		}
	}
}
