package door

import (
	"encoding/binary"
	"encoding/json"
	"io"
	"sync"

	"watiqa/store/office"
)

// MostFrame is the largest content of a frame, in bytes.
const MostFrame = 1 << 20

// Letters of the frames; see the package comment.
const (
	hello    = 'h'
	welcome  = 'w'
	input    = 'i'
	resize   = 's'
	output   = 'o'
	call     = 'c'
	answer   = 'a'
	more     = 'm'
	progress = 'p'
	end      = 'e'
)

// Problems of the door.
const (
	BadFrame    office.Code = "door.bad_frame"    // what came is no frame of this protocol
	OtherDoor   office.Code = "door.version"      // args: theirs, ours
	Closed      office.Code = "door.closed"       // the owner of the books stopped
	Crowded     office.Code = "door.crowded"      // args: most connections at once
	NoIdentity  office.Code = "door.no_identity"  // sign in first
	TooMany     office.Code = "door.too_many"     // wrong passphrases over one connection
	UnknownCall office.Code = "door.unknown_call" // args: name
	LongPath    office.Code = "door.path_too_long"
	Occupied    office.Code = "door.occupied" // another process listens already
	Failed      office.Code = "door.failed"   // an error that is in the log
)

// readFrame reads one frame. A frame that is too long is an error before its
// content is read.
func readFrame(r io.Reader) (letter byte, content []byte, err error) {
	var head [5]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return 0, nil, err
	}
	n := binary.BigEndian.Uint32(head[1:])
	if n > MostFrame {
		return 0, nil, office.Refuse(BadFrame)
	}
	content = make([]byte, n)
	if _, err := io.ReadFull(r, content); err != nil {
		return 0, nil, err
	}
	return head[0], content, nil
}

// frames writes frames, each whole, from several goroutines.
type frames struct {
	mu sync.Mutex
	w  io.Writer
}

func (f *frames) write(letter byte, content []byte) error {
	if len(content) > MostFrame {
		return office.Refuse(BadFrame)
	}
	frame := make([]byte, 5, 5+len(content))
	frame[0] = letter
	binary.BigEndian.PutUint32(frame[1:], uint32(len(content)))
	f.mu.Lock()
	defer f.mu.Unlock()
	_, err := f.w.Write(append(frame, content...))
	return err
}

// writeLong writes a content of any length: what one frame does not hold goes
// before it, in frames of its own.
func (f *frames) writeLong(letter byte, v any) error {
	content, err := json.Marshal(v)
	for err == nil && len(content) > MostFrame {
		err = f.write(more, content[:MostFrame])
		content = content[MostFrame:]
	}
	if err != nil {
		return err
	}
	return f.write(letter, content)
}

func (f *frames) writeJSON(letter byte, v any) error {
	content, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return f.write(letter, content)
}

// outcome is what a welcome, an answer and an end hold.
type outcome struct {
	Problem *office.Problem `json:"problem,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
}

// err gives the problem as an error, or nil.
func (o outcome) err() error {
	if o.Problem == nil {
		return nil
	}
	return o.Problem
}
