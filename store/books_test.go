package store

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"watiqa/store/office"
)

func TestADayInTheOffice(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(20)
	d.sign(ids...)
	page, err := d.books.Queue(agent, office.Query{Stages: []office.Stage{office.Signed}})
	if err != nil || page.Total != 20 || page.Counts[office.Signed] != 20 || len(page.Counts) != 1 {
		t.Fatalf("signed: %d of %v, %v", page.Total, page.Counts, err)
	}
	history, err := d.books.History(admin, office.OnRequest, ids[3])
	if err != nil || len(history) != 4 || history[3].Kind != office.RequestSigned || history[3].Who != officer {
		t.Fatalf("history %v, %v", history, err)
	}
	size, root, err := d.books.Head()
	if err != nil {
		t.Fatal(err)
	}
	if again, ok, err := d.books.RootAt(size); err != nil || !ok || again != root {
		t.Errorf("root at %d: %x, %v, %v; head says %x", size, again, ok, err, root)
	}
	if _, ok, _ := d.books.RootAt(size + 1); ok {
		t.Error("a root of more events than there are")
	}
}

func TestARefusalChangesNothing(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(2)
	size, root, _ := d.books.Head()
	_, err := d.books.Do(agent, command("claim", ids), command("found", ids), command("sign", ids, "signatory", "s1"))
	wants(t, office.WrongStage, err)
	if again, rootAgain, _ := d.books.Head(); again != size || rootAgain != root {
		t.Error("the journal grew")
	}
	if stage := d.request(ids[0]).Stage; stage != office.Placed {
		t.Errorf("the request stands at %s", stage)
	}
}

func TestNothingShowsWhileTheBooksAreSealed(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(1)
	d.books.Seal()
	if !d.books.Sealed() {
		t.Fatal("not sealed")
	}
	_, doErr := d.books.Do(agent, command("claim", ids))
	_, queueErr := d.books.Queue(agent, office.Query{})
	_, requestErr := d.books.Request(agent, ids[0])
	_, historyErr := d.books.History(admin, office.OnRequest, ids[0])
	_, _, headErr := d.books.Head()
	_, localErr := d.books.Local("device", new(string))
	for _, err := range []error{doErr, queueErr, requestErr, historyErr, headErr, localErr, d.books.TakeFeed(office.Cursor{}, nil, office.Cursor{}),
		d.books.View(func(*office.State) error { return nil })} {
		wants(t, office.BooksSealed, err)
	}
	d.unlock()
	d.sign(ids...)
}

func TestWhatWasAcknowledgedIsThereAfterReopening(t *testing.T) {
	d := newDesk(t)
	ids := d.orders(3)
	d.sign(ids[:2]...)
	size, _, _ := d.books.Head()
	if err := d.books.Close(); err != nil {
		t.Fatal(err)
	}
	d.open()
	d.unlock()
	if again, _, err := d.books.Head(); err != nil || again != size {
		t.Errorf("%d events, want %d: %v", again, size, err)
	}
	if r := d.request(ids[1]); r.Stage != office.Signed || r.Due != 700 {
		t.Errorf("%s, %d centimes", r.Stage, r.Due)
	}
	d.must(agent, "claim", ids[2:])
	events, err := d.books.Events(admin, size-1, 10)
	if err != nil || len(events) != 3 || events[0].Opening == events[1].Opening || events[1].N != 0 || events[1].Kind != office.BooksOpened || events[2].N != 1 {
		t.Errorf("events across two openings: %v, %v", events, err)
	}
}

func TestNoPersonalDataLiesInClear(t *testing.T) {
	d := newDesk(t)
	d.sign(d.orders(100)...)
	d.must(agent, "open", nil, "extracts", "1", "number", "77", "hijri", "1380", "first", "غصن", "family", "الزيتون",
		"sex", "m", "birth", "1961", "father", "حجر", "mother", "ريح", "mother_name", "البحر", "asker", "عابر الطريق")
	if _, err := d.books.Queue(agent, office.Query{Text: "البستان"}); err != nil {
		t.Fatal(err)
	}
	if err := d.books.Close(); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(d.path)
	if err != nil {
		t.Fatal(err)
	}
	words := "زهرة البستان Fleur Dujardin نجمة الوادي ساكن الاختبار غصن الزيتون عابر عون ضابط officer admin secret request.signed"
	for word := range strings.FieldsSeq(words) {
		if bytes.Contains(raw, []byte(word)) {
			t.Errorf("%q lies in clear in the file", word)
		}
	}
}

func TestASecondProcessFindsTheBooksLocked(t *testing.T) {
	d := newDesk(t)
	_, err := Open(d.path, d.options())
	wants(t, office.BooksLocked, err)
}
