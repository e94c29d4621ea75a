package office

import (
	"math"
	"slices"
	"time"
)

// Post is how the office deals with the Post: settings of its own, for none of
// them has a public source.
type Post struct {
	Pickup   bool   `json:"pickup"`             // the Post collects at the office; otherwise letters go to an agency
	Agency   string `json:"agency,omitempty"`   // post agency, as printed on slips
	Line1    string `json:"line1,omitempty"`    // return address on envelopes
	Line2    string `json:"line2,omitempty"`    // douar, quarter
	Postcode string `json:"postcode,omitempty"` // of the return address
	Locality string `json:"locality,omitempty"`
	Phone    string `json:"phone,omitempty"`

	HandDays   int `json:"hand_days"`   // working days a packed letter may wait for its hand-over
	AcceptDays int `json:"accept_days"` // working days the Post may take to say that it has a letter
	LowDays    int `json:"low_days"`    // working days of labels left at which to ask for more
}

// usualPost is a convention of ours until an office sets its own.
func usualPost(pickup bool) Post {
	return Post{Pickup: pickup, HandDays: 1, AcceptDays: 3, LowDays: 10}
}

// Outgoing is what the office keeps of its mail beyond letters, slips and labels:
// one record under [Here].
type Outgoing struct {
	Post  *Post    `json:"post,omitempty"` // nil until the office sets its own
	Left  int      `json:"left,omitempty"` // labels in stock
	Used  []Use    `json:"used,omitempty"` // labels used, by day, the last ones
	Asked []Asking `json:"asked,omitempty"`

	Year  int      `json:"year,omitempty"`  // of the slips' numbering
	Slips int      `json:"slips,omitempty"` // opened in that year
	Live  []string `json:"live,omitempty"`  // slips that are open or wait to be handed over, oldest first
	Loose []string `json:"loose,omitempty"` // letters packed and on no live slip, in the order of packing
}

// Use is how many labels were used on a business day.
type Use struct {
	Day   Day `json:"day"`
	Count int `json:"count"`
}

// Outgoing mail of the office.
func (s *State) Outgoing() Outgoing {
	m, _ := s.Mail.Get(Here)
	return m
}

func (s *State) setMail(change func(*Outgoing)) {
	m := s.Outgoing()
	m.Used, m.Asked, m.Live, m.Loose = slices.Clone(m.Used), slices.Clone(m.Asked), slices.Clone(m.Live), slices.Clone(m.Loose)
	change(&m)
	s.Mail.Put(Here, m)
}

// Post gives the office's settings for the Post.
func (s *State) Post() Post {
	if m := s.Outgoing(); m.Post != nil {
		return *m.Post
	}
	return usualPost(s.Here().Pickup)
}

// rateDays is how many of the last days with mail tell the current rate (our
// convention): a month of an office that posts every day.
const rateDays = 20

// use counts labels used on a day. A day beyond the last ones is not counted.
func (m *Outgoing) use(day Day, count int) {
	at, known := slices.BinarySearchFunc(m.Used, day, func(u Use, d Day) int {
		switch {
		case u.Day < d:
			return -1
		case u.Day > d:
			return 1
		}
		return 0
	})
	switch {
	case known:
		m.Used[at].Count = max(m.Used[at].Count+count, 0)
	case count > 0:
		m.Used = slices.Insert(m.Used, at, Use{day, count})
	}
	m.Used = m.Used[max(len(m.Used)-rateDays, 0):]
}

// DaysLeft is how many working days the labels last at the current rate: that
// of the last 20 days with mail, over the working days since the first of them.
// ok is false when none was used yet.
func (m Outgoing) DaysLeft(c Calendar, today Day) (days int, ok bool) {
	used, since := 0, 0
	for _, u := range m.Used {
		used += u.Count
	}
	if used == 0 {
		return 0, false
	}
	for day := m.Used[0].Day; day != "" && day <= today && since < 400; day = day.Next() {
		if c.Working(day) {
			since++
		}
	}
	days = int(math.Floor(float64(m.Left) * float64(max(since, 1)) / float64(used)))
	return days, true
}

// Low tells whether it is time to ask for labels.
func (s *State) Low(today Day) bool {
	m := s.Outgoing()
	days, known := m.DaysLeft(s.Here().Calendar, today)
	return (known && days <= s.Post().LowDays) || (m.Left == 0 && (known || s.anyBatch()))
}

func (s *State) anyBatch() bool {
	for range s.Batches.All() {
		return true
	}
	return false
}

// working gives n working days as the duration that [Calendar.Elapsed] counts.
func working(n int) time.Duration { return time.Duration(n) * wholeDay }

// Unhanded tells whether a packed letter has waited too long for its hand-over.
func (p Post) Unhanded(c Calendar, l Letter, now time.Time) bool {
	return l.HandedAt.IsZero() && c.Elapsed(l.PackedAt, now) > working(p.HandDays)
}

// Unaccepted tells whether the Post should have said by now that it has a
// letter that was handed to it.
func (p Post) Unaccepted(c Calendar, l Letter, now time.Time) bool {
	return !l.HandedAt.IsZero() && len(l.Track) == 0 && c.Elapsed(l.HandedAt, now) > working(p.AcceptDays)
}
