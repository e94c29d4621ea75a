package seed

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"watiqa/store/office"
)

func TestOptionsDecideOfficeNumbersAndTimes(t *testing.T) {
	start := time.Date(2027, 1, 4, 10, 0, 0, 0, time.UTC)
	m := New(1, Options{Office: office.Settings{Bureau: "01.151.03.03/2"}, First: 417, Start: start, Gap: time.Hour})
	s := m.Order(3)
	if s.Order.Number != "27000420" || s.Order.Number != m.Number(3) || !s.Order.PlacedAt.Equal(start.Add(3*time.Hour)) {
		t.Errorf("order 3 is %s of %s", s.Order.Number, s.Order.PlacedAt)
	}
	if s.Order.Act.Bureau != "01.151.03.03/2" || s.Placement().Bureau != "01.151.03.03/2" {
		t.Errorf("for bureau %s", s.Order.Act.Bureau)
	}
}

func TestNumbersFollowTheYear(t *testing.T) {
	m := New(1, Options{Start: time.Date(2026, 12, 31, 23, 0, 0, 0, time.UTC), Gap: 2 * time.Hour})
	if a, b := m.Number(0), m.Number(1); a != "26000001" || b != "27000002" {
		t.Errorf("%s then %s", a, b)
	}
}

func TestAnOfficeWithoutNeighboursStillGetsOrdersForElsewhere(t *testing.T) {
	m := New(1, Options{Office: office.Settings{Bureau: "01.151.03.03/1"}})
	for i := range 500 {
		if s := m.Order(i); s.Defect != nil && s.Defect.Code == office.R03 && (!s.Order.Abroad || s.Defect.Other != "") {
			t.Fatalf("order %d is for %q", i, s.Defect.Other)
		}
	}
}

func TestNobodyCanBeReached(t *testing.T) {
	m := New(1, Options{})
	for i := range 2000 {
		a := m.Order(i).Order.Addressee
		if !strings.HasSuffix(a.Email, "@example.org") {
			t.Fatalf("mail goes to %s", a.Email)
		}
		if !slices.ContainsFunc([]string{"+2124", "+3319900", "+999"}, func(range_ string) bool { return strings.HasPrefix(a.Phone, range_) }) {
			t.Fatalf("%s may ring somewhere", a.Phone)
		}
		if a.Name == "" || a.Country == "" || a.Locality == "" || len(a.Phone) > 16 {
			t.Fatalf("order %d goes to %+v", i, a)
		}
	}
}

func TestTheListsHoldNamesAndNothingElse(t *testing.T) {
	l := names()
	for what, list := range map[string][]name{"men": l.men, "women": l.women, "families": l.families,
		"plain men": l.plainMen, "plain families": l.plainFamilies} {
		if len(list) < 50 {
			t.Errorf("%d %s", len(list), what)
		}
		seen := map[string]bool{}
		for _, n := range list {
			if seen[n.ar] {
				t.Errorf("%s: %s twice", what, n.ar)
			}
			seen[n.ar] = true
			if office.Clean(n.ar) != n.ar || strings.IndexFunc(n.ar, func(r rune) bool { return !unicode.Is(unicode.Arabic, r) && r != ' ' }) >= 0 {
				t.Errorf("%s: %q", what, n.ar)
			}
			if strings.ToUpper(n.latin) != n.latin || strings.HasPrefix(what, "plain") != (n.latin == "") {
				t.Errorf("%s: %q", what, n.latin)
			}
		}
	}
}

func TestTheSharesOfPaperCountsAddUp(t *testing.T) {
	for _, w := range []weighted{extractCounts, fullCounts} {
		sum := 0
		for _, row := range w {
			sum += row.percent
			if row.value > office.MostPapers {
				t.Errorf("%d papers of a kind", row.value)
			}
		}
		if sum != 100 {
			t.Errorf("the shares add up to %d", sum)
		}
	}
}

func TestDamagedRegistersAreOnlyAskedForWhereThatIsTheDefect(t *testing.T) {
	m := New(5, Options{})
	for i := range 3000 {
		s := m.Order(i)
		damaged := s.Order.Act.Gregorian == damagedGregorian || s.Order.Act.Hijri == damagedHijri
		first := s.Defect != nil && s.Defect.Code == office.R07
		if damaged != first {
			t.Fatalf("order %d: %s, %+v", i, s.Order.Act, s.Defect)
		}
	}
}

func TestTheSecondOfTwoEqualOrdersNamesTheFirst(t *testing.T) {
	m, found := New(5, Options{}), 0
	for i := range 2000 {
		s := m.Order(i)
		if s.Defect == nil || s.Defect.Code != office.R08 {
			continue
		}
		found++
		first := m.Order(m.firstBefore(i))
		if first.Order.Number != s.Defect.Other || first.Defect != nil || first.Order.Holder != s.Order.Holder || first.Order.Act != s.Order.Act {
			t.Fatalf("order %d doubles %s", i, s.Defect.Other)
		}
	}
	if found < 30 {
		t.Errorf("%d among 2,000", found)
	}
}
