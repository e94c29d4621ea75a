package text

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"watiqa/store/office"
)

func TestAScannerUnderAnotherLayoutIsUnderstood(t *testing.T) {
	for typed, want := range map[string]string{
		"RR473124829MA":      "RR473124829MA",
		"rr473124829ma":      "RR473124829MA",
		" RR 473 124 829 MA": "RR473124829MA",
		"RR٤٧٣١٢٤٨٢٩MA":      "RR473124829MA",
		"RR'è\"&é'_éç?Q":     "RR473124829MA", // AZERTY, digits without shift
		"RR473124829?Q":      "RR473124829MA", // AZERTY, digits from the number pad
		"rr'è\"&é'_éç,q":     "RR473124829MA", // AZERTY, without shift
		"ٌٌ473124829’ِ":      "RR473124829MA", // Arabic layout, capitals
		"ٌٌ٤٧٣١٢٤٨٢٩’ِ":      "RR473124829MA",
		"قق473124829ةش":      "RR473124829MA", // Arabic layout, without shift
	} {
		if !slices.ContainsFunc(Readings(typed), func(reading string) bool {
			label, err := office.ParseS10(reading)
			return err == nil && string(label) == want
		}) {
			t.Errorf("%q is read as %q", typed, Readings(typed))
		}
	}
	for typed, want := range map[string]string{"26000417": "26000417", "é-ààà'&è": "26000417", "٢٦٠٠٠٤١٧": "26000417"} {
		if !slices.Contains(Readings(typed), want) {
			t.Errorf("%q is read as %q", typed, Readings(typed))
		}
	}
	if got := Readings("  "); len(got) != 0 {
		t.Errorf("nothing is read as %q", got)
	}
}

// Whatever number a label has: typed by a scanner under AZERTY it is read as
// itself and as no other label.
func TestEveryLabelSurvivesAzertyAndIsReadAsNoOther(t *testing.T) {
	toAzerty := strings.NewReplacer("1", "&", "2", "é", "3", "\"", "4", "'", "5", "(", "6", "-", "7", "è", "8", "_", "9", "ç", "0", "à",
		"A", "Q", "Q", "A", "Z", "W", "W", "Z", "M", "?")
	rapid.Check(t, func(t *rapid.T) {
		label := office.NewS10("R"+string(rune('A'+rapid.IntRange(0, 25).Draw(t, "letter"))), rapid.Uint32Range(0, 99_999_999).Draw(t, "serial"))
		var read []office.S10
		for _, reading := range Readings(toAzerty.Replace(string(label))) {
			if l, err := office.ParseS10(reading); err == nil {
				read = append(read, l)
			}
		}
		if len(read) != 1 || read[0] != label {
			t.Fatalf("%s is read as %v", label, read)
		}
	})
}

func FuzzReadings(f *testing.F) {
	f.Add("RR473124829MA")
	f.Add("ٌٌ473124829’ِ")
	f.Add("\xff\u202e")
	f.Fuzz(func(t *testing.T, line string) {
		for _, reading := range Readings(line) {
			if reading != office.Clean(reading) || strings.ContainsAny(reading, " \n\x1b") {
				t.Errorf("%q is read as %q", line, reading)
			}
		}
	})
}
