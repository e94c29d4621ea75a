package store

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"watiqa/store/office"
)

func (d *desk) queue(q office.Query) office.Page {
	d.t.Helper()
	page, err := d.books.Queue(agent, q)
	if err != nil || page.Partial {
		d.t.Fatalf("partial %v, %v", page.Partial, err)
	}
	return page
}

func TestTheQueueFindsWhatOneTypes(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(12)
	for _, c := range []struct {
		text string
		want int
	}{
		{"", 12}, {"البستان", 12}, {"ٱلبُستان", 12}, {"dujardin", 12}, {"DUJÀRDIN fleur", 12}, {"زهرة" + ids[4][6:], 1},
		{ids[3], 1}, {ids[3][5:] + " bis/1375", 1}, {"nobody", 0}, {"زهره البستان", 12},
	} {
		if page := d.queue(office.Query{Text: c.text}); page.Total != c.want {
			t.Errorf("%q finds %d, want %d", c.text, page.Total, c.want)
		}
	}
}

func TestTheQueueIsCutIntoPagesOldestFirst(t *testing.T) {
	d := newDesk(t)
	var want []string
	for range 5 {
		want = append(want, d.orders(5)...)
		d.clock.Add(time.Hour)
	}
	var got []string
	for offset := 0; ; offset += 7 {
		page := d.queue(office.Query{Offset: offset, Limit: 7})
		if page.Total != 25 {
			t.Fatal(page.Total)
		}
		if len(page.Rows) == 0 {
			break
		}
		for _, row := range page.Rows {
			got = append(got, row.ID)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestTheQueueKnowsWhoseAndHowLate(t *testing.T) {
	d := newDesk(t)
	old := d.orders(3)
	d.clock.Add(4 * 24 * time.Hour) // to Friday
	young := d.orders(2)
	d.must(agent, "claim", old[:1])
	d.sign(old[1])
	d.must(agent, "claim", young[:1])
	if page := d.queue(office.Query{Late: true}); page.Total != 3 {
		t.Errorf("%d late, want 3", page.Total)
	}
	d.must(officer, "refuse", old[:1], "code", "R01")
	if page := d.queue(office.Query{Late: true}); page.Total != 2 {
		t.Errorf("%d late after a refusal, want 2", page.Total)
	}
	if page := d.queue(office.Query{By: agent, Stages: []office.Stage{office.Claimed}}); page.Total != 1 || page.Rows[0].ID != young[0] {
		t.Errorf("in the agent's hands: %+v", page.Rows)
	}
}

// The index in memory, the index on disk and the requests themselves agree
// whatever happens.
func TestIndexesAgreeWithTheRequests(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(8)
	rapid.Check(t, func(r *rapid.T) {
		some := rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 1, 3, rapid.ID[string]).Draw(r, "subjects")
		c := rapid.SampledFrom([]office.Command{
			command("claim", some), command("found", some), command("print", some, "mentions", "yes"),
			command("sign", some, "signatory", "s1"), command("undo", some, "reason", "mistake"), command("release", some, "reason", "lunch"),
			command("hold", some, "code", "paper"), command("resume", some), command("refuse", some, "code", "R08"), command("reopen", some, "reason", "mistake"),
		}).Draw(r, "command")
		_, _ = d.books.Do(officer, c)
		counts := map[office.Stage]int{}
		if err := d.books.View(func(s *office.State) error {
			for _, request := range s.Requests.All() {
				counts[request.Stage]++
			}
			return nil
		}); err != nil {
			r.Fatal(err)
		}
		page := d.queue(office.Query{})
		var disk map[office.Stage]int
		_ = d.books.read(func(t *tx) error { disk = t.counts(); return nil })
		if fmt.Sprint(page.Counts) != fmt.Sprint(counts) || fmt.Sprint(disk) != fmt.Sprint(counts) {
			r.Fatalf("in memory %v, on disk %v, in truth %v", page.Counts, disk, counts)
		}
	})
	d.sound()
}

func TestTheFirstPageDoesNotWaitForTheIndex(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(40)
	d.sign(ids[5], ids[6])
	d.books.session.Load().index = newIndex() // as just after unlocking
	page, err := d.books.Queue(agent, office.Query{Limit: 10})
	if err != nil || !page.Partial || len(page.Rows) != 10 || page.Counts[office.Signed] != 2 || page.Counts[office.Placed] != 38 {
		t.Fatalf("%+v, %v", page, err)
	}
	page, err = d.books.Queue(agent, office.Query{Stages: []office.Stage{office.Signed}, Text: "البستان"})
	if err != nil || len(page.Rows) != 2 {
		t.Errorf("%+v, %v", page, err)
	}
}

func TestTenThousandOrdersAreSearchedBeforeAKeyIsFelt(t *testing.T) {
	if testing.Short() {
		t.Log("with a tenth of them")
	}
	d := newDesk(t)
	n := 10
	if testing.Short() {
		n = 1
	}
	for range n {
		d.orders(1000)
	}
	start := time.Now()
	const searches = 5
	for i := range searches {
		d.queue(office.Query{Text: fmt.Sprint("البس", i), Limit: 30})
	}
	if each := time.Since(start) / searches; each > 200*time.Millisecond {
		t.Errorf("%v a search", each)
	} else {
		t.Logf("%v a search over %d orders", each, n*1000)
	}
}

func TestLateIsExactlyBeyondTheWorkingTimeAllowed(t *testing.T) {
	calendar := office.Calendar{}
	rapid.Check(t, func(r *rapid.T) {
		now := monday.Add(time.Duration(rapid.IntRange(0, 400*24*3600).Draw(r, "now")) * time.Second)
		placed := now.Add(-time.Duration(rapid.IntRange(0, 20*24*3600).Draw(r, "ago")) * time.Second)
		late := placed.Unix() < lateBefore(calendar, now)
		if want := calendar.Elapsed(placed, now) > office.InOffice; late != want {
			r.Fatalf("placed %s, now %s: late %v, working time %v", placed, now, late, calendar.Elapsed(placed, now))
		}
	})
	now := monday
	edge := lateBefore(calendar, now)
	for offset := int64(-2); offset <= 2; offset++ {
		want := calendar.Elapsed(time.Unix(edge+offset, 0), now) > office.InOffice
		if got := edge+offset < edge; got != want {
			t.Errorf("%d s from the edge: %v, want %v", offset, got, want)
		}
	}
}

func TestOddQueriesHarmNothing(t *testing.T) {
	d := newDesk(t)
	d.orders(3)
	for _, q := range []office.Query{{Offset: -5}, {Offset: 1000}, {Limit: -1}, {Limit: 1 << 40}, {Stages: []office.Stage{"unheard of"}}, {Text: "\x1b[31m"}} {
		if page, err := d.books.Queue(agent, q); err != nil || len(page.Rows) > 3 {
			t.Errorf("%+v: %d rows, %v", q, len(page.Rows), err)
		}
	}
}
