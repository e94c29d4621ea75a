package paper

import (
	"bytes"
	"encoding/hex"
	"strconv"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"watiqa/store/office"
	"watiqa/tui/lang"
	"watiqa/tui/text"
)

// Frame is what all sheets of a pile have in common.
type Frame = office.Occasion

// ShortHead is a journal head as it stands on paper: how many events, and the
// first eight bytes of the root. It is enough to ask the books whether they
// still extend it.
func ShortHead(size uint64, root [32]byte) string {
	digits := hex.EncodeToString(root[:8])
	return strconv.FormatUint(size, 10) + " · " + digits[:4] + " " + digits[4:8] + " " + digits[8:12] + " " + digits[12:]
}

// Pile is sheets that go to the printer together.
type Pile struct {
	frame Frame
	w     lang.Paper
	t     lang.Till
	text  *text.Shaper
	pdf   *fpdf.Fpdf
}

// New begins an empty pile.
func New(f Frame) *Pile {
	p := &Pile{frame: f, w: lang.PaperWords(), t: lang.TillWords(), text: text.New(text.Visual), pdf: fpdf.New("P", "mm", "A4", "")}
	p.pdf.SetCatalogSort(true)
	p.pdf.SetCreationDate(f.At)
	p.pdf.SetModificationDate(f.At)
	p.pdf.SetProducer("watiqa", true)
	p.pdf.SetLang(string(f.Lang))
	p.pdf.SetAutoPageBreak(false, 0)
	p.pdf.SetMargins(0, 0, 0)
	p.pdf.AddUTF8FontFromBytes(family, "", regular)
	p.pdf.AddUTF8FontFromBytes(family, "B", bold)
	return p
}

// PDF is the pile as one document.
func (p *Pile) PDF() ([]byte, error) {
	var out bytes.Buffer
	if err := p.pdf.Output(&out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func (p *Pile) rtl() bool { return p.frame.Lang == office.Arabic }

func (p *Pile) say(s lang.S, values ...string) string { return s.With(p.frame.Lang, values...) }

// dir is the direction of sentences.
func (p *Pile) dir() text.Dir {
	if p.rtl() {
		return text.RTL
	}
	return text.LTR
}

// moment is a time on the office's clock, "02/03/2026 14:05"; "" for none.
func (p *Pile) moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	c := p.frame.Office.Calendar
	return lang.Date(c.DayOf(t)) + " " + lang.Clock(c.Local(t))
}

func (p *Pile) money(c office.Centimes) string { return c.Format(p.frame.Lang) }
