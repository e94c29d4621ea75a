package office

import "testing"

func TestALabelLeadsToWhatItIsOn(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	id, slip := b.sent("26000001", labels[0])
	if f := b.state.FindLabel(S10(labels[0]), b.at); f.Batch == "" || f.Row == nil || f.Row.ID != id || f.Slip == nil || f.Slip.ID != slip {
		t.Errorf("of a letter that went: %+v", f)
	}
	if f := b.state.FindLabel(S10(labels[1]), b.at); f.Batch == "" || f.Row != nil || f.Spoiled != nil {
		t.Errorf("unused: %+v", f)
	}
	b.must(agent, ask("label.spoil", nil, "label", labels[2], "reason", "torn"))
	if f := b.state.FindLabel(S10(labels[2]), b.at); f.Spoiled == nil || f.Spoiled.Note != "torn" {
		t.Errorf("spoiled: %+v", f)
	}
	if f := b.state.FindLabel(NewS10("RR", 77), b.at); f.Batch != "" || f.Row != nil || f.Slip != nil {
		t.Errorf("from elsewhere: %+v", f)
	}
}

// After a fork two letters may carry one label: the one that is under way is meant.
func TestALabelOnTwoLettersLeadsToTheOneThatHasNotEnded(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	ended, live := b.packed("26000001", labels[0]), b.packed("26000002", labels[1])
	l := b.letter(ended)
	l.End = "closed"
	b.state.Letters.Put(b.request(ended).Letter, l)
	for _, order := range [][]string{{b.request(ended).Letter, b.request(live).Letter}, {b.request(live).Letter, b.request(ended).Letter}} {
		record, _ := b.state.Labels.Get(labels[0])
		record.Letters = order
		b.state.Labels.Put(labels[0], record)
		if f := b.state.FindLabel(S10(labels[0]), b.at); f.Row == nil || f.Row.ID != live {
			t.Errorf("%v: %+v", order, f.Row)
		}
	}
}

func TestAnOrderAndASlipAreFoundByTheirNumbers(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	id, slip := b.sent("26000001", labels[0])
	if f, ok := b.state.FindOrder(id, b.at); !ok || f.Row.Number != "26000001" || f.Slip == nil || f.Slip.ID != slip {
		t.Errorf("%+v, %v", f, ok)
	}
	for _, name := range []string{"B26-0001ACA", "B26-0001", slip} {
		if f, ok := b.state.FindSlip(name); !ok || f.Slip.ID != slip {
			t.Errorf("%s: %+v, %v", name, f, ok)
		}
	}
	if _, ok := b.state.FindOrder("99999999", b.at); ok {
		t.Error("an order that nobody placed")
	}
	if _, ok := b.state.FindSlip("B26-0099"); ok {
		t.Error("a slip that nobody opened")
	}
}
