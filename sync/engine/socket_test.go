package engine_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/engine"
)

// The tests above live in memory; here are real sockets, real TLS and real time.

// overTLS puts the world's platform behind TLS on a real port.
func (s *station) overTLS() (url string) {
	s.t.Helper()
	server := httptest.NewUnstartedServer(s.gate)
	server.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, 0)
	server.StartTLS()
	s.t.Cleanup(server.Close)
	trusted := x509.NewCertPool()
	trusted.AddCert(server.Certificate())
	s.connect(&tls.Config{RootCAs: trusted}, 0)
	return server.URL
}

// connect makes an engine that uses the operating system's network.
func (s *station) connect(c *tls.Config, stall time.Duration) {
	s.t.Helper()
	var err error
	s.engine, err = engine.New(s.books, engine.Config{TLS: c, Clock: s.now, Stall: stall})
	s.must(err)
}

func TestOverRealSocketsAndTLS(t *testing.T) {
	s := newWorld(t).found()
	url := s.overTLS()
	code, err := s.platform.IssueCode(s.id)
	s.must(err)
	s.must(s.engine.Enrol(t.Context(), url, code.String()))
	s.place(20)
	s.exchange()
	s.arrived()
	s.process(s.maker.Number(0), s.maker.Number(1))
	s.gate.next(doubled)
	s.exchange()
	s.agree()
}

func TestACertificateThatNobodyVouchesForIsNotThePlatform(t *testing.T) {
	s := newWorld(t).found()
	url := s.overTLS()
	s.connect(nil, 0)
	if err := s.engine.Enrol(t.Context(), url, "0123-4567-89AB-CDEF-GHJK"); !errors.Is(err, office.Refuse(office.LinePortal)) {
		t.Errorf("got %v", err)
	}
}

func TestAHostThatAcceptsAndNeverSpeaksIsAStalledLine(t *testing.T) {
	s := newWorld(t).found()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	s.must(err)
	defer listener.Close()
	s.connect(nil, 2*time.Second)
	began := time.Now()
	err = s.engine.Enrol(t.Context(), "http://"+listener.Addr().String(), "0123-4567-89AB-CDEF-GHJK")
	if !errors.Is(err, office.Refuse(office.LineStalled)) || time.Since(began) > 30*time.Second {
		t.Errorf("got %v after %v", err, time.Since(began))
	}
}

func TestAClosedPortIsALineThatIsDownAtOnce(t *testing.T) {
	s := newWorld(t).found()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	s.must(err)
	s.must(listener.Close())
	s.connect(nil, 2*time.Second)
	began := time.Now()
	err = s.engine.Enrol(t.Context(), "http://"+listener.Addr().String(), "0123-4567-89AB-CDEF-GHJK")
	if !errors.Is(err, office.Refuse(office.LineDown)) || time.Since(began) > time.Second {
		t.Errorf("got %v after %v", err, time.Since(began))
	}
}

func TestWhoStopsWaitingIsLetGoAtOnce(t *testing.T) {
	s := newWorld(t).found()
	url := s.overTLS()
	code, err := s.platform.IssueCode(s.id)
	s.must(err)
	s.must(s.engine.Enrol(t.Context(), url, code.String()))
	s.gate.next(func(_ http.ResponseWriter, r *http.Request, _ http.Handler) { <-r.Context().Done() })
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if err := s.engine.Exchange(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if failure := s.engine.Status().Failure; failure != nil {
		t.Errorf("that is no failure of the line: %v", failure)
	}
	s.exchange()
}
