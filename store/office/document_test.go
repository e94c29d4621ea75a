package office

import (
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// bodies is what the body of each kind holds, for sync/README.md; nil where it
// is empty.
var bodies = map[Kind]any{
	BooksOpened: Opened{}, FeedTaken: Taken{}, EpochOpened: Epoch{}, EventCarried: Carried{},
	OfficeFounded: Settings{}, DayOpened: nil, PersonAdded: Person{}, PersonChanged: Person{}, PersonRemoved: Step{},
	PersonRekeyed: nil, PersonRecovered: nil, SignatoryAdded: Signatory{}, RateEntered: Rate{}, BureauAdded: Bureau{}, BureauRemoved: nil,
	RequestOpened: Order{}, RequestClaimed: Step{}, RequestReleased: Step{}, RequestReassigned: Step{}, RequestFound: Step{},
	RequestPrinted: Step{}, RequestSigned: Step{}, RequestPulled: Step{}, RequestHeld: Step{}, RequestResumed: Step{},
	RequestRefused: Step{}, RequestUndone: Step{}, RequestReopened: Step{}, RequestTransferred: Step{}, RequestCollected: Step{},
	FolderSent: nil, DifferenceSettled: Settlement{}, SheetPrinted: Printing{},
	LetterPacked: Packing{}, LetterUnpacked: Posting{}, LetterListed: Posting{}, LetterStruck: Posting{}, LetterClosed: Posting{},
	SlipOpened: SlipOpening{}, SlipClosed: nil, SlipHanded: Handing{}, RoundMissed: Missed{}, LabelsReceived: Batch{},
	LabelSpoiled: Spoiling{}, LabelsRequested: Asking{}, PostSet: Post{},
	ComplaintAnswered: ComplaintWord{}, ComplaintInstructed: ComplaintWord{}, ComplaintClosed: ComplaintWord{},
	NoteWritten: GuidanceNote{}, NoteAcknowledged: nil, VisitRecorded: Visit{},

	KeyGranted: KeyGrant{}, KeyRevoked: Step{}, SessionEnded: Step{}, InspectorGranted: InspectorGrant{}, InspectorRevoked: InspectorRevoke{},

	TillSet: TillAct{}, RevenueAdded: Revenue{}, BookReceived: Booklet{}, BookStarted: nil, BookReturned: nil, ReceiptIssued: Issue{},
	ReceiptSpoiled: Spoil{}, ReceiptVoided: Voiding{}, VoidApproved: nil, RevenueTaken: RevenueTotal{}, DrawerCounted: Count{},
	DayClosed: SignedClosing{}, ClosingApproved: nil, DepositMade: Paid{}, DepositReceipted: DepositReceipt{}, StatementEntered: Statement{},
	RegularisationAsked: Regularisation{}, TillChecked: Checked{}, CheckSigned: CheckName{}, CheckRefused: CheckName{}, DrawerHanded: HandedOver{}, DrawerTaken: TakenOver{}, StatementIssued: Statement{},
	HandoverRedirected: Redirection{}, AnnexeTakings: AnnexeBrought{}, AnnexeReceived: TakenOver{}, AnnexeReturned: TakenOver{},
	StampsMoved: StampMove{}, FloatMoved: FloatMove{}, RegularisationAnswered: RegularisationAnswer{},

	RequestPlaced: Order{}, RequestWithdrawn: nil, TariffSet: Rate{}, HolidaysSet: HolidayPage{}, LetterTracked: Track{},
	DifferenceOpened: Difference{}, ComplaintOpened: ComplaintOpening{}, ComplaintReopened: ComplaintOpening{},
}

// The protocol's page tells a second client what every body holds. Whoever adds
// a kind or a field is told here which row it lacks.
func TestTheProtocolsPageNamesEveryKindAndEveryField(t *testing.T) {
	page, err := os.ReadFile("../../sync/README.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := documented(string(page))
	kinds := slices.Sorted(maps.Keys(eventKinds))
	kinds = append(append(kinds, EventCarried), slices.Sorted(maps.Keys(itemKinds))...)
	structs := map[reflect.Type]bool{}
	for _, kind := range kinds {
		body, listed := bodies[kind]
		if !listed {
			t.Errorf("add %s with the struct of its body to bodies in document_test.go, and its row to sync/README.md §10", kind)
			continue
		}
		name := "—"
		if body != nil {
			name = reflect.TypeOf(body).Name()
			gather(structs, reflect.TypeOf(body))
		}
		if row := rows["`"+string(kind)+"`"]; len(row) != 3 || row[2] != name {
			t.Errorf("sync/README.md §10 lacks the row\n| `%s` | what its subject is | %s |", kind, name)
		}
	}
	fields := map[string]bool{}
	for s := range structs {
		for f := range exported(s) {
			name, optional := jsonName(f)
			key := s.Name() + "." + name
			fields[key] = true
			if row := rows[key]; len(row) != 4 || row[1] != name+optional || row[2] != jsonType(f.Type) || row[3] == "" {
				t.Errorf("sync/README.md §10 lacks the row\n| %s | `%s%s` | %s | its meaning |", s.Name(), name, optional, jsonType(f.Type))
			}
		}
	}
	for key := range rows {
		if !strings.HasPrefix(key, "`") && !fields[key] {
			t.Errorf("sync/README.md §10 describes %s, which is in no body", key)
		}
	}
}

// documented reads the tables of §10: rows of kinds by their kind in backquotes,
// rows of fields by Body.field.
func documented(page string) map[string][]string {
	_, section, _ := strings.Cut(page, "\n## 10.")
	rows := map[string][]string{}
	for line := range strings.Lines(section) {
		if strings.HasPrefix(line, "## ") {
			break
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		switch {
		case len(cells) == 3 && strings.HasPrefix(cells[0], "`"):
			rows[cells[0]] = cells
		case len(cells) == 4 && strings.HasPrefix(cells[1], "`"):
			cells[1] = strings.Trim(cells[1], "`")
			rows[cells[0]+"."+strings.TrimSuffix(cells[1], "?")] = cells
		}
	}
	return rows
}

// gather finds a struct and those within it.
func gather(into map[reflect.Type]bool, t reflect.Type) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || t == reflect.TypeFor[time.Time]() || into[t] {
		return
	}
	into[t] = true
	for f := range exported(t) {
		gather(into, f.Type)
	}
}

func exported(t reflect.Type) func(func(reflect.StructField) bool) {
	return func(yield func(reflect.StructField) bool) {
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && f.Tag.Get("json") != "-" && !yield(f) {
				return
			}
		}
	}
}

// jsonName of a field; optional is "?" where an empty one is left out.
func jsonName(f reflect.StructField) (name, optional string) {
	name, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
	if strings.HasPrefix(rest, "omit") {
		optional = "?"
	}
	return name, optional
}

// jsonType says what stands in the JSON, in the page's words.
func jsonType(t reflect.Type) string {
	switch t {
	case reflect.TypeFor[time.Time]():
		return "time"
	case reflect.TypeFor[Day]():
		return "day"
	case reflect.TypeFor[Centimes]():
		return "centimes"
	}
	switch t.Kind() {
	case reflect.Pointer:
		return jsonType(t.Elem())
	case reflect.Slice:
		return "list of " + jsonType(t.Elem())
	case reflect.Map:
		return "object of " + jsonType(t.Elem())
	case reflect.Struct:
		return t.Name()
	case reflect.String:
		return "string"
	case reflect.Bool:
		return "boolean"
	}
	return "number"
}
