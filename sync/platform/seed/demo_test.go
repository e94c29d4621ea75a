package seed

import (
	"slices"
	"testing"

	"watiqa/store/office"
)

func TestTheDemoOfficeCanBeFounded(t *testing.T) {
	h, state := Demo(), office.NewState()
	for n, fact := range office.Founding(h.Settings, h.People[0].Person, h.Signatories...) {
		e, err := office.NewEvent("00112233445566aa", office.Header{N: uint64(n), Kind: fact.Kind, Subject: fact.Subject}, fact.Body)
		if err != nil {
			t.Fatal(err)
		}
		office.Apply(state, e)
	}
	if here := state.Here(); here.Bureau != "01.151.07.09/1" || here.Commune.Fr != "Talambote" || len(here.Bureaux) != 5 {
		t.Errorf("founded %+v", here)
	}
	if !h.People[0].Has(office.Administrator) {
		t.Error("the first person cannot keep the office's keys")
	}
}

func TestTheDemoHasEveryRoleAndAPersonWithTwo(t *testing.T) {
	h := Demo()
	for _, role := range office.Roles {
		if !slices.ContainsFunc(h.People, func(r Resident) bool { return r.Has(role) && r.Passphrase != "" }) {
			t.Errorf("nobody is %s", role)
		}
	}
	if !slices.ContainsFunc(h.People, func(r Resident) bool { return r.Has(office.Agent) && r.Has(office.Officer) }) {
		t.Error("nobody can lead an order from the queue to signed alone")
	}
}

func TestTheDemoTariffIsMarkedAsADemo(t *testing.T) {
	rate := Demo().Rate
	if due, ok := rate.Due(5, 3); due != 1600 || !ok || rate.Act != "DEMO" {
		t.Errorf("8 papers cost %d, by act %q", due, rate.Act)
	}
}

func TestEveryOrderOfTheSeedFallsUnderTheDemoTariff(t *testing.T) {
	h := Demo()
	for i := range 200 {
		day := h.Settings.Calendar.DayOf(New(1, Options{}).Order(i).Order.PlacedAt)
		if _, ok := (office.Tariff{h.Rate}).On(day); !ok {
			t.Fatalf("no rate on %s", day)
		}
	}
}
