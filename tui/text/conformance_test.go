package text

import (
	"bufio"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/unicode/bidi"
)

// conformance reads one of the Unicode files, a line at a time without comments.
func conformance(t *testing.T, name string, each func(n int, line string)) {
	t.Helper()
	f, err := os.Open("testdata/" + name + ".txt.zst")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := zstd.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	lines := bufio.NewScanner(z)
	for n := 1; lines.Scan(); n++ {
		if line := strings.TrimSpace(lines.Text()); line != "" && line[0] != '#' {
			each(n, line)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

// visualOrder is the order that the levels of single runes lead to.
func visualOrder(levels []uint8, counts func(int) bool) []int {
	var line []unit
	for i, l := range levels {
		if counts(i) {
			line = append(line, unit{level: l, from: i})
		}
	}
	var out []int
	for _, u := range order(line) {
		out = append(out, u.from)
	}
	return out
}

func control(c bidi.Class) bool { return c >= bidi.Control }

func class(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

func TestEveryLineOfBidiCharacterTestWithoutControlsIsOrderedAsUnicodeSays(t *testing.T) {
	checked, others, wrong := 0, 0, 0
	conformance(t, "BidiCharacterTest", func(n int, line string) {
		field := strings.Split(line, ";")
		var runes []rune
		for h := range strings.FieldsSeq(field[0]) {
			r, _ := strconv.ParseUint(h, 16, 32)
			runes = append(runes, rune(r))
		}
		if slices.ContainsFunc(runes, func(r rune) bool { return control(class(r)) }) {
			others++
			return
		}
		checked++
		base := Dir(field[1][0] - '0')
		if base == Auto {
			base = firstStrong(string(runes))
		}
		if string('0'+rune(base)) != field[2] {
			t.Errorf("line %d: base direction %d, want %s", n, base, field[2])
		}
		got := levels(runes, base)
		want := strings.Fields(field[3])
		if order := visualOrder(got, func(i int) bool { return want[i] != "x" }); !sameLevels(got, want) || !sameOrder(order, field[4]) {
			if wrong++; wrong < 5 {
				t.Errorf("line %d: levels %v order %v, want %s and %s", n, got, order, field[3], field[4])
			}
		}
	})
	t.Logf("%d lines without explicit controls, %d wrong; %d others, which office.Clean lets nobody see", checked, wrong, others)
	if checked < 10000 {
		t.Errorf("only %d lines checked", checked)
	}
}

func TestEveryLineOfBidiTestWithoutControlsIsOrderedAsUnicodeSays(t *testing.T) {
	names := map[string]bidi.Class{"L": bidi.L, "R": bidi.R, "EN": bidi.EN, "ES": bidi.ES, "ET": bidi.ET, "AN": bidi.AN, "CS": bidi.CS,
		"B": bidi.B, "S": bidi.S, "WS": bidi.WS, "ON": bidi.ON, "BN": bidi.BN, "NSM": bidi.NSM, "AL": bidi.AL}
	checked, others, wrong := 0, 0, 0
	var want []string
	var wantOrder string
	conformance(t, "BidiTest", func(n int, line string) {
		if rest, ok := strings.CutPrefix(line, "@Levels:"); ok {
			want = strings.Fields(rest)
			return
		}
		if rest, ok := strings.CutPrefix(line, "@Reorder:"); ok {
			wantOrder = rest
			return
		}
		input, bits, _ := strings.Cut(line, ";")
		var classes []bidi.Class
		for name := range strings.FieldsSeq(input) {
			c, ok := names[name]
			if !ok {
				others++
				return
			}
			classes = append(classes, c)
		}
		checked++
		bitset, _ := strconv.Atoi(strings.TrimSpace(bits))
		for bit, base := range []Dir{Auto, LTR, RTL} {
			if bitset&(1<<bit) == 0 {
				continue
			}
			if base == Auto {
				base = firstStrongClass(classes)
			}
			got := resolve(classes, make([]rune, len(classes)), base)
			if order := visualOrder(got, func(i int) bool { return want[i] != "x" }); !sameLevels(got, want) || !sameOrder(order, wantOrder) {
				if wrong++; wrong < 5 {
					t.Errorf("line %d %s: levels %v order %v, want %v and %s", n, line, got, order, want, wantOrder)
				}
			}
		}
	})
	t.Logf("%d lines without explicit controls, %d wrong; %d others, which office.Clean lets nobody see", checked, wrong, others)
	if checked < 10000 {
		t.Errorf("only %d lines checked", checked)
	}
}

func firstStrongClass(classes []bidi.Class) Dir {
	for _, c := range classes {
		switch c {
		case bidi.L:
			return LTR
		case bidi.R, bidi.AL:
			return RTL
		}
	}
	return LTR
}

func sameLevels(got []uint8, want []string) bool {
	for i, w := range want {
		if w != "x" && strconv.Itoa(int(got[i])) != w {
			return false
		}
	}
	return len(got) == len(want)
}

func sameOrder(got []int, want string) bool {
	var all []string
	for _, i := range got {
		all = append(all, strconv.Itoa(i))
	}
	return slices.Equal(all, strings.Fields(want))
}
