package lang

import (
	"testing"
	"time"

	"watiqa/store/office"
)

func TestPlacesAreFilledInAnyOrderAndMissingOnesLeftOut(t *testing.T) {
	s := S{"{2} ثم {1}", "{1} puis {2} {3}"}
	if got := s.With(office.French, "a", "b"); got != "a puis b " {
		t.Errorf("got %q", got)
	}
	if got := s.With(office.Arabic, "a", "{1}"); got != "{1} ثم a" {
		t.Errorf("what is filled in is not filled again: got %q", got)
	}
}

func TestArabicCountsInSixForms(t *testing.T) {
	want := map[int]string{0: "0 يوم", 1: "يوم واحد", 2: "يومين", 3: "3 أيام", 10: "10 أيام", 11: "11 يوما", 99: "99 يوما", 100: "100 يوم", 102: "102 يوم", 103: "103 أيام", 111: "111 يوما"}
	for n, form := range want {
		if got := days.In(office.Arabic, n); got != form {
			t.Errorf("%d: got %q, want %q", n, got, form)
		}
	}
}

func TestFrenchCountsInTwoFormsAndZeroIsSingular(t *testing.T) {
	for n, form := range map[int]string{0: "0 jour", 1: "1 jour", 2: "2 jours"} {
		if got := days.In(office.French, n); got != form {
			t.Errorf("%d: got %q, want %q", n, got, form)
		}
	}
}

func TestMonthsAreThoseOfMorocco(t *testing.T) {
	if got := Day("2026-08-30", office.Arabic); got != "30 غشت 2026" {
		t.Errorf("got %q", got)
	}
	if got := Day("2026-03-02", office.French); got != "2 mars 2026" {
		t.Errorf("got %q", got)
	}
	if got := Day("soon", office.French); got != "soon" {
		t.Errorf("got %q", got)
	}
}

func TestHowLongAgoIsSaidInTheLargestFittingUnit(t *testing.T) {
	for d, want := range map[time.Duration]string{
		time.Second: "à l'instant", 40 * time.Second: "il y a 40 secondes", 90 * time.Second: "il y a 1 minute",
		47 * time.Hour: "il y a 47 heures", 73 * time.Hour: "il y a 3 jours"} {
		if got := Ago(d, office.French); got != want {
			t.Errorf("%v: got %q, want %q", d, got, want)
		}
	}
}
