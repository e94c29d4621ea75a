package office

// inspectActions are what an inspection leaves behind: words about complaints,
// notes to people, records of visits. None of them moves a request or money.
var inspectActions = []Action{
	{Name: "complaint.answer", On: OnComplaint, Roles: clerks, Params: []Param{said}, check: complaintOpen, decide: says(ComplaintAnswered)},
	{Name: "complaint.instruct", On: OnComplaint, Roles: inspectors, Params: []Param{said}, check: complaintOpen, decide: says(ComplaintInstructed)},
	{Name: "complaint.close", On: OnComplaint, Roles: inspectors,
		Params: []Param{{Name: "outcome", Type: OneOf, Required: true, Choices: words(Outcomes)}, said},
		check:  complaintOpen, decide: says(ComplaintClosed)},
	{Name: "note.write", On: OnPerson, Roles: inspectors, Params: []Param{said}, check: mayBeGuided, decide: decideNote},
	{Name: "note.acknowledge", On: OnNote, Roles: guided, check: mayAcknowledge, decide: decideAcknowledge},
	{Name: "visit.record", On: OnOffice, Roles: inspectors,
		Params: []Param{{Name: "day", Type: DayOf, Required: true}, {Name: "findings", Type: Text, Required: true, Most: mostSaid},
			{Name: "advice", Type: Text, Most: mostSaid}},
		decide: decideVisit},
}

// mostSaid is the longest text of an answer or a note, in characters.
const mostSaid = 1000

var (
	inspectors = []Role{Inspector}
	said       = Param{Name: "text", Type: Text, Required: true, Most: mostSaid}
)

// InspectorRecord is a command by which an inspector leaves something in the
// books. It cannot name an action that changes orders or money: a room that can
// only record has no way to do so.
type InspectorRecord Command

// inspectorRecords are the actions that may be recorded.
var inspectorRecords = map[string]bool{
	"complaint.instruct": true, "complaint.close": true, "note.write": true, "note.acknowledge": true, "visit.record": true,
	"check": true, "check.sign": true, "check.refuse": true,
}

// Command that the record is; refused like an action that the person may not do.
func (r InspectorRecord) Command() (Command, *Problem) {
	if !inspectorRecords[r.Action] {
		return Command{}, Refuse(NotAllowed, r.Action, list(inspectors))
	}
	return Command(r), nil
}
