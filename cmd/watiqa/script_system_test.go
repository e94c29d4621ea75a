//go:build unix

package main

import (
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// limited SIZE PROGRAM… runs a program that may not make files larger than so many
// KB, or, where SIZE is a file, larger than that one is now: a full disk for an
// account that cannot mount a small one.
func limited(ts *testscript.TestScript, neg bool, args []string) {
	most, err := strconv.Atoi(args[0])
	if err != nil {
		info, err := os.Stat(ts.MkAbs(args[0]))
		ts.Check(err)
		most = int(info.Size()+1023) / 1024
	}
	runAs(ts, neg, nil, "sh", append([]string{"-c", `ulimit -f "$0"; exec "$@"`, strconv.Itoa(2 * most)}, args[1:]...)...) // in blocks of 512 bytes
}

// nobody PROGRAM… runs a program as somebody whom the rights of files bind.
func asNobody(ts *testscript.TestScript, neg bool, args []string) {
	if os.Geteuid() != 0 {
		runAs(ts, neg, nil, args[0], args[1:]...)
		return
	}
	program, err := lookPath(ts, args[0])
	ts.Check(err)
	for _, place := range []string{ts.MkAbs("."), filepath.Dir(program)} {
		openTo(ts, place)
	}
	runAs(ts, neg, &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}, program, args[1:]...)
}

// openTo lets everybody look into a folder and pass through those above it.
func openTo(ts *testscript.TestScript, folder string) {
	for ; folder != filepath.Dir(folder); folder = filepath.Dir(folder) {
		info, err := os.Stat(folder)
		ts.Check(err)
		if mode := info.Mode().Perm(); mode&0o005 != 0o005 {
			ts.Check(os.Chmod(folder, mode|0o005))
		}
	}
}

// runAs runs a program with the script's variables and keeps what it said.
func runAs(ts *testscript.TestScript, neg bool, attributes *syscall.SysProcAttr, name string, args ...string) {
	path, err := lookPath(ts, name)
	ts.Check(err)
	command := &exec.Cmd{Path: path, Args: append([]string{filepath.Base(name)}, args...)}
	command.Dir, command.SysProcAttr = ts.MkAbs("."), attributes
	command.Env = append(os.Environ(), "PATH="+ts.Getenv("PATH"), "HOME="+ts.Getenv("HOME"), "LANG="+ts.Getenv("LANG"),
		"XDG_STATE_HOME="+ts.Getenv("XDG_STATE_HOME"))
	said, err := command.CombinedOutput()
	ts.Logf("%s", said)
	ts.Check(os.WriteFile(ts.MkAbs("said"), said, 0o600))
	if (err != nil) != neg {
		ts.Fatalf("%s: %v", name, err)
	}
}

func lookPath(ts *testscript.TestScript, name string) (string, error) {
	if filepath.IsAbs(name) {
		return name, nil
	}
	for folder := range strings.SplitSeq(ts.Getenv("PATH"), ":") {
		if info, err := os.Stat(filepath.Join(folder, name)); err == nil && !info.IsDir() {
			return filepath.Join(folder, name), nil
		}
	}
	return "", exec.ErrNotFound
}

// address VARIABLE finds an address that is free: a platform comes back where
// it was.
func address(ts *testscript.TestScript, _ bool, args []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	ts.Setenv(args[0], l.Addr().String())
	ts.Check(l.Close())
}

// portal VARIABLE starts a server that answers everything with a page of its
// own, as the sign-in page of a hotel's network does.
func portal(ts *testscript.TestScript, _ bool, args []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	server := &http.Server{ReadHeaderTimeout: time.Second, Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte("<html>Bienvenue</html>"))
	})}
	go func() { _ = server.Serve(l) }()
	ts.Defer(func() { _ = server.Close() })
	ts.Setenv(args[0], "http://"+l.Addr().String())
}
