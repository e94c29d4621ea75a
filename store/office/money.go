package office

import (
	"math/bits"
	"regexp"
	"strconv"
	"strings"
)

// Centimes is an amount of money: hundredths of a dirham, never a float.
type Centimes int64

// BadAmount: what was typed is no amount. A sum that does not fit is
// [TooMuchMoney].
const BadAmount Code = "money.malformed"

// An amount as people type it: digits in threes or in one row, then one or two
// decimals. Points group only where a comma follows, since "1.234" could be a
// thousand or one and a bit, and money is never guessed.
var amount = regexp.MustCompile(`^-?(?:(?:[0-9]+|[0-9]{1,3}(?: [0-9]{3})+)(?:[.,][0-9]{1,2})?|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2})$`)

// ParseCentimes reads an amount in dirhams: "12,50", "12.5", "1 234,50",
// "1.234,50", "١٢٫٥٠", "-3". No unit. Fails with [BadAmount] or [TooMuchMoney].
func ParseCentimes(s string) (Centimes, error) {
	s = strings.NewReplacer("٫", ",", "٬", ".", "−", "-").Replace(FoldDigits(Clean(s)))
	if !amount.MatchString(s) {
		return 0, Refuse(BadAmount)
	}
	whole, cents := s, ""
	if i := strings.LastIndexAny(s, ",."); i >= 0 {
		whole, cents = s[:i], s[i+1:]
	}
	digits := strings.NewReplacer(" ", "", ".", "").Replace(whole) + (cents + "00")[:2]
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return 0, Refuse(TooMuchMoney)
	}
	return Centimes(n), nil
}

// Format writes an amount for people: "1 234,50 DH" in French, "1.234,50 درهم"
// in Arabic, as CLDR does for Morocco (fr-MA, ar-MA): Western digits and a
// decimal comma in both.
//
// The French spaces are U+00A0: one cell wide, present in every font (the narrow
// U+202F of CLDR is not), and part of the number to the bidi algorithm, where a
// plain space would let "1 234" turn into "234 1" next to Arabic. A minus is a
// plain hyphen in front: U+2212 is two cells in some terminals.
func (c Centimes) Format(lang Lang) string {
	group, unit := "\u00a0", "\u00a0DH"
	if lang == Arabic {
		group, unit = ".", "\u00a0درهم"
	}
	n, sign := uint64(c), ""
	if c < 0 {
		n, sign = -n, "-"
	}
	whole := strconv.FormatUint(n/100, 10)
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + group + whole[i:]
	}
	cents := strconv.FormatUint(100+n%100, 10)[1:]
	return sign + whole + "," + cents + unit
}

// mostEntered is the largest amount that anybody types: a billion dirhams. It is
// far from what an account holds, so that no sum of what was entered wraps.
const mostEntered Centimes = 1_000_000_000_00

func (c Centimes) enterable() bool { return -mostEntered <= c && c <= mostEntered }

// Add gives c + d; not ok when it does not fit.
func (c Centimes) Add(d Centimes) (sum Centimes, ok bool) {
	sum = c + d
	return sum, (sum > c) == (d > 0)
}

// Times gives c × n; not ok when it does not fit.
func (c Centimes) Times(n int) (product Centimes, ok bool) {
	hi, lo := bits.Mul64(size(int64(c)), size(int64(n)))
	if (c < 0) != (n < 0) {
		return Centimes(-lo), hi == 0 && lo <= 1<<63
	}
	return Centimes(lo), hi == 0 && lo < 1<<63
}

func size(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// Sum adds amounts; not ok when a sum on the way does not fit.
func Sum(amounts ...Centimes) (sum Centimes, ok bool) {
	for _, a := range amounts {
		if sum, ok = sum.Add(a); !ok {
			return sum, false
		}
	}
	return sum, true
}
