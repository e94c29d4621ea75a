package main

import (
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/sys/unix"

	"watiqa/store"
	"watiqa/store/office"
)

// TestElsewhere drives the door to elsewhere as it stands, with OpenSSH's own
// client and, where that is too well-behaved, with one that is not. Each script
// tells its attack in prose first.
func TestElsewhere(t *testing.T) {
	for _, program := range []string{"ssh", "ssh-keygen", "sshd"} {
		if _, err := lookSystem(program); err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatalf("%s is not installed", program)
			}
			t.Skipf("%s is not installed", program)
		}
	}
	commands := scriptCommands()
	for name, do := range elsewhereCommands() {
		commands[name] = do
	}
	runScripts(t, "testdata/elsewhere", commands, func(env *testscript.Env) {
		env.Values[seatsKey{}] = map[string]*pane{}
		env.Values[relaysKey{}] = new([]int)
		env.Values[servingKey{}] = new(func())
	})
}

// lookSystem also looks where a system keeps what only it starts.
func lookSystem(program string) (string, error) {
	if path, err := exec.LookPath(program); err == nil {
		return path, nil
	}
	return exec.LookPath(filepath.Join("/usr/sbin", program))
}

func elsewhereCommands() map[string]func(*testscript.TestScript, bool, []string) {
	return map[string]func(*testscript.TestScript, bool, []string){
		"bureau": bureau,
		"serve":  serve,
		"stops":  stops,
		"grant":  grant,
		"ssh":    dials,
		"look":   look,
		"types":  types,
		"pastes": pastes,
		"resize": resizesTo,
		"sees":   sees,
		"hides":  hides,
		"ends":   ends,
		"hangup": hangUp,
		"here":   here,
		"soon":   soon,
		"do":     does,
		"same":   same,

		"fingerprint": fingerprintOf,
		"public":      publicOf,
		"eventually":  knockable,
		"every":       every,
		"mash":        mash,
		"wrote":       wrote,
		"attack":      attack,
		"relay":       relayHost,
	}
}

// bureau makes the books of an office with an administrator (karim), an agent
// (naima) and an inspector (saida), each with a passphrase in NAME.txt; keys for
// them and for a stranger; and one order. Nothing runs yet.
func bureau(ts *testscript.TestScript, _ bool, _ []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	_, port, _ := net.SplitHostPort(l.Addr().String())
	ts.Check(l.Close())
	ts.Setenv("PORT", port)
	write := func(name, text string) { ts.Check(os.WriteFile(ts.MkAbs(name), []byte(text), 0o600)) }
	for _, who := range []string{"karim", "naima", "saida"} {
		write(who+".txt", "quatre mots pour "+who+"\n")
	}
	write("office.toml", `[office]
bureau = "01.151.07.09/1"
name = { ar = "مكتب الحالة المدنية تلمبوط", fr = "Bureau d'état civil de Talambote" }
[person]
login = "karim"
name = { ar = "كريم الطاهري", fr = "Karim Tahiri" }
roles = ["administrator", "agent", "officer"]
[[signatory]]
name = { ar = "عبد السلام الورياغلي", fr = "Abdesselam El Ouriaghli" }
capacity = "president"
`)
	write("config.toml", "books = \""+ts.MkAbs("office.books")+"\"\nlang = \"fr\"\nbidi = \"visual\"\n[ssh]\nlisten = \"127.0.0.1:"+port+"\"\n")
	ts.Check(ts.Exec("watiqa", "init", "--config=config.toml", "--from=office.toml", "--passphrase-file=karim.txt"))
	ts.Setenv("KARIM", "p1")
	as(ts, "karim", "person.add", "login=naima", "name_ar=نعيمة", "name_fr=Naima Alami", "roles=agent", "--new-passphrase-file=naima.txt")
	ts.Setenv("NAIMA", valueIn(ts, "stdout", "head/subject").(string))
	as(ts, "karim", "person.add", "login=saida", "name_ar=سعيدة", "name_fr=Saida Idrissi", "roles=inspector", "--new-passphrase-file=saida.txt")
	ts.Setenv("SAIDA", valueIn(ts, "stdout", "head/subject").(string))
	as(ts, "karim", "open", "extracts=2", "number=3265", "gregorian=1980", "first=سعيد", "family=العلمي", "sex=m", "birth=1980", "father=علي", "mother=فاطمة", "mother_name=بناني", "asker=سعيد")
	for _, who := range []string{"karim", "naima", "saida", "stranger"} {
		ts.Check(ts.Exec("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", who, "-f", ts.MkAbs(who)))
	}
	ts.Check(ts.Exec("watiqa", "ssh", "--config=config.toml", "--json"))
	write("known", "[127.0.0.1]:"+port+" "+valueIn(ts, "stdout", "key").(string)+"\n")
}

