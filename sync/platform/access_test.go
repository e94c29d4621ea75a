package platform_test

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"net/http"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/wire"
)

func TestWhatARevokedDeviceSendsIsKeptAsideAndChangesNothing(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 3)
	s := d.station(here)
	s.sync()
	s.process(ids[0])
	d.must(d.platform.Revoke(s.device))
	d.must(d.platform.Revoke(s.device))
	held := d.summary(here)
	body, digest := s.request(100)
	reply := s.send(body, digest)
	if reply.Verdict != wire.Revoked || reply.Fork == nil || reply.Fork.Receipt == "" || len(reply.Items) != 0 {
		t.Fatalf("%+v", reply.ReplyHeader)
	}
	after := d.summary(here)
	if after.Head != held.Head || after.Quarantined != 1 || after.Due != 0 {
		t.Errorf("%+v", after)
	}
	kept, err := d.platform.Quarantine(s.id)
	d.must(err)
	if !bytes.Contains(kept[reply.Fork.Receipt].Body, s.lines[len(s.lines)-1]) {
		t.Error("the events are not in quarantine")
	}
	if response, _ := s.ask("/v1/offices/"+s.id+"/head", ""); response.StatusCode != http.StatusForbidden {
		t.Errorf("a revoked device may still ask: %s", response.Status)
	}
	s.enrol(here) // a new device of the office goes on where the old one stood
	s.acked = held.Head
	s.sync()
	s.agrees()
}

func TestAQuarantineThatIsFullGivesNoReceipt(t *testing.T) {
	d := newDesk(t)
	s := d.station(here)
	s.sync()
	d.must(d.platform.Revoke(s.device))
	small, err := platform.New(d.store, platform.Config{Now: d.now, Park: 10})
	d.must(err)
	s.must(s.do("p2", "day", nil, "day", "2026-11-23"))
	body, _ := s.request(100)
	if reply, err := small.Exchange(s.id, body); err == nil || reply != nil {
		t.Error("a receipt was given for something that was not kept")
	}
	if n := d.summary(here).Quarantined; n != 0 {
		t.Errorf("%d kept", n)
	}
}

func TestAStrangerLearnsNothingAndLeavesNothing(t *testing.T) {
	d := newDesk(t)
	s, other := d.station(here), d.station(there)
	s.sync()
	held := d.summary(here)
	_, forged, _ := ed25519.GenerateKey(rand.Reader)
	for name, change := range map[string]func(c *station){
		"another key":      func(c *station) { c.key = forged },
		"unknown device":   func(c *station) { c.device = "d00000000" },
		"another's device": func(c *station) { c.device, c.key = other.device, other.key },
	} {
		c := *s
		change(&c)
		reply := c.send(c.request(10))
		if reply.Verdict != wire.Unknown || reply.Ack != wire.Origin() || len(reply.Items) != 0 {
			t.Errorf("%s: %+v", name, reply.ReplyHeader)
		}
		for _, target := range []string{"/head", "/journal", "/feed", "/attachments/" + wire.HashOf(nil).String()} {
			if response, _ := c.ask("/v1/offices/"+s.id+target, ""); response.StatusCode != http.StatusForbidden {
				t.Errorf("%s asks %s: %s", name, target, response.Status)
			}
		}
	}
	if d.summary(here).Head != held.Head || d.summary(here).Quarantined != 0 {
		t.Error("a stranger left something")
	}
	response, err := http.Get(d.url + "/v1/offices/" + s.id + "/head")
	d.must(err)
	d.must(response.Body.Close())
	if response.StatusCode != http.StatusForbidden {
		t.Errorf("without a signature: %s", response.Status)
	}
}

func TestACodeEnrolsOneDeviceOnceAndALostAnswerComesAgain(t *testing.T) {
	d := newDesk(t)
	code, err := d.platform.IssueCode(platform.OfficeID(here))
	d.must(err)
	public, _, _ := ed25519.GenerateKey(rand.Reader)
	line, err := wire.EnrolRequest{Bureau: here, Key: public, Recipient: "age1x"}.Write(code)
	d.must(err)
	status, first := d.post("/v1/enrol", append(line, '\n'))
	if status != http.StatusOK {
		t.Fatalf("%d %s", status, first)
	}
	if _, again := d.post("/v1/enrol", line); !bytes.Equal(first, again) {
		t.Error("the same line got another answer")
	}
	devices := d.summary(here).Devices
	if len(devices) != 1 || devices[0].Recipient != "age1x" {
		t.Errorf("devices %+v", devices)
	}
	second, _, _ := ed25519.GenerateKey(rand.Reader)
	thief, err := wire.EnrolRequest{Key: second}.Write(code)
	d.must(err)
	if status, _ := d.post("/v1/enrol", thief); status != http.StatusForbidden {
		t.Errorf("a used code enrolled again: %d", status)
	}
}

