package platform_test

import (
	"slices"
	"testing"
	"time"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

// Keys made for these tests.
const (
	oneKey   = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTWBKFwVy8DxmFwjCdKinmeQoVIil+oBYk0MZ9C9ndk"
	oneID    = "SHA256:GzeoVeBWTXVO71Q0hqGl8lN0h9sb4m65HifVh6gwxYE"
	twoKey   = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA12a+jRwpTNfIPY2wbtDcuxFpPdL7A76AVlow09g6Ee"
	twoID    = "SHA256:HXahjFf2Pl96ZQV5eOTUNzmXFk9xCsvv+C1i5weFjZw"
	threeKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFBF3rQHCnvxVHNZFd2IbElBorJhXbLKLgb8JE3gGi9+"
)

// lets gives the fingerprints of the keys that let somebody in at an office of
// the desk once it has taken its feed.
func (d *desk) lets(bureau string) (keys []string) {
	d.t.Helper()
	s := d.station(bureau)
	s.sync()
	for id, key := range s.state.Keys.All() {
		if _, _, problem := s.state.Bearer(id, office.Calendar{}.DayOf(d.now())); problem == nil && key.Source == office.FromPlatform {
			keys = append(keys, id)
		}
	}
	slices.Sort(keys)
	return keys
}

func (d *desk) joins(bureau string) {
	d.t.Helper()
	_, err := d.platform.AddOffice(bureau, office.Name{})
	d.must(err)
}

func inspectorWish(key, province string, until office.Day) platform.InspectorWish {
	return platform.InspectorWish{Province: province, Name: office.Name{Fr: "Driss Chafik"}, Key: key, Until: until}
}

// An inspector of a province is one of its offices' that join tomorrow, too.
func TestAnOfficeThatJoinsLaterLetsInWhoWasLetInAtOfficesLikeIt(t *testing.T) {
	d := newDesk(t)
	d.must(d.platform.GrantInspector("tetouan-7", inspectorWish(oneKey, "01.151", "2026-12-31")))
	d.must(d.platform.GrantInspector("rabat-1", inspectorWish(twoKey, "", "2026-12-31")))
	d.joins("01.151.07.15/1")
	d.joins("04.421.01.01/1")
	both := []string{oneID, twoID}
	if got := d.lets("01.151.07.15/1"); !slices.Equal(got, both) {
		t.Errorf("in the province %v are let in", got)
	}
	if got := d.lets("04.421.01.01/1"); !slices.Equal(got, []string{twoID}) {
		t.Errorf("in another province %v are let in", got)
	}
	if got := d.lets(here); !slices.Equal(got, both) {
		t.Errorf("at an office of that time %v are let in", got)
	}
}

func TestAnOfficeThatJoinsLaterDoesNotLetInWhoNoLongerIs(t *testing.T) {
	d := newDesk(t)
	d.must(d.platform.GrantInspector("tetouan-7", inspectorWish(oneKey, "", "2026-12-31")))
	d.must(d.platform.GrantInspector("tetouan-7", inspectorWish(threeKey, "", "2026-12-31")))
	d.must(d.platform.GrantInspector("rabat-1", inspectorWish(twoKey, "", "2026-11-30")))
	d.must(d.platform.RevokeInspector("tetouan-7", platform.InspectorWish{Key: oneID}))
	d.joins("01.151.07.15/1")
	if got := d.lets("01.151.07.15/1"); len(got) != 2 || slices.Contains(got, oneID) {
		t.Errorf("one key was called back, %v are let in", got)
	}
	d.must(d.platform.RevokeInspector("tetouan-7", platform.InspectorWish{}))
	d.clock = d.clock.Add(8 * 24 * time.Hour) // the other one has expired
	d.joins("01.151.07.15/2")
	if got := d.lets("01.151.07.15/2"); len(got) != 0 {
		t.Errorf("all were called back or have expired, %v are let in", got)
	}
	if sum := d.summary("01.151.07.15/2"); sum.Feed != 1 { // the tariff
		t.Errorf("its feed has %d items", sum.Feed)
	}
}

// A grant for one office is for that one.
func TestAGrantForOneOfficeIsNoOtherOnes(t *testing.T) {
	d := newDesk(t)
	wish := inspectorWish(oneKey, "", "2026-12-31")
	wish.Office = platform.OfficeID(here)
	d.must(d.platform.GrantInspector("tetouan-7", wish))
	d.joins("01.151.07.15/1")
	if got := d.lets("01.151.07.15/1"); len(got) != 0 {
		t.Errorf("%v are let in", got)
	}
}
