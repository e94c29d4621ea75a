package text

import "testing"

func TestBindingsWorkUnderAnArabicKeyboard(t *testing.T) {
	for in, want := range map[string]rune{
		"ض": 'q', "ص": 'w', "ش": 'a', "س": 's', "ي": 'd', "ب": 'f', "ل": 'g', "ا": 'h', "ت": 'j', "ن": 'k', "م": 'l',
		"ئ": 'z', "ء": 'x', "ؤ": 'c', "ر": 'v', "ى": 'n', "ة": 'm', "و": ',', "ز": '.', "ظ": '/', "ذ": '`', "د": ']', "ط": '\'',
		"لا": 'b', "ﻻ": 'b', "لآ": 'B', "أ": 'H', "إ": 'Y', "؟": '?', "\u064E": 'Q', "\u0652": 'X', "٣": '3', "ـ": 'J',
	} {
		if got, ok := BaseKeyText(in); !ok || got != want {
			t.Errorf("%q is on the key %q, want %q", in, got, want)
		}
	}
	for _, in := range []string{"a", "é", "", "لام", "پ", "/", "\xff"} {
		if got, ok := BaseKeyText(in); ok {
			t.Errorf("%q is said to be on the key %q", in, got)
		}
	}
}

func TestEveryKeyOfTheLayoutHasOneLetter(t *testing.T) {
	for _, keys := range [][2]string{{plainLatin, plainArabic}, {shiftedLatin, shiftedArabic}} {
		if latin, arabic := []rune(keys[0]), []rune(keys[1]); len(latin) != len(arabic) {
			t.Fatalf("%d keys, %d letters", len(latin), len(arabic))
		}
		for i, r := range []rune(keys[1]) {
			if got, ok := BaseKey(r); !ok || got != rune(keys[0][i]) {
				t.Errorf("%q: got %q, want %q", r, got, keys[0][i])
			}
		}
	}
}

func TestMoroccanKeyboardsHaveOtherLettersOnSomeKeys(t *testing.T) {
	for in, want := range map[rune]rune{'ض': 'a', 'ص': 'z', 'ش': 'q', 'ئ': 'w', 'ك': 'm', 'ة': ',', 'س': 's'} {
		base, _ := BaseKey(in)
		if got := AZERTY(base); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestNumbersCanBeTypedWithoutShift(t *testing.T) {
	want := '0'
	for _, r := range "à&é\"'(-è_ç" {
		if got, ok := DigitKey(r); !ok || got != want {
			t.Errorf("%q: got %q, want %q", r, got, want)
		}
		want++
	}
	for r, want := range map[rune]rune{'7': '7', '٧': '7', '۷': '7'} {
		if got, ok := DigitKey(r); !ok || got != want {
			t.Errorf("%q: got %q", r, got)
		}
	}
	for _, r := range "a,./؟²½७\x00" {
		if got, ok := DigitKey(r); ok {
			t.Errorf("%q is said to be %q", r, got)
		}
	}
}