// as lets somebody do something on the command line.
func as(ts *testscript.TestScript, who string, args ...string) {
	args = append([]string{"do"}, args...)
	ts.Check(ts.Exec("watiqa", append(args, "--config=config.toml", "--login="+who, "--passphrase-file="+who+".txt", "--json")...))
}

// grant WHO [until=DAY] lets a person in with his key.
func grant(ts *testscript.TestScript, _ bool, args []string) {
	key := strings.TrimSpace(ts.ReadFile(args[0] + ".pub"))
	as(ts, "karim", append([]string{"key.grant", ts.Getenv(strings.ToUpper(args[0])), "key=" + key}, args[1:]...)...)
}

// serve [sealed] starts the process that owns the books.
func serve(ts *testscript.TestScript, _ bool, args []string) {
	words := []string{"serve", "--config=config.toml"}
	if len(args) == 0 {
		words = append(words, "--login=karim", "--passphrase-file=karim.txt")
	}
	program, err := lookPath(ts, "watiqa")
	ts.Check(err)
	command := exec.Command(program, words...)
	command.Dir, command.Env = ts.MkAbs("."), scriptEnv(ts)
	ts.Check(command.Start())
	stop := sync.OnceFunc(func() {
		_ = command.Process.Signal(os.Interrupt)
		_ = command.Wait()
	})
	ts.Defer(stop)
	*ts.Value(servingKey{}).(*func()) = stop
	await(ts, false, []string{"office.books.door"})
	listens(ts, "PORT")
}

type servingKey struct{}

// stops the process that owns the books.
func stops(ts *testscript.TestScript, _ bool, _ []string) { (*ts.Value(servingKey{}).(*func()))() }

