package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/inspect"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
	"watiqa/tui/mail"
	"watiqa/tui/manage"
	"watiqa/tui/requests"
	"watiqa/tui/till"
)

// room is a screen that a key leads to from anywhere.
type room struct {
	name    lang.S
	key     string
	open    func() kit.Screen
	actions []string // those of the office's table that are done there; "request" for all that is done to one
}

// rooms in the order of their keys; where somebody begins says [Model.home].
func rooms(d *kit.Desk, o Options) []room {
	queue := requests.New(d, o.Books, o.Proofs)
	queue.Printer = o.Printer
	var line manage.Line
	if o.Line != nil {
		line = o.Line
	}
	house, w := manage.New(d, o.Books, line), lang.ManageWords()
	house.Order, house.Sessions = queue.Order, o.Sessions
	door := lang.DoorWords()
	letters := mail.New(d, o.Books)
	letters.Order, letters.Printer = queue.Order, o.Printer
	audit, i := inspect.New(d, o.Books, o.Sheets), lang.InspectWords()
	audit.Order, audit.Answer, audit.Printer = queue.Order, queue.Answer, o.Printer
	audit.Further("9", w.Differences, i.DifferencesHow, house.Differences)
	audit.Further("0", door.Sessions, i.SessionsHow, house.Visits)
	drawers := till.New(d, o.Books, line, o.Sheets)
	drawers.Printer, drawers.Ticket = o.Printer, o.Ticket
	drawers.Check, drawers.Checks = audit.Check, audit.Checks
	drawers.Events, house.Events = audit.TrailOf, audit.TrailOf
	audit.Further("t", lang.TillWords().Till, i.ChecksHow, drawers.Today)
	audit.Further("c", i.Closings, i.ClosingsHow, drawers.Closings)
	audit.Further("r", i.Receipts, i.ReceiptsHow, drawers.Receipts)
	audit.Further("s", i.Stock, i.StockHow, drawers.Stock)
	audit.Further("d", i.Deposits, i.DepositsHow, drawers.Deposits)
	return []room{
		{lang.ShellWords().Requests, "f5", queue.Queue, []string{string(office.OnRequest), "open", "send", string(office.OnSheet)}},
		{lang.MailWords().Desk, "alt+m", letters.Desk, mailActions},
		{w.Sync, "f6", house.Sync, []string{"epoch"}},
		{w.Differences, "f7", house.Differences, []string{"settle"}},
		{w.People, "f8", house.People, []string{"person.add", "person.roles", "person.reset", "person.remove", "key.grant"}},
		{w.Signatories, "alt+s", house.Signatories, []string{"signatory.add"}},
		{w.Tariff, "alt+t", house.Tariff, []string{"tariff"}},
		{w.Bureaux, "alt+u", house.Bureaux, []string{"bureau.add", "bureau.remove"}},
		{door.Keys, "alt+k", house.Keys, []string{"key.revoke"}},
		{door.Sessions, "alt+w", house.Visits, []string{"session.end"}},
		{i.Inspection, auditKey, audit.Menu, nil},
		{i.Complaints, "alt+p", audit.Complaints, []string{"complaint.answer", "complaint.instruct", "complaint.close"}},
		{i.Notes, "alt+n", audit.Notes, []string{"note.write", "note.acknowledge"}},
		{i.Visits, "alt+v", audit.Visits, []string{"visit.record"}},
		{i.Checks, "alt+o", audit.Checks, []string{"check", string(office.OnCheck)}},
		{lang.TillWords().Till, tillKey, drawers.Today, tillActions},
		{lang.Action("day"), "alt+d", house.Day, []string{"day"}},
	}
}

// mailActions are those of the mail room; what is done to a request there is
// done to letters.
var mailActions = []string{string(office.OnSlip), "slip.open", "labels.receive", "label.spoil", "labels.ask", "post",
	"pack", "unpack", "list", "strike", "letter.close"}

const auditKey = "alt+i"

// home is the room where the person begins: who only audits, at the menu of
// audits; who only collects, at the till; everybody else at the queue.
func (m *Model) home() room {
	begins := map[office.Role]string{office.Inspector: auditKey, office.Collector: tillKey}
	key := ""
	for i, role := range m.desk.Person.Roles {
		if i > 0 && begins[role] != key {
			return m.rooms[0]
		}
		key = begins[role]
	}
	for _, r := range m.rooms {
		if r.key == key && key != "" {
			return r
		}
	}
	return m.rooms[0]
}

const tillKey = "alt+c"

// tillActions are those of the collector's room.
var tillActions = []string{string(office.OnBook), string(office.OnReceipt), string(office.OnClosing), string(office.OnDeposit), string(office.OnHandover),
	"till", "revenue.add", "book.receive", "revenue", "count", "close", "force", "deposit", "handover", "statement", "regularise",
	"handover.force", "annexe.bring", string(office.OnAnnexe), "stamps", "float"}

func (r room) does(a office.Action) bool {
	if slices.Contains(mailActions, a.Name) || slices.Contains(tillActions, a.Name) {
		return slices.Contains(r.actions, a.Name)
	}
	return slices.Contains(r.actions, a.Name) || slices.Contains(r.actions, string(a.On))
}

// goTo leaves everything that is open for a room. The first room stays beneath
// all others, as it was; a box opens over what is there.
func (m *Model) goTo(r room) tea.Cmd {
	screen := r.open()
	if _, box := screen.(kit.Box); box {
		return m.stack.push(screen)
	}
	home := m.stack.next(m.stack.top(), kit.Home{})
	if r.key == m.home().key {
		return home
	}
	return tea.Batch(home, m.stack.push(screen))
}

// offers are everything that can be done: here with its key, elsewhere with the
// room it is done in, and what works everywhere.
func (m *Model) offers() []offer {
	front := m.stack.top()
	var offers []offer
	var known []lang.S
	for _, k := range together(front.Keys()) {
		offers = append(offers, offer{name: k.Name, cap: k.Cap(), why: k.Why, screen: front, do: k.Do})
		known = append(known, k.Name)
	}
	for _, k := range slices.Concat(m.inside(), m.always()) {
		offers = append(offers, offer{name: k.Name, cap: k.Cap(), why: k.Why, screen: front, do: k.Do})
	}
	for _, a := range office.Actions() {
		name := lang.Action(a.Name)
		if slices.Contains(known, name) {
			continue
		}
		for _, r := range m.rooms {
			if r.does(a) {
				offers = append(offers, offer{name: name, cap: m.desk.Say(r.name), screen: front, why: m.forbidden(a),
					do: func() (kit.Next, tea.Cmd) { return nil, m.goTo(r) }})
			}
		}
	}
	return offers
}

func (m *Model) forbidden(a office.Action) *office.Problem {
	if _, ok := a.Allowed(m.desk.Person); ok {
		return nil
	}
	var roles string
	for i, r := range a.Roles {
		if i > 0 {
			roles += " "
		}
		roles += string(r)
	}
	return office.Refuse(office.NotAllowed, a.Name, roles)
}
