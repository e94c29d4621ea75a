package platform

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"time"
	"unicode/utf8"

	"watiqa/store/office"
)

// Word is one thing that the Post says of a letter: the letter by its label,
// and what happened to it.
type Word struct {
	Label string `json:"label"`
	office.Track
}

// Track takes what the Post says, all of it or nothing, and sends it to the
// office whose letter it is. The Post may be ahead of an office that has been
// away: what it says of a label that no office has packed yet is kept until one
// has. The same word twice is once.
func (p *Platform) Track(words ...Word) error {
	now := p.now()
	for i := range words {
		if problem := words[i].validate(now); problem != nil {
			return problem
		}
	}
	return p.store.Update(func(tx Tx) error {
		for _, word := range words {
			key := trackKey(word)
			if tx.Get(Tracks, key) != nil {
				continue
			}
			save(tx, Tracks, key, word.Track)
			for _, id := range holders(tx, word.Label) {
				o, err := officeOf(tx, id)
				if err != nil {
					return err
				}
				emit(tx, o, now, office.LetterTracked, word.Label, word.Track)
				o.save(tx)
			}
		}
		return nil
	})
}

// mostPlace is how long a place's name may be, in characters.
const mostPlace = 80

// validate brings a word into its one form, or says why it cannot be one. The
// Post's clock is not judged beyond a day.
func (w *Word) validate(now time.Time) *office.Problem {
	label, err := office.ParseS10(w.Label)
	w.At, w.Place = w.At.UTC().Truncate(time.Second), office.Clean(w.Place)
	switch {
	case err != nil, !slices.Contains(office.AllTracked, w.What),
		w.At.Year() < 2000 || w.At.After(now.Add(24*time.Hour)), utf8.RuneCountInString(w.Place) > mostPlace,
		(w.Reason != "") && (w.What != office.SentBack || !slices.Contains(office.Reasons, w.Reason)):
		return office.Refuse(BadWord, office.Clean(w.Label))
	}
	w.Label = string(label)
	return nil
}

// trackKey of a word: the label, and a digest of what is said.
func trackKey(w Word) string {
	text, _ := json.Marshal(w.Track) // plain strings and a time
	sum := sha256.Sum256(text)
	return within(w.Label) + hex.EncodeToString(sum[:8])
}

// holders are the offices that have packed a letter under a label: more than one
// only where something is very wrong.
func holders(tx Tx, label string) (ids []string) {
	prefix := within(label)
	for key := range tx.Scan(Letters, prefix) {
		ids = append(ids, key[len(prefix):])
	}
	return ids
}

// posted notes whose letter a label is, and sends what the Post has said of it
// already.
func (u *push) posted(e office.Event) {
	var b office.Packing
	if e.Kind != office.LetterPacked || json.Unmarshal(e.Body, &b) != nil {
		return
	}
	if label, err := office.ParseS10(string(b.Label)); err != nil || label != b.Label {
		return
	}
	key := within(string(b.Label)) + u.office.ID
	if u.tx.Get(Letters, key) != nil {
		return
	}
	u.tx.Put(Letters, key, mark)
	var tracks []office.Track
	for at := range u.tx.Scan(Tracks, within(string(b.Label))) {
		if track, ok := load[office.Track](u.tx, Tracks, at); ok {
			tracks = append(tracks, track)
		}
	}
	slices.SortFunc(tracks, func(a, b office.Track) int { return a.At.Compare(b.At) })
	for _, track := range tracks {
		emit(u.tx, u.office, u.p.now(), office.LetterTracked, string(b.Label), track)
	}
}

// UnderWay are the letters of an office that it has handed to the Post and that
// have not arrived: what the demo moves on.
func (p *Platform) UnderWay(id string) (labels map[string]office.Letter, err error) {
	labels = map[string]office.Letter{}
	err = p.store.View(func(tx Tx) error {
		state := stateOf(tx, id)
		for _, r := range state.Requests.All() {
			if letter, ok := state.Letters.Get(r.Letter); ok && r.Stage == office.Handed {
				labels[string(letter.Label)] = withTracks(tx, letter)
			}
		}
		return nil
	})
	return labels, err
}

// withTracks gives a letter all that the Post has said of it, taken or not.
func withTracks(tx Tx, letter office.Letter) office.Letter {
	letter.Track = nil
	for at := range tx.Scan(Tracks, within(string(letter.Label))) {
		if track, ok := load[office.Track](tx, Tracks, at); ok {
			letter.Track = append(letter.Track, track)
		}
	}
	slices.SortFunc(letter.Track, func(a, b office.Track) int { return a.At.Compare(b.At) })
	return letter
}
