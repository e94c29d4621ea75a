package office

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The table of actions, written a second time by hand: a row of actions_*.go
// that changes by mistake shows here.
const mayStartFrom = `
claim     placed
found     claimed
print     found
sign      printed
collect   signed
release   claimed found
reassign  claimed found printed held
hold      placed claimed found printed
resume    held
refuse    claimed found printed held
undo      claimed found printed signed
reopen    claimed found printed held refused signed
transfer  placed claimed found held
pack      signed returned
unpack    packed
list      packed
strike    packed handed
letter.close returned
regularise signed packed handed delivered returned
`

const mayBeDoneBy = `
claim          agent officer
found          agent officer
print          agent officer
sign           agent officer
collect        collector
send           agent officer
open           agent officer
release        agent officer
reassign       officer administrator
hold           agent officer
resume         agent officer
refuse         agent officer
undo           agent officer
reopen         agent officer
transfer       agent officer
pack           agent officer
unpack         agent officer
list           agent officer
strike         agent officer
letter.close   agent officer
slip.open      agent officer
slip.close     agent officer
slip.hand      agent officer
slip.missed    agent officer
labels.receive agent officer administrator
label.spoil    agent officer administrator
labels.ask     agent officer administrator
post           officer administrator
sheet          agent officer collector inspector administrator
settle         agent officer collector
day            agent officer collector administrator
person.add     administrator
person.roles   administrator
person.reset   administrator
person.remove  administrator
signatory.add  administrator
bureau.add     administrator
bureau.remove  administrator
tariff         collector administrator
epoch          officer administrator
key.grant      administrator
key.revoke     administrator
session.end    administrator

complaint.answer    agent officer
complaint.instruct  inspector
complaint.close     inspector
note.write          inspector
note.acknowledge    agent officer collector
visit.record        inspector
till           administrator
revenue.add    collector administrator
book.receive   collector administrator
book.start     collector
book.return    collector administrator
spoil          collector
void           collector
void.approve   officer administrator
revenue        collector
count          collector
close          collector
force          officer administrator
close.approve  officer administrator
deposit        collector
deposit.receipt collector
check          officer inspector administrator
check.sign     agent officer collector inspector administrator
check.refuse   agent officer collector inspector administrator
handover       collector
takeover       collector
handover.force    officer administrator
handover.redirect officer administrator
annexe.bring      agent officer collector
annexe.receive    collector
annexe.return     collector
stamps            collector
float             collector
statement      collector
regularise     collector
`

// lines reads a text table: first word, then the others.
func lines(table string) map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(strings.TrimSpace(table)) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		out[words[0]] = words[1:]
	}
	return out
}

// goodValues fills an action's parameters so that only who and where can be
// wrong.
func goodValues(a *Action) map[string]string {
	good := map[string]string{
		"mentions": "yes", "marriage": "yes", "signatory": "s1", "person": second, "bureau": "01.151.13.07/1",
		"reason": "because", "text": "because", "code": "R01", "papers": "all", "choice": "stop", "day": "2026-11-23",
		"login": "zineb", "name_ar": "زينب", "roles": "agent", "sheet": "order", "passphrase": "four words make sense", "capacity": "deputy",
		"from": "2026-01-01", "until": "2026-12-31", "key": oneKey, "extract": "2,00", "full_copy": "3,00", "act": "demo",
		"extracts": "1", "number": "4", "gregorian": "1980", "first": "ا", "family": "ب", "sex": "m", "birth": "1980",
		"father": "ا", "mother": "ب", "mother_name": "ت", "asker": "ث",
		"outcome": "founded", "findings": "registers in order", "advice": "none",
		"budget": "7014", "first_leaf": "501", "last_leaf": "550", "initialed": "le percepteur", "amount": "12,00",
		"counts": "0", "slip": "17", "receipt_number": "4411", "statement_number": "R-1", "total": "0",
		"annexe": "annexe 2", "annexe_slip": "17", "way": "received", "pieces": "20=2", "receiving": "p9-collector",
	}
	values := map[string]string{}
	for _, p := range a.Params {
		if value, ok := good[p.Name]; ok {
			values[p.Name] = value
		}
	}
	if a.Name == "hold" {
		values["code"] = "paper"
	}
	goodMail(a, values)
	if a.Name == "till" || a.Name == "revenue.add" {
		values["budget"] = "7015"
	}
	if a.Name == "bureau.add" {
		values["code"] = "01.151.13.09/1"
	}
	if a.Name == "annexe.bring" {
		values["counts"] = "20=1"
	}
	if a.Name == "signatory.add" {
		values["delegation"] = "14/2026"
	}
	return values
}

