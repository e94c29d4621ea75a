package main

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/platform/bolt"
)

// errStore: the platform's file cannot be opened.
var errStore = errors.New("watiqa-platform: the file cannot be opened")

// desk is the operator's way to a platform's doors.
type desk struct {
	url, token string
	client     *http.Client
	close      func() error
}

// serving is the file that a serving platform leaves in its folder, so that the
// commands beside it find it. Only its owner can read it.
type serving struct {
	URL   string `json:"url"`
	Token string `json:"token"`
}

const (
	platformFile = "platform.db"
	servingFile  = "serving.json"
	tokenFile    = "operator.token"
)

// desk finds the platform; the package comment says where.
func (a *app) desk() (*desk, error) {
	d := &desk{client: &http.Client{Timeout: time.Minute}, close: func() error { return nil }}
	if a.flags.url != "" {
		token, err := os.ReadFile(a.flags.token)
		if err != nil {
			return nil, office.Refuse(platform.NotOperator)
		}
		d.url, d.token = strings.TrimSuffix(a.flags.url, "/"), strings.TrimSpace(string(token))
		return d, nil
	}
	store, err := openStore(a.flags.dir)
	if errors.Is(err, bolt.ErrLocked) {
		return d, a.beside(d)
	} else if err != nil {
		return nil, err
	}
	d.token, d.url, d.close = rand.Text(), "http://here", store.Close
	p, err := platform.New(store, platform.Config{Token: d.token})
	if err != nil {
		return nil, errors.Join(errStore, err, store.Close())
	}
	d.client.Transport = direct{p}
	return d, nil
}

// beside finds the platform that serves the folder.
func (a *app) beside(d *desk) error {
	var found serving
	text, err := os.ReadFile(filepath.Join(a.flags.dir, servingFile))
	if err != nil || json.Unmarshal(text, &found) != nil {
		return bolt.ErrLocked
	}
	d.url, d.token = found.URL, found.Token
	return nil
}

func openStore(dir string) (*bolt.Store, error) {
	store, err := bolt.Open(filepath.Join(dir, platformFile))
	if err != nil && !errors.Is(err, bolt.ErrLocked) {
		return nil, fmt.Errorf("%w: %w", errStore, err)
	}
	return store, err
}

// direct asks a platform in this process.
type direct struct{ handler http.Handler }

func (d direct) RoundTrip(r *http.Request) (*http.Response, error) {
	w := &heard{header: http.Header{}, status: http.StatusOK}
	d.handler.ServeHTTP(w, r)
	return &http.Response{StatusCode: w.status, Header: w.header, Body: io.NopCloser(&w.body), Request: r}, nil
}

// heard is what a door answered.
type heard struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (h *heard) Header() http.Header            { return h.header }
func (h *heard) WriteHeader(status int)         { h.status = status }
func (h *heard) Write(text []byte) (int, error) { return h.body.Write(text) }

// ask sends wish as JSON, unless it is nil, and reads the answer into answer.
func (d *desk) ask(method, target string, wish, answer any) error {
	var body io.Reader = http.NoBody
	if wish != nil {
		text, err := json.Marshal(wish)
		if err != nil {
			return err
		}
		body = bytes.NewReader(text)
	}
	r, err := http.NewRequest(method, d.url+target, body)
	if err != nil {
		return office.Refuse(unreachable)
	}
	r.Header.Set("Authorization", "Bearer "+d.token)
	response, err := d.client.Do(r)
	if err != nil {
		return office.Refuse(unreachable)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return office.Refuse(unreachable)
	}
	if response.StatusCode != http.StatusOK {
		var p office.Problem
		if json.Unmarshal(text, &p) != nil || p.Code == "" {
			return office.Refuse(foreign)
		}
		return &p
	}
	if json.Unmarshal(text, answer) != nil {
		return office.Refuse(foreign)
	}
	return nil
}

// with does something at the desk.
func (a *app) with(do func(*desk) error) error {
	d, err := a.desk()
	if err != nil {
		return err
	}
	return errors.Join(do(d), d.close())
}
