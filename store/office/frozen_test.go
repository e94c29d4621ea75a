package office

import (
	"testing"
	"time"
)

// What each action writes, byte for byte: the wire and the hash carry these.
func TestTheBodyOfEveryActionsEventIsFrozen(t *testing.T) {
	for _, c := range []struct {
		action string
		values []string
		kind   Kind
		body   string
	}{
		{"claim", nil, RequestClaimed, `{}`},
		{"claim", []string{"late", "2026-11-23T07:30:00+01:00"}, RequestClaimed, `{"late":"2026-11-23T06:30:00Z"}`},
		{"found", nil, RequestFound, `{}`},
		{"print", []string{"mentions", "yes"}, RequestPrinted, `{"mentions":true,"folder":1}`},
		{"sign", []string{"signatory", "s1"}, RequestSigned, `{"folder":1,"signature":{"signatory":"s1","capacity":"president"},"due":700}`},
		{"sign", []string{"signatory", "s1", "pulled", "26000001"}, RequestPulled, `{"folder":1}`},
		{"collect", nil, RequestCollected, `{"due":700,"receipt":"r00112233445566aa-7"}`},
		{"release", []string{"reason", "lost"}, RequestReleased, `{"note":"lost","after":{"opening":"00112233445566aa","n":4}}`},
		{"reassign", []string{"reason", "ill", "person", second}, RequestReassigned, `{"note":"ill","person":"` + second + `"}`},
		{"hold", []string{"code", "mention", "note", "court"}, RequestHeld, `{"note":"court","hold":"mention"}`},
		{"resume", nil, RequestResumed, `{"after":{"opening":"00112233445566aa","n":4}}`},
		{"refuse", []string{"code", "R01"}, RequestRefused, `{"refusal":{"code":"R01","papers":"all"}}`},
		{"refuse", []string{"code", "R05"}, RequestRefused, `{"refusal":{"code":"R05","papers":"full_copies"}}`},
		{"refuse", []string{"code", "R99", "papers", "extracts", "text", "أخرى"}, RequestRefused, `{"refusal":{"code":"R99","papers":"extracts","text":"أخرى"}}`},
		{"undo", []string{"reason", "wrong"}, RequestUndone, `{"note":"wrong","after":{"opening":"00112233445566aa","n":4}}`},
		{"reopen", []string{"reason", "found"}, RequestReopened, `{"note":"found","after":{"opening":"00112233445566aa","n":4}}`},
		{"transfer", []string{"reason", "annexe", "bureau", "01.151.13.07/1"}, RequestTransferred, `{"note":"annexe","bureau":"01.151.13.07/1"}`},
	} {
		b := newBench(t)
		a, _ := ActionNamed(c.action)
		id := b.standing(a.From[0], a, "26000001")
		b.placedAt(id, b.at.AddDate(0, 0, -1))
		r := b.request(id)
		r.Last = Identity{testOpening, 4} // what a step back takes back
		b.state.Requests.Put(id, r)
		b.tillFor(a, till)
		b.must(whoMay(a), ask(c.action, one(id), c.values...))
		e := b.events[len(b.events)-1]
		if e.Kind != c.kind || string(e.Body) != c.body || e.Subject != id {
			t.Errorf("%s %v wrote %s %s of %s\nwant %s %s", c.action, c.values, e.Kind, e.Body, e.Subject, c.kind, c.body)
		}
	}
}

func TestTheBodiesOfTheHouseAreFrozen(t *testing.T) {
	for _, c := range []struct {
		action  string
		values  []string
		kind    Kind
		subject string
		body    string
	}{
		{"day", []string{"day", "2026-11-24", "confirm", "yes"}, DayOpened, "2026-11-24", `{}`},
		{"person.add", []string{"login", "zineb", "name_ar", "زينب", "name_fr", "Zineb", "roles", "collector agent", "passphrase", "not in the body"},
			PersonAdded, "p6-001122", `{"id":"p6-001122","login":"zineb","name":{"ar":"زينب","fr":"Zineb"},"roles":["agent","collector"]}`},
		{"signatory.add", []string{"name_ar", "نائب", "capacity", "deputy", "delegation", "14/2026", "from", "2026-01-01"},
			SignatoryAdded, "s2-001122", `{"id":"s2-001122","name":{"ar":"نائب","fr":""},"capacity":"deputy","delegation":"14/2026","from":"2026-01-01"}`},
		{"tariff", []string{"from", "2026-12-01", "extract", "2,50", "full_copy", "٣", "act", "arrêté 5"},
			RateEntered, "2", `{"from":"2026-12-01","extract":250,"full_copy":300,"source":"local","act":"arrêté 5"}`},
		{"bureau.add", []string{"code", "01.151.13.09/1", "name_ar", "ملحقة", "name_fr", "Annexe"},
			BureauAdded, "01.151.13.09/1", `{"code":"01.151.13.09/1","name":{"ar":"ملحقة","fr":"Annexe"}}`},
	} {
		b := newBench(t)
		b.must(admin, ask(c.action, nil, c.values...))
		e := b.events[len(b.events)-1]
		if e.Kind != c.kind || e.Subject != c.subject || string(e.Body) != c.body {
			t.Errorf("%s wrote %s of %q\n%s\nwant %s of %q\n%s", c.action, e.Kind, e.Subject, e.Body, c.kind, c.subject, c.body)
		}
	}
}

