package platform_test

import (
	"bytes"
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/wire"
)

func TestWhatCannotBeReadGetsAClientErrorAndLeavesNothing(t *testing.T) {
	d := newDesk(t)
	s := d.station(here)
	s.sync()
	held := d.summary(here)
	good, _ := s.request(1)
	long := s.codec.Pack([]byte(`[{},"` + strings.Repeat("A", wire.MaxLine) + `"]`))
	for name, c := range map[string]struct {
		body   []byte
		status int
	}{
		"nothing":          {nil, http.StatusBadRequest},
		"html of a portal": {[]byte("<html>"), http.StatusBadRequest},
		"cut":              {good[:len(good)/2], http.StatusBadRequest},
		"empty lines":      {s.codec.Pack([]byte{}), http.StatusBadRequest},
		"a long line":      {long, http.StatusRequestEntityTooLarge},
		"a bomb":           {bomb(t), http.StatusRequestEntityTooLarge},
		"9 MB":             {make([]byte, 9<<20), http.StatusRequestEntityTooLarge},
	} {
		status, text := d.post("/v1/offices/"+s.id+"/exchange", c.body)
		if status != c.status || !bytes.Contains(text, []byte(`"code"`)) {
			t.Errorf("%s: %d %s, want %d", name, status, text, c.status)
		}
	}
	if d.summary(here).Head != held.Head {
		t.Error("something was kept")
	}
}

func bomb(t *testing.T) []byte {
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll(make([]byte, 64<<20), nil)
}

func TestAnotherProtocolVersionIsToldSo(t *testing.T) {
	d := newDesk(t)
	s := d.station(here)
	body := s.codec.Pack([]byte(`[{"v":7,"office":"` + s.id + `","device":"` + s.device + `"},"AAAA"]`))
	_, text := d.post("/v1/offices/"+s.id+"/exchange", body)
	reply, err := s.codec.ReadReply(s.theirs, text)
	if err != nil || reply.Verdict != wire.Versioned || reply.V != wire.Protocol {
		t.Errorf("%v %+v", err, reply.ReplyHeader)
	}
}

// between lets a test stand between the platform and its file.
type between struct {
	platform.Store
	update func(commit func() error) error
}

func (b *between) Update(f func(platform.Tx) error) error {
	return b.update(func() error { return b.Store.Update(f) })
}

func TestNothingIsAcknowledgedBeforeItIsDurable(t *testing.T) {
	var file *between
	d := newDeskOn(t, func(s platform.Store) platform.Store {
		file = &between{s, func(commit func() error) error { return commit() }}
		return file
	})
	s := d.station(here)
	s.sync()
	s.must(s.do("p2", "day", nil, "day", "2026-11-23"))
	body, _ := s.request(100)

	// While the commit is under way no byte of a reply is out.
	committing, finish, out := make(chan bool), make(chan bool), make(chan []byte, 1)
	file.update = func(commit func() error) error {
		err := commit()
		close(committing)
		<-finish
		return err
	}
	go func() {
		reply, err := d.platform.Exchange(s.id, body)
		if err != nil {
			t.Error(err)
		}
		out <- reply
	}()
	<-committing
	select {
	case <-out:
		t.Error("acknowledged while the commit was under way")
	default:
	}
	close(finish)
	<-out

	// A commit that fails acknowledges nothing, and nothing is kept.
	s.must(s.do("p2", "day", nil, "day", "2026-11-24", "confirm", "yes"))
	s.acked = s.points[len(s.lines)-1]
	body, _ = s.request(100)
	file.update = func(commit func() error) error {
		return file.Store.Update(func(tx platform.Tx) error { return errDisk })
	}
	held := d.summary(here).Head
	status, text := d.post("/v1/offices/"+s.id+"/exchange", body)
	if status != http.StatusServiceUnavailable || bytes.Contains(text, []byte("root")) {
		t.Errorf("a failed commit was answered with %d %s", status, text)
	}
	file.update = func(commit func() error) error { return commit() }
	if d.summary(here).Head != held {
		t.Error("a failed commit left something")
	}
}

var errDisk = errors.New("the disk is broken")

func TestIntakeCleansChecksAndNumbers(t *testing.T) {
	d := newDesk(t)
	o := office.Order{Extracts: 1, Language: office.ArabicOnly, Act: office.Act{Number: "12\u202e bis\n", Gregorian: 1980},
		Holder: office.Holder{First: "أمي\u200bنة", Family: "ب\x1b[31m", Sex: "f", Birth: "1980", Father: "ج", Mother: "د", MotherName: "ه"}}
	numbers, err := d.platform.Place(platform.Placement{Bureau: here, Order: o}, platform.Placement{Bureau: here, Order: o})
	d.must(err)
	if numbers[0] != "26000001" || numbers[1] != "26000002" {
		t.Errorf("numbers %v", numbers)
	}
	s := d.station(here)
	s.sync()
	got := s.stands(numbers[0], office.Placed).Order
	if got.Act.Number != "12 bis" || got.Holder.First != "أمينة" || strings.ContainsRune(got.Holder.Family, 0x1b) || got.Origin != office.Online {
		t.Errorf("%+v", got)
	}
	none, unknown, twice := o, o, o
	none.Extracts = 0
	twice.Number, twice.Extracts = numbers[0], 3
	for name, c := range map[string]struct {
		placement platform.Placement
		code      office.Code
	}{
		"no papers":      {platform.Placement{Bureau: here, Order: none}, office.NoPapers},
		"no such office": {platform.Placement{Bureau: "x", Order: unknown}, platform.UnknownOffice},
		"number taken":   {platform.Placement{Bureau: here, Order: twice}, platform.OrderExists},
		"foreign scan":   {platform.Placement{Bureau: here, Order: o, Scan: []byte("x")}, platform.BadScan},
	} {
		if _, err := d.platform.Place(platform.Placement{Bureau: there, Order: o}, c.placement); !errors.Is(err, office.Refuse(c.code)) {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
	}
	if n := d.summary(there).Orders; n != 0 {
		t.Errorf("%d orders of refused placements were kept: all or none", n)
	}
}
