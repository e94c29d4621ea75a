package seed

import "math/rand/v2"

// How many papers of a kind citizens ask for. Public totals give the means
// (1.69 M extracts and 1.19 M full copies in 337,558 letters: 5.0 and 3.5); the
// shapes are ours. Weights are in percent.
var (
	extractCounts = weighted{{0, 8}, {1, 8}, {2, 15}, {3, 11}, {4, 13}, {5, 13}, {6, 9}, {8, 6}, {10, 12}, {15, 3}, {20, 2}}
	fullCounts    = weighted{{0, 15}, {1, 14}, {2, 19}, {3, 13}, {4, 11}, {5, 10}, {6, 6}, {8, 3}, {10, 7}, {15, 1}, {20, 1}}
)

type weighted []struct{ value, percent int }

func (w weighted) draw(r *rand.Rand) int {
	at := r.IntN(100)
	for _, row := range w {
		if at -= row.percent; at < 0 {
			return row.value
		}
	}
	return w[len(w)-1].value
}

// papers of one order: never none.
func papers(r *rand.Rand) (extracts, fullCopies int) {
	extracts, fullCopies = extractCounts.draw(r), fullCounts.draw(r)
	if extracts+fullCopies == 0 {
		extracts = 1
	}
	return extracts, fullCopies
}