func TestTheBodiesOfAnInspectionAreFrozen(t *testing.T) {
	for _, c := range []struct {
		action  string
		subject string
		values  []string
		kind    Kind
		body    string
	}{
		{"complaint.answer", "k1", []string{"text", "أُرسلت"}, ComplaintAnswered, `{"text":"أُرسلت"}`},
		{"complaint.instruct", "k1", []string{"text", "today"}, ComplaintInstructed, `{"text":"today"}`},
		{"complaint.close", "k1", []string{"outcome", "founded", "text", "sent"}, ComplaintClosed, `{"text":"sent","outcome":"founded"}`},
		{"note.write", agent, []string{"text", "sort them"}, NoteWritten, `{"id":"n2-001122","to":"p2-001122","text":"sort them"}`},
		{"note.acknowledge", "n1", nil, NoteAcknowledged, `{}`},
		{"visit.record", "", []string{"day", "2026-11-20", "findings", "in order", "advice", "none"}, VisitRecorded,
			`{"id":"v1-001122","day":"2026-11-20","seen":"in order","advice":"none"}`},
	} {
		b := newBench(t)
		b.hire("p9", Inspector, Agent)
		b.feed(ComplaintOpened, "k1", ComplaintOpening{Request: b.order("26000001"), Text: "late"})
		b.write("p9", Fact{Kind: NoteWritten, Subject: "n1", Body: GuidanceNote{To: "p9", Text: "read"}})
		var subjects []string
		if c.subject != "" {
			subjects = one(c.subject)
		}
		b.must("p9", ask(c.action, subjects, c.values...))
		if e := b.events[len(b.events)-1]; e.Kind != c.kind || string(e.Body) != c.body {
			t.Errorf("%s wrote %s\n%s\nwant %s\n%s", c.action, e.Kind, e.Body, c.kind, c.body)
		}
	}
}

func TestACounterOrderIsFrozenToo(t *testing.T) {
	b := newBench(t)
	n := b.n
	b.must(agent, ask("open", nil, "extracts", "1", "full_copies", "0", "number", "12 bis", "hijri", "1375", "first", "سعيد", "family", "بناني",
		"first_latin", "Saïd", "sex", "m", "birth", "1956", "father", "أحمد", "mother", "زهرة", "mother_name", "التازي", "asker", "سعيد", "phone", "+212600000000"))
	e := b.events[len(b.events)-1]
	const want = `{"number":"G261123-0001AC","origin":"counter","placed_at":"2026-11-23T09:00:00Z","extracts":1,"full_copies":0,"language":"ar+fr",` +
		`"act":{"bureau":"01.151.13.05/1","number":"12 bis","hijri":1375},"holder":{"first":"سعيد","family":"بناني","first_latin":"Saïd",` +
		`"sex":"m","birth":"1956","father":"أحمد","mother":"زهرة","mother_name":"التازي"},"addressee":{"name":"سعيد","phone":"+212600000000"}}`
	if string(e.Body) != want {
		t.Errorf("order\n%s\nwant\n%s", e.Body, want)
	}
	if e.N != n || e.Subject != "c"+string(testOpening)+"-7" {
		t.Errorf("event %d of %s, want %d", e.N, e.Subject, n)
	}
}

func TestTheBooksBeginWithTheseFacts(t *testing.T) {
	b := newBench(t)
	var kinds []Kind
	for _, e := range b.events[:3] {
		kinds = append(kinds, e.Kind)
	}
	if kinds[0] != OfficeFounded || kinds[1] != PersonAdded || kinds[2] != SignatoryAdded {
		t.Errorf("founded with %v", kinds)
	}
	if here := b.state.Here(); here.Folder != 1 || here.Feed.Seq != 0 {
		t.Errorf("a new office begins with folder %d and feed %d", here.Folder, here.Feed.Seq)
	}
}

func TestCursorsCompareByGenerationFirst(t *testing.T) {
	at := Cursor{Gen: 1, Seq: 5}
	for _, c := range []struct {
		gen    uint32
		seq    uint64
		behind bool
	}{{0, 9, false}, {1, 4, false}, {1, 5, false}, {1, 6, true}, {2, 0, true}} {
		if at.Before(c.gen, c.seq) != c.behind {
			t.Errorf("cursor 1/5 before %d/%d: %v", c.gen, c.seq, !c.behind)
		}
	}
}

func TestTheFeedCursorOnlyMovesForward(t *testing.T) {
	b := newBench(t)
	take := func(gen uint32, to uint64) {
		b.write("", Fact{Kind: FeedTaken, Body: Taken{Gen: gen, To: to, Digest: "aa"}})
	}
	take(0, 10)
	take(0, 4) // carried from a branch that had taken less
	if got := b.state.Here().Feed; got.Seq != 10 {
		t.Errorf("cursor %+v went back", got)
	}
	take(1, 3)
	if got := b.state.Here().Feed; got.Gen != 1 || got.Seq != 3 {
		t.Errorf("cursor %+v, want the new generation", got)
	}
}

func TestAPageIsFoundInACarriedEventToo(t *testing.T) {
	inner, err := NewEvent(testOpening, Header{N: 4, At: time.Unix(0, 0), Day: "2026-11-23", Kind: FeedTaken}, Taken{From: 2, To: 5, Digest: "aa"})
	if err != nil {
		t.Fatal(err)
	}
	carry := func(line string) Event {
		e, err := NewEvent("aaaaaaaaaaaaaaaa", Header{N: 1, At: time.Unix(0, 0), Day: "2026-11-23", Kind: EventCarried},
			Carried{Opening: testOpening, N: 4, Line: line})
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	for _, e := range []Event{inner, carry(string(inner.Encode()))} {
		if page, ok := TakenBy(e); !ok || page.From != 2 || page.To != 5 {
			t.Errorf("%s took %+v, %v", e.Kind, page, ok)
		}
	}
	if _, ok := TakenBy(carry("nonsense")); ok {
		t.Error("a page was read out of nonsense")
	}
}
