package office

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Denominations of Moroccan cash in centimes, largest first: notes of 200, 100,
// 50 and 20 dirhams; coins of 10, 5, 2, 1 and ½ dirham, 20 and 10 centimes.
var Denominations = []Centimes{200_00, 100_00, 50_00, 20_00, 10_00, 5_00, 2_00, 1_00, 50, 20, 10}

// Counts is a drawer as it was counted: how many pieces of each denomination.
type Counts map[Centimes]int

// mostPieces of one denomination that a count takes: more is a slip of the hand.
const mostPieces = 100_000

// BadCount: what was typed is no count of cash.
const BadCount Code = "count.malformed" // args: what cannot be read

// ParseCounts reads a count: "200=3 50=1 0,20=5", denomination in dirhams,
// number of pieces, in either digits. "0" is an empty drawer. Each denomination
// comes once; one of which there is nothing is left out. Fails with [BadCount].
func ParseCounts(typed string) (Counts, *Problem) { return parsePieces(typed, Denominations) }

// parsePieces reads pieces of these face values.
func parsePieces(typed string, faces []Centimes) (Counts, *Problem) {
	counts := Counts{}
	words := strings.Fields(FoldDigits(Clean(typed)))
	if len(words) == 0 {
		return nil, Refuse(BadCount, "")
	}
	if len(words) == 1 && words[0] == "0" {
		return counts, nil
	}
	for _, word := range words {
		face, pieces, both := strings.Cut(word, "=")
		piece, err := ParseCentimes(face)
		n, errN := strconv.ParseUint(pieces, 10, 32)
		_, twice := counts[piece]
		if !both || err != nil || errN != nil || n > mostPieces || twice || !slices.Contains(faces, piece) {
			return nil, Refuse(BadCount, word)
		}
		counts[piece] = int(n)
	}
	maps.DeleteFunc(counts, isNone)
	return counts, nil
}

func isNone(_ Centimes, n int) bool { return n == 0 }

// Total of the count in centimes.
func (c Counts) Total() (sum Centimes) {
	for piece, n := range c {
		sum += piece * Centimes(n)
	}
	return sum
}

// Faces of the pieces, the largest first.
func (c Counts) Faces() []Centimes {
	faces := slices.Sorted(maps.Keys(c))
	slices.Reverse(faces)
	return faces
}

// face is a value as it stands on a note, a coin or a stamp: "20", "0,50".
func (c Centimes) face() string {
	face := strconv.Itoa(int(c / 100))
	if c%100 != 0 {
		face += "," + strconv.Itoa(int(100 + c%100))[1:]
	}
	return face
}

// String writes the count as [ParseCounts] reads it.
func (c Counts) String() string {
	var words []string
	for _, piece := range c.Faces() {
		if n := c[piece]; n != 0 {
			words = append(words, piece.face()+"="+strconv.Itoa(n))
		}
	}
	if len(words) == 0 {
		return "0"
	}
	return strings.Join(words, " ")
}