func scriptEnv(ts *testscript.TestScript) []string {
	env := os.Environ()
	for _, name := range []string{"PATH", "HOME", "LANG", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", testHurry, testTrap, testClock, "TERM"} {
		if value := ts.Getenv(name); value != "" {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// sshWords are how anybody here starts ssh: no settings of this machine, and the
// office's own key already known.
func sshWords(ts *testscript.TestScript, who string) []string {
	return []string{"-F", "none", "-o", "BatchMode=yes", "-o", "UserKnownHostsFile=" + ts.MkAbs("known"), "-o", "StrictHostKeyChecking=yes",
		"-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-i", ts.MkAbs(who), "-p", ts.Getenv("PORT")}
}

// ssh CODE WHO FLAGS… runs OpenSSH's client without a terminal of its own; it
// must end with an exit code.
func dials(ts *testscript.TestScript, _ bool, args []string) {
	words := append(sshWords(ts, args[1]), args[2:]...)
	exits(ts, false, append([]string{args[0], "ssh"}, words...))
}

// seats are the terminals of a script, by name.
func seats(ts *testscript.TestScript) map[string]*pane {
	all, ok := ts.Value(seatsKey{}).(map[string]*pane)
	if !ok {
		ts.Fatalf("no terminal was opened")
	}
	return all
}

type seatsKey struct{}

// scripted makes a script what a pane reports to.
type scripted struct {
	testing.TB
	ts *testscript.TestScript
}

func (s scripted) Helper()                           {}
func (s scripted) Fatal(args ...any)                 { s.ts.Fatalf("%s", fmt.Sprint(args...)) }
func (s scripted) Fatalf(format string, args ...any) { s.ts.Fatalf(format, args...) }
func (s scripted) Cleanup(do func())                 { s.ts.Defer(do) }

// look NAME WHO WxH FLAGS… opens a window over SSH on a real terminal; WHO "jump"
// is saida, over the relay.
func look(ts *testscript.TestScript, _ bool, args []string) {
	var w, h int
	_, err := fmt.Sscanf(args[2], "%dx%d", &w, &h)
	ts.Check(err)
	words := append(append(sshWords(ts, args[1]), args[3:]...), "watiqa@127.0.0.1")
	if args[1] == "jump" { // over the relay
		words = []string{"-F", ts.MkAbs("relay/jump.conf"), "office"}
	}
	command := exec.Command("ssh", words...)
	command.Dir, command.Env = ts.MkAbs("."), append(scriptEnv(ts), "TERM=xterm-256color")
	seats(ts)[args[0]] = sitBefore(scripted{ts: ts}, w, h, command)
}

// here NAME WxH opens the books on the office's own terminal.
func here(ts *testscript.TestScript, _ bool, args []string) {
	var w, h int
	_, err := fmt.Sscanf(args[1], "%dx%d", &w, &h)
	ts.Check(err)
	program, err := lookPath(ts, "watiqa")
	ts.Check(err)
	command := exec.Command(program, "--config=config.toml")
	command.Dir, command.Env = ts.MkAbs("."), append(scriptEnv(ts), "TERM=xterm-256color", "SSH_CONNECTION=")
	seats(ts)[args[0]] = sitBefore(scripted{ts: ts}, w, h, command)
	await(ts, false, []string{"office.books.door"})
}

// soon NAME TEXT: it appears before anybody would call it late. The office wants
// a fifth of a second; a machine that builds and tests at once gets more.
func soon(ts *testscript.TestScript, _ bool, args []string) {
	if took := seats(ts)[args[0]].shows(args[1]); took > 2*time.Second {
		ts.Fatalf("%s saw %q after %v", args[0], args[1], took)
	} else {
		ts.Logf("%s saw %q after %v", args[0], args[1], took)
	}
}

// do WHO ACTION … is something that somebody does on the command line.
func does(ts *testscript.TestScript, _ bool, args []string) { as(ts, args[0], args[1:]...) }

// same A B compares two words.
func same(ts *testscript.TestScript, _ bool, args []string) {
	if args[0] != args[1] {
		ts.Fatalf("%s is not %s", args[0], args[1])
	}
}

// fingerprint FILE VARIABLE takes it out of what ssh-keygen -l printed.
func fingerprintOf(ts *testscript.TestScript, _ bool, args []string) {
	ts.Setenv(args[1], strings.Fields(ts.ReadFile(args[0]))[1])
}

// public WHO VARIABLE takes somebody's public key.
func publicOf(ts *testscript.TestScript, _ bool, args []string) {
	ts.Setenv(args[1], strings.TrimSpace(ts.ReadFile(args[0]+".pub")))
}

// eventually WHO: somebody can come in over the relay, after some attempts.
func knockable(ts *testscript.TestScript, _ bool, _ []string) {
	listens(ts, "KNOCK")
}

// listens waits until somebody does at a loopback port.
func listens(ts *testscript.TestScript, port string) {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		conn, err := net.Dial("tcp", "127.0.0.1:"+ts.Getenv(port))
		if err == nil {
			_ = conn.Close()
			return
		}
	}
	ts.Fatalf("nobody listens at %s", ts.Getenv(port))
}

// types NAME KEYS… types; \e, \r and \t are what they usually are.
func types(ts *testscript.TestScript, _ bool, args []string) {
	for _, keys := range args[1:] {
		seats(ts)[args[0]].types(strings.NewReplacer(`\e`, "\x1b", `\r`, "\r", `\t`, "\t", `\x11`, "\x11").Replace(keys))
	}
}

// pastes NAME TEXT pastes as a terminal does.
func pastes(ts *testscript.TestScript, _ bool, args []string) {
	types(ts, false, []string{args[0], `\e[200~` + args[1] + `\e[201~`})
}

// resize NAME WxH makes a terminal another size.
func resizesTo(ts *testscript.TestScript, _ bool, args []string) {
	var size unix.Winsize
	_, err := fmt.Sscanf(args[1], "%dx%d", &size.Col, &size.Row)
	ts.Check(err)
	p := seats(ts)[args[0]]
	p.mu.Lock()
	p.screen.Resize(int(size.Col), int(size.Row))
	p.mu.Unlock()
	ts.Check(unix.IoctlSetWinsize(int(p.master.Fd()), unix.TIOCSWINSZ, &size))
}

// sees NAME TEXT waits until it stands on the screen.
func sees(ts *testscript.TestScript, _ bool, args []string) {
	took := seats(ts)[args[0]].shows(args[1])
	ts.Logf("%q was seen after %v", args[1], took)
}

// hides NAME TEXT: it does not stand there.
func hides(ts *testscript.TestScript, _ bool, args []string) {
	if screen := seats(ts)[args[0]].seen(); strings.Contains(screen, args[1]) {
		ts.Fatalf("%q is shown:\n%s", args[1], screen)
	}
}

// ends NAME CODE waits for the end of a session.
func ends(ts *testscript.TestScript, _ bool, args []string) {
	p := seats(ts)[args[0]]
	if code := p.ends(); strconv.Itoa(code) != args[1] {
		ts.Fatalf("exit code %d, want %s:\n%s", code, args[1], p.seen())
	}
}

// hangup NAME takes the client away without a word.
func hangUp(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(seats(ts)[args[0]].cmd.Process.Kill())
}

// every WHO tries every action of the table that a role does not have, on the
// command channel; each must be refused by the books.
func every(ts *testscript.TestScript, _ bool, args []string) {
	tried := 0
	for _, a := range office.Actions() {
		if _, may := a.Allowed(office.Person{Roles: []office.Role{office.Inspector}}); may {
			continue
		}
		words := []string{"do", a.Name, "--config=config.toml", "--login=" + args[0], "--passphrase-file=" + args[0] + ".txt"}
		if a.On != office.OnOffice {
			words = append(words, "p1")
		}
		if strings.HasPrefix(a.Name, "person.") && a.Name != "person.roles" && a.Name != "person.remove" {
			words = append(words, "--new-passphrase-file=karim.txt")
		}
		exits(ts, false, append([]string{"1", "watiqa"}, words...))
		if said := ts.ReadFile("stderr"); !strings.Contains(said, "erreur") {
			ts.Fatalf("%s: %s", a.Name, said)
		}
		tried++
	}
	if tried < 20 {
		ts.Fatalf("only %d actions were tried", tried)
	}
}

// mash NAME presses every key of every room, and looks every action up in the
// palette and presses Enter on it.
func mash(ts *testscript.TestScript, _ bool, args []string) {
	p := seats(ts)[args[0]]
	press := func(keys ...string) {
		for _, key := range keys {
			p.types(key)
			time.Sleep(15 * time.Millisecond)
		}
	}
	rooms := []string{"\x1b[15~", "\x1b[17~", "\x1b[18~", "\x1b[19~", "\x1bs", "\x1bt", "\x1bk", "\x1bw", "\x1bm", "\x1bi", "\x1bp", "\x1bn", "\x1bv", "\x1bo"}
	for _, room := range rooms {
		for key := 'a'; key <= 'z'; key++ {
			press(room, string(key), "\r", "\x13", "\x1b", "\x1b")
			time.Sleep(20 * time.Millisecond)
		}
	}
	for _, a := range office.Actions() {
		press("\x10")
		p.types(nameOf(a))
		time.Sleep(40 * time.Millisecond)
		press("\r", "\r", "\x13", "\x1b", "\x1b")
	}
}

// wrote WHO PREFIX… reads the whole journal: what somebody wrote is of these
// kinds, and nothing else.
func wrote(ts *testscript.TestScript, _ bool, args []string) {
	books, err := store.Open(ts.MkAbs("office.books"), store.Options{Light: true})
	ts.Check(err)
	defer func() { _ = books.Close() }()
	_, err = books.Unlock("karim", strings.TrimSpace(ts.ReadFile("karim.txt")))
	ts.Check(err)
	events, err := books.Events("p1", 0, 1<<20)
	ts.Check(err)
	for _, e := range events {
		if e.Who == args[0] && !slices.ContainsFunc(args[1:], func(prefix string) bool { return strings.HasPrefix(string(e.Kind), prefix) }) {
			ts.Fatalf("%s wrote %s of %s", args[0], e.Kind, e.Subject)
		}
	}
}
