package platform_test

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/platform/seed"
	"watiqa/sync/wire"
)

// station is an office's program reduced to what the platform sees of it: the
// real rules, a journal in memory, and the protocol spoken by hand.
type station struct {
	*desk
	id, device string
	key        ed25519.PrivateKey
	theirs     ed25519.PublicKey

	opening office.Opening
	n       uint64
	state   *office.State
	lines   [][]byte     // the journal
	points  []wire.Point // after so many events
	walk    wire.Follower
	tree    wire.Tree
	acked   wire.Point
	items   map[uint64][]byte // of the present generation of the feed
}

// station enrols a device for an office and founds its books.
func (d *desk) station(bureau string) *station {
	d.t.Helper()
	settings := seed.Demo().Settings
	settings.Bureau = bureau
	if bureau != seed.Demo().Settings.Bureau {
		settings.Bureaux = []office.Bureau{{Code: seed.Demo().Settings.Bureau}}
	}
	s := &station{desk: d}
	s.reset()
	s.enrol(bureau)
	s.open()
	for _, fact := range office.Founding(settings, seed.Demo().People[0].Person, seed.Demo().Signatories...) {
		s.write("", fact)
	}
	for _, person := range seed.Demo().People[1:] {
		s.write("p1", office.Fact{Kind: office.PersonAdded, Subject: person.ID, Body: person.Person})
	}
	return s
}

func (s *station) reset() {
	s.state, s.lines, s.points, s.n = office.NewState(), nil, []wire.Point{wire.Origin()}, 0
	s.walk, s.tree, s.items = wire.Follower{}, wire.Tree{}, map[uint64][]byte{}
}

func (s *station) enrol(bureau string) {
	s.t.Helper()
	issued, err := s.platform.IssueCode(platform.OfficeID(bureau))
	s.must(err)
	public, private, _ := ed25519.GenerateKey(rand.Reader)
	line, err := wire.EnrolRequest{Bureau: bureau, Key: public}.Write(issued)
	s.must(err)
	status, text := s.post("/v1/enrol", line)
	if status != http.StatusOK {
		s.t.Fatalf("enrolment: %d %s", status, text)
	}
	answer, err := wire.ReadEnrolAnswer(bytes.TrimSpace(text), issued, line)
	s.must(err)
	s.id, s.device, s.key, s.theirs, s.acked = answer.Office, answer.Device, private, answer.Key, wire.Origin()
}

// open begins a new opening of the books, as a program does when it starts.
func (s *station) open() {
	var id [8]byte
	var secret [32]byte
	_, _ = rand.Read(id[:])
	_, _ = rand.Read(secret[:])
	s.opening, s.n = office.Opening(hex.EncodeToString(id[:])), 0
	s.write("", office.Fact{Kind: office.BooksOpened, Subject: string(s.opening), Body: office.Opened{Secret: hex.EncodeToString(secret[:])}})
}

func (s *station) write(who string, f office.Fact) office.Event {
	s.t.Helper()
	e, err := office.NewEvent(s.opening, office.Header{N: s.n, At: s.now(), Day: s.day(), Who: who, Role: f.Role, Kind: f.Kind, Subject: f.Subject}, f.Body)
	s.must(err)
	s.n++
	s.add(e.Encode())
	return e
}

func (s *station) day() office.Day { return s.state.Here().Calendar.DayOf(s.now()) }

// add puts a line at the end of the journal and lets it take effect.
func (s *station) add(line []byte) {
	s.t.Helper()
	e, leaf, err := s.walk.Step(line)
	s.must(err)
	s.tree.Append(leaf)
	s.lines, s.points = append(s.lines, line), append(s.points, s.tree.Point())
	if page, ok := office.TakenBy(e); ok {
		from := page.From
		if cursor := s.state.Here().Feed; page.Gen == cursor.Gen {
			from = max(from, cursor.Seq)
		}
		for seq := from + 1; seq <= page.To; seq++ {
			item, err := office.DecodeItem(s.items[seq])
			s.must(err)
			office.Take(s.state, item)
		}
	}
	office.Apply(s.state, e)
}

// do is an action of the table by a person.
func (s *station) do(who, action string, subjects []string, pairs ...string) error {
	s.t.Helper()
	cmd := office.Command{Action: action, Subjects: subjects, Values: map[string]string{}}
	for i := 0; i < len(pairs); i += 2 {
		cmd.Values[pairs[i]] = pairs[i+1]
	}
	facts, err := office.Decide(s.state, office.Moment{At: s.now(), Day: s.day(), Opening: s.opening, N: s.n,
		Proofs: func(string, string) office.Looks { return office.Looks{Tried: true, Opened: true} }}, who, cmd)
	for _, fact := range facts {
		s.write(who, fact)
	}
	return err
}

// process leads orders from the queue to signed.
func (s *station) process(ids ...string) {
	s.t.Helper()
	const who = "p4"
	s.must(s.do(who, "claim", ids))
	s.must(s.do(who, "found", ids))
	s.must(s.do(who, "print", ids, "mentions", "yes", "marriage", "yes"))
	s.must(s.do(who, "sign", ids, "signatory", "s1"))
}

