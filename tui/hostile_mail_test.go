package tui_test

import (
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"testing"
	"testing/synctest"
	"time"

	"watiqa/store/office"
	"watiqa/tui"
	"watiqa/tui/kit/kittest"
	"watiqa/tui/lang"
)

// dare does a command with something nasty among its values, as long as the rules
// take it: what they refuse never stands in a record.
func (b *bureau) dare(r *rand.Rand, action string, subjects []string, param string, pairs ...string) {
	b.t.Helper()
	values := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		values[pairs[i]] = pairs[i+1]
	}
	if param != "" {
		values[param] = string([]rune("! " + kittest.Nasty(r))[:2]) + nastyShort(r)
	}
	_, err := b.books.Do(b.idOf("karim"), office.Command{Action: action, Subjects: subjects, Values: values})
	b.must(err)
}

func nastyShort(r *rand.Rand) string {
	runes := []rune(kittest.Nasty(r))
	return string(runes[:min(len(runes), 40)])
}

// said takes what the Post says of many labels from the feed.
func (b *bureau) said(tracks map[string]office.Track) {
	b.t.Helper()
	var lines [][]byte
	for label, track := range tracks {
		b.seq++
		item, err := office.NewItem(office.ItemHeader{Seq: b.seq, At: time.Now().UTC(), Kind: office.LetterTracked, Subject: label}, track)
		b.must(err)
		line := item.Encode()
		b.feed = b.feed.After(line)
		lines = append(lines, line)
	}
	cursor, err := b.books.Cursor()
	b.must(err)
	b.must(b.books.TakeFeed(cursor, lines, office.Cursor{Seq: b.seq, Digest: hex.EncodeToString(b.feed[:])}))
}

// nastyMail leads a quarter of the orders each to one place of the mail desk:
// waiting for an envelope, packed, at the Post, and back.
func (b *bureau) nastyMail(r *rand.Rand, records int) {
	b.t.Helper()
	label := func(i int) string { return string(office.NewS10("RR", uint32(47312400+i))) }
	var numbers []string
	for i := range records {
		numbers = append(numbers, fmt.Sprint(26000417+i))
	}
	for from := 0; from < records; from += 100 {
		part := numbers[from:min(from+100, records)]
		b.dare(r, "claim", part, "")
		b.dare(r, "found", part, "")
		b.dare(r, "print", part, "", "mentions", "yes", "marriage", "yes")
		b.dare(r, "sign", part, "", "signatory", "s1")
	}
	b.dare(r, "labels.receive", nil, "note", "first_label", label(0), "last_label", label(records))
	b.dare(r, "labels.ask", nil, "note", "count", "500")
	b.dare(r, "slip.open", nil, "")
	b.dare(r, "slip.open", nil, "", "kind", "abroad")
	var packed []office.Command
	for i := records / 4; i < records; i++ {
		packed = append(packed, office.Command{Action: "pack", Subjects: numbers[i : i+1], Values: map[string]string{"label": label(i)}})
	}
	_, err := b.books.Do(b.idOf("karim"), packed...)
	b.must(err)
	var slips []string
	b.must(b.books.View(func(s *office.State) error { slips = s.Outgoing().Live; return nil }))
	for _, slip := range slips {
		b.dare(r, "slip.close", []string{slip}, "")
	}
	for i := records / 4; i < records/2; i++ {
		b.dare(r, "strike", numbers[i:i+1], "reason")
	}
	for _, slip := range slips {
		b.dare(r, "slip.hand", []string{slip}, "receiver")
	}
	tracks := map[string]office.Track{}
	for i := records / 2; i < records; i++ {
		what := office.AllTracked[r.IntN(len(office.AllTracked))]
		if i >= records*3/4 {
			what = office.SentBack
		}
		tracks[label(i)] = office.Track{What: what, At: time.Now().UTC(), Place: kittest.Nasty(r), Reason: office.Reason(nastyShort(r))}
	}
	b.said(tracks)
}

// The same for the mail: every list of it, page by page, its boxes and the packing
// screen, over a thousand addressees and what was said of their letters. It takes
// its seconds for their number.
func TestWhateverStandsInTheRecordsNoLineOfTheMailBreaks(t *testing.T) {
	records := 1000
	if testing.Short() {
		records = 80
	}
	synctest.Test(t, func(t *testing.T) {
		b, r := newBureau(t, 0), rand.New(rand.NewPCG(5, 5))
		b.takeMade(records, func(i int, number string) office.Order { return nastyOrder(r, i, number) })
		b.nastyMail(r, records)
		s := sit(t, b, tui.Options{Lang: office.Arabic, Tastes: kept{b}})
		s.signIn("karim")
		s.press("enter", "alt+m")
		inBoth, both := s.inBoth, s.onBoth
		pages := func(n int) {
			for _, size := range [][2]int{{120, 40}, {80, 24}} {
				s.resize(size[0], size[1])
				s.press("home")
				for range n/12 + 1 {
					inBoth()
					s.press("pgdown")
				}
			}
		}
		for _, box := range []string{"p", "u", "x", "c"} { // one for each tab
			pages(records / 4)
			s.press("home", box)
			both()
			if box != "x" { // what the Post has accepted is not struck
				s.shows("╭")
				s.press("esc")
			}
			s.shows(lang.MailWords().Desk.In(office.Arabic))
			s.press("tab")
		}
		s.press("s")
		s.shows(lang.MailWords().Stream.In(office.Arabic))
		for i := range records / 4 {
			if i%10 == 0 {
				s.scan(fmt.Sprint(26000417 + i))
				both()
			}
		}
		s.press("esc", "esc")
		for _, list := range []struct {
			key       string
			n, within int
			title     lang.S
		}{{"b", 2, records, lang.MailWords().Slips}, {"e", 1, 1, lang.MailWords().Labels}, {"t", records / 2, 1, lang.MailWords().Tracking}} {
			s.press(list.key)
			s.shows(list.title.In(office.Arabic))
			pages(list.n)
			s.press("enter") // a slip with its letters, an order
			pages(list.within)
			s.press("alt+m")
		}
	})
}
