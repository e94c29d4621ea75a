package store

import (
	"bytes"
	"encoding/hex"
	"maps"
	"slices"

	"watiqa/store/office"
)

// A page of the feed can be lost: another copy of the books took it, and the
// platform, restored from a backup since, no longer has it either. When the
// office is led out onto that copy's journal it goes on without the page. What
// is taken in its place lies in the feed log under the page's own key: the items
// of it that are here, and the orders that the platform holds now and that are
// not known yet, so that the work on them which follows finds them. Whatever else
// the platform still has comes when its feed begins anew.

// lostPages are items to take in the place of pages, by key.
type lostPages map[string][]office.Item

// lostKey is the key of the page's last item and the beginning of its digest.
func lostKey(page office.Taken) string {
	var digest [lostDigest]byte
	text, _ := hex.DecodeString(page.Digest)
	copy(digest[:], text)
	return string(append(feedKey(page.Gen, page.To), digest[:]...))
}

const lostDigest = 8 // bytes

// isItem tells the key of an item from that of a lost page, which is longer.
func isItem(key []byte) bool { return len(key) == len(feedKey(0, 0)) }

// lostPages reads what the feed log keeps of them.
func (t *tx) lostPages() lostPages {
	all := lostPages{}
	b := t.bucket(pathFeed)
	if b == nil {
		return all
	}
	c := b.Cursor()
	for key, _ := c.First(); key != nil; key, _ = c.Next() {
		if isItem(key) {
			continue
		}
		text, _ := t.open(pathFeed, key)
		items, ok := readLost(text)
		if !ok {
			t.fail(pathFeed, key, errDamaged)
		}
		all[string(key)] = items
	}
	return all
}

// readLost reads lines of items, each ended by a line feed.
func readLost(text []byte) (items []office.Item, ok bool) {
	for line := range bytes.Lines(text) {
		item, err := office.DecodeItem(bytes.TrimSuffix(line, []byte("\n")))
		if err != nil {
			return nil, false
		}
		items = append(items, item)
	}
	return items, true
}

func writeLost(items []office.Item) (text []byte) {
	for _, item := range items {
		text = append(append(text, item.Encode()...), '\n')
	}
	return text
}

// instead finds what can be taken in the place of a page.
func (r *rebuild) instead(page office.Taken) (items []office.Item) {
	known := map[string]bool{}
	from := max(page.From, startOf(page, r.replay.state.Here().Feed).Seq)
	for seq := from + 1; seq <= page.To && plausible(page); seq++ {
		line, here := r.t.open(pathFeed, feedKey(page.Gen, seq))
		if item, err := office.DecodeItem(line); here && err == nil {
			items = append(items, item)
			known[item.Subject] = true
		}
	}
	for _, seq := range slices.Sorted(maps.Keys(r.items)) {
		item, err := office.DecodeItem(r.items[seq])
		if err != nil || item.Kind != office.RequestPlaced || known[item.Subject] {
			continue
		}
		if _, here := r.replay.state.Requests.Get(item.Subject); !here {
			items = append(items, item)
			known[item.Subject] = true
		}
	}
	return items
}
