package office

import (
	"slices"
	"testing"
)

// Which slips of the hand the check digit lets pass. Whether one passes depends
// only on the digits it touches and on the remainder mod 11 that the other
// digits leave, so all digits × all remainders is every case there is.

func TestOneWrongDigitPassesInOneCaseOf55AndAWrongCheckDigitNever(t *testing.T) {
	for place := range 8 {
		cases, pass := 0, 0
		for _, serial := range others(t, place) {
			for a := range 10 {
				for b := range 10 {
					if a != b {
						cases++
						if S10Check(with(serial, place, a)) == S10Check(with(serial, place, b)) {
							pass++
						}
					}
				}
			}
		}
		if cases != 990 || pass != 18 {
			t.Errorf("place %d: %d of %d pass", place+1, pass, cases)
		}
	}
	if NewS10("RR", 0) != "RR000000005MA" || NewS10("RR", 90_000_000) != "RR900000005MA" {
		t.Error("the example of a slip that passes does not pass")
	}
}

func TestTwoSwappedDigitsPassOnlyAtCertainDistances(t *testing.T) {
	distances := [7][]int{{3, 8}, {3, 8}, {3, 8}, {5, 6}, {3, 8}, {4, 7}, {3, 8}}
	for place, want := range distances {
		cases, pass := 0, 0
		for _, serial := range others(t, place, place+1) {
			for a := range 10 {
				for b := range 10 {
					if a == b {
						continue
					}
					cases++
					if S10Check(with(serial, place, a, b)) != S10Check(with(serial, place, b, a)) {
						continue
					}
					pass++
					if !slices.Contains(want, max(a-b, b-a)) {
						t.Errorf("places %d and %d: %d and %d pass", place+1, place+2, a, b)
					}
				}
			}
		}
		if cases != 990 || pass != 18 {
			t.Errorf("places %d and %d: %d of %d pass", place+1, place+2, pass, cases)
		}
	}
}

func TestTheLastDigitSwappedWithTheCheckDigitPassesOnlyForTwoPairs(t *testing.T) {
	passing := map[[2]int]int{}
	for _, serial := range others(t, 7) {
		for last := range 10 {
			check := S10Check(with(serial, 7, last))
			if check != last && S10Check(with(serial, 7, check)) == last {
				passing[[2]int{last, check}]++
			}
		}
	}
	if len(passing) != 4 || passing[[2]int{0, 2}] != 1 || passing[[2]int{2, 0}] != 1 ||
		passing[[2]int{4, 5}] != 1 || passing[[2]int{5, 4}] != 1 {
		t.Errorf("these pass: %v", passing)
	}
}

// others gives, for each remainder, a serial that leaves it, with zeros in the
// free places.
func others(t *testing.T, free ...int) [11][8]int {
	t.Helper()
	weights := [8]int{8, 6, 4, 2, 3, 5, 9, 7}
	var fill []int
	for place := range weights {
		if !slices.Contains(free, place) {
			fill = append(fill, place)
		}
	}
	var serials [11][8]int
	found := map[int]bool{}
	for a := range 10 {
		for b := range 10 {
			rest := (a*weights[fill[0]] + b*weights[fill[1]]) % 11
			serials[rest] = [8]int{}
			serials[rest][fill[0]], serials[rest][fill[1]] = a, b
			found[rest] = true
		}
	}
	if len(found) != 11 {
		t.Fatal("a remainder is missing")
	}
	return serials
}

// with puts digits into a serial from a place on.
func with(serial [8]int, place int, digits ...int) (n uint32) {
	copy(serial[place:], digits)
	for _, digit := range serial {
		n = n*10 + uint32(digit)
	}
	return n
}
