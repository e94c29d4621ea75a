package engine

import (
	"bytes"
	"context"
	"crypto/tls"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"time"

	"github.com/hashicorp/go-retryablehttp"

	"watiqa/sync/wire"
)

// client speaks HTTP over a bad line. Short waits and repeats are
// retryablehttp's; waiting longer is the engine's.
type client struct {
	http   *http.Client
	meter  *meter
	config Config
}

// call is one question to the platform.
type call struct {
	method, url string
	body        []byte
	plain       bool // the body is not packed
	// sign is done before every attempt: a repeated question has a new nonce.
	sign func(*http.Request) error
	// repeat allows to ask again at once, where that costs little.
	repeat bool
	// read judges a reply with status 200 or 206. A body that dies half-way
	// never reaches it.
	read func(reply []byte) error
}

const (
	repeats     = 2
	repeatAfter = time.Second      // the first time
	repeatMost  = 10 * time.Second // a longer Retry-After is left to the engine
)

func newClient(c Config) *client {
	m := &meter{limit: c.Stall}
	transport := &http.Transport{
		Proxy: http.ProxyFromEnvironment,
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			raw, err := c.Dial(ctx, network, address)
			if err != nil {
				return nil, err
			}
			return conn{raw, m}, nil
		},
		TLSClientConfig:    c.TLS,
		DisableCompression: true, // bodies are packed already
		MaxConnsPerHost:    1,
		IdleConnTimeout:    10 * time.Minute,
		// HTTP/1.1: a dead connection of HTTP/2 would be used again.
		TLSNextProto: map[string]func(string, *tls.Conn) http.RoundTripper{},
	}
	return &client{meter: m, config: c, http: &http.Client{
		Transport: transport,
		// Whoever redirects is not the platform.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// do asks. sent tells whether anything may have reached the platform.
func (c *client) do(ctx context.Context, q call) (sent bool, err error) {
	ctx, stop := c.meter.guard(ctx)
	defer stop()
	before, _ := c.meter.count()
	err = c.ask(ctx, q)
	if cause := context.Cause(ctx); err != nil && cause != nil {
		err = cause
	}
	after, _ := c.meter.count()
	return after > before, err
}

func (c *client) ask(ctx context.Context, q call) error {
	request, err := retryablehttp.NewRequestWithContext(ctx, q.method, q.url, rewindable(q.body))
	if err != nil {
		return err
	}
	request.Header["User-Agent"] = []string{""} // not a byte for nothing
	if q.body != nil {
		request.Header.Set("Content-Type", wire.ContentType)
	}
	if q.body != nil && !q.plain {
		request.Header.Set("Content-Encoding", wire.Encoding)
	}
	if q.sign != nil {
		if err := q.sign(request.Request); err != nil {
			return err
		}
	}
	judged := false
	request.SetResponseHandler(func(r *http.Response) error {
		defer r.Body.Close()
		judged = true
		if r.StatusCode != http.StatusOK && r.StatusCode != http.StatusPartialContent {
			return statusError{r.StatusCode, retryAfter(r)}
		}
		reply, err := io.ReadAll(io.LimitReader(r.Body, wire.MaxBody+1))
		if err != nil {
			return brokenOff{err}
		}
		if len(reply) > wire.MaxBody {
			return wire.ErrTooLarge
		}
		return q.read(reply)
	})
	response, err := c.repeater(q).Do(request)
	if err == nil && !judged { // a status that was to be repeated, to the end
		err = statusError{response.StatusCode, retryAfter(response)}
	}
	if response != nil {
		_ = response.Body.Close()
	}
	return err
}

func rewindable(body []byte) any {
	if body == nil {
		return nil
	}
	return bytes.NewReader(body)
}

func (c *client) repeater(q call) *retryablehttp.Client {
	return &retryablehttp.Client{
		HTTPClient:   c.http,
		Logger:       quiet{c.config.Log},
		RetryMax:     repeats,
		RetryWaitMin: repeatAfter,
		RetryWaitMax: repeatMost,
		ErrorHandler: retryablehttp.PassthroughErrorHandler,
		PrepareRetry: func(r *http.Request) error {
			if q.sign == nil {
				return nil
			}
			return q.sign(r)
		},
		Backoff: func(least, most time.Duration, n int, r *http.Response) time.Duration {
			return max(jitter(min(least<<n, most)), min(most, retryAfter(r)))
		},
		CheckRetry: func(ctx context.Context, r *http.Response, err error) (bool, error) {
			return q.repeat && ctx.Err() == nil && passing(r, err), err
		},
	}
}

// jitter spreads a wait over its second half, so that a thousand offices that
// lost their platform at once do not come back at once.
func jitter(d time.Duration) time.Duration { return d/2 + rand.N(d/2+1) }
