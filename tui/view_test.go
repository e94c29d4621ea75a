package tui_test

import (
	"reflect"
	"testing"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui"
)

// A terminal far away is not drawn by Bubble Tea, and is told these things once
// and for all: see package far.
func TestAFrameAsksForNothingThatATerminalFarAwayIsNotTold(t *testing.T) {
	inBubble(t, office.French, 1, func(t *testing.T, b *bureau, o tui.Options) {
		asked := sit(t, b, o).model.View()
		asked.Content = ""
		told := tea.View{AltScreen: true, WindowTitle: "Watiqa"}
		told.KeyboardEnhancements.ReportAlternateKeys = true
		if !reflect.DeepEqual(asked, told) {
			t.Errorf("%+v", asked)
		}
	})
}
