package mail

import (
	"strings"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/text"
)

// scan is what a line was: a label, the number of an order or slip, or neither.
type scan struct {
	label   office.S10
	number  string
	problem *office.Problem
}

// readScan tells what a line means. What has the length of a label, or its
// letters, is judged as one, so that a mistyped digit is said as such; anything
// else is looked for as a number.
func readScan(line string) scan {
	readings := text.Readings(line)
	var wrong *office.Problem
	for _, reading := range readings {
		label, err := office.ParseS10(reading)
		if err == nil {
			return scan{label: label}
		}
		if problem := kit.ProblemOf(err); looksLikeLabel(reading) && (wrong == nil || rank(problem) > rank(wrong)) {
			wrong = problem
		}
	}
	if wrong != nil {
		return scan{problem: wrong}
	}
	for _, reading := range readings {
		if text.IsNumber(reading) {
			return scan{number: reading}
		}
	}
	return scan{problem: office.Refuse(ScanUnknown)}
}

// Why a scan means nothing here.
const (
	ScanUnknown office.Code = "scan.unknown"     // neither a label nor a number of ours
	ScanNoOrder office.Code = "scan.no_order"    // a label, and no order is chosen
	ScanTwice   office.Code = "scan.label_twice" // args: label, number: just packed under it
)

// looksLikeLabel: two letters, then mostly digits.
func looksLikeLabel(s string) bool {
	if len(s) < 11 || len(s) > 15 || !letter(s[0]) || !letter(s[1]) {
		return false
	}
	digits := 0
	for _, r := range s {
		if r >= '0' && r <= '9' {
			digits++
		}
	}
	return digits >= 7
}

func letter(c byte) bool { return strings.IndexByte("ABCDEFGHIJKLMNOPQRSTUVWXYZ", c&^0x20) >= 0 }

// rank says how much of a label a wrong one is: the more, the better its
// sentence fits.
func rank(p *office.Problem) int {
	switch p.Code {
	case office.LabelNotMorocco, office.LabelNotRegistered:
		return 3
	case office.LabelCheckDigit:
		return 2
	case office.LabelLength:
		return 1
	}
	return 0
}
