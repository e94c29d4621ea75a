package wire

import "bytes"

// Limits of every body. A decoder refuses what passes them before it has used
// more memory than they allow.
const (
	MaxLine   = 1 << 20 // bytes of one line
	MaxBody   = 8 << 20 // bytes of a body, compressed or not
	MaxHeader = 4 << 10 // bytes of a signed first line
)

// Join makes a body of lines: each ends in a line feed.
func Join(lines ...[]byte) []byte {
	size := 0
	for _, line := range lines {
		size += len(line) + 1
	}
	body := make([]byte, 0, size)
	for _, line := range lines {
		body = append(append(body, line...), '\n')
	}
	return body
}

// Split reads a body of lines. A body that does not end in a line feed was cut;
// an empty line is nobody's.
func Split(body []byte) ([][]byte, error) {
	if len(body) > MaxBody {
		return nil, ErrTooLarge
	}
	var lines [][]byte
	for len(body) > 0 {
		line, rest, ended := bytes.Cut(body, []byte("\n"))
		switch {
		case !ended || len(line) == 0:
			return nil, ErrMalformed
		case len(line) > MaxLine:
			return nil, ErrTooLarge
		}
		lines, body = append(lines, line), rest
	}
	return lines, nil
}
