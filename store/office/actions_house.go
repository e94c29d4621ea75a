package office

import (
	"regexp"
	"slices"
	"strconv"
)

// houseActions keep the office itself: people, signatories, tariff, the
// business day, and differences.
var houseActions = []Action{
	{Name: "settle", On: OnDifference, Roles: []Role{Officer, Agent, Collector}, Writes: []Kind{DifferenceSettled},
		Params: []Param{{Name: "choice", Type: OneOf, Required: true, Choices: allChoices()}, note},
		check:  maySettle, decide: decideSettle},
	{Name: "day", On: OnOffice, Roles: []Role{Officer, Agent, Collector, Administrator}, Writes: []Kind{DayOpened},
		Params: []Param{{Name: "day", Type: DayOf, Required: true}, {Name: "confirm", Type: YesNo}}, decide: decideDay},
	{Name: "person.add", On: OnOffice, Roles: administrators, Writes: []Kind{PersonAdded},
		Params: []Param{{Name: "login", Type: Text, Required: true, Most: 20}, nameAr, nameFr, roles,
			{Name: "passphrase", Type: Secret, Required: true}},
		decide: decidePersonAdd},
	{Name: "person.roles", On: OnPerson, Roles: administrators, Writes: []Kind{PersonChanged}, Params: []Param{roles}, decide: decidePersonRoles},
	{Name: "person.reset", On: OnPerson, Roles: administrators, Writes: []Kind{PersonRekeyed},
		Params: []Param{{Name: "passphrase", Type: Secret, Required: true}}, check: maySignIn, decide: decidePersonReset},
	{Name: "person.remove", On: OnPerson, Roles: administrators, Writes: []Kind{PersonRemoved}, Params: []Param{reason}, decide: decidePersonRemove},
	{Name: "signatory.add", On: OnOffice, Roles: administrators, Writes: []Kind{SignatoryAdded},
		Params: []Param{nameAr, nameFr, {Name: "capacity", Type: OneOf, Required: true, Choices: words(Capacities)},
			{Name: "delegation", Type: Text, Most: 40}, {Name: "from", Type: DayOf}, {Name: "to", Type: DayOf}},
		decide: decideSignatory},
	{Name: "tariff", On: OnOffice, Roles: []Role{Administrator, Collector}, Writes: []Kind{RateEntered},
		Params: []Param{{Name: "from", Type: DayOf, Required: true}, {Name: "extract", Type: Money, Required: true},
			{Name: "full_copy", Type: Money, Required: true}, {Name: "act", Type: Text, Required: true}},
		decide: decideTariff},
	{Name: "epoch", On: OnOffice, Roles: []Role{Officer, Administrator}, Writes: []Kind{EpochOpened}, Params: []Param{reason}, decide: decideEpoch},
}

var (
	administrators = []Role{Administrator}
	nameAr         = Param{Name: "name_ar", Type: Text, Required: true, Most: 60}
	nameFr         = Param{Name: "name_fr", Type: Text, Most: 60}
	roles          = Param{Name: "roles", Type: SomeOf, Required: true, Choices: words(Roles)}
	login          = regexp.MustCompile(`^[a-z][a-z0-9._-]{1,19}$`)
)

func allChoices() []string {
	var all []string
	for _, row := range Differences {
		all = append(all, words(row.Choices)...)
	}
	return all
}

func maySettle(c Case, subject string) *Problem {
	d, _ := c.Differences.Get(subject)
	row, known := DifferenceRowOf(d.Kind)
	if !known || !slices.ContainsFunc(row.Roles, c.By.Has) {
		return Refuse(NotAllowed, "settle", list(row.Roles))
	}
	if d.Settled != nil {
		return Refuse(SettledAlready, subject)
	}
	return nil
}

func decideSettle(c Case, subject string) ([]Fact, *Problem) {
	d, _ := c.Differences.Get(subject)
	row, _ := DifferenceRowOf(d.Kind)
	choice := Choice(c.Values.Get("choice"))
	if !slices.Contains(row.Choices, choice) {
		return nil, Refuse(NotAChoice, subject, string(choice))
	}
	if r, here := c.Requests.Get(d.Request); here && choice == AsPlatform && r.Earned() && !c.bookable(r, d.Platform) {
		return nil, Refuse(TooMuchMoney)
	}
	return []Fact{{Kind: DifferenceSettled, Subject: subject, Body: Settlement{Choice: choice, Note: c.Values.Get("note")}}}, nil
}

