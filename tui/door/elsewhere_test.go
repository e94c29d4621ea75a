package door

import (
	"crypto/ed25519"
	"crypto/rand"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"

	"watiqa/store/office"
)

// keyring are keys in memory.
type keyring struct {
	mu      sync.Mutex
	sealed  bool
	owners  map[string]office.Person
	problem *office.Problem // for every key, once it is set
	told    chan struct{}
}

func (k *keyring) Sealed() bool { k.mu.Lock(); defer k.mu.Unlock(); return k.sealed }

func (k *keyring) Bearer(key string) (office.Person, office.Key, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	p, known := k.owners[key]
	switch {
	case k.sealed:
		return p, office.Key{}, office.Refuse(office.BooksSealed)
	case k.problem != nil:
		return p, office.Key{}, k.problem
	case !known:
		return p, office.Key{}, office.Refuse(office.KeyUnknown)
	}
	return p, office.Key{ID: key, Person: p.ID}, nil
}

func (k *keyring) Enter(key string, _ office.Door) (office.Person, office.Key, error) {
	return k.Bearer(key)
}

func (k *keyring) Watch() (<-chan struct{}, func()) { return k.told, func() {} }

// set changes something and tells the door.
func (k *keyring) set(change func()) {
	k.mu.Lock()
	change()
	k.mu.Unlock()
	k.told <- struct{}{}
}

// clock is one that a test moves.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time { c.mu.Lock(); defer c.mu.Unlock(); return c.now }

func (c *clock) add(d time.Duration) { c.mu.Lock(); defer c.mu.Unlock(); c.now = c.now.Add(d) }

// abroad is a door with a listener for people elsewhere, and one key.
type abroad struct {
	t     *testing.T
	door  *Door
	keys  *keyring
	clock *clock
	at    string
	host  gossh.Signer
	key   gossh.Signer
	walls chan *wall
}

func openAbroad(t *testing.T, l Limits, roles ...office.Role) *abroad {
	t.Helper()
	a := &abroad{t: t, keys: &keyring{owners: map[string]office.Person{}, told: make(chan struct{}, 10)},
		clock: &clock{now: time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)}, host: newKey(t), key: newKey(t), walls: make(chan *wall, 100)}
	a.keys.owners[gossh.FingerprintSHA256(a.key.PublicKey())] = office.Person{ID: "i-7", Roles: roles}
	a.door = New(Config{Keys: a.keys, Lang: office.French, Limits: l, Now: a.clock.Now,
		Screens: func(Terminal) Screens { w := &wall{closed: make(chan struct{})}; a.walls <- w; return w }})
	t.Cleanup(a.door.Close)
	a.at = a.listen()
	return a
}

func (a *abroad) listen() string {
	a.t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		a.t.Fatal(err)
	}
	go func() {
		if err := a.door.ServeSSH(l, a.host, office.BySSH, ""); err != nil {
			a.t.Error(err)
		}
	}()
	return l.Addr().String()
}

func newKey(t *testing.T) gossh.Signer {
	t.Helper()
	_, drawn, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	key, err := gossh.NewSignerFromKey(drawn)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// caller is one session, seen from its other end.
type caller struct {
	t       *testing.T
	session *gossh.Session
	in      io.WriteCloser
	mu      sync.Mutex
	all     strings.Builder
}

func (a *abroad) dial(key gossh.Signer) (*gossh.Client, error) {
	return gossh.Dial("tcp", a.at, &gossh.ClientConfig{User: "watiqa", Auth: []gossh.AuthMethod{gossh.PublicKeys(key)},
		HostKeyCallback: gossh.FixedHostKey(a.host.PublicKey()), Timeout: 5 * time.Second})
}

func (a *abroad) call(term string) *caller {
	a.t.Helper()
	client, err := a.dial(a.key)
	if err != nil {
		a.t.Fatal(err)
	}
	a.t.Cleanup(func() { _ = client.Close() })
	c := &caller{t: a.t}
	if c.session, err = client.NewSession(); err != nil {
		a.t.Fatal(err)
	}
	c.session.Stdout, c.session.Stderr = c, c
	if c.in, err = c.session.StdinPipe(); err != nil {
		a.t.Fatal(err)
	}
	if err := c.session.RequestPty(term, 24, 80, gossh.TerminalModes{}); err != nil {
		a.t.Fatal(err)
	}
	if err := c.session.Shell(); err != nil {
		a.t.Fatal(err)
	}
	return c
}

func (c *caller) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.all.Write(p)
}

