package seed

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"unicode"

	"watiqa/store/office"
)

// kind of a scan.
type kind int

const (
	pdf    kind = iota // one page of text
	png                // a small black and white image
	photo              // a larger grey image, to see it travel in parts
	cut                // an image whose end is missing: unreadable (R04)
	dark               // an image on which nothing can be read (R04)
	absent             // the citizen joined nothing (R04)
)

func (k kind) mediaType() string {
	if k == pdf {
		return "application/pdf"
	}
	return "image/png"
}

// page is what a scan shows: a copy of the family booklet, in Latin capitals
// because the images are drawn without a font. It says that it is a specimen.
type page struct {
	kind   kind
	number string // of the order
	name   string
	birth  string
	act    string
	year   string
	place  string
	note   string
	grain  uint64 // noise of a photo
}

// scan makes the page that proves what the order says.
func (m Maker) scan(r *rand.Rand, o office.Order, holder someone) page {
	p := page{
		number: o.Number, name: latin(holder.first) + " " + latin(holder.family), birth: o.Holder.Birth,
		act: latinOnly(o.Act.Number), year: yearOf(o.Act),
		place: latinOnly(m.options.Office.Commune.Fr), grain: r.Uint64(),
	}
	switch draw := r.IntN(100); {
	case draw < 45:
		p.kind = pdf
	case draw < 98:
		p.kind = png
	default:
		p.kind = photo
	}
	return p
}

func yearOf(a office.Act) string {
	if a.Hijri != 0 {
		return strconv.Itoa(a.Hijri) + " H"
	}
	return strconv.Itoa(a.Gregorian)
}

// lines of the page, at most lineWidth characters each.
func (p page) lines() []string {
	return []string{
		"LIVRET DE FAMILLE",
		"*** SPECIMEN ***",
		"",
		clip(p.name),
		"NE(E) " + p.birth,
		clip("ACTE " + p.act + " / " + p.year),
		clip(p.place),
		clip(p.note),
		"",
		"COMMANDE " + p.number,
	}
}

func clip(line string) string { return line[:min(len(line), lineWidth)] }

// bytes of the file.
func (p page) bytes() []byte {
	switch p.kind {
	case absent:
		return nil
	case pdf:
		return p.pdf()
	case photo:
		return p.photo()
	}
	whole := p.png()
	if p.kind == cut {
		return whole[:len(whole)/5]
	}
	return whole
}

// latin letters of a name; a rough transcription where the list has none.
func latin(n name) string {
	if n.latin != "" {
		return n.latin
	}
	return latinOnly(n.ar)
}

var transcription = strings.NewReplacer(
	"ا", "A", "أ", "A", "إ", "I", "آ", "A", "ب", "B", "ت", "T", "ث", "T", "ج", "J", "ح", "H", "خ", "KH", "د", "D", "ذ", "D",
	"ر", "R", "ز", "Z", "س", "S", "ش", "CH", "ص", "S", "ض", "D", "ط", "T", "ظ", "D", "ع", "A", "غ", "GH", "ف", "F", "ق", "K",
	"ك", "K", "ل", "L", "م", "M", "ن", "N", "ه", "H", "و", "OU", "ي", "I", "ى", "A", "ة", "A", "ؤ", "OU", "ئ", "I", "ء", "",
	"é", "e", "è", "e", "ê", "e", "à", "a", "â", "a", "ô", "o", "ï", "i", "î", "i", "ç", "c",
)

// latinOnly writes a text in the characters that an image can show.
func latinOnly(s string) string {
	s = strings.ToUpper(transcription.Replace(office.FoldDigits(s)))
	return strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII {
			return r
		}
		return '?'
	}, s)
}
