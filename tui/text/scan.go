package text

import (
	"regexp"
	"strings"

	"watiqa/store/office"
)

// A barcode scanner types like an American keyboard. Where the computer takes it
// for a French or an Arabic one, its digits come as symbols and its letters as
// others: 7 is è, M is ?, R is a vowel sign.

// What the Arabic layout has on shifted keys besides letters and marks, and the
// Latin letter of the key.
var shiftedSigns = strings.NewReplacer("لإ", "T", "لأ", "G", "لآ", "B", "لا", "b",
	"‘", "U", "÷", "I", "×", "O", "[", "F", "]", "D", "/", "L", "~", "Z", "}", "C", "{", "V", "’", "M", "'", "M")

// What an AZERTY keyboard has on the keys of an American one, as far as barcodes
// need it.
var fromAzerty = strings.NewReplacer("&", "1", "é", "2", "\"", "3", "'", "4", "(", "5", "-", "6", "è", "7", "_", "8", "ç", "9", "à", "0",
	"A", "Q", "Q", "A", "Z", "W", "W", "Z", "?", "M", "a", "q", "q", "a", "z", "w", "w", "z", ",", "m", ")", "-", "°", "_")

// Readings gives what a scanned or typed line may have been on the label, the
// likeliest first: as it came, then as a scanner under an Arabic keyboard
// layout, then as one under AZERTY. Digits are Western, there are no blanks.
func Readings(line string) []string {
	line = strings.TrimSpace(line)
	var out []string
	for _, reading := range []string{line, fromArabic(line), fromAzerty.Replace(line)} {
		reading = strings.ReplaceAll(office.FoldDigits(office.Clean(reading)), " ", "")
		if reading != "" && (len(out) == 0 || out[len(out)-1] != reading) {
			out = append(out, reading)
		}
	}
	return out
}

func fromArabic(line string) string {
	if !strings.ContainsFunc(line, func(r rune) bool { return r >= 0x600 }) {
		return line
	}
	return strings.Map(func(r rune) rune {
		if key, ok := BaseKey(r); ok {
			return key
		}
		return r
	}, shiftedSigns.Replace(line))
}

// IsNumber tells whether a reading can be the number of an order or of a slip:
// those of the platform are digits (a convention there), those of the counter and
// of slips begin with a letter.
func IsNumber(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r == '-' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z':
		default:
			return false
		}
	}
	return digits >= 3 && len(s) <= 20
}

// ours are the numbers that the office prints as barcodes or beside them.
var ours = regexp.MustCompile(`^(\d{8}|G\d{6}-\d{4}[A-Z]{2}|B\d{2}-\d{4}[A-Z]{3})$`)

// Code tells which code of ours a line is as a whole: a registered label, the
// number of an order or of a slip.
func Code(line string) (code string, ok bool) {
	for _, reading := range Readings(line) {
		if label, err := office.ParseS10(reading); err == nil {
			return string(label), true
		}
		if ours.MatchString(reading) {
			return reading, true
		}
	}
	return "", false
}
