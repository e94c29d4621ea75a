package text

import (
	"strings"
	"unicode/utf8"

	"watiqa/store/office"
)

// The standard Arabic PC layout, key by key: what a QWERTY keyboard gives there,
// and what the Arabic layout does. Lam-alef, one key, is one character here.
const (
	plainLatin  = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"
	plainArabic = "ذضصثقفغعهخحجدشسيبلاتنمكطئءؤر\uFEFBىةوزظ"

	shiftedLatin  = "~QWERTYP" + "ASGHJK" + "XBN?"
	shiftedArabic = "\u0651\u064E\u064B\u064F\u064C\uFEF9إ؛" + "\u0650\u064D\uFEF7أـ،" + "\u0652\uFEF5آ؟"
)

// BaseKey says which Latin key of a QWERTY keyboard gives r under the standard
// Arabic layout, so that a binding for q works when ض arrives; Arabic-Indic
// digits are the digit keys. It answers for Arabic characters only. Where the
// terminal tells the base key, use that.
func BaseKey(r rune) (rune, bool) {
	if r < 0x0600 {
		return 0, false
	}
	for _, keys := range [][2]string{
		{plainLatin, plainArabic},
		{shiftedLatin, shiftedArabic},
		{"0123456789", "٠١٢٣٤٥٦٧٨٩"},
	} {
		if i := strings.IndexRune(keys[1], r); i >= 0 {
			return rune(keys[0][utf8.RuneCountInString(keys[1][:i])]), true
		}
	}
	return 0, false
}

// BaseKeyText is BaseKey for what a key press inserts: one key of the layout
// writes lam and alef at once.
func BaseKeyText(s string) (rune, bool) {
	switch s {
	case "لا":
		s = "\uFEFB"
	case "لأ":
		s = "\uFEF7"
	case "لإ":
		s = "\uFEF9"
	case "لآ":
		s = "\uFEF5"
	}
	r, size := utf8.DecodeRuneInString(s)
	if size != len(s) {
		return 0, false
	}
	return BaseKey(r)
}

// AZERTY says what an AZERTY keyboard, the usual one in Morocco, has printed
// where a QWERTY keyboard has r: for the answers of BaseKey, and for a base key
// that a terminal told.
func AZERTY(r rune) rune {
	const qwerty, azerty = "qwazm;QWAZM:", "azqw,mAZQW?M"
	if i := strings.IndexRune(qwerty, r); i >= 0 {
		return rune(azerty[i])
	}
	return r
}

// DigitKey is for fields that take numbers only: the Western digit that a
// character stands for, be it an Arabic-Indic or Persian digit or what a French
// keyboard gives on the key of that digit without shift.
func DigitKey(r rune) (rune, bool) {
	if f := office.FoldDigits(string(r)); f >= "0" && f <= "9" && len(f) == 1 {
		return rune(f[0]), true
	}
	for digit, c := range []rune("à&é\"'(-è_ç") {
		if c == r {
			return rune('0' + digit), true
		}
	}
	return 0, false
}