// request packs what waits, at most so many events.
func (s *station) request(most int) (body []byte, digest wire.Hash) {
	s.t.Helper()
	return s.pack(s.acked, s.lines[s.acked.Size:min(int(s.acked.Size)+most, len(s.lines))])
}

func (s *station) pack(before wire.Point, events [][]byte) (body []byte, digest wire.Hash) {
	s.t.Helper()
	after := before
	if end := before.Size + uint64(len(events)); end < uint64(len(s.points)) {
		after = s.points[end]
	}
	body, digest, err := s.codec.WriteRequest(s.key, wire.RequestHeader{Office: s.id, Device: s.device, Before: before,
		After: after, Access: wire.Origin(), Feed: s.state.Here().Feed, Room: 16 << 10, Clock: s.now()}, events)
	s.must(err)
	return body, digest
}

// send posts a packed request and reads the reply, which must be the platform's
// and belong to it.
func (s *station) send(body []byte, digest wire.Hash) wire.Reply {
	s.t.Helper()
	status, text := s.post("/v1/offices/"+s.id+"/exchange", body)
	if status != http.StatusOK {
		s.t.Fatalf("exchange: %d %s", status, text)
	}
	reply, err := s.codec.ReadReply(s.theirs, text)
	s.must(err)
	_, err = reply.Answers(digest, s.state.Here().Feed)
	s.must(err)
	return reply
}

// exchange sends up to so many events and takes what comes.
func (s *station) exchange(most int) wire.Reply {
	s.t.Helper()
	reply := s.send(s.request(most))
	s.took(reply)
	return reply
}

func (s *station) took(reply wire.Reply) {
	s.t.Helper()
	if reply.Verdict != wire.OK {
		return
	}
	if reply.Ack != s.points[reply.Ack.Size] {
		s.t.Fatalf("acknowledged %v, which is not on the journal", reply.Ack)
	}
	s.acked = reply.Ack
	s.take(reply)
}

func (s *station) take(reply wire.Reply) {
	cursor, page := s.state.Here().Feed, reply.Feed
	if len(reply.Items) == 0 {
		return
	}
	taken := office.Taken{Gen: cursor.Gen, From: page.From, To: page.To, Digest: page.Digest.String()}
	if page.From != cursor.Seq {
		taken.Gen++
	}
	for i, line := range reply.Items {
		s.items[page.From+uint64(i)+1] = line
	}
	s.write("", office.Fact{Kind: office.FeedTaken, Body: taken})
}

// sync exchanges until nothing waits on either side.
func (s *station) sync() {
	s.t.Helper()
	for range 1000 {
		reply := s.exchange(200)
		if reply.Verdict != wire.OK {
			s.t.Fatalf("verdict %s", reply.Verdict)
		}
		if !reply.More && s.acked.Size == uint64(len(s.lines)) {
			return
		}
	}
	s.t.Fatal("never in step")
}

// ask is a signed question.
func (s *station) ask(target, span string) (*http.Response, []byte) {
	s.t.Helper()
	r, err := http.NewRequest(http.MethodGet, s.url+target, nil)
	s.must(err)
	r.Header.Set("Authorization", wire.SignAsk(s.key, s.device, "00112233445566778899aabbccddeeff", http.MethodGet, target, span))
	if span != "" {
		r.Header.Set("Range", span)
	}
	response, err := http.DefaultClient.Do(r)
	s.must(err)
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	s.must(err)
	return response, text
}

func (s *station) stands(id string, want office.Stage) office.Request {
	s.t.Helper()
	r, known := s.state.Requests.Get(id)
	if !known || r.Stage != want {
		s.t.Fatalf("at the office, order %s stands at %q, want %s", id, r.Stage, want)
	}
	return r
}

// agrees holds the platform's state against the office's, record by record.
func (s *station) agrees() {
	s.t.Helper()
	summary, err := s.platform.Summary(s.id)
	s.must(err)
	stages := map[office.Stage]int{}
	for id, r := range s.state.Requests.All() {
		stages[r.Stage]++
		theirs, _, err := s.platform.Request(s.id, id)
		s.must(err)
		ours, _ := json.Marshal(r)
		if text, _ := json.Marshal(theirs); !bytes.Equal(text, ours) {
			s.t.Fatalf("request %s\nat the office   %s\non the platform %s", id, ours, text)
		}
	}
	for account, balance := range s.state.Accounts.All() {
		if summary.Accounts[account] != balance {
			s.t.Fatalf("account %s: %d at the office, %d on the platform", account, balance, summary.Accounts[account])
		}
	}
	a, _ := json.Marshal(stages)
	if b, _ := json.Marshal(summary.Stages); !bytes.Equal(a, b) {
		s.t.Fatalf("stages %s at the office, %s on the platform", a, b)
	}
	if summary.Head != s.tree.Point() {
		s.t.Fatalf("the platform holds %d events, the office has %d", summary.Head.Size, s.tree.Size)
	}
}
