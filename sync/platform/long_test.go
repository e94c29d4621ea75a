package platform_test

import (
	"bytes"
	"errors"
	"net/http"
	"strings"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/platform"
	"watiqa/sync/wire"
)

func TestTheLongestLineOfAnOfficeFitsTheProtocol(t *testing.T) {
	if 4*office.MostLine > wire.MaxLine {
		t.Errorf("an event may have %d bytes, a line %d", 4*office.MostLine, wire.MaxLine)
	}
}

// hold writes the longest event there is, of the letter that grows most when
// it is carried.
func (s *station) holdLong(id string) []byte {
	s.t.Helper()
	for size := office.MostLine / 2; ; size-- {
		body := office.Step{Hold: office.HoldPaper, Note: strings.Repeat(`"`, size)}
		h := office.Header{N: s.n, At: s.now(), Day: s.day(), Who: "p2", Role: office.Agent, Kind: office.RequestHeld, Subject: id}
		if e, err := office.NewEvent(s.opening, h, body); err == nil {
			s.n++
			s.add(e.Encode())
			return e.Encode()
		} else if !errors.Is(err, office.Refuse(office.EventTooLong)) {
			s.t.Fatal(err)
		}
	}
}

func TestTheLongestEventTravelsAlsoWhenItIsCarried(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 3)
	s := d.station(here)
	s.sync()
	backup := s.backup()
	s.process(ids[0])
	s.sync()
	s.restore(backup)
	line := s.holdLong(ids[1])
	if len(line) < office.MostLine-2 {
		t.Fatalf("only %d bytes", len(line))
	}
	if reply := s.exchange(100); reply.Verdict != wire.Forked {
		t.Fatalf("verdict %s", reply.Verdict)
	}
	s.leadOut()
	if carried := s.lines[len(s.lines)-1]; len(carried) < 2*len(line)-1000 {
		t.Fatalf("%d bytes were carried in %d", len(line), len(carried))
	}
	s.sync()
	s.agrees()
	s.stands(ids[1], office.Held)
	if got := s.fetch("journal"); !bytes.Equal(got[len(s.lines)-2], s.lines[len(s.lines)-2]) {
		t.Error("the journal comes back otherwise")
	}
}

// What is taken in at the limit can be sent, also to a second bureau, and what
// is longer is refused where it comes in: no feed ever stops.
func TestWhatIsTooLongForTheFeedIsRefusedAtTheDoor(t *testing.T) {
	d := newDesk(t)
	s, other := d.station(here), d.station(there)
	o := office.Order{Extracts: 1, Act: office.Act{Number: "12", Gregorian: 1980}, Language: office.ArabicFrench, Holder: office.Holder{First: "نجمة", Family: "الوادي", Sex: "f", Birth: "1980"}}
	refused := func(what string, want office.Code, err error) {
		t.Helper()
		if !errors.Is(err, office.Refuse(want)) {
			t.Errorf("%s: %v, want %s", what, err, want)
		}
	}
	for name, change := range map[string]func(*office.Order) office.Code{
		"text":   func(o *office.Order) office.Code { o.Holder.First = strings.Repeat("a", 201); return office.BadValue },
		"number": func(o *office.Order) office.Code { o.Number = strings.Repeat("7", 41); return office.BadOrder },
	} {
		long := o
		want := change(&long)
		_, err := d.platform.Place(platform.Placement{Bureau: here, Order: long})
		refused(name, want, err)
	}
	refused("act of a tariff", platform.TooLong, d.platform.SetTariff("", office.Rate{From: "2026-12-01", Act: strings.Repeat("a", office.MostLine)}))
	refused("holidays", platform.TooLong, d.platform.SetHolidays(office.HolidayPage{Year: 2027, Days: make([]office.Day, office.MostLine)}))
	if status, text := d.operate("/v1/tariff", `{"rate":{"from":"2026-12-01","extract":1,"full_copy":1,"act":"`+strings.Repeat("a", office.MostLine)+`"}}`); status != http.StatusRequestEntityTooLarge {
		t.Errorf("at the door: %d %s", status, text)
	}
	if n := d.summary(here).Feed; n != 1 {
		t.Fatalf("%d items: something refused was kept", n)
	}
	o.Holder.First, o.Number = strings.Repeat("ع", 200), strings.Repeat("7", 40)
	numbers, err := d.platform.Place(platform.Placement{Bureau: here, Order: o})
	d.must(err)
	s.sync()
	s.must(s.do("p2", "transfer", numbers, "bureau", there, "reason", "x"))
	s.sync()
	other.sync()
	if got := other.stands(numbers[0], office.Placed).Order.Holder.First; got != o.Holder.First {
		t.Errorf("%d letters arrived", len(got))
	}
}
