package seed

import (
	"testing"

	"watiqa/store/office"
)

func TestWhatCitizensOfTheDemoSayIsFitForAScreen(t *testing.T) {
	for _, text := range Complaints() {
		if text == "" || office.Clean(text) != text {
			t.Errorf("%q", text)
		}
	}
}
