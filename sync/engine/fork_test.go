package engine_test

import (
	"bytes"
	"errors"
	"net/http"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// once says that each of the orders was signed once, whoever did it.
func (s *station) once(kind office.Kind, numbers ...string) {
	s.t.Helper()
	count := s.events(kind)
	for _, number := range numbers {
		if count[number] != 1 {
			s.t.Errorf("%s of %s stands %d times in the journal", kind, number, count[number])
		}
	}
}

func (s *station) leadOut() {
	s.t.Helper()
	s.must(s.engine.LeadOut(s.t.Context(), hassan, "the disk was replaced"))
}

func TestAFileRestoredFromABackupIsLedOutAndNothingIsLost(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place2(12)
		s.process(numbers[:3]...)
		s.exchange()
		restore := s.backup()
		s.process(numbers[3:6]...) // reaches the platform, then the disk dies
		s.exchange()
		later := s.place2(4)
		restore()
		s.process(numbers[6:9]...) // on the old file, before anybody notices
		s.fails(office.LineFork)
		fork := s.engine.Status().Fork
		if fork == nil || fork.Held == 0 || fork.Shared == 0 || fork.Receipt == "" {
			t.Fatalf("fork %+v", fork)
		}
		size, _, err := s.books.Head()
		s.must(err)
		if size <= fork.Shared || fork.Held <= fork.Shared {
			t.Errorf("fork %+v of a journal of %d", fork, size)
		}
		s.leadOut()
		s.agree()
		s.arrived()
		s.once(office.RequestSigned, numbers[:9]...)
		if s.engine.Status().Fork != nil {
			t.Error("the fork still shows")
		}
		s.process(append(numbers[9:], later...)...)
		s.exchange()
		s.agree()
	})
}

func TestAClonedDiskCarriesItsWorkBehindTheOthers(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place2(10)
		clone := s.clone()
		s.process(numbers[:5]...)
		clone.process(numbers[3:8]...) // two of them a second time
		s.exchange()
		clone.fails(office.LineFork)
		clone.leadOut()
		clone.agree()
		clone.once(office.RequestSigned, append(numbers[:3:3], numbers[5:8]...)...)
		summary, err := s.platform.Summary(s.id)
		s.must(err)
		if len(summary.Open) != 2 {
			t.Errorf("two orders were processed twice: %+v", summary.Open)
		}
		for _, difference := range summary.Open {
			if difference.Kind != office.ProcessedTwice {
				t.Errorf("%+v", difference)
			}
		}
		// The first computer finds out in turn, and is led out too.
		s.process(numbers[8:]...)
		s.fails(office.LineFork)
		s.leadOut()
		s.agree()
		s.once(office.RequestSigned, numbers[8:]...)
	})
}

func TestALongSharedPastIsFoundEvenIfTheMarkIsOld(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place2(120)
		s.wire.set(func(w *wires) { w.down = true })
		s.net.hangUp()
		s.process(numbers[:60]...)
		restore := s.backup() // with a mark that lies far back
		s.wire.heal()
		s.exchange()
		s.process(numbers[60:80]...)
		s.exchange()
		restore()
		s.process(numbers[80:]...)
		s.fails(office.LineFork)
		s.leadOut()
		s.agree()
		s.once(office.RequestSigned, numbers...)
	})
}

func TestBeingLedOutOverABadLineIsTriedUntilItIsDone(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place2(40)
		restore := s.backup()
		s.process(numbers[:20]...)
		s.exchange()
		restore()
		s.process(numbers[20:]...)
		s.fails(office.LineFork)
		size, root, err := s.books.Head()
		s.must(err)
		for after := int64(300); ; after += 400 {
			s.net.hangUp()
			s.wire.set(func(w *wires) { w.in = after })
			err := s.engine.LeadOut(t.Context(), hassan, "the disk was replaced")
			s.wire.heal()
			if err == nil || errors.Is(err, office.Refuse(office.LineNoFork)) {
				break
			}
			now, same, err := s.books.RootAt(size)
			s.must(err)
			if s.engine.Status().Fork != nil && (!same || now != root) {
				t.Fatal("a lead-out that failed changed the journal")
			}
			if after > 50_000 {
				t.Fatal("no progress")
			}
		}
		s.exchange()
		s.agree()
		s.once(office.RequestSigned, numbers...)
	})
}

func TestWhoeverMayNotDecideAnEpochChangesNothing(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		added, err := s.books.Do(hassan, office.Command{Action: "person.add", Values: map[string]string{"login": "naima",
			"name_ar": "نعيمة", "roles": "agent", "passphrase": "seven boats at dawn"}})
		s.must(err)
		s.exchange()
		restore := s.backup()
		s.process(s.place2(2)...)
		s.exchange()
		restore()
		s.fails(office.LineFork)
		if err := s.engine.LeadOut(t.Context(), added[0].Subject, "I want to"); !errors.Is(err, office.Refuse(office.NotAllowed)) {
			t.Fatalf("got %v", err)
		}
		if status := s.engine.Status(); status.Fork == nil || status.Failure.Code != office.LineFork {
			t.Errorf("the fork is forgotten: %+v", status)
		}
		s.leadOut()
		s.agree()
	})
}

