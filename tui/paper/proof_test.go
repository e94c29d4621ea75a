package paper_test

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/oned"

	"watiqa/store/office"
	"watiqa/tui/paper"
)

var update = flag.Bool("update", false, "draw the reference pictures anew: look at each one before it is kept")

// poppler is what the tests look at a PDF with: another program than the one
// that wrote it. Where everything is checked it must be there.
func poppler(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is missing: install poppler-utils", name)
		}
		t.Skipf("%s is missing: install poppler-utils to look at the sheets", name)
	}
	command := exec.Command(name, args...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s %v: %v", name, args, err)
	}
	return out
}

func pdfOf(t *testing.T, l office.Lang, draw func(*paper.Pile)) []byte {
	t.Helper()
	pile := paper.New(frame(l))
	draw(pile)
	pdf, err := pile.PDF()
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

// pages renders a PDF in grey.
func pages(t *testing.T, pdf []byte, dpi int) []*image.Gray {
	t.Helper()
	folder := t.TempDir()
	file := filepath.Join(folder, "sheet.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	poppler(t, "pdftoppm", "-gray", "-r", fmt.Sprint(dpi), file, filepath.Join(folder, "page"))
	names, _ := filepath.Glob(filepath.Join(folder, "page*.pgm"))
	slices.Sort(names)
	var all []*image.Gray
	for _, name := range names {
		all = append(all, plainPicture(t, name))
	}
	return all
}

// plainPicture reads a picture as the renderer writes it: sizes, then dots.
func plainPicture(t *testing.T, name string) *image.Gray {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var kind string
	var wide, high, white int
	if _, err := fmt.Sscan(string(raw[:min(40, len(raw))]), &kind, &wide, &high, &white); err != nil || kind != "P5" || white != 255 || len(raw) < wide*high {
		t.Fatalf("%s is no picture in grey: %v", name, err)
	}
	grey := image.NewGray(image.Rect(0, 0, wide, high))
	copy(grey.Pix, raw[len(raw)-wide*high:])
	return grey
}

func picture(t *testing.T, name string) *image.Gray {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	decoded, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	grey, ok := decoded.(*image.Gray)
	if !ok {
		t.Fatalf("%s is a %T: no picture in grey", name, decoded)
	}
	return grey
}

// Renderers smooth edges each in its own way: a dot counts as different from
// half the way between black and white on, and one dot in a thousand may be.
const (
	levelsApart = 110
	dotsApart   = 1000
)

func alike(a, b *image.Gray) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	apart := 0
	for i := range a.Pix {
		if max(a.Pix[i], b.Pix[i])-min(a.Pix[i], b.Pix[i]) > levelsApart {
			apart++
		}
	}
	return apart*dotsApart <= len(a.Pix)
}

var both = []office.Lang{office.Arabic, office.French}

// With -short each sheet is looked at in one language only, here and below: a
// page takes a renderer its time.
func TestEverySheetLooksAsItDidWhenSomebodyLookedAtIt(t *testing.T) {
	for n, s := range sheets {
		for _, l := range both {
			if testing.Short() && l != both[n%2] {
				continue
			}
			for i, page := range pages(t, pdfOf(t, l, s.draw), 50) {
				name := filepath.Join("testdata", fmt.Sprintf("%s-%s-%d.png", s.name, l, i+1))
				if *update {
					keep(t, name, page)
				} else if !alike(page, picture(t, name)) {
					t.Errorf("%s differs from what is drawn now", name)
				}
			}
		}
	}
}

func keep(t *testing.T, name string, page *image.Gray) {
	t.Helper()
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, page); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestASheetWithOneLineMoreDoesNotLookTheSame(t *testing.T) {
	shorter := slip()
	shorter.Letters = shorter.Letters[:2]
	one := pages(t, pdfOf(t, office.French, func(p *paper.Pile) { p.Slip(slip(), 1) }), 50)
	other := pages(t, pdfOf(t, office.French, func(p *paper.Pile) { p.Slip(shorter, 1) }), 50)
	if alike(one[0], other[0]) {
		t.Error("the comparison sees no difference")
	}
}

// textOf is a PDF's text as another program reads it: joined forms are letters
// again.
func textOf(t *testing.T, pdf []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "sheet.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for line := range strings.Lines(string(poppler(t, "pdftotext", "-layout", file, "-"))) {
		lines = append(lines, office.Clean(line))
	}
	return strings.Join(lines, "\n")
}

func TestFiguresComeOutOfEverySheetInOrder(t *testing.T) {
	for _, s := range sheets {
		for _, l := range both {
			text := textOf(t, pdfOf(t, l, s.draw))
			for _, figures := range append(s.holds, "02/03/2026", "1234 · 3fa2 09bc 77e1 005d") {
				if !strings.Contains(text, figures) {
					t.Errorf("%s in %s: %q is not in\n%s", s.name, l, figures, text)
				}
			}
		}
	}
}

func TestBarcodesAreReadBack(t *testing.T) {
	for i, s := range sheets {
		for _, l := range both {
			if len(s.codes) == 0 || testing.Short() && l != both[i%2] {
				continue
			}
			var got []string
			for _, page := range pages(t, pdfOf(t, l, s.draw), 150) {
				got = append(got, scan(page)...)
			}
			want := slices.Clone(s.codes)
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("%s in %s: read %v, want %v", s.name, l, got, want)
			}
		}
	}
}

// scan reads the barcodes of a page, each once: in both halves, in bands of
// half a centimetre, as somebody would with a scanner in the hand, who does not
// hold it onto text.
func scan(page *image.Gray) []string {
	var codes []string
	const band = 30
	half := page.Bounds().Dx() / 2
	for _, left := range []int{0, half} {
		for y := 0; y+band <= page.Bounds().Dy(); y += band / 2 {
			if !upright(page, left, half, y, y+band-1) {
				continue
			}
			part := page.SubImage(image.Rect(left, y, left+half, y+band))
			bitmap, err := gozxing.NewBinaryBitmapFromImage(part)
			if err != nil {
				continue
			}
			read, err := oned.NewCode128Reader().Decode(bitmap, nil)
			if err == nil && !slices.Contains(codes, read.GetText()) {
				codes = append(codes, read.GetText())
			}
		}
	}
	slices.Sort(codes)
	return codes
}

// upright tells whether two rows of a part of the page are alike and have
// something on them, as bars do and text does not.
func upright(page *image.Gray, left, wide, upper, lower int) bool {
	apart, dark := 0, 0
	for x := left; x < left+wide; x++ {
		a, b := page.GrayAt(x, upper).Y, page.GrayAt(x, lower).Y
		if a < 128 {
			dark++
		}
		if (a < 128) != (b < 128) {
			apart++
		}
	}
	return dark > 20 && apart < 5
}