func (c *caller) seen() string { c.mu.Lock(); defer c.mu.Unlock(); return c.all.String() }

func (c *caller) shows(what string) {
	c.t.Helper()
	for end := time.Now().Add(20 * time.Second); !strings.Contains(c.seen(), what); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			c.t.Fatalf("%q is not shown: %q", what, c.seen())
		}
	}
}

// ends waits for the end and gives the exit status.
func (c *caller) ends() int {
	c.t.Helper()
	ended := make(chan error, 1)
	go func() { ended <- c.session.Wait() }()
	select {
	case err := <-ended:
		if exit, ok := err.(*gossh.ExitError); ok {
			return exit.ExitStatus()
		} else if err != nil {
			c.t.Fatalf("%v: %q", err, c.seen())
		}
		return 0
	case <-time.After(20 * time.Second):
		c.t.Fatalf("the session goes on: %q", c.seen())
		return -1
	}
}

var quickly = Limits{Patrol: 20 * time.Millisecond}

func TestWhoQuitsEndsWellAndTheTerminalOrdersItsTextAgain(t *testing.T) {
	a := openAbroad(t, quickly)
	c := a.call("xterm")
	c.shows("size:80x24")
	_, _ = io.WriteString(c.in, "q")
	if code := c.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	if s := c.seen(); !strings.Contains(s, "\x1b[8l") || strings.LastIndex(s, "\x1b[8h") < strings.LastIndex(s, "\x1b[8l") {
		t.Errorf("%q", s)
	}
}

func TestASessionEndsWithTheReasonForWhichItsKeyNoLongerOpens(t *testing.T) {
	for said, change := range map[string]func(*keyring){
		"révoquée":     func(k *keyring) { k.problem = office.Refuse(office.KeyDead) },
		"plus valable": func(k *keyring) { k.problem = office.Refuse(office.KeyExpired, "2026-11-23") },
		"scellés":      func(k *keyring) { k.sealed = true },
		"quelqu'un d'autre": func(k *keyring) {
			for id := range k.owners {
				k.owners[id] = office.Person{ID: "p9"}
			}
		},
	} {
		a := openAbroad(t, quickly)
		c := a.call("xterm")
		c.shows("size:80x24")
		a.keys.set(func() { change(a.keys) })
		c.shows(said)
		if code := c.ends(); code != 1 {
			t.Errorf("%s: exit status %d", said, code)
		}
		if w := <-a.walls; !isClosed(w.closed) {
			t.Errorf("%s: the screens were not closed", said)
		}
	}
}

func isClosed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	case <-time.After(5 * time.Second):
		return false
	}
}

func TestAnInspectorsVisitHasAnEndHoweverBusyHeIs(t *testing.T) {
	a := openAbroad(t, Limits{Patrol: 20 * time.Millisecond, Idle: 24 * time.Hour}, office.Inspector)
	c := a.call("xterm")
	c.shows("size:80x24")
	a.clock.add(59 * time.Minute)
	_, _ = io.WriteString(c.in, "z")
	c.shows("z")
	if until := a.door.Sessions()[0].Until; !until.Equal(time.Date(2026, 11, 23, 10, 0, 0, 0, time.UTC)) {
		t.Errorf("it is said to end at %v", until)
	}
	a.clock.add(time.Minute + time.Second)
	c.shows("60 minutes")
	if code := c.ends(); code != 1 {
		t.Errorf("exit status %d", code)
	}
	clerk := openAbroad(t, Limits{Patrol: 20 * time.Millisecond, Idle: 24 * time.Hour}, office.Agent)
	clerk.call("xterm").shows("size:80x24")
	if !clerk.door.Sessions()[0].Until.IsZero() {
		t.Error("a clerk is sent away too")
	}
}