// standing puts a request of the right origin at a stage, as if it had come there.
func (b *bench) standing(stage Stage, a *Action, number string) string {
	id := b.order(number)
	r := b.request(id)
	if a.Name == "collect" {
		r.Order.Origin = Counter
	}
	r.Stage = stage
	if stage == Printed {
		r.Folder = b.state.Here().Folder
		b.state.intoFolder(r.Folder, id)
	}
	if stage == Held {
		r.Before, r.Hold = Claimed, string(HoldPaper)
	}
	if a.Name == "regularise" {
		r.Due, r.DueDay = 700, "2026-01-02"
	}
	if a.Name == "reopen" {
		r.Refusals = []Refusal{{Code: R05, Papers: OnlyFulls}}
	}
	b.state.Requests.Put(id, r)
	b.mailed(a, id)
	return id
}

func TestEveryActionStartsFromExactlyItsStages(t *testing.T) {
	want := lines(mayStartFrom)
	for i := range actions {
		a := &actions[i]
		if a.On != OnRequest {
			continue
		}
		stages, listed := want[a.Name]
		if !listed {
			t.Errorf("action %s is not in this test's table", a.Name)
		}
		for n, stage := range Stages {
			b := newBench(t)
			id := b.standing(stage, a, fmt.Sprint(26000001+n))
			b.tillFor(a, whoMay(a))
			err := b.do(whoMay(a), Command{Action: a.Name, Subjects: one(id), Values: goodValues(a)})
			if may := slices.Contains(stages, string(stage)); may && err != nil {
				t.Errorf("%s from %s: %v", a.Name, stage, err)
			} else if !may && !errors.Is(err, Refuse(WrongStage)) {
				t.Errorf("%s from %s: %v, want it refused for its stage", a.Name, stage, err)
			}
		}
	}
}

func TestEveryActionIsForExactlyItsRoles(t *testing.T) {
	want := lines(mayBeDoneBy)
	if len(want) != len(actions) {
		t.Errorf("%d actions, %d in this test's table", len(actions), len(want))
	}
	for i := range actions {
		a := &actions[i]
		for _, role := range Roles {
			b := newBench(t)
			b.write("", Fact{Kind: PersonAdded, Subject: "px", Body: Person{ID: "px", Login: "x", Roles: []Role{role}}})
			c := Command{Action: a.Name, Values: goodValues(a)}
			switch a.On {
			case OnRequest:
				c.Subjects = one(b.standing(a.From[0], a, "26000001"))
			case OnDifference:
				id := b.standing(Signed, a, "26000001")
				b.feed(DifferenceOpened, "d1", Difference{Kind: WithdrawnAfterWork, Request: id})
				c.Subjects = one("d1")
			case OnPerson:
				c.Subjects = one(b.personFor(a))
			case OnKey:
				c.Subjects = one(b.key(agent))
			case OnSlip:
				c.Subjects = one(b.slipFor(a))
			case OnSheet:
				c.Subjects = one(b.order("26000001"))
			case OnComplaint:
				b.feed(ComplaintOpened, "k1", ComplaintOpening{Request: b.order("26000001"), Text: "late"})
				c.Subjects = one("k1")
			case OnNote:
				b.write("", Fact{Kind: NoteWritten, Subject: "n1", Body: GuidanceNote{To: "px", Text: "read"}})
				c.Subjects = one("n1")
			}
			if id := b.tillFor(a, "px"); id != "" {
				c.Subjects = one(id)
			}
			if a.Name == "send" {
				b.standing(Printed, a, "26000001")
			}
			b.mailed(a, "")
			err := b.do("px", c)
			may := slices.Contains(want[a.Name], string(role))
			if a.Name == "settle" && role == Collector {
				may = false // withdrawals are not the collector's; see the table of differences
			}
			if row, _ := SheetRowOf(OrderSheet); a.Name == "sheet" {
				may = slices.Contains(row.Roles, role)
			}
			if may && err != nil {
				t.Errorf("%s by %s: %v", a.Name, role, err)
			} else if !may && !errors.Is(err, Refuse(NotAllowed)) {
				t.Errorf("%s by %s: %v, want it refused for the role", a.Name, role, err)
			}
			if e := b.events[len(b.events)-1]; may && a.On == OnRequest && !slices.Contains(a.Writes, e.Kind) {
				t.Errorf("%s wrote %s, its row says %v", a.Name, e.Kind, a.Writes)
			}
			if may && c.Subjects != nil && a.On == OnRequest {
				if e := b.events[len(b.events)-1]; e.Role == "" || !slices.Contains(a.Roles, e.Role) || e.Who != "px" {
					t.Errorf("%s by %s is journalled as %q by %q", a.Name, role, e.Role, e.Who)
				}
			}
		}
	}
}

func TestASecondRoleIsEnough(t *testing.T) {
	b := newBench(t)
	b.write("", Fact{Kind: PersonAdded, Subject: "px", Body: Person{ID: "px", Roles: []Role{Collector, Agent}}})
	id := b.order("26000001")
	b.must("px", ask("claim", one(id)))
	if e := b.events[len(b.events)-1]; e.Role != Agent {
		t.Errorf("claimed as %s, want the role that may", e.Role)
	}
	b.must(admin, ask("person.remove", one("px"), "reason", "left"))
	b.refused(UnknownPerson, "px", ask("found", one(id)))
}
