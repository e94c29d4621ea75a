package office

import (
	"flag"
	"fmt"
	"maps"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// randomDays is how many days [TestARandomDayNeverLosesACentime] lives through.
var randomDays = flag.Int("days", 100_000, "random days of the till")

// drawerModel is a drawer as a child would keep it: what went in and out.
type drawerModel struct {
	cash   Centimes // that must lie there
	closed Day
	carry  Centimes         // left by the last closing
	days   map[Day]Centimes // what moved on each open day
	stamps Counts           // that must be there
}

// tillDays is an office with two collectors in which random days happen.
type tillDays struct {
	*bench
	r        *rapid.T
	model    map[string]*drawerModel
	receipts []string
	days     int
}

// Whatever two collectors do, in whatever order, over midnight and under a clock
// that jumps: the drawer is the counted carry plus receipts, minus voids, minus
// deposits, and the stamps are those that came less those that went; the running view equals the closing at every point; a closed day
// never changes; every closing posts counted − expected; and the state is the
// replay of the events.
func TestARandomDayNeverLosesACentime(t *testing.T) {
	days := *randomDays
	if testing.Short() {
		days /= 50
	}
	lived := 0
	run := func(r *rapid.T) {
		d := newTillDays(r)
		for range 40 {
			d.day()
		}
		d.finish()
		lived += d.days
	}
	for lived < days {
		rapid.Check(t, run)
		if t.Failed() {
			return
		}
	}
	t.Logf("%d random days", lived)
}

const other = "p9"

func newTillDays(r *rapid.T) *tillDays {
	d := &tillDays{bench: newBench(r), r: r, model: map[string]*drawerModel{}}
	d.write("", Fact{Kind: PersonAdded, Subject: other, Body: Person{ID: other, Login: "other", Roles: []Role{Collector}}})
	d.must(admin, ask("till", nil, "act", "demo", "ceiling", "500", "every", "3", "approve", "3", "stamps", "2 20", "stamp_budget", "TIMBRE"))
	d.order("26000001")
	d.must(admin, ask("revenue.add", nil, "budget", "7014", "name_ar", "تصحيح الإمضاء"))
	for _, who := range []string{till, other} {
		d.book(who)
		d.model[who] = &drawerModel{days: map[Day]Centimes{}}
	}
	return d
}

func (d *tillDays) today() Day { return d.state.Here().Calendar.DayOf(d.at) }

// day is one day of both drawers; often it crosses midnight, and sometimes the
// clock jumps.
func (d *tillDays) day() {
	d.days++
	for range rapid.IntRange(0, 7).Draw(d.r, "acts") {
		who := rapid.SampledFrom([]string{till, other}).Draw(d.r, "who")
		d.act(who)
		d.check(who)
		d.at = d.at.Add(time.Duration(rapid.IntRange(0, 300).Draw(d.r, "minutes")) * time.Minute)
	}
	jump := rapid.SampledFrom([]int{18, 18, 18, 20, 24, 66, -3, -30}).Draw(d.r, "hours")
	d.at = d.at.Add(time.Duration(jump) * time.Hour)
}

func (d *tillDays) act(who string) {
	switch rapid.IntRange(0, 14).Draw(d.r, "act") {
	case 0, 1, 2, 3:
		d.take(who)
	case 4:
		d.void(who)
	case 5:
		amount := rapid.IntRange(-500, 2000).Draw(d.r, "revenue")
		d.must(who, ask("revenue", nil, "budget", "7014", "amount", dirhams(Centimes(amount)), "note", "total"))
		d.moved(who, d.today(), Centimes(amount))
	case 6:
		d.deposit(who)
	case 7:
		d.must(who, ask("spoil", one(d.bookOf(who)), "reason", "ink"))
	case 8:
		d.handover(who)
	case 9:
		amount := Centimes(rapid.IntRange(-20, 50).Draw(d.r, "float") * 100)
		d.must(who, ask("float", nil, "amount", dirhams(amount), "note", "for change"))
		d.moved(who, d.today(), amount)
	case 10:
		d.must(agent, ask("annexe.bring", nil, "annexe", "2", "annexe_slip", fmt.Sprint(d.n), "budget", "7014", "counts", "20=1"))
		d.must(who, ask("annexe.receive", one(d.last().Subject)))
		d.moved(who, d.today(), 2000)
	case 11:
		d.stampsMove(who)
	default:
		d.closes(who)
	}
}

// stampsMove lets stamps come, or go in one of the ways in which they do.
func (d *tillDays) stampsMove(who string) {
	m := d.model[who]
	way := rapid.SampledFrom(StampWays).Draw(d.r, "way")
	piece := Counts{rapid.SampledFrom([]Centimes{200, 2000}).Draw(d.r, "face"): rapid.IntRange(1, 3).Draw(d.r, "pieces")}
	sign := -1
	if way == StampsReceived {
		sign = 1
	}
	err := d.do(who, ask("stamps", nil, "way", string(way), "pieces", piece.String(), "note", "so it was"))
	if enough := m.stamps.covers(piece); (err == nil) != (sign > 0 || enough) {
		d.r.Fatalf("%s %s of %s: %v", way, piece, m.stamps, err)
	} else if err != nil {
		return
	}
	m.stamps = m.stamps.plus(piece, sign)
	if way == StampsSold {
		d.moved(who, d.today(), piece.Total())
	}
}

// covers tells whether all of the other pieces are among these.
func (c Counts) covers(other Counts) bool {
	for face, n := range other {
		if c[face] < n {
			return false
		}
	}
	return true
}

// moved: into which day cash goes is written here a second time.
func (d *tillDays) moved(who string, happened Day, amount Centimes) {
	m := d.model[who]
	day := happened
	if day <= m.closed {
		if day = d.today(); day <= m.closed {
			day = m.closed.Next()
		}
	}
	m.days[day] += amount
	m.cash += amount
}

// bookOf gives a book with a free leaf, a new one when the old is used up.
func (d *tillDays) bookOf(who string) string {
	book, ok := d.state.ReceiptBooks.Get(d.state.DrawerFor(who).Book)
	if _, left := book.Next(); ok && left {
		return book.ID
	}
	if ok {
		d.must(who, ask("book.return", one(book.ID)))
	}
	return d.book(who)
}

// take cash for papers, sometimes for a receipt that was written by hand.
func (d *tillDays) take(who string) {
	id := d.bookOf(who)
	book, _ := d.state.ReceiptBooks.Get(id)
	next, _ := book.Next()
	request := d.request("26000001")
	request.Order.PlacedAt = d.at.AddDate(0, -3, 0)
	request.Stage, request.Receipt, request.Due, request.Order.Origin = Signed, "", 0, Counter
	d.state.Requests.Put(request.ID, request)
	c, happened := ask("collect", one(request.ID)), d.today()
	if rapid.IntRange(0, 4).Draw(d.r, "by hand") == 0 {
		late := d.at.Add(-time.Duration(rapid.IntRange(1, 40).Draw(d.r, "hours ago")) * time.Hour)
		leaf := min(next+uint64(rapid.IntRange(0, 2).Draw(d.r, "ahead")), book.Final)
		if gaps := book.Gaps(); len(gaps) > 0 {
			leaf = gaps[0]
		}
		c = ask("collect", one(request.ID), "late", late.Format(time.RFC3339), "leaf", fmt.Sprint(leaf), "reason", "power cut")
		happened = min(happened, d.state.Here().Calendar.DayOf(late))
	}
	d.must(who, c)
	receipt := d.request(request.ID).Receipt
	r, _ := d.state.Receipts.Get(receipt)
	d.receipts = append(d.receipts, receipt)
	d.moved(who, happened, r.Amount)
	if r.Amount != 700 || r.Twice || r.Outside {
		d.r.Fatalf("receipt %+v", r)
	}
}

func (d *tillDays) void(who string) {
	if len(d.receipts) == 0 {
		return
	}
	id := rapid.SampledFrom(d.receipts).Draw(d.r, "receipt")
	r, _ := d.state.Receipts.Get(id)
	if err := d.do(who, ask("void", one(id), "reason", "wrong name")); (err == nil) == (r.Void != nil) {
		d.r.Fatalf("voiding %+v: %v", r, err)
	} else if err == nil {
		d.moved(who, d.today(), -r.Amount)
		if rapid.Bool().Draw(d.r, "approved") {
			d.must(officer, ask("void.approve", one(id)))
		}
	}
}

func (d *tillDays) deposit(who string) {
	amount := Centimes(rapid.IntRange(0, 4000).Draw(d.r, "deposit"))
	d.must(who, ask("deposit", nil, "slip", fmt.Sprint("V", d.n), "amount", dirhams(amount), "reason", "what there was"))
	d.moved(who, d.today(), -amount)
	if due := d.state.DrawerFor(who).Due; len(due) > 0 {
		d.r.Fatalf("%d closings are still to be deposited", len(due))
	}
}

// handover gives a drawer away that is closed, and takes it over.
func (d *tillDays) handover(who string) {
	to := map[string]string{till: other, other: till}[who]
	m := d.model[who]
	if m.cash < 0 || len(m.days) > 0 || d.state.DrawerFor(who).Out != m.cash {
		return
	}
	if !maps.Equal(m.stamps, d.state.DrawerFor(who).Stamps) {
		return // they moved since the closing
	}
	err := d.do(who, ask("handover", one(to), "counts", pieces(m.cash).String(), "stamps_counted", m.stamps.String()))
	if err != nil {
		d.r.Fatalf("a closed drawer of %d cannot be handed over: %v", m.cash, err)
	}
	id, amount := d.last().Subject, m.cash
	d.moved(who, d.today(), -amount)
	d.must(to, ask("takeover", one(id)))
	d.moved(to, d.today(), amount)
	for face, n := range m.stamps {
		d.model[to].stamps = d.model[to].stamps.plus(Counts{face: n}, 1)
	}
	m.stamps = nil
	d.check(to)
}

// closes the oldest open day, with what is counted then.
func (d *tillDays) closes(who string) {
	m := d.model[who]
	day := d.state.DayToClose(who, d.today())
	found := max(0, m.cash+Centimes(rapid.SampledFrom([]int{0, 0, 0, -500, 10, 20000}).Draw(d.r, "found")/10*10))
	found -= found % 10
	stamps := m.stamps
	if rapid.IntRange(0, 9).Draw(d.r, "stamps") == 0 && stamps[2000] > 0 {
		stamps = stamps.plus(Counts{2000: 1}, -1) // one of 20 is missing
	}
	if err := d.do(who, ask("count", nil, "counts", pieces(found).String(), "stamps_counted", stamps.String())); err != nil {
		if day > m.closed && day <= d.today() {
			d.r.Fatalf("the drawer of %s cannot be counted: %v", day, err)
		}
		return
	}
	running := d.state.Tally(who, day)
	d.must(who, ask("close", nil, "reason", "see the slip"))
	c, ok := d.state.Closings.Get(TillDayID(who, day))
	if !ok || c.Clash || !reflect.DeepEqual(c.Tally, running) {
		d.r.Fatalf("closed %+v, the running view said %+v", c, running)
	}
	var since Centimes
	for other, moved := range m.days {
		if other > day {
			since += moved
		}
	}
	if c.Posted != found-m.cash || c.Since != since || c.Counted != found || c.Tally.Carry != m.carry {
		d.r.Fatalf("closing %+v of a drawer with %d, counted %d, since %d, carry %d", c, m.cash, found, since, m.carry)
	}
	delete(m.days, day)
	if off := stamps.plus(m.stamps, -1); !maps.Equal(c.StampsOff, off) || c.StampsPosted != off.Total() {
		d.r.Fatalf("closing %+v of stamps %s, counted %s", c, m.stamps, stamps)
	}
	m.cash, m.closed, m.carry, m.stamps = found, day, found-since, stamps
	d.must(officer, ask("close.approve", one(c.ID)))
}

func (d *tillDays) check(who string) {
	m := d.model[who]
	if got := d.balance(DrawerOf(who)); got != m.cash {
		d.r.Fatalf("the drawer holds %d, want %d", got, m.cash)
	}
	if got := d.state.StampsOf(who); !maps.Equal(got, m.stamps) || d.balance(StampsIn(who)) != m.stamps.Total() {
		d.r.Fatalf("there are stamps %s of %d, want %s", got, d.balance(StampsIn(who)), m.stamps)
	}
	expected := m.carry
	for _, day := range d.state.DrawerFor(who).Open {
		expected += m.days[day]
		if got := d.state.Tally(who, day).Expected; got != expected {
			d.r.Fatalf("on %s %d is expected, want %d", day, got, expected)
		}
	}
}

func (d *tillDays) finish() {
	d.sound()
	out := map[string]Centimes{}
	for _, c := range d.state.Closings.All() { // by collector and day
		if c.Tally.Carry != out[c.Person] {
			d.r.Fatalf("closing %s carries %d, the one before left %d", c.ID, c.Tally.Carry, out[c.Person])
		}
		out[c.Person] = c.Out()
	}
	for _, f := range d.state.Findings() {
		switch f.Code {
		case ReceiptTwice, ReceiptOutside, CashNoReceipt, ClosingClash, NumberTwice, VoidAlone, ClosingOpen, DepositAgain:
			d.r.Fatalf("found what cannot be: %+v", f)
		}
	}
}

// pieces makes an amount of ten-centime steps up from notes and coins.
func pieces(amount Centimes) Counts {
	c := Counts{}
	for _, piece := range Denominations {
		if n := amount / piece; n > 0 {
			c[piece], amount = int(n), amount-n*piece
		}
	}
	return c
}

func dirhams(c Centimes) string {
	sign := ""
	if c < 0 {
		sign, c = "-", -c
	}
	return fmt.Sprintf("%s%d,%02d", sign, c/100, c%100)
}
