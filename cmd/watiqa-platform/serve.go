package main

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/platform/seed"
)

// options of serve.
type options struct {
	listen, cert, key string
	proxy             bool
	orders            int
}

func (a *app) serve() *cobra.Command {
	var o options
	c := &cobra.Command{Use: "serve", Args: cobra.NoArgs, Short: "Answer the offices",
		RunE: func(c *cobra.Command, _ []string) error { return a.answer(c.Context(), o) }}
	c.Flags().StringVar(&o.listen, "listen", "127.0.0.1:8460", "address to listen on")
	c.Flags().StringVar(&o.cert, "cert", "", "certificate for TLS")
	c.Flags().StringVar(&o.key, "key", "", "key for TLS")
	c.Flags().BoolVar(&o.proxy, "behind-proxy", false, "a proxy in front does the encryption")
	c.Flags().IntVar(&o.orders, "orders", 0, "orders of the demo office to begin with, at the first start")
	return c
}

func (a *app) answer(ctx context.Context, o options) (err error) {
	if o.cert == "" && !o.proxy && !loopback(o.listen) {
		return office.Refuse(needsTLS)
	}
	store, err := openStore(a.flags.dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	token, err := a.operatorToken()
	if err != nil {
		return err
	}
	p, err := platform.New(store, platform.Config{Token: token, Log: slog.New(slog.NewTextHandler(a.err, nil))})
	if err != nil {
		return fmt.Errorf("%w: %w", errStore, err)
	}
	if err := a.furnish(p, o.orders); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", o.listen)
	if err != nil {
		return office.Refuse(unreachable)
	}
	address := serving{URL: "http://" + listener.Addr().String(), Token: token}
	if o.cert != "" {
		address.URL = "https://" + listener.Addr().String()
	}
	forget, err := a.leave(address)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	defer forget()
	say(a.out, "%s\n", address.URL)
	return listen(ctx, listener, p, o)
}

// listen answers until ctx ends, then lets running exchanges finish. The limits
// suit 32 kbit/s and a full batch.
func listen(ctx context.Context, listener net.Listener, handler http.Handler, o options) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: time.Minute, ReadTimeout: 40 * time.Minute,
		WriteTimeout: 40 * time.Minute, IdleTimeout: 15 * time.Minute, MaxHeaderBytes: 16 << 10}
	ended := make(chan error, 1)
	go func() {
		if o.cert != "" {
			ended <- server.ServeTLS(listener, o.cert, o.key)
			return
		}
		ended <- server.Serve(listener)
	}()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	finish, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	return server.Shutdown(finish)
}

func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	ip := net.ParseIP(host)
	return err == nil && (host == "localhost" || ip != nil && ip.IsLoopback())
}

// operatorToken reads the token from --token-file or from the folder, where the
// first start leaves one.
func (a *app) operatorToken() (string, error) {
	path := a.flags.token
	if path == "" {
		path = filepath.Join(a.flags.dir, tokenFile)
	}
	text, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		text = []byte(rand.Text())
		err = os.WriteFile(path, append(text, '\n'), 0o600)
	}
	if token := strings.TrimSpace(string(text)); err == nil && token != "" {
		return token, nil
	}
	return "", office.Refuse(platform.NotOperator)
}

// leave writes where this platform serves; forget takes it away.
func (a *app) leave(address serving) (forget func(), err error) {
	path := filepath.Join(a.flags.dir, servingFile)
	text, err := json.Marshal(address)
	if err != nil {
		return nil, err
	}
	_ = os.Remove(path) // of a platform that was killed, perhaps with other rights
	if err := os.WriteFile(path, text, 0o600); err != nil {
		return nil, fmt.Errorf("%w: %w", errStore, err)
	}
	return func() { _ = os.Remove(path) }, nil
}

// furnish gives a new platform the demo office, its orders, and a code.
func (a *app) furnish(p *platform.Platform, orders int) error {
	offices, err := p.Offices()
	if err != nil || len(offices) > 0 || orders == 0 {
		return err
	}
	bureau, err := seed.Furnish(p, seed.Demo(), seed.New(1, seed.Options{}), orders)
	if err != nil {
		return err
	}
	code, err := p.IssueCode(bureau)
	if err != nil {
		return err
	}
	return a.say(map[string]any{"office": bureau, "code": code.String(), "orders": orders})
}
