package tui

import (
	"testing"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

func TestTheGuideSendsEverybodyToTheirOwnRoom(t *testing.T) {
	w := lang.ShellWords()
	for _, c := range []struct {
		roles []office.Role
		says  lang.S
	}{
		{[]office.Role{office.Agent}, w.GuideWork},
		{[]office.Role{office.Officer, office.Inspector}, w.GuideWork},
		{[]office.Role{office.Collector}, w.GuideTill},
		{[]office.Role{office.Inspector}, w.GuideAudit},
		{[]office.Role{office.Administrator}, w.GuideManage},
	} {
		if got := new(guide).words(w, office.Person{ID: "p", Roles: c.roles}); got != c.says {
			t.Errorf("%v is told %q", c.roles, got.In(office.French))
		}
	}
}

func TestWhileCharactersAreTypedHelpIsOfferedByAKeyThatIsNone(t *testing.T) {
	keys := []kit.Key{kit.On(lang.ShellWords().Help, nil, "?", "f1")}
	if cap := withoutCharacters(keys)[0].Cap(); cap != "F1" {
		t.Errorf("it is offered by %q", cap)
	}
	if keys[0].Cap() != "?" {
		t.Error("the keys themselves have changed")
	}
}