func TestWhoTouchesNothingIsSentAway(t *testing.T) {
	a := openAbroad(t, quickly)
	c := a.call("xterm")
	c.shows("size:80x24")
	a.clock.add(3*time.Minute + time.Second)
	c.shows("personne n'a touché le clavier")
	c.ends()
}

func TestAnAdministratorSeesTheSessionsAndEndsOne(t *testing.T) {
	a := openAbroad(t, quickly)
	changed, stop := a.door.Watch()
	defer stop()
	one := a.call("xterm")
	one.shows("size:80x24") // so that it is the older one
	two := a.call("xterm")
	two.shows("size:80x24")
	if !isClosed(changed) { // it has been told
		t.Error("nobody heard of two sessions")
	}
	all := a.door.Sessions()
	if len(all) != 2 || all[0].Person != "i-7" || all[0].Door != office.BySSH || all[0].From != "127.0.0.1" || all[0].Key == "" {
		t.Fatalf("%+v", all)
	}
	if windows, _ := a.door.Inside(); windows != 2 {
		t.Errorf("%d windows", windows)
	}
	if a.door.SendAway(999) || !a.door.SendAway(all[0].ID) {
		t.Error("the wrong one was sent away")
	}
	one.shows("L'administrateur a mis fin")
	one.ends()
	_, _ = io.WriteString(two.in, "z")
	two.shows("z")
}

func TestATerminalThatCanOnlyPrintIsToldThatScreensOpenHere(t *testing.T) {
	a := openAbroad(t, quickly)
	c := a.call("dumb")
	c.shows("que les écrans du programme")
	if code := c.ends(); code != 1 || strings.Contains(c.seen(), "\x1b") {
		t.Errorf("exit status %d: %q", code, c.seen())
	}
}

func TestNoMoreComeInThanThereIsRoomFor(t *testing.T) {
	a := openAbroad(t, Limits{Inside: 2, Patrol: 20 * time.Millisecond})
	a.call("xterm").shows("size:80x24")
	a.call("xterm").shows("size:80x24")
	third := a.call("xterm")
	third.shows("déjà 2")
	if code := third.ends(); code != 1 {
		t.Errorf("exit status %d", code)
	}
}

func TestAClosingDoorTellsWhyAndWaitsForNobody(t *testing.T) {
	a := openAbroad(t, quickly)
	c := a.call("xterm")
	c.shows("size:80x24")
	closed := make(chan struct{})
	go func() { a.door.Close(); close(closed) }()
	c.shows("s'est arrêté")
	c.ends()
	if !isClosed(closed) {
		t.Error("the door is still closing")
	}
}

