package paper

import (
	"strconv"
	"time"

	"watiqa/store/office"
	"watiqa/tui/lang"
)

// Slip is a handover slip: letters that go to the Post together. The Post's own
// form is not public; this one is ours.
type Slip struct {
	Number  string
	Pickup  bool // the Post comes for the letters; else they are brought to an agency
	Abroad  bool
	Closed  time.Time // UTC
	Handed  time.Time // UTC; zero: not yet
	By      string    // who hands them over
	Agent   string    // of the Post, "" until written by hand
	Letters []SlipLetter
}

// SlipLetter is one line of a slip, by rank.
type SlipLetter struct {
	Label     office.S10
	Addressee string
	Place     string // locality, and abroad the country
	Papers    int    // sheets inside, to count against the envelope
	Refused   string // why the agency did not take it; "" when it did: else it is struck
}

// Slip draws both copies: the Post's and the office's.
func (p *Pile) Slip(slip Slip, copy int) {
	for _, whose := range []lang.S{p.w.CopyForPost, p.w.CopyForOffice} {
		p.slip(slip, whose, copy)
	}
}

func (p *Pile) slip(slip Slip, whose lang.S, copy int) {
	s := p.sheet(p.w.SlipTitle, slip.Number, copy)
	defer s.done()
	s.at(0, s.y+5, wide/2, s.say(whose), words, strong, start)
	s.y += 6
	way, where := s.w.ByAgency, s.w.Inland
	if slip.Pickup {
		way = s.w.ByPickup
	}
	if slip.Abroad {
		where = s.w.AbroadLetters
	}
	s.facts(
		fact{label: s.w.Way, value: s.say(way) + " · " + s.say(where)},
		fact{label: s.w.ClosedAt, value: s.moment(slip.Closed), kind: figures},
		fact{label: s.w.HandedAt, value: s.moment(slip.Handed), kind: figures},
		fact{label: s.w.HandedBy, value: slip.By, kind: naming},
		fact{label: s.w.PostAgent, value: slip.Agent, kind: naming},
	)
	var rows []row
	taken := 0
	for i, l := range slip.Letters {
		note := l.Refused
		if note == "" {
			taken++
		} else {
			note += " · " + s.say(s.w.Initial) + " ........"
		}
		rows = append(rows, row{struck: l.Refused != "",
			cells: []string{strconv.Itoa(i + 1), string(l.Label), l.Addressee, l.Place, strconv.Itoa(l.Papers), ""}})
		if note != "" {
			rows = append(rows, row{cells: []string{"", "", note}})
		}
	}
	s.table([]column{
		{name: s.w.Rank, part: 10, kind: figures, end: true}, {name: s.w.LabelNumber, part: 34, kind: figures},
		{name: s.w.Addressee, part: 58, kind: naming}, {name: s.w.Place, part: 44, kind: naming},
		{name: s.w.PaperCount, part: 16, kind: figures, end: true}, {name: s.w.Remark, part: 18, kind: naming},
	}, rows)
	s.facts(
		fact{label: s.w.LetterCount, value: strconv.Itoa(taken), kind: figures, in: ink{size: 14, bold: true}},
		fact{label: s.w.RefusedCount, value: notNone(len(slip.Letters) - taken), kind: figures, in: strong},
	)
	s.signatures(signature{who: s.w.SignOffice, name: slip.By}, signature{who: s.w.SignPost, name: slip.Agent}, signature{who: s.w.StampPost})
}

// notNone leaves a count of none out.
func notNone(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