func TestABranchThatIsNotTheOneOfTheSignedHeadIsNotTaken(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place2(4)
		restore := s.backup()
		s.process(numbers[:2]...)
		s.exchange()
		restore()
		s.fails(office.LineFork)
		before, root, err := s.books.Head()
		s.must(err)
		codec, err := wire.NewCodec()
		s.must(err)
		for name, change := range map[string]func([][]byte) [][]byte{
			"another body": func(lines [][]byte) [][]byte {
				last := lines[len(lines)-1]
				lines[len(lines)-1] = bytes.Replace(last, []byte(`{"folder"`), []byte(`{"note":"x","folder"`), 1)
				return lines
			},
			"an event left out": func(lines [][]byte) [][]byte { return lines[1:] },
			"no event":          func(lines [][]byte) [][]byte { return nil },
		} {
			pass := func(w http.ResponseWriter, r *http.Request, platform http.Handler) { platform.ServeHTTP(w, r) }
			s.gate.next(pass, pass, pass, changed(func(body []byte) []byte {
				lines, err := codec.Unpack(body)
				if err != nil {
					t.Errorf("%s: not the journal: %v", name, err)
				}
				return codec.Pack(change(lines)...)
			}))
			err := s.engine.LeadOut(t.Context(), hassan, "the disk was replaced")
			if !errors.Is(err, office.Refuse(office.LineLied)) && !errors.Is(err, office.Refuse(office.LineMalformed)) {
				t.Errorf("%s: %v", name, err)
			}
			if size, now, err := s.books.Head(); size != before || now != root || err != nil {
				t.Errorf("%s: the journal moved", name)
			}
			s.gate.quiet()
		}
		s.leadOut()
		s.agree()
	})
}

func TestWithoutAForkThereIsNothingToBeLedOutOf(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		s.exchange()
		if err := s.engine.LeadOut(t.Context(), hassan, "curious"); !errors.Is(err, office.Refuse(office.LineNoFork)) {
			t.Fatal(err)
		}
		s.exchange()
		s.agree()
	})
}

func TestAForkIsNotSentAgainAndAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		restore := s.backup()
		s.process(s.place2(2)...)
		s.exchange()
		restore()
		defer s.run()()
		time.Sleep(12 * time.Hour)
		aside, err := s.platform.Quarantine(s.id)
		s.must(err)
		if len(aside) != 1 {
			t.Errorf("%d pushes in quarantine after half a day", len(aside))
		}
	})
}

func TestAPlatformRestoredFromABackupIsHealedByTheOffice(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place2(10)
		s.process(numbers[:4]...)
		s.exchange()
		restore := s.world.backup()
		s.process(numbers[4:8]...)
		s.exchange()
		restore()
		s.process(numbers[8:]...)
		s.exchange()
		s.agree()
		s.once(office.RequestSigned, numbers...)
	})
}

func TestAPlatformThatForgotItsFeedGivesItAgain(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		s.process(s.place2(5)...)
		restore := s.world.backup()
		s.process(s.place2(3)...) // these orders the platform will have forgotten
		s.exchange()
		restore()
		time.Sleep(time.Minute)
		s.placed += 10 // others come in their place
		s.place2(4)
		s.exchange()
		cursor, err := s.books.Cursor()
		s.must(err)
		if cursor.Gen != 1 {
			t.Errorf("cursor %+v", cursor)
		}
		if status := s.engine.Status(); status.Waiting != 0 {
			t.Errorf("%+v", status)
		}
		size, root, err := s.books.Head()
		s.must(err)
		summary, err := s.platform.Summary(s.id)
		s.must(err)
		if summary.Head.Size != size || [32]byte(summary.Head.Root) != root {
			t.Error("the journals differ")
		}
	})
}

func TestARestoredPlatformThatHeardAnotherBranchFirstIsAFork(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		numbers := s.place2(12)
		restore := s.world.backup()
		clone := s.clone()
		s.process(numbers[:8]...)
		s.exchange()
		restore()
		clone.process(numbers[8:9]...)
		clone.exchange()
		s.fails(office.LineFork)
		s.leadOut()
		s.agree()
		s.once(office.RequestSigned, numbers[:9]...)
	})
}

func TestWorkOnOrdersThatARestoredPlatformWasGivenAgainCounts(t *testing.T) {
	bubble(t, func(t *testing.T) {
		s := newWorld(t).enrolled()
		restore := s.world.backup()
		s.process(s.place2(3)...)
		s.exchange()
		restore()
		time.Sleep(time.Minute)
		s.placed = 0
		s.place(3) // the same ones
		s.exchange()
		s.agree()
		s.arrived()
	})
}
