package kit

import (
	"maps"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/text"
)

// ScanInForm: a registered label was scanned while a form was open. Its Enter
// would have sent the form, with the label in the middle of a sentence.
const ScanInForm office.Code = "scan.in_form" // args: parameter

// takesCodes tells whether a barcode belongs into the field.
func (f *field) takesCodes() bool {
	return f.param.Type == office.Text && (f.param.Name == "label" || f.param.Name == "order" || strings.HasSuffix(f.param.Name, "_label"))
}

// scansOn tells whether a code was typed and the next field waits for another.
func (f *Form) scansOn() bool {
	here, next := f.fields[f.at], f.fields[f.at+1]
	return here.takesCodes() && here.input.Value() != "" && next.takesCodes() && next.input.Value() == ""
}

// scannedInto tells whether a text that is no label ends with one: however slowly
// it came, that is no part of a sentence.
func (f *field) scannedInto(value string) bool {
	if f.param.Type != office.Text || f.takesCodes() {
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

// before is what a field held before the keys that are typed now.
type before struct {
	field *field
	input text.Input
	at    int
	set   map[string]bool
	last  time.Time // when the last of the keys came
}

// remember keeps what the field holds, unless the key follows another so closely
// that both may be of one code.
func (f *Form) remember(msg tea.Msg) {
	if _, pressed := msg.(tea.KeyPressMsg); !pressed || len(f.fields) == 0 {
		return
	}
	here, now := f.fields[f.at], f.desk.Now()
	if here != f.before.field || now.Sub(f.before.last) > apart {
		f.before = before{field: here, input: here.input.Copy(), at: here.at, set: maps.Clone(here.set)}
	}
	f.before.last = now
}

// Scanned implements [Scans]: a code that was scanned into a field for something
// else, an order's number in the middle of a note, is taken out again, and nothing
// is sent. It may have chosen an option, too. What is typed into a masked field is
// a secret, however fast it came: it is nobody's code, and is never said.
func (f *Form) Scanned(code string) (Next, tea.Cmd, bool) {
	if len(f.fields) == 0 || f.busy || f.fields[f.at].takesCodes() || f.fields[f.at].input.Masked {
		return nil, nil, false
	}
	if here := f.fields[f.at]; here == f.before.field {
		here.input.Input, here.at, here.set = f.before.input, f.before.at, f.before.set
	}
	f.before, f.wrong = before{}, office.Refuse(ScanNotHere, code)
	return nil, nil, true
}
