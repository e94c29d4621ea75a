package seed

import (
	"bytes"
	"image"
	picture "image/png"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"watiqa/store/office"
)

// read turns a picture of a page back into its lines, letter by letter.
func read(t *testing.T, scan []byte) (lines []string) {
	t.Helper()
	shown, err := picture.Decode(bytes.NewReader(scan))
	if err != nil {
		t.Fatal(err)
	}
	for row := range 10 {
		var line strings.Builder
		for column := range lineWidth {
			line.WriteByte(letterAt(shown, left+column*letterW, top+row*lineH))
		}
		lines = append(lines, strings.TrimRight(line.String(), " "))
	}
	return lines
}

func letterAt(shown image.Image, x, y int) byte {
	var dots [7]byte
	for row := range dots {
		for column := range 5 {
			if grey, _, _, _ := shown.At(x+column*scale, y+row*scale).RGBA(); grey < 0x8000 {
				dots[row] |= 1 << (4 - column)
			}
		}
	}
	if i := slices.Index(font[:], dots); i >= 0 {
		return letters[i]
	}
	return ' '
}

func TestAScanCanBeReadAndSaysWhatTheOrderSays(t *testing.T) {
	m, seen := New(3, Options{}), 0
	for i := range 400 {
		s := m.Order(i)
		if s.page.kind != png && s.page.kind != photo {
			continue
		}
		seen++
		lines := read(t, s.Scan())
		for row, want := range s.page.lines() {
			if want = visible(strings.ToUpper(want)); lines[row] != want {
				t.Fatalf("order %d, line %d reads %q, want %q", i, row, lines[row], want)
			}
		}
		if s.Defect == nil && (!strings.Contains(lines[4], s.Order.Holder.Birth) || !strings.HasSuffix(lines[9], s.Order.Number)) {
			t.Fatalf("order %d reads %q", i, lines)
		}
	}
	if seen < 100 {
		t.Errorf("only %d pictures", seen)
	}
}

// visible is a line as the font shows it.
func visible(line string) string {
	return strings.TrimRight(strings.Map(func(r rune) rune {
		if strings.ContainsRune(letters, r) {
			return r
		}
		return ' '
	}, line), " ")
}

func TestAPhotoIsLargeEnoughToTravelInParts(t *testing.T) {
	m := New(1, Options{})
	for i := range 500 {
		if s := m.Order(i); s.page.kind == photo {
			if n := len(s.Scan()); n < 60_000 || n > 200_000 {
				t.Errorf("%d bytes", n)
			}
			return
		}
	}
	t.Error("no photo among 500")
}

func TestEveryLetterOfTheFontIsItsOwn(t *testing.T) {
	if len(font) != len(letters) {
		t.Fatalf("%d pictures of %d letters", len(font), len(letters))
	}
	for i, a := range font {
		for j, b := range font {
			if i != j && a == b && letters[i] != letters[j] {
				t.Errorf("%c looks like %c", letters[i], letters[j])
			}
		}
	}
}

func TestAnyNameCanBeWrittenOnAScan(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := latinOnly(rapid.String().Draw(rt, "name"))
		for _, c := range []byte(text) {
			if c >= 0x80 {
				rt.Fatalf("%q holds a letter that no font has", text)
			}
		}
		p := page{kind: png, name: text, note: text}
		p.bytes() // and never outside the page
		p.kind = pdf
		if !bytes.Contains(p.bytes(), []byte("%%EOF")) {
			rt.Fatal("no PDF")
		}
	})
	if got := latin(name{ar: "زين الدين"}); got != "ZIN ALDIN" {
		t.Errorf("transcribed %q", got)
	}
	if got := latin(name{ar: "علي", latin: "ALI"}); got != "ALI" {
		t.Errorf("transcribed %q", got)
	}
}

func TestTheZlibStreamOfAPictureHasNoLimit(t *testing.T) {
	for _, size := range []int{0, 1, 65535, 65536, 200_000} {
		out := stored(make([]byte, size))
		if blocks := max(1, (size+65534)/65535); len(out) != 2+5*blocks+size+4 {
			t.Errorf("%d bytes are stored in %d", size, len(out))
		}
	}
}

func TestAnActAbroadIsAskedForWithinItsLimits(t *testing.T) {
	m, found := New(1, Options{}), 0
	for i := range 3000 {
		o := m.Order(i).Order
		if !o.Abroad {
			continue
		}
		found++
		if o.Extracts > office.MostPapersAbroad || o.FullCopies > office.MostPapersAbroad || o.Extracts == 0 {
			t.Errorf("order %s asks for %d and %d papers", o.Number, o.Extracts, o.FullCopies)
		}
	}
	if found == 0 {
		t.Error("none among 3,000")
	}
}
