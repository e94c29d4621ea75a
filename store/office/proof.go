package office

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// PrintedHead is a head of the journal as it is printed on a closing: how many
// events it held, and their root.
type PrintedHead struct {
	Size uint64 `json:"size"`
	Root string `json:"root"` // hex, lower case; the whole or its beginning
}

// BadHead: what was typed is no printed head.
const BadHead Code = "head.malformed"

// HeadNever: the journal never had this head.
const HeadNever Code = "head.unknown"

// leastRoot is how many digits of a root must be given: 64 bits, which nobody
// finds another journal for by trying.
const leastRoot = 16

var printedHead = regexp.MustCompile(`^([0-9]{1,15}):([0-9a-f]{16,64})$`)

// ParseHead reads a head as it is printed: SIZE:ROOT, the root in full or at
// least its first 16 digits, which may stand in groups. Fails with [BadHead].
func ParseHead(typed string) (PrintedHead, *Problem) {
	text := strings.ToLower(strings.Join(strings.Fields(FoldDigits(Clean(typed))), ""))
	found := printedHead.FindStringSubmatch(strings.NewReplacer("-", "", "·", "").Replace(text))
	if found == nil {
		return PrintedHead{}, Refuse(BadHead)
	}
	size, _ := strconv.ParseUint(found[1], 10, 64)
	return PrintedHead{Size: size, Root: found[2]}, nil
}

// String is the head as it is printed.
func (h PrintedHead) String() string { return strconv.FormatUint(h.Size, 10) + ":" + h.Root }

// Is tells whether a root, in hex, is the head's.
func (h PrintedHead) Is(root string) bool {
	return len(h.Root) >= leastRoot && strings.HasPrefix(root, h.Root)
}

// Standing is what today's journal says to a head that was printed once.
type Standing struct {
	Head    PrintedHead `json:"head"`
	Answer  HeadAnswer  `json:"answer"`
	At      time.Time   `json:"at,omitzero"`       // when the last event under the head was written
	Day     Day         `json:"day,omitempty"`     // on which business day
	Later   uint64      `json:"later"`             // events since then, of an extended head
	Now     PrintedHead `json:"now"`               // today's head
	Epoch   *Epoch      `json:"epoch,omitempty"`   // that abandoned the branch on which the head lies
	EpochAt time.Time   `json:"epoch_at,omitzero"` // when
	EpochBy string      `json:"epoch_by,omitempty"`
}

// HeadAnswer is one of the three things that can be said of a printed head.
type HeadAnswer string

const (
	HeadExtended  HeadAnswer = "extended"  // today's journal begins with exactly these events
	HeadAbandoned HeadAnswer = "abandoned" // it lies on a branch that an epoch ended and that today's journal carries
	HeadUnknown   HeadAnswer = "unknown"   // this journal never had it
)

// HeadAnswers in the order in which they are explained.
var HeadAnswers = []HeadAnswer{HeadExtended, HeadAbandoned, HeadUnknown}