// decideDay opens a business day. One that the station's clock does not show, and
// any under a clock in doubt, is confirmed: whoever does so sets the clock's mark,
// by which every later event is dated.
func decideDay(c Case, _ string) ([]Fact, *Problem) {
	day, shown := Day(c.Values.Get("day")), c.Here().Calendar.DayOf(c.At)
	if (c.Clock != "" || day != shown) && !c.Values.Yes("confirm") {
		return nil, Refuse(ClockConfirm, string(day), string(shown))
	}
	return []Fact{{Kind: DayOpened, Subject: c.Values.Get("day")}}, nil
}

func decidePersonAdd(c Case, _ string) ([]Fact, *Problem) {
	name := c.Values.Get("login")
	if !login.MatchString(name) {
		return nil, Refuse(BadLogin)
	}
	for _, p := range c.People.All() {
		if p.Login == name && !p.Removed {
			return nil, Refuse(LoginTaken)
		}
	}
	p := Person{ID: newID(c, c.People, "p"), Login: name, Name: c.names(), Roles: c.roles()}
	return []Fact{{Kind: PersonAdded, Subject: p.ID, Body: p}}, nil
}

func (c Case) names() Name { return Name{Ar: c.Values.Get("name_ar"), Fr: c.Values.Get("name_fr")} }

func (c Case) roles() []Role {
	var out []Role
	for _, role := range Roles {
		if slices.Contains(c.Values.Words("roles"), string(role)) {
			out = append(out, role)
		}
	}
	return out
}

func decidePersonRoles(c Case, subject string) ([]Fact, *Problem) {
	p, _ := c.People.Get(subject)
	p.Roles = c.roles()
	if !p.Has(Administrator) && c.lastAdministrator(subject) {
		return nil, Refuse(LastAdmin)
	}
	return []Fact{{Kind: PersonChanged, Subject: subject, Body: p}}, nil
}

// maySignIn: whom the platform sends has no login; only his key says who he is.
func maySignIn(c Case, subject string) *Problem {
	if p, _ := c.People.Get(subject); p.Login == "" {
		return Refuse(NoPassphrase)
	}
	return nil
}

func decidePersonReset(_ Case, subject string) ([]Fact, *Problem) {
	return []Fact{{Kind: PersonRekeyed, Subject: subject}}, nil
}

func decidePersonRemove(c Case, subject string) ([]Fact, *Problem) {
	if c.lastAdministrator(subject) {
		return nil, Refuse(LastAdmin)
	}
	return []Fact{{Kind: PersonRemoved, Subject: subject, Body: Step{Note: c.Values.Get("reason")}}}, nil
}

func decideSignatory(c Case, _ string) ([]Fact, *Problem) {
	s := Signatory{ID: newID(c, c.Signatories, "s"), Name: c.names(), Capacity: Capacity(c.Values.Get("capacity")),
		Delegation: c.Values.Get("delegation"), From: Day(c.Values.Get("from")), To: Day(c.Values.Get("to"))}
	return []Fact{{Kind: SignatoryAdded, Subject: s.ID, Body: s}}, nil
}

func decideTariff(c Case, _ string) ([]Fact, *Problem) {
	extract, _ := ParseCentimes(c.Values.Get("extract"))
	fullCopy, _ := ParseCentimes(c.Values.Get("full_copy"))
	if extract < 0 || fullCopy < 0 {
		return nil, Refuse(BadValue, "tariff", "extract")
	}
	rate := Rate{From: Day(c.Values.Get("from")), Extract: extract, FullCopy: fullCopy, Source: FromOffice, Act: c.Values.Get("act")}
	return []Fact{{Kind: RateEntered, Subject: strconv.Itoa(len(c.Tariff()) + 1), Body: rate}}, nil
}

// decideEpoch only says that the person may lead the office out of a fork; the
// store fills the heads in and rebuilds the journal around this fact.
func decideEpoch(c Case, _ string) ([]Fact, *Problem) {
	return []Fact{{Kind: EpochOpened, Body: Epoch{Reason: c.Values.Get("reason")}}}, nil
}
