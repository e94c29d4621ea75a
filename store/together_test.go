package store

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"pgregory.net/rapid"

	"watiqa/store/office"
)

// Several windows on the same books, the engine taking pages, someone
// verifying, all at once: nobody sees half of anything, and every event that
// was acknowledged is in the journal once.
func TestManyWindowsAtOnce(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(40)
	size := d.size()
	var written atomic.Int64
	var all sync.WaitGroup
	stop := make(chan struct{})
	window := func(work func(i int)) {
		all.Go(func() {
			for i := 0; ; i++ {
				select {
				case <-stop:
					return
				default:
					work(i)
				}
			}
		})
	}
	for person, action := range map[string]string{agent: "claim", officer: "release"} {
		window(func(i int) {
			c := command(action, ids[i%len(ids):i%len(ids)+1])
			if action == "release" {
				c.Values["reason"] = "lunch"
			}
			events, err := d.books.Do(person, c)
			var refused *office.Problem
			if err != nil && !errors.As(err, &refused) {
				t.Error(err)
			}
			written.Add(int64(len(events)))
		})
	}
	window(func(int) {
		if page, err := d.books.Queue(agent, office.Query{}); err != nil || page.Total < 40 {
			t.Errorf("%d in the queue, %v", page.Total, err)
		}
	})
	window(func(i int) {
		if _, err := d.books.History(admin, office.OnRequest, ids[i%len(ids)]); err != nil {
			t.Error(err)
		}
		size, root, err := d.books.Head()
		if again, ok, errAt := d.books.RootAt(size); err != nil || errAt != nil || !ok || again != root {
			t.Error("a head that is not on the journal")
		}
	})
	window(func(int) {
		if report, err := d.books.Verify(nil); err != nil || !report.Sound() {
			t.Errorf("%v, %v", report.Findings, err)
		}
	})
	for i := range 5 {
		id := fmt.Sprint(27000000 + i)
		d.item(office.RequestPlaced, id, testOrder(id, monday))
		d.take()
		written.Add(1)
		time.Sleep(20 * time.Millisecond)
	}
	close(stop)
	all.Wait()
	if grown := d.size() - size; int64(grown) != written.Load() {
		t.Errorf("the journal grew by %d, %d events were acknowledged", grown, written.Load())
	}
	d.sound()
}

func TestSealingAmidWorkHarmsNothing(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(10)
	var all sync.WaitGroup
	stop := make(chan struct{})
	for worker := range 3 {
		all.Go(func() {
			for i := worker; ; i++ {
				select {
				case <-stop:
					return
				default:
				}
				_, err := d.books.Do(officer, command("claim", ids[i%10:i%10+1]), command("release", ids[i%10:i%10+1], "reason", "x"))
				_, errQueue := d.books.Queue(officer, office.Query{})
				var problem *office.Problem
				for _, err := range []error{err, errQueue} {
					if err != nil && !errors.As(err, &problem) {
						t.Error(err)
					}
				}
			}
		})
	}
	for range 10 {
		time.Sleep(5 * time.Millisecond)
		d.books.Seal()
		if _, err := d.books.Unlock("admin", secret); err != nil {
			t.Error(err)
		}
	}
	close(stop)
	all.Wait()
	d.sound()
}

// A file is restored at a random moment and both branches go on at random.
// Led out, the books verify; every event of both branches is there exactly
// once, under its old identity; and no centime is lost or invented.
func TestRandomForksAreLedOutOf(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		kept := newDesk(t)
		ids := kept.orders(4)
		wander(r, kept, ids, "before")
		shared := kept.size()
		lost := kept.clone()
		wander(r, kept, ids, "kept")
		if rapid.Bool().Draw(r, "the platform sent more") {
			ids = append(ids, kept.orders(2)...)
			wander(r, kept, ids, "later")
			if rapid.Bool().Draw(r, "to both") {
				lost.feed = kept.feed
				lost.take()
			}
		}
		lost.clock.Add(time.Duration(rapid.IntRange(0, 10_000).Draw(r, "seconds")) * time.Second)
		wander(r, lost, ids, "lost")
		want := map[office.Identity]bool{}
		for _, d := range []*desk{kept, lost} {
			events, _ := d.books.Events(admin, 0, 10_000)
			for _, e := range events {
				want[e.Identity()] = true
			}
		}
		if err := lost.books.Rebuild(officer, "restored", kept.lines(shared), shared, kept.feed); err != nil {
			r.Fatal(err)
		}
		lost.sound()
		seen := map[office.Identity]bool{}
		events, _ := lost.books.Events(admin, 0, 10_000)
		for _, e := range events {
			inner := e.Counted().Identity()
			if seen[inner] {
				r.Fatalf("%v is there twice", inner)
			}
			seen[inner] = true
		}
		for identity := range want {
			if !seen[identity] {
				r.Fatalf("%v is lost", identity)
			}
		}
		_, _ = kept.books.Close(), lost.books.Close()
	})
}

// wander does some random work.
func wander(r *rapid.T, d *desk, ids []string, when string) {
	for range rapid.IntRange(0, 6).Draw(r, when) {
		some := rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 1, 3, rapid.ID[string]).Draw(r, "subjects")
		c := rapid.SampledFrom([]office.Command{
			command("claim", some), command("found", some), command("print", some, "mentions", "yes"), command("sign", some, "signatory", "s1"),
			command("refuse", some, "code", "R08"), command("undo", some, "reason", "mistake"), command("reopen", some, "reason", "mistake"),
			command("person.roles", []string{agent}, "roles", "agent collector"),
		}).Draw(r, "command")
		by := officer
		if c.Action == "person.roles" {
			by = admin
		}
		_, _ = d.books.Do(by, c)
	}
}
