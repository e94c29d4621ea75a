//go:build unix

package main

import (
	"bytes"
	"crypto/ed25519"
	"encoding/base64"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"watiqa/sync/wire"
)

// future URL CODE starts a platform that enrols this program's devices and then
// speaks the next version of the protocol only, signed as ever; URL and CODE are
// the variables that get its address and an enrolment code.
func future(ts *testscript.TestScript, _ bool, args []string) {
	codec, err := wire.NewCodec()
	ts.Check(err)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	key, code := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{9}, 32)), wire.NewCode([20]byte{4, 2})
	server := &http.Server{ReadHeaderTimeout: time.Second, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		if strings.HasSuffix(r.URL.Path, "/enrol") {
			answer, err := wire.EnrolAnswer{Office: "01.151.07.09-1", Device: "d1", Key: key.Public().(ed25519.PublicKey)}.
				Write(code, bytes.TrimSuffix(body, []byte("\n")))
			if err == nil {
				_, _ = w.Write(append(answer, '\n'))
			}
			return
		}
		header := fmt.Sprintf(`{"v":%d,"verdict":"version"}`, wire.Protocol+1)
		line := func(prefix string) []byte {
			seal := ed25519.Sign(key, []byte(prefix+header))
			return fmt.Appendf(nil, `[%s,"%s"]`, header, base64.StdEncoding.EncodeToString(seal))
		}
		if strings.HasSuffix(r.URL.Path, "/head") {
			_, _ = w.Write(line("watiqa head v1\n"))
			return
		}
		_, _ = w.Write(codec.Pack(line("watiqa exchange reply v1\n")))
	})}
	go func() { _ = server.Serve(l) }()
	ts.Defer(func() { _ = server.Close() })
	ts.Setenv(args[0], "http://"+l.Addr().String())
	ts.Setenv(args[1], code.String())
}
