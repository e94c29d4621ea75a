package engine_test

import (
	"errors"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

func TestAnEnrolmentWhoseAnswerWasLostIsAskedForAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).found()
		code, err := s.platform.IssueCode(s.id)
		s.must(err)
		s.gate.next(lostReply, lostReply, lostReply)
		if err := s.engine.Enrol(t.Context(), address, code.String()); !errors.Is(err, office.Refuse(office.LineDown)) {
			t.Fatalf("got %v", err)
		}
		s.gate.quiet()
		s.reopen() // somebody even restarted the computer
		s.must(s.engine.Enrol(t.Context(), address, code.String()))
		s.exchange()
		s.agree()
	})
}

func TestACodeWorksOnceAndOnlyTheRightOneWorks(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).found()
		code, err := s.platform.IssueCode(s.id)
		s.must(err)
		wrong := []byte(code)
		wrong[19] = map[bool]byte{true: 'Z', false: 'Y'}[wrong[19] == 'Y']
		for _, typed := range []string{"", "1234", string(wrong), wire.NewCode([20]byte{}).String()} {
			if err := s.engine.Enrol(t.Context(), address, typed); !errors.Is(err, office.Refuse(office.LineBadCode)) {
				t.Errorf("%q: %v", typed, err)
			}
		}
		s.must(s.engine.Enrol(t.Context(), address, code.String()))
		if err := s.engine.Enrol(t.Context(), address, code.String()); !errors.Is(err, office.Refuse(office.LineBadCode)) {
			t.Errorf("a second time: %v", err)
		}
		s.exchange() // the first enrolment still counts
	})
}

func TestAnAnswerFromSomeoneWhoDoesNotKnowTheCodeIsNotBelieved(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).found()
		code, err := s.platform.IssueCode(s.id)
		s.must(err)
		s.gate.next(portal)
		if err := s.engine.Enrol(t.Context(), address, code.String()); !errors.Is(err, office.Refuse(office.LinePortal)) {
			t.Fatal(err)
		}
		if s.engine.Status().Enrolled {
			t.Error("enrolled with a portal")
		}
		s.must(s.engine.Enrol(t.Context(), address, code.String()))
	})
}

func TestPlainHTTPIsForThisComputerOnly(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).found()
		for _, url := range []string{"http://platform.example", "ftp://localhost", "localhost", "http://user:pw@localhost", "https://", "https://a/?x=1"} {
			if err := s.engine.Enrol(t.Context(), url, wire.NewCode([20]byte{}).String()); !errors.Is(err, office.Refuse(office.BadValue)) {
				t.Errorf("%q: %v", url, err)
			}
		}
	})
}

func TestANewEnrolmentOfAnOldOfficeSendsNothingTwice(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		s.process(s.place2(30)...)
		s.exchange()
		s.enrol()
		before := s.wire.bytes()
		s.exchange()
		if moved := s.wire.bytes() - before; moved > 3000 {
			t.Errorf("%d bytes", moved)
		}
		s.agree()
	})
}
