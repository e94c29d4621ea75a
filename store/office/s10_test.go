package office

import (
	"encoding/csv"
	"errors"
	"os"
	"strconv"
	"testing"

	"pgregory.net/rapid"
)

func TestTheVectorsOfTheStandardAreJudgedAsTheyShould(t *testing.T) {
	f, err := os.Open("testdata/s10_vectors.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil || len(rows) != 17 {
		t.Fatalf("%d vectors, %v", len(rows), err)
	}
	for _, row := range rows[1:] {
		in, expected := row[0], row[1]
		label, err := ParseS10(in)
		switch expected {
		case "valid":
			serial, _ := strconv.Atoi(in[2:10])
			if check, _ := strconv.Atoi(row[4]); err != nil || string(label) != in || S10Check(uint32(serial)) != check {
				t.Errorf("%s gives %q, %v, check digit %d", in, label, err, S10Check(uint32(serial)))
			}
		case "normalise":
			if err != nil || label != "RR473124829MA" {
				t.Errorf("%s gives %q, %v", in, label, err)
			}
		case "invalid":
			if !errors.Is(err, Refuse(LabelCheckDigit)) && !errors.Is(err, Refuse(LabelLength)) {
				t.Errorf("%s gives %q, %v", in, label, err)
			}
		case "valid S10, not MA":
			if !errors.Is(err, Refuse(LabelNotMorocco)) {
				t.Errorf("%s gives %q, %v", in, label, err)
			}
		case "valid S10, not registered":
			if !errors.Is(err, Refuse(LabelNotRegistered)) {
				t.Errorf("%s gives %q, %v", in, label, err)
			}
		default:
			t.Errorf("%s: unknown expectation %q", in, expected)
		}
	}
}

func TestAWrongLabelIsRefusedForItsOwnReason(t *testing.T) {
	for in, code := range map[string]Code{
		"": LabelLength, "RR4731248299MA": LabelLength, "٤٧٣": LabelLength,
		"R1473124829MA": LabelLetters, "RR473124829M1": LabelLetters, "РR473124829MA": LabelLetters, "Rı473124829MA": LabelLetters,
		"RRA73124829MA": LabelDigits, "RR4731248²9MA": LabelDigits, "RR47312482OMA": LabelDigits,
		"RR473124828MA": LabelCheckDigit, "ZZ473124829MA": LabelNotRegistered, "CP473124829FR": LabelNotRegistered,
		"RA473124829ES": LabelNotMorocco,
	} {
		if label, err := ParseS10(in); !errors.Is(err, Refuse(code)) || label != "" {
			t.Errorf("%q gives %q, %v; want %s", in, label, err, code)
		}
	}
	if label, err := ParseS10("\ufeffrr ٤٧٣ 124 829 ma\r\n"); err != nil || label != "RR473124829MA" {
		t.Errorf("scanned with its line end it gives %q, %v", label, err)
	}
}

func TestEveryNewLabelIsReadBackAndAnyOtherCheckDigitIsRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		prefix := rapid.StringMatching(`R[A-Z]`).Draw(t, "prefix")
		label := NewS10(prefix, rapid.Uint32Range(0, 99_999_999).Draw(t, "serial"))
		if got, err := ParseS10(string(label)); err != nil || got != label {
			t.Fatalf("%q is read as %q, %v", label, got, err)
		}
		for digit := '0'; digit <= '9'; digit++ {
			other := string(label[:10]) + string(digit) + "MA"
			if _, err := ParseS10(other); (err == nil) != (other == string(label)) {
				t.Fatalf("%s beside %s: %v", other, label, err)
			}
		}
	})
	for prefix, serial := range map[string]uint32{"RR": 100_000_000, "CP": 1, "R": 1, "RRR": 1, "R1": 1, "": 1} {
		if label := NewS10(prefix, serial); label != "" {
			t.Errorf("%q and %d make %q", prefix, serial, label)
		}
	}
}
