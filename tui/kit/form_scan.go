package kit

import (
	"strings"

	"watiqa/store/office"
	"watiqa/tui/text"
)

// ScanInForm: a registered label was scanned while a form was open. Its Enter
// would have sent the form, with the label in the middle of a sentence.
const ScanInForm office.Code = "scan.in_form" // args: parameter

// scannedInto tells whether a text that is no label ends with one.
func (f *field) scannedInto(value string) bool {
	if f.param.Type != office.Text || f.param.Name == "label" || strings.HasSuffix(f.param.Name, "_label") {
		return false
	}
	const label = 13
	for _, reading := range text.Readings(value) {
		if cut := len(reading) - label; cut >= 0 {
			if _, err := office.ParseS10(reading[cut:]); err == nil {
				return true
			}
		}
	}
	return false
}
