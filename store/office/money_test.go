package office

import (
	"errors"
	"math"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestAmountsAreReadAsPeopleTypeThem(t *testing.T) {
	for in, want := range map[string]Centimes{
		"12,50": 1250, "12.50": 1250, "12,5": 1250, "12": 1200, "0,05": 5, "007": 700,
		"1 234,50": 123450, "1\u00a0234\u202f567": 123456700, "1.234,50": 123450, "1.234.567,8": 123456780,
		"-3": -300, "−3,10": -310, "١٢٫٥٠": 1250, "١٬٢٣٤٫٥٠": 123450, "۱۲,۵": 1250, " 12 ": 1200, "0": 0, "-0": 0,
		"92233720368547758,07": math.MaxInt64, "-92233720368547758,08": math.MinInt64,
	} {
		if got, err := ParseCentimes(in); err != nil || got != want {
			t.Errorf("%q is read as %d, %v; want %d", in, got, err, want)
		}
	}
}

func TestWhatCouldBeReadInTwoWaysIsNoAmount(t *testing.T) {
	for _, in := range []string{"", " ", "-", "abc", "1.234", "1,234", "1,234.50", "1.2.3", "12,", ",50", "12,505",
		"12 34", "1  2", "1 234.567,00", "--1", "1e3", "0x10", "12 DH", "٣x", "½", "1_000", "+5", "NaN"} {
		if got, err := ParseCentimes(in); !errors.Is(err, Refuse(BadAmount)) {
			t.Errorf("%q is read as %d, %v", in, got, err)
		}
	}
	for _, in := range []string{"92233720368547758,08", "-92233720368547758,09", strings.Repeat("9", 400)} {
		if got, err := ParseCentimes(in); !errors.Is(err, Refuse(TooMuchMoney)) {
			t.Errorf("%q is read as %d, %v", in, got, err)
		}
	}
}

func TestAmountsAreWrittenInBothLanguages(t *testing.T) {
	for _, c := range []struct {
		amount     Centimes
		french, ar string
	}{
		{0, "0,00 DH", "0,00 درهم"},
		{5, "0,05 DH", "0,05 درهم"},
		{-5, "-0,05 DH", "-0,05 درهم"},
		{99999, "999,99 DH", "999,99 درهم"},
		{123450, "1 234,50 DH", "1.234,50 درهم"},
		{-123456789, "-1 234 567,89 DH", "-1.234.567,89 درهم"},
		{math.MinInt64, "-92 233 720 368 547 758,08 DH", "-92.233.720.368.547.758,08 درهم"},
	} {
		if got := c.amount.Format(French); got != strings.ReplaceAll(c.french, " ", "\u00a0") {
			t.Errorf("%d in French is %q", int64(c.amount), got)
		}
		if got := c.amount.Format(Arabic); got != strings.ReplaceAll(c.ar, " ", "\u00a0") {
			t.Errorf("%d in Arabic is %q", int64(c.amount), got)
		}
	}
}

func TestAnAmountWrittenIsReadBackToTheCentime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := Centimes(rapid.Int64().Draw(t, "centimes"))
		for lang, unit := range map[Lang]string{French: "DH", Arabic: "درهم"} {
			got, err := ParseCentimes(strings.TrimSuffix(c.Format(lang), unit))
			if err != nil || got != c {
				t.Fatalf("%q is read back as %d, %v", c.Format(lang), got, err)
			}
		}
	})
}

func TestArithmeticIsExactOrSaysThatItIsNot(t *testing.T) {
	amounts := rapid.OneOf(rapid.Int64(), rapid.SampledFrom([]int64{0, 1, -1, math.MaxInt64, math.MinInt64, 1 << 32, -1 << 32}))
	check := func(t *rapid.T, what string, got Centimes, ok bool, want *big.Int) {
		if ok != want.IsInt64() || ok && int64(got) != want.Int64() {
			t.Fatalf("%s gives %d, %v; exactly it is %s", what, got, ok, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := amounts.Draw(t, "a"), amounts.Draw(t, "b")
		x, y := big.NewInt(a), big.NewInt(b)
		got, ok := Centimes(a).Add(Centimes(b))
		check(t, "Add", got, ok, new(big.Int).Add(x, y))
		got, ok = Sum(Centimes(a), Centimes(b))
		check(t, "Sum", got, ok, new(big.Int).Add(x, y))
		got, ok = Centimes(a).Times(int(b))
		check(t, "Times", got, ok, new(big.Int).Mul(x, y))
	})
	if got, ok := Sum(); got != 0 || !ok {
		t.Errorf("nothing sums to %d, %v", got, ok)
	}
}

func FuzzParseCentimes(f *testing.F) {
	for _, s := range []string{"12,50", "1.234,50", "١٢٫٥", "-0", "1 2", "9999999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ParseCentimes(s)
		if err != nil {
			return
		}
		if again, err := ParseCentimes(strings.TrimSuffix(c.Format(French), "DH")); err != nil || again != c {
			t.Errorf("%q is %d, then %d, %v", s, c, again, err)
		}
	})
}
