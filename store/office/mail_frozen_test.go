package office

import "testing"

// What the mail's actions write, byte for byte.
func TestTheBodiesOfTheMailAreFrozen(t *testing.T) {
	b := newBench(t)
	labels := b.stock(3)
	id := b.signed("26000001")
	letter := "l00112233445566aa-13"
	for _, c := range []struct {
		command Command
		kind    Kind
		subject string
		body    string
	}{
		{ask("slip.open", nil), SlipOpened, "b00112233445566aa-12", `{"number":"B26-0001ACA","kind":"inland","mode":"agency"}`},
		{ask("pack", one(id), "label", labels[0]), LetterPacked, id, `{"label":"RR473124007MA","extracts":2,"full_copies":1,"slip":"b00112233445566aa-12"}`},
		{ask("strike", one(id), "reason", "torn"), LetterStruck, id, `{"label":"RR473124007MA","slip":"b00112233445566aa-12","note":"torn"}`},
		{ask("list", one(id)), LetterListed, id, `{"label":"RR473124007MA","slip":"b00112233445566aa-12"}`},
		{ask("slip.close", one("b00112233445566aa-12")), SlipClosed, "b00112233445566aa-12", `{}`},
		{ask("slip.hand", one("b00112233445566aa-12"), "receiver", "عون", "note", "door", "late", "2026-11-23T08:00:00Z"), SlipHanded, "b00112233445566aa-12",
			`{"late":"2026-11-23T08:00:00Z","receiver":"عون","note":"door"}`},
		{ask("strike", one(id), "reason", "refused"), LetterStruck, id, `{"label":"RR473124007MA","slip":"b00112233445566aa-12","note":"refused"}`},
		{ask("slip.open", nil), SlipOpened, "b00112233445566aa-19", `{"number":"B26-0002ACA","kind":"inland","mode":"agency","letters":["` + letter + `"]}`},
		{ask("unpack", one(id), "reason", "torn", "spoiled", "yes"), LetterUnpacked, id, `{"label":"RR473124007MA","spoiled":true,"note":"torn","after":{"opening":"00112233445566aa","n":18}}`},
		{ask("label.spoil", nil, "label", labels[1], "reason", "wet"), LabelSpoiled, labels[1], `{"note":"wet"}`},
		{ask("labels.ask", nil, "count", "500"), LabelsRequested, "", `{"count":500,"left":1}`},
		{ask("labels.receive", nil, "first_label", "RA000000014MA", "last_label", "RA000000059MA", "note", "12"), LabelsReceived, "RA000000014MA",
			`{"from":"RA000000014MA","to":"RA000000059MA","note":"12"}`},
		{ask("post", nil, "pickup", "yes", "agency", "Bab Taza", "phone", "+212539000000"), PostSet, "",
			`{"pickup":true,"agency":"Bab Taza","phone":"+212539000000","hand_days":1,"accept_days":3,"low_days":10}`},
	} {
		who := officer
		b.must(who, c.command)
		e := b.events[len(b.events)-1]
		if e.Kind != c.kind || e.Subject != c.subject || string(e.Body) != c.body {
			t.Errorf("%s wrote %s of %q\n%s\nwant %s of %q\n%s", c.command.Action, e.Kind, e.Subject, e.Body, c.kind, c.subject, c.body)
		}
	}
}
