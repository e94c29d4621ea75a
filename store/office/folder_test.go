package office

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestAFolderHoldsItsPapersInTheOrderOfPreparation(t *testing.T) {
	b := newBench(t)
	ids := []string{b.order("26000003"), b.order("26000001"), b.order("26000002")}
	for _, id := range ids {
		b.upTo(Printed, id)
	}
	if got := b.state.FolderOf(1); !slices.Equal(got, ids) {
		t.Errorf("folder %v, want %v", got, ids)
	}
	b.must(agent, ask("undo", one(ids[1]), "reason", "wrong paper"))
	b.upTo(Printed, ids[1])
	if got := b.state.FolderOf(1); !slices.Equal(got, []string{ids[0], ids[2], ids[1]}) {
		t.Errorf("folder %v after one was prepared again", got)
	}
}

func TestWhateverTakesAPaperBackTakesItOutOfItsFolder(t *testing.T) {
	for action, want := range map[string]Stage{"hold": Held, "refuse": Refused, "undo": Found, "reopen": Found} {
		b := newBench(t)
		id, other := b.order("26000001"), b.order("26000002")
		a, _ := ActionNamed(action)
		for _, paper := range []string{id, other} {
			if action == "reopen" { // only of a request in part refused
				b.upTo(Claimed, paper)
				b.must(agent, ask("refuse", one(paper), "code", "R06", "papers", "extracts"))
			}
			b.upTo(Printed, paper)
		}
		b.must(agent, ask("send", nil))
		b.must(agent, Command{Action: action, Subjects: one(id), Values: goodValues(a)})
		b.stands(id, want)
		if got := b.state.FolderOf(1); !slices.Equal(got, one(other)) || b.request(id).Folder != 0 {
			t.Errorf("%s: folder %v, and the request says %d", action, got, b.request(id).Folder)
		}
		b.must(agent, ask("sign", one(other), "signatory", "s1"))
	}
}

func TestAnEmptyFolderIsNotSent(t *testing.T) {
	b := newBench(t)
	b.refused(EmptyFolder, agent, ask("send", nil))
	id := b.order("26000001")
	b.upTo(Printed, id)
	b.must(agent, ask("send", nil))
	b.refused(EmptyFolder, agent, ask("send", nil))
	folder, _ := b.state.Folders.Get("1")
	if !folder.Sent || folder.Number != 1 || b.state.Here().Folder != 2 {
		t.Errorf("folder %+v, now filling %d", folder, b.state.Here().Folder)
	}
}

func TestEveryPaperOfEveryFolderTouchedIsAccountedFor(t *testing.T) {
	b := newBench(t)
	var ids []string
	for _, number := range []string{"26000001", "26000002", "26000003", "26000004"} {
		id := b.order(number)
		b.upTo(Printed, id)
		ids = append(ids, id)
		if len(ids) == 2 {
			b.must(agent, ask("send", nil))
		}
	}
	for _, some := range [][]string{ids[:1], ids[:3], ids[1:], {ids[0], ids[2]}} {
		b.refused(FolderNotWhole, agent, ask("sign", some, "signatory", "s1"))
	}
	b.refused(UnknownSubject, agent, ask("sign", ids[:2], "signatory", "s1", "pulled", ids[2]))
	b.refused(BadValue, agent, ask("sign", ids[:2], "signatory", "s1", "pulled", "404"))
	b.must(agent, ask("sign", ids, "signatory", "s1", "pulled", ids[1]+" "+ids[3]))
	for i, want := range []Stage{Signed, Found, Signed, Found} {
		b.stands(ids[i], want)
	}
	if b.balance(DueOnline) != 1400 {
		t.Errorf("due %d for the two that were signed", b.balance(DueOnline))
	}
}

func TestTheAnswerNamesThePapersThatAreMissing(t *testing.T) {
	b := newBench(t)
	ids := []string{b.order("26000001"), b.order("26000002"), b.order("26000003")}
	for _, id := range ids {
		b.upTo(Printed, id)
	}
	err := b.do(agent, ask("sign", ids[1:2], "signatory", "s1"))
	if err == nil || err.Error() != "folder.not_whole (1, 26000001 26000003)" {
		t.Errorf("answer %v", err)
	}
}

func TestAFolderWithoutANumberIsNotSent(t *testing.T) {
	for _, subject := range []string{"", "one", "-1", "18446744073709551616", "1.5"} {
		b := newBench(t)
		before := b.state.Here().Folder
		e := b.write(agent, Fact{Kind: FolderSent, Subject: subject})
		if now := b.state.Here().Folder; now != before || shelfText(b.state.Folders) != "" {
			t.Errorf("folder %q was sent: now filling %d, folders %s", subject, now, shelfText(b.state.Folders))
		}
		for _, u := range b.state.Unknown.All() {
			if u.Event != e.Identity() {
				t.Errorf("folder %q: kept %+v", subject, u)
			}
		}
		if shelfText(b.state.Unknown) == "" {
			t.Errorf("folder %q was not kept as unknown", subject)
		}
	}
}

func TestAFolderOfLongAgoDoesNotReopen(t *testing.T) {
	b := newBench(t)
	for range 3 {
		id := b.order(string(rune('1'+b.seq)) + "6000001")
		b.upTo(Printed, id)
		b.must(agent, ask("send", nil))
	}
	b.write(agent, Fact{Kind: FolderSent, Subject: "1"}) // carried from another branch
	if got := b.state.Here().Folder; got != 4 {
		t.Errorf("filling folder %d, want 4", got)
	}
}

// Signing, undoing and reopening in any order: an order is due while it is
// signed, and only then, and exactly once.
func TestAnOrderIsDueExactlyWhileItIsSigned(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBench(t)
		ids := []string{b.order("26000001"), b.order("26000002", func(o *Order) { o.Extracts = 7 })}
		full := map[string]Centimes{ids[0]: 700, ids[1]: 1700}
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			id := rapid.SampledFrom(ids).Draw(t, "request")
			action := rapid.SampledFrom([]string{"claim", "found", "print", "sign", "sign", "undo", "reopen", "hold", "resume"}).Draw(t, "action")
			a, _ := ActionNamed(action)
			c := Command{Action: action, Subjects: one(id), Values: goodValues(a)}
			if in := b.state.FolderOf(b.request(id).Folder); action == "sign" && len(in) > 0 {
				c.Subjects = in
			}
			_ = b.do(officer, c)
			var sum Centimes
			for _, id := range ids {
				r := b.request(id)
				want := Centimes(0)
				if r.Stage == Signed {
					want = full[id]
				}
				if r.Due != want || (r.Signature != nil) != (r.Stage == Signed) {
					t.Fatalf("request %s at %s is due %d, want %d; signature %+v", id, r.Stage, r.Due, want, r.Signature)
				}
				sum += want
			}
			if b.balance(DueOnline) != sum || b.balance(RevenueOnline) != -sum {
				t.Fatalf("accounts %d and %d, want %d", b.balance(DueOnline), b.balance(RevenueOnline), sum)
			}
		}
	})
}