func TestACodeOfAnotherOfficeOrOutOfTimeIsRefused(t *testing.T) {
	d := newDesk(t)
	public, _, _ := ed25519.GenerateKey(rand.Reader)
	enrol := func(code wire.Code, bureau string) int {
		line, err := wire.EnrolRequest{Bureau: bureau, Key: public}.Write(code)
		d.must(err)
		status, _ := d.post("/v1/enrol", line)
		return status
	}
	code, err := d.platform.IssueCode(platform.OfficeID(here))
	d.must(err)
	if status := enrol(code, there); status != http.StatusForbidden {
		t.Errorf("another office's code: %d", status)
	}
	wrong := []byte(code)
	wrong[19] = map[bool]byte{true: 'B', false: 'A'}[wrong[19] == 'A']
	if status := enrol(wire.Code(wrong), here); status != http.StatusForbidden {
		t.Errorf("a wrong letter: %d", status)
	}
	d.clock = d.clock.Add(15 * 24 * time.Hour)
	if status := enrol(code, here); status != http.StatusForbidden {
		t.Errorf("after 15 days: %d", status)
	}
	if status, _ := d.post("/v1/enrol", []byte("hello")); status != http.StatusBadRequest {
		t.Errorf("no line: %d", status)
	}
	if status, _ := d.post("/v1/enrol", bytes.Repeat([]byte("x"), 1<<20)); status != http.StatusRequestEntityTooLarge {
		t.Errorf("a megabyte: %d", status)
	}
}

func TestTheHeadIsSignedAnswersTheQuestionAndKnowsThePast(t *testing.T) {
	d := newDesk(t)
	s := d.station(here)
	s.sync()
	_, text := s.ask("/v1/offices/"+s.id+"/head?size=3", "")
	head, err := wire.ReadHead(s.theirs, bytes.TrimSpace(text), "00112233445566778899aabbccddeeff")
	d.must(err)
	if head.Head != s.tree.Point() || head.At == nil || *head.At != s.points[3] || head.Feed.To != 1 {
		t.Errorf("%+v", head)
	}
	if len(text) > 700 {
		t.Errorf("a head of %d bytes", len(text))
	}
	_, text = s.ask("/v1/offices/"+s.id+"/head?size=1000", "")
	if head, err = wire.ReadHead(s.theirs, bytes.TrimSpace(text), "00112233445566778899aabbccddeeff"); err != nil || head.At != nil {
		t.Errorf("a size that is not held: %v %+v", err, head.At)
	}
	if response, _ := s.ask("/v1/offices/"+s.id+"/head?size=-1", ""); response.StatusCode != http.StatusBadRequest {
		t.Errorf("size -1: %s", response.Status)
	}
}

func TestAScanComesInPartsAndOnlyToItsOffice(t *testing.T) {
	d := newDesk(t)
	d.place(here, 5)
	a, b := d.station(here), d.station(there)
	a.sync()
	var proof *office.Proof
	for _, r := range a.state.Requests.All() {
		if r.Order.Proof != nil {
			proof = r.Order.Proof
		}
	}
	target := "/v1/offices/" + a.id + "/attachments/" + proof.Digest
	response, whole := a.ask(target, "")
	if response.StatusCode != http.StatusOK || wire.HashOf(whole).String() != proof.Digest {
		t.Fatalf("%s, %d bytes", response.Status, len(whole))
	}
	response, tail := a.ask(target, "bytes=100-")
	if response.StatusCode != http.StatusPartialContent || !bytes.Equal(tail, whole[100:]) {
		t.Errorf("from byte 100: %s, %d bytes", response.Status, len(tail))
	}
	if response, _ := b.ask("/v1/offices/"+b.id+"/attachments/"+proof.Digest, ""); response.StatusCode != http.StatusNotFound {
		t.Errorf("another office: %s", response.Status)
	}
}
