package office

import "testing"

func TestTheWayBackFromAMistake(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Found, id)
	b.must(agent, ask("release", one(id), "reason", "register away"))
	b.stands(id, Placed)
	if by := b.request(id).By; by != "" {
		t.Errorf("released but still in the hand of %s", by)
	}
	b.upTo(Claimed, id)
	b.must(officer, ask("reassign", one(id), "person", second, "reason", "on leave"))
	b.must(second, ask("found", one(id)))
	b.must(second, ask("undo", one(id), "reason", "wrong act"))
	b.stands(id, Claimed)
}

func TestUndoingASignatureTakesTheDutyBack(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Signed, id)
	b.must(agent, ask("undo", one(id), "reason", "stamp missing"))
	b.stands(id, Printed)
	if b.balance(DueOnline) != 0 || b.request(id).Due != 0 {
		t.Errorf("due %d after the signature was undone", b.balance(DueOnline))
	}
	b.must(agent, ask("sign", one(id), "signatory", "s1"))
	if b.balance(DueOnline) != 700 {
		t.Errorf("due %d after it was signed again, want 700", b.balance(DueOnline))
	}
}

func TestARefusalCanBeReopenedUntilTheLetterIsHandedOver(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Claimed, id)
	b.must(agent, ask("refuse", one(id), "code", "R01"))
	b.stands(id, Refused)
	b.must(officer, ask("reopen", one(id), "reason", "found in the other register"))
	b.stands(id, Claimed)
	if extracts, fulls := b.request(id).Papers(); extracts != 2 || fulls != 1 {
		t.Errorf("papers after reopening: %d and %d", extracts, fulls)
	}
	r := b.request(id)
	r.Stage = Handed
	b.state.Requests.Put(id, r)
	b.refused(WrongStage, officer, ask("reopen", one(id), "reason", "too late"))
	b.refused(WrongStage, officer, ask("undo", one(id), "reason", "too late"))
}

func TestAHeldRequestGoesBackToWhereItStood(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Found, id)
	b.must(agent, ask("hold", one(id), "code", "mention"))
	b.stands(id, Held)
	b.refused(WrongStage, agent, ask("print", one(id), "mentions", "yes"))
	b.must(agent, ask("resume", one(id)))
	b.stands(id, Found)
	b.upTo(Printed, id)
	b.must(agent, ask("hold", one(id), "code", "paper"))
	if papers := b.state.FolderOf(1); len(papers) != 0 {
		t.Errorf("a held paper still lies in the folder: %v", papers)
	}
	b.must(agent, ask("resume", one(id)))
	b.stands(id, Found)
}

func TestAPaidOrderForTheWrongAnnexeIsTransferredAndMayComeBack(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.must(agent, ask("transfer", one(id), "bureau", "01.151.13.07/1", "reason", "act of the annexe"))
	b.stands(id, Transferred)
	if to := b.request(id).To; to != "01.151.13.07/1" {
		t.Errorf("transferred to %q", to)
	}
	b.order(id)
	b.stands(id, Placed)
}

func TestSomebodyAlwaysKeepsTheKeys(t *testing.T) {
	b := newBench(t)
	b.refused(LastAdmin, admin, ask("person.remove", one(admin), "reason", "retired"))
	b.refused(LastAdmin, admin, ask("person.roles", one(admin), "roles", "agent"))
	b.must(admin, ask("person.roles", one(officer), "roles", "officer administrator"))
	b.must(admin, ask("person.remove", one(admin), "reason", "retired"))
	b.refused(UnknownPerson, admin, ask("person.reset", one(agent), "passphrase", "something long"))
	b.must(officer, ask("person.reset", one(agent), "passphrase", "something long"))
	for _, e := range b.events {
		if e.Kind == PersonRekeyed && string(e.Body) != "{}" {
			t.Errorf("a passphrase travels: %s", e.Body)
		}
	}
}

func TestOneLoginNamesOnePerson(t *testing.T) {
	b := newBench(t)
	add := func(login string) Command {
		return Command{Action: "person.add", Values: map[string]string{"login": login, "name_ar": "x", "roles": "agent", "passphrase": "something long"}}
	}
	b.refused(LoginTaken, admin, add("agent"))
	b.refused(BadLogin, admin, add("Zineb B"))
	b.must(admin, add("zineb"))
}

func TestTheRefusalOfSomePapersCanBeLifted(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	b.upTo(Found, id)
	b.refused(NothingStruck, agent, ask("reopen", one(id), "reason", "by mistake"))
	b.must(agent, ask("refuse", one(id), "code", "R06", "papers", "full_copies"))
	b.must(agent, ask("reopen", one(id), "reason", "by mistake"))
	b.stands(id, Found)
	b.must(agent, ask("refuse", one(id), "code", "R06", "papers", "full_copies"))
	b.upTo(Printed, id)
	b.must(agent, ask("reopen", one(id), "reason", "entitled after all"))
	b.stands(id, Found)
	if papers := b.state.FolderOf(1); len(papers) != 0 {
		t.Errorf("papers that are not all there still lie in the folder: %v", papers)
	}
	b.upTo(Signed, id)
	if due := b.request(id).Due; due != 700 {
		t.Errorf("due %d, want all papers: 700", due)
	}
}

// A held order that is given to somebody is in that hand when it goes on: never
// does an order wait in the queue and stand in somebody's hand at once.
func TestAnOrderHeldFromTheQueueGoesOnWithWhomItWasGivenTo(t *testing.T) {
	b := newBench(t)
	given, waiting := b.order("26000001"), b.order("26000002")
	b.must(agent, ask("hold", []string{given, waiting}, "code", "register"))
	b.must(officer, ask("reassign", one(given), "person", second, "reason", "absence"))
	b.must(second, ask("resume", one(given)))
	b.must(agent, ask("resume", one(waiting)))
	if r := b.request(given); r.Stage != Claimed || r.By != second {
		t.Errorf("given to somebody: %s, in the hand of %q", r.Stage, r.By)
	}
	if r := b.request(waiting); r.Stage != Placed || r.By != "" {
		t.Errorf("given to nobody: %s, in the hand of %q", r.Stage, r.By)
	}
	b.must(second, ask("found", one(given)))
}