// The office's key is its own: whoever can read it can pretend to be the office.
func TestTheOfficesKeyIsKeptForItsOwnerAloneAndStaysTheSame(t *testing.T) {
	books := filepath.Join(t.TempDir(), "b")
	first, err := HostKey(books)
	if err != nil {
		t.Fatal(err)
	}
	again, err := HostKey(books)
	if err != nil || gossh.FingerprintSHA256(first.PublicKey()) != gossh.FingerprintSHA256(again.PublicKey()) {
		t.Errorf("another key came: %v", err)
	}
	if runtime.GOOS == "windows" {
		return
	}
	if info, _ := os.Stat(HostKeyPath(books)); info.Mode().Perm() != 0o600 {
		t.Errorf("its rights are %v", info.Mode())
	}
	if err := os.Chmod(HostKeyPath(books), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err = HostKey(books)
	refusedWith(t, NoHostKey, err)
	if err := os.WriteFile(HostKeyPath(books), []byte("garbage"), 0o600); err != nil {
		t.Fatal(err)
	}
	_ = os.Chmod(HostKeyPath(books), 0o600)
	_, err = HostKey(books)
	refusedWith(t, NoHostKey, err)
}

// relay tests use the door itself as the server at the other end: it knows a
// key, and refuses to forward anything.
func TestARelayThatIsNotTheRightOneGetsNoLine(t *testing.T) {
	a := openAbroad(t, quickly)
	file := filepath.Join(t.TempDir(), "key")
	text, err := newHostKey(file)
	if err != nil || len(text) == 0 {
		t.Fatal(err)
	}
	ours := string(gossh.MarshalAuthorizedKey(a.host.PublicKey()))
	other := string(gossh.MarshalAuthorizedKey(newKey(t).PublicKey()))
	for name, c := range map[string]struct {
		relay Relay
		want  office.Code
	}{
		"another host key": {Relay{Host: a.at, User: "x", KeyFile: file, HostKey: other}, office.RelayStranger},
		"no host key":      {Relay{Host: a.at, User: "x", KeyFile: file}, office.RelayStranger},
		"a key it refuses": {Relay{Host: a.at, User: "x", KeyFile: file, HostKey: ours}, office.RelayRefused},
		"no key of ours":   {Relay{Host: a.at, User: "x", KeyFile: file + "x", HostKey: ours}, office.RelayRefused},
		"nobody there":     {Relay{Host: "127.0.0.1:1", User: "x", KeyFile: file, HostKey: ours}, office.RelayDown},
	} {
		err := a.door.relay(t.Context(), c.relay.withDefaults(), a.host)
		if problem := relayProblem(err); problem.Code != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}

func TestALineToARelayIsTriedAgainAfterWaitsThatGrow(t *testing.T) {
	a := openAbroad(t, quickly)
	a.door.Announce(office.Reach{Relay: "127.0.0.1:1"})
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		a.door.KeepRelay(t.Context(), Relay{Host: "127.0.0.1:1", KeyFile: "none", HostKey: "none", Least: time.Millisecond, Most: 4 * time.Millisecond}, a.host)
	}()
	changed, stop := a.door.Watch()
	defer stop()
	for range 3 {
		<-changed
	}
	if r := a.door.Reach(); r.Up || r.Failure == nil || r.Since.IsZero() {
		t.Errorf("%+v", r)
	}
	a.door.Close()
	if !isClosed(ended) {
		t.Error("it goes on trying after the door was closed")
	}
}

// failing are screens of which each part can fail.
type failing struct{ where string }

func (f failing) Init() tea.Cmd {
	if f.where == "init" {
		panic(f.where)
	}
	return func() tea.Msg {
		if f.where == "command" {
			panic(f.where)
		}
		return tea.BatchMsg{nil, func() tea.Msg {
			if f.where == "batch" {
				panic(f.where)
			}
			return nil
		}}
	}
}

func (f failing) Update(tea.Msg) (tea.Model, tea.Cmd) {
	if f.where == "update" {
		panic(f.where)
	}
	return f, nil
}

func (f failing) View() tea.View {
	if f.where == "view" {
		panic(f.where)
	}
	return tea.NewView("")
}

func TestWhereverScreensFailTheProcessGoesOn(t *testing.T) {
	for _, where := range []string{"init", "command", "batch", "update", "view"} {
		left := false
		g := &guarded{model: failing{where}, log: New(Config{}).log, leave: func() { left = true }}
		if cmd := g.Init(); cmd != nil {
			if batch, ok := cmd().(tea.BatchMsg); ok {
				for _, cmd := range batch {
					if cmd != nil {
						cmd()
					}
				}
			}
		}
		_, _ = g.Update(nil)
		_ = g.View()
		if !left || !g.failed.Load() {
			t.Errorf("%s failed, and the session goes on", where)
		}
	}
}
