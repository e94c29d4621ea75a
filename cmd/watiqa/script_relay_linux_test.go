package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"github.com/rogpeppe/go-internal/testscript"
)

// relay settings|start|stop: a real sshd on a loopback port, whose account is
// whoever runs this test. The settings are the office's for it, and what an
// inspector must know to jump over it.
func relayHost(ts *testscript.TestScript, _ bool, args []string) {
	if args[0] == "stop" {
		for _, pid := range *relays(ts) {
			killTree(pid)
		}
		return
	}
	sshd, err := lookSystem("sshd")
	ts.Check(err)
	folder := ts.MkAbs("relay")
	ts.Check(os.MkdirAll(folder, 0o700))
	for _, key := range []string{"host", "station", "jumper"} {
		if _, err := os.Stat(filepath.Join(folder, key)); err != nil {
			ts.Check(ts.Exec("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", filepath.Join(folder, key)))
		}
	}
	port, knock := free(ts), free(ts)
	if old := ts.Getenv("RELAY"); old != "" {
		port, knock = old, ts.Getenv("KNOCK")
	}
	read := func(name string) string { return strings.TrimSpace(ts.ReadFile(filepath.Join("relay", name))) }
	write := func(name, text string) { ts.Check(os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600)) }
	write("authorized", read("station.pub")+"\n"+read("jumper.pub")+"\n")
	write("sshd_config", fmt.Sprintf(`ListenAddress 127.0.0.1:%s
HostKey %s/host
AuthorizedKeysFile %s/authorized
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PidFile none
`, port, folder, folder))
	ts.Setenv("RELAY", port)
	ts.Setenv("KNOCK", knock)
	if args[0] == "settings" {
		settings := ts.ReadFile("config.toml")
		me := os.Getenv("USER")
		if out, err := exec.Command("id", "-un").Output(); err == nil {
			me = strings.TrimSpace(string(out))
		}
		ts.Setenv("ME", me)
		words := strings.Fields(read("host.pub"))
		settings += fmt.Sprintf("[ssh.relay]\nhost = \"127.0.0.1:%s\"\nuser = %q\nkey = %q\nhost_key = \"%s %s\"\nport = %q\n",
			port, me, filepath.Join(folder, "station"), words[0], words[1], knock)
		ts.Check(os.WriteFile(ts.MkAbs("config.toml"), []byte(settings), 0o600))
		known := ts.ReadFile("known")
		office := strings.Fields(known)
		write("known", fmt.Sprintf("[127.0.0.1]:%s %s %s\n[127.0.0.1]:%s %s %s\n", port, words[0], words[1], knock, office[1], office[2]))
		write("jump.conf", fmt.Sprintf(`Host relay
  HostName 127.0.0.1
  Port %s
  User %s
  IdentityFile %s/jumper
Host office
  HostName 127.0.0.1
  Port %s
  User watiqa
  ProxyJump relay
  IdentityFile %s
Host *
  BatchMode yes
  IdentitiesOnly yes
  IdentityAgent none
  StrictHostKeyChecking yes
  UserKnownHostsFile %s/known
`, port, me, folder, knock, ts.MkAbs("saida"), folder))
		return
	}
	if os.Geteuid() == 0 {
		_ = os.MkdirAll("/run/sshd", 0o755) // where sshd, as root, sends its weaker half
	}
	command := exec.Command(sshd, "-D", "-e", "-f", filepath.Join(folder, "sshd_config"))
	log, err := os.Create(filepath.Join(folder, "sshd.log"))
	ts.Check(err)
	command.Stderr = log
	ts.Check(command.Start())
	all := *relays(ts)
	*relays(ts) = append(all, command.Process.Pid)
	ts.Defer(func() {
		killTree(command.Process.Pid)
		_ = command.Wait()
		_ = log.Close()
	})
}

// relays are the servers that a script started.
func relays(ts *testscript.TestScript) *[]int { return ts.Value(relaysKey{}).(*[]int) }

type relaysKey struct{}

// killTree ends a process and those that it started; sshd's live in groups of
// their own.
func killTree(pid int) {
	_ = syscall.Kill(pid, syscall.SIGSTOP) // it starts no more of them
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, path := range stats {
		text, _ := os.ReadFile(path)
		_, after, _ := strings.Cut(string(text), ") ")
		if fields := strings.Fields(after); len(fields) > 1 && fields[1] == strconv.Itoa(pid) {
			child, _ := strconv.Atoi(filepath.Base(filepath.Dir(path)))
			killTree(child)
		}
	}
	_ = syscall.Kill(pid, syscall.SIGKILL)
}

func free(ts *testscript.TestScript) string {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	defer func() { _ = l.Close() }()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}
