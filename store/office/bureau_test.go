package office

import "testing"

func TestAnAdministratorKeepsTheListOfBureauxToTransferTo(t *testing.T) {
	b := newBench(t)
	id := b.order("26000001")
	for _, bureau := range b.state.Here().Bureaux {
		b.must(admin, ask("bureau.remove", nil, "bureau", bureau.Code))
	}
	b.refused(NoBureaux, agent, ask("transfer", one(id), "bureau", "01.151.13.07/1", "reason", "theirs"))

	for _, code := range []string{"tangier", "01.151.13.7/1", "01.151.13.07/", "01.151.13.07/1 ", "01"} {
		if ValidBureau(code) {
			t.Errorf("%q is a bureau", code)
		}
	}
	b.refused(BadBureau, admin, ask("bureau.add", nil, "code", "tangier", "name_ar", "طنجة"))
	b.refused(OwnBureau, admin, ask("bureau.add", nil, "code", b.state.Here().Bureau, "name_ar", "نحن"))
	b.refused(NotAllowed, agent, ask("bureau.add", nil, "code", "01.151.13.07/1", "name_ar", "ملحقة"))
	b.must(admin, ask("bureau.add", nil, "code", "٠١.151.13.07/1", "name_ar", "ملحقة"))
	b.must(admin, ask("bureau.add", nil, "code", "01.151.13.07/1", "name_ar", "ملحقة 1", "name_fr", "Annexe 1"))
	if all := b.state.Here().Bureaux; len(all) != 1 || all[0].Name.Fr != "Annexe 1" {
		t.Errorf("%+v", all)
	}
	b.must(agent, ask("transfer", one(id), "bureau", "01.151.13.07/1", "reason", "theirs"))
	b.stands(id, Transferred)
}

// A paid order is transferred, not refused, because it was sent to the wrong
// bureau; an act that was registered abroad has no other bureau here.
func TestOnlyAnOrderThatNobodyHereCouldTakeIsRefusedForItsBureau(t *testing.T) {
	b := newBench(t)
	paid, abroad := b.order("26000001"), b.order("26000002")
	r := b.request(abroad)
	r.Order.Abroad = true
	b.state.Requests.Put(abroad, r)
	b.upTo(Claimed, paid)
	b.upTo(Claimed, abroad)
	b.refused(BetterTransfer, agent, ask("refuse", one(paid), "code", "R03"))
	b.must(agent, ask("refuse", one(abroad), "code", "R03"))
}

// Books are founded by the rules under which people and signatories are added
// later: what those refuse would stand in every signature, or could not sign in.
func TestAnOfficeIsNotFoundedWithWhatItsRulesWouldNotTake(t *testing.T) {
	settings := Settings{Bureau: "01.151.07.09/1", Name: Name{Ar: "تلمبوط"}}
	first := Person{Login: "karim", Name: Name{Ar: "كريم"}}
	president := Signatory{Name: Name{Ar: "عبد السلام"}, Capacity: President}
	if problem := Foundable(settings, first, president); problem != nil {
		t.Fatal(problem)
	}
	for want, change := range map[Code]func(s *Settings, p *Person, who *Signatory){
		BadBureau:    func(s *Settings, _ *Person, _ *Signatory) { s.Bureau = "foo bar" },
		BadLogin:     func(_ *Settings, p *Person, _ *Signatory) { p.Login = "Karim X" },
		LastAdmin:    func(_ *Settings, p *Person, _ *Signatory) { p.Roles = []Role{Agent} },
		BadValue:     func(_ *Settings, _ *Person, who *Signatory) { who.Capacity = "king" },
		MissingValue: func(_ *Settings, _ *Person, who *Signatory) { who.Capacity = "" },
	} {
		s, p, who := settings, first, president
		change(&s, &p, &who)
		if problem := Foundable(s, p, who); problem == nil || problem.Code != want {
			t.Errorf("want %s, got %v", want, problem)
		}
	}
}

// What an abandoned branch said of bureaux does not undo the list that was kept,
// and no event names one that cannot be.
func TestCarriedBureauxOverwriteNothing(t *testing.T) {
	b := newBench(t)
	b.must(admin, ask("bureau.add", nil, "code", "01.151.13.09", "name_ar", "جماعة", "name_fr", "Right"))
	kept := len(b.state.Here().Bureaux)
	for i, f := range []Fact{
		{Kind: BureauAdded, Subject: "01.151.13.09", Body: Bureau{Code: "01.151.13.09", Name: Name{Fr: "Wrong"}}},
		{Kind: BureauAdded, Body: Bureau{}},
		{Kind: BureauAdded, Subject: b.state.Here().Bureau, Body: Bureau{}},
		{Kind: BureauRemoved, Subject: "01.151.13.09"},
	} {
		b.carry(b.inner(uint64(4+i), admin, f))
	}
	all := b.state.Here().Bureaux
	if len(all) != kept || all[kept-1].Name.Fr != "Right" {
		t.Errorf("%+v", all)
	}
	b.carry(b.inner(9, admin, Fact{Kind: BureauAdded, Subject: "01.151.13.11", Body: Bureau{Code: "01.151.13.11"}}))
	if got := len(b.state.Here().Bureaux); got != kept+1 {
		t.Errorf("%d bureaux, want the new one too", got)
	}
}
