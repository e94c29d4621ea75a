package kit

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

func TestAScannerIsKnownByItsSpeed(t *testing.T) {
	for _, c := range []struct {
		what, typed string
		pause       time.Duration
		want        string
	}{
		{"an order sheet", "26000417", 15 * time.Millisecond, "26000417"},
		{"one of the counter", "G261123-0001AC", 15 * time.Millisecond, "G261123-0001AC"},
		{"a slip", "B26-0042AKM", 15 * time.Millisecond, "B26-0042AKM"},
		{"a label", "RR473124007MA", 15 * time.Millisecond, "RR473124007MA"},
		{"under AZERTY", "éèàà&'-ç", 15 * time.Millisecond, "27001469"},
		{"in Arabic digits", "٢٦٠٠٠٤١٧", 0, "26000417"},
		{"a label with a wrong digit", "RR473124008MA", 15 * time.Millisecond, ""},
		{"another barcode", "6111245678901", 15 * time.Millisecond, ""},
		{"a sentence pasted key by key", "voir 26000417", 0, ""},
		{"a fast hand", "26000417", 90 * time.Millisecond, ""},
	} {
		var b Burst
		now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
		for _, r := range c.typed {
			now = now.Add(c.pause)
			if code, ok := b.Press(tea.KeyPressMsg{Code: r, Text: string(r)}, now); ok {
				t.Errorf("%s: %s before its Enter", c.what, code)
			}
		}
		if got, ok := b.Press(tea.KeyPressMsg{Code: tea.KeyEnter}, now.Add(c.pause)); got != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestWhatWasTypedBeforeAScanIsNoPartOfIt(t *testing.T) {
	var b Burst
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	for i, r := range "20" + "26000417" {
		if i == 2 {
			now = now.Add(time.Second)
		}
		b.Press(tea.KeyPressMsg{Code: r, Text: string(r)}, now)
	}
	if code, ok := b.Press(tea.KeyPressMsg{Code: tea.KeyEnter}, now); !ok || code != "26000417" {
		t.Errorf("it is %q", code)
	}
	if code, ok := b.Press(tea.KeyPressMsg{Code: tea.KeyEnter}, now); ok {
		t.Errorf("a second Enter is %q", code)
	}
}
