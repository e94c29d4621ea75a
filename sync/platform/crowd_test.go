package platform_test

import (
	"fmt"
	"sync"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

// Offices do not wait for each other's mistakes, and what arrives at the same
// time is as if it had arrived one after the other.
func TestManyOfficesAtOnceAreEachInStep(t *testing.T) {
	d := newDesk(t)
	var offices []*station
	for n := range 6 {
		bureau := fmt.Sprintf("01.151.11.%02d/1", n)
		_, err := d.platform.AddOffice(bureau, office.Name{Fr: bureau})
		d.must(err)
		offices = append(offices, d.station(bureau))
	}
	var crowd sync.WaitGroup
	for n, s := range offices {
		crowd.Go(func() {
			bureau := s.state.Here().Bureau
			for i := range 5 {
				order := office.Order{Extracts: 1 + i, Act: office.Act{Number: "1", Hijri: 1390}, Language: office.ArabicFrench, Holder: office.Holder{First: "نجمة", Family: "الوادي", Sex: "f", Birth: "1970"}}
				numbers, err := d.platform.Place(platform.Placement{Bureau: bureau, Order: order})
				d.must(err)
				s.sync()
				s.process(numbers[0])
				s.sync()
				if n%2 == 0 {
					d.must(d.platform.Withdraw(numbers[0]))
				}
			}
			s.sync()
		})
	}
	crowd.Wait()
	numbers := map[string]bool{}
	for n, s := range offices {
		s.agrees()
		want := 0
		if n%2 == 0 {
			want = 5
		}
		if open := d.summary(s.state.Here().Bureau).Open; len(open) != want {
			t.Errorf("office %d has %d differences, want %d", n, len(open), want)
		}
		for id := range s.state.Requests.All() {
			if numbers[id] {
				t.Errorf("number %s was given twice", id)
			}
			numbers[id] = true
		}
	}
	if len(numbers) != 30 {
		t.Errorf("%d orders, want 30", len(numbers))
	}
}

// What one exchange of 1,000 processed orders costs the platform.
func BenchmarkExchangeOf1000ProcessedOrders(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		d := newDeskIn(b, b.TempDir(), func(s platform.Store) platform.Store { return s })
		ids := d.place(here, 1000)
		s := d.station(here)
		s.sync()
		s.process(ids...)
		body, digest := s.request(len(s.lines))
		b.StartTimer()
		reply := s.send(body, digest)
		b.StopTimer()
		if reply.Ack != s.tree.Point() {
			b.Fatal("not all was taken")
		}
		b.ReportMetric(float64(len(body)), "B-sent")
		b.ReportMetric(float64(len(s.lines)), "events")
		d.stop()
		b.StartTimer()
	}
}
