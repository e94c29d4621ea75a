package platform_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

// missed is a station one of whose duties the Treasury has not credited in time,
// and which has asked for it.
func (d *desk) missed() (s *station, order string) {
	d.t.Helper()
	s = d.station(here)
	s.write("", office.Fact{Kind: office.PersonAdded, Subject: "p7", Body: office.Person{ID: "p7", Login: "till", Roles: []office.Role{office.Collector}}})
	order = d.place(here, 1)[0]
	s.sync()
	s.process(order)
	d.clock = d.clock.Add(40 * 24 * time.Hour)
	s.must(s.do("p7", "regularise", []string{order}, "note", "since January"))
	return s, order
}

func (s *station) asked(order string) office.Regularisation {
	s.desk.t.Helper()
	r, _ := s.state.Requests.Get(order)
	if len(r.Asked) == 0 {
		s.desk.t.Fatalf("nothing was asked for %s", order)
	}
	return r.Asked[len(r.Asked)-1]
}

func TestARegularisationIsKeptAnsweredAndSeenInTheOffice(t *testing.T) {
	d := newDesk(t)
	s, order := d.missed()
	if s.asked(order).Answer != nil {
		t.Error("answered before the platform knew")
	}
	s.sync()
	s.sync()
	if answer := s.asked(order).Answer; answer == nil || answer.State != office.RegularisationKept {
		t.Fatalf("the platform says %+v", answer)
	}
	all, err := d.platform.Regularisations(here)
	d.must(err)
	if len(all) != 1 || all[0].Order != order || all[0].Amount == 0 || all[0].Note != "since January" || all[0].State != office.RegularisationKept {
		t.Errorf("kept %+v", all)
	}
	d.must(d.platform.AnswerRegularisations(platform.RegularisationReply{Office: here, Order: order, State: office.RegularisationPassed}))
	d.must(d.platform.AnswerRegularisations(platform.RegularisationReply{Office: here, Order: order, State: office.RegularisationRefused, Text: "credited to the province"}))
	d.clock = d.clock.Add(time.Minute)
	s.sync()
	if answer := s.asked(order).Answer; answer == nil || answer.State != office.RegularisationRefused || answer.Text != "credited to the province" || answer.Day == "" {
		t.Errorf("the office knows %+v", answer)
	}
	s.agrees()
}

// The same push again, as when a reply is lost, is one request and one answer.
func TestARegularisationThatComesTwiceIsOne(t *testing.T) {
	d := newDesk(t)
	s, order := d.missed()
	body, digest := s.request(30)
	s.send(body, digest)
	s.send(body, digest)
	s.sync()
	s.sync()
	if all, err := d.platform.Regularisations(here); err != nil || len(all) != 1 {
		t.Errorf("%d kept, %v", len(all), err)
	}
	s.must(s.do("p7", "regularise", []string{order}, "note", "again"))
	s.sync()
	s.sync()
	all, _ := d.platform.Regularisations(here)
	if len(all) != 2 {
		t.Fatalf("%d kept after it was asked for again", len(all))
	}
	d.clock = d.clock.Add(time.Minute)
	d.must(d.platform.AnswerRegularisations(platform.RegularisationReply{Office: here, Order: order, State: office.RegularisationGranted}))
	s.sync()
	r, _ := s.state.Requests.Get(order)
	if r.Asked[0].Answer.State != office.RegularisationKept || r.Asked[1].Answer.State != office.RegularisationGranted {
		t.Errorf("the answer went to %+v", r.Asked)
	}
}

func TestWhatCannotBeAnsweredIsRefused(t *testing.T) {
	d := newDesk(t)
	s, order := d.missed()
	s.sync()
	for name, c := range map[string]struct {
		reply platform.RegularisationReply
		code  office.Code
	}{
		"no reason":           {platform.RegularisationReply{Office: here, Order: order, State: office.RegularisationRefused}, platform.BadAnswer},
		"no state":            {platform.RegularisationReply{Office: here, Order: order, State: "later"}, platform.BadAnswer},
		"the platform's word": {platform.RegularisationReply{Office: here, Order: order, State: office.RegularisationKept}, platform.BadAnswer},
		"a whole book":        {platform.RegularisationReply{Office: here, Order: order, State: office.RegularisationGranted, Text: strings.Repeat("x", 2001)}, platform.BadAnswer},
		"nothing was asked":   {platform.RegularisationReply{Office: here, Order: "26009999", State: office.RegularisationGranted}, platform.NothingAsked},
		"nobody's office":     {platform.RegularisationReply{Office: "99-9", Order: order, State: office.RegularisationGranted}, platform.UnknownOffice},
	} {
		if err := d.platform.AnswerRegularisations(c.reply); !errors.Is(err, office.Refuse(c.code)) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if status, text := d.operate("/v1/treasury/regularisations", `[{"office":"`+here+`","order":"`+order+`","state":"granted"}]`); status != http.StatusOK {
		t.Errorf("at the door: %d %s", status, text)
	}
	if status, text := d.post("/v1/treasury/regularisations", []byte(`[]`)); status != http.StatusUnauthorized {
		t.Errorf("without a token: %d %s", status, text)
	}
}

// An answer of long ago is not taken back by a platform that was restored and
// says again that it has the request.
func TestAnAnswerIsNotTakenBack(t *testing.T) {
	d := newDesk(t)
	s, order := d.missed()
	s.sync()
	s.sync()
	d.must(d.platform.AnswerRegularisations(platform.RegularisationReply{Office: here, Order: order, State: office.RegularisationGranted}))
	d.clock = d.clock.Add(time.Minute)
	s.sync()
	asked := s.asked(order)
	item, err := office.NewItem(office.ItemHeader{Seq: 99, At: d.clock, Kind: office.RegularisationAnswered, Subject: order},
		office.RegularisationAnswer{Asked: asked.Event, State: office.RegularisationKept, Day: "2026-12-01"})
	d.must(err)
	office.Take(s.state, item)
	if got := s.asked(order).Answer.State; got != office.RegularisationGranted {
		t.Errorf("now it is %s", got)
	}
}
