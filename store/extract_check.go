package store

import (
	"bufio"
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"hash"
	"io"
	"strconv"

	"golang.org/x/mod/sumdb/tlog"

	"watiqa/store/office"
)

// mostExtractLine is the longest line of an extract, in bytes: an event that
// carries another, its escapes and its proof.
const mostExtractLine = 8 * office.MostLine

// CheckExtract reads an extract to its end and checks everything that it says,
// without any books: that it is whole and what the device signed, that each
// event lies in the journal that was signed, at its place, and that a body is
// the one that the journal holds. What remains to be done by a person is to
// compare the fingerprint with the platform's record of the device. Problems:
// [office.ExtractMalformed], [office.ExtractProof], [office.ExtractForged],
// [office.ExtractVersion].
func CheckExtract(r io.Reader) (report office.ExtractReport, err error) {
	file := sha256.New()
	c := &extractCheck{in: bufio.NewReaderSize(io.TeeReader(r, file), 64<<10), digest: sha256.New(), begins: map[office.Opening]uint64{}}
	if err := c.header(); err != nil {
		return report, err
	}
	for {
		more, err := c.next()
		if err != nil {
			return office.ExtractReport{}, err
		}
		if !more {
			c.report.File = hex.EncodeToString(file.Sum(nil))
			return c.report, nil
		}
	}
}

// extractCheck is an extract that is being read.
type extractCheck struct {
	in     *bufio.Reader
	at     int       // line
	digest hash.Hash // of the lines before this one
	key    ed25519.PublicKey
	size   uint64
	root   tlog.Hash
	after  uint64                    // least position of the next event
	begins map[office.Opening]uint64 // position of each books.opened
	report office.ExtractReport
}

func (c *extractCheck) malformed() error {
	return office.Refuse(office.ExtractMalformed, strconv.Itoa(c.at))
}

// read gives the next line without its line feed; the last one has it too.
func (c *extractCheck) read() ([]byte, error) {
	c.at++
	var line []byte
	for {
		part, err := c.in.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > mostExtractLine:
			return nil, c.malformed()
		case errors.Is(err, bufio.ErrBufferFull):
		case err != nil:
			return nil, c.malformed() // it breaks off
		default:
			return line[:len(line)-1], nil
		}
	}
}

// decode reads a line that must be written in the one way.
func decodeExtract(line []byte, into any) bool {
	if json.Unmarshal(line, into) != nil {
		return false
	}
	again, err := encode(into)
	return err == nil && bytes.Equal(again, line)
}

func (c *extractCheck) header() error {
	line, err := c.read()
	if err != nil {
		return err
	}
	var h extractHeader
	if json.Unmarshal(line, &h) == nil && h.Version > extractVersion {
		return office.Refuse(office.ExtractVersion, strconv.Itoa(h.Version))
	}
	h = extractHeader{}
	key, errKey := hexOf32(&h, line)
	if errKey != nil {
		return c.malformed()
	}
	c.key, c.size = key, h.Size
	root, err := hex.DecodeString(h.Root)
	if err != nil || len(root) != tlog.HashSize || h.Version != extractVersion || h.Size > 1<<40 {
		return c.malformed()
	}
	c.root = tlog.Hash(root)
	c.report = office.ExtractReport{Bureau: h.Bureau, Device: h.Device, Fingerprint: office.DeviceKey(key), At: h.At, By: h.By, Filter: h.Filter,
		Head: office.PrintedHead{Size: h.Size, Root: h.Root}}
	c.add(line)
	return nil
}

func hexOf32(h *extractHeader, line []byte) (ed25519.PublicKey, error) {
	if !decodeExtract(line, h) {
		return nil, errDamaged
	}
	key, err := hex.DecodeString(h.Key)
	if err != nil || len(key) != ed25519.PublicKeySize {
		return nil, errDamaged
	}
	return key, nil
}

func (c *extractCheck) add(line []byte) {
	_, _ = c.digest.Write(line)
	_, _ = c.digest.Write([]byte{'\n'})
}

// next takes an event, or the end.
func (c *extractCheck) next() (more bool, err error) {
	line, err := c.read()
	if err != nil {
		return false, err
	}
	if bytes.HasPrefix(line, []byte(`{"signature":`)) {
		return false, c.end(line)
	}
	var x extractEvent
	if !decodeExtract(line, &x) {
		return false, c.malformed()
	}
	c.add(line)
	return true, c.event(x)
}

func (c *extractCheck) end(line []byte) error {
	var end extractEnd
	if !decodeExtract(line, &end) {
		return c.malformed()
	}
	if !ed25519.Verify(c.key, c.digest.Sum([]byte(extractDomain)), end.Signature) {
		return office.Refuse(office.ExtractForged)
	}
	if _, err := c.in.ReadByte(); !errors.Is(err, io.EOF) {
		c.at++
		return c.malformed()
	}
	return nil
}

// event checks one: its form, its place in its opening, and its proof.
func (c *extractCheck) event(x extractEvent) error {
	body := x.Body
	if body == nil {
		body = []byte("{}")
	}
	line := office.Event{Head: x.Head, Body: body}.Encode()
	e, err := office.DecodeEvent(x.Opening, line)
	if err != nil || x.Position < c.after || x.Position >= c.size || e.N > x.Position || (x.Hash == "") != (x.Salt != "") || (x.Body == nil) != (x.Salt == "") {
		return c.malformed()
	}
	c.after = x.Position + 1
	if e.Kind == office.BooksOpened && e.N == 0 && office.Opening(e.Subject) == x.Opening {
		c.begins[x.Opening] = x.Position
	}
	if begin, known := c.begins[x.Opening]; !known || begin != x.Position-e.N {
		return c.malformed()
	}
	var sum [32]byte
	if x.Salt == "" {
		raw, err := hex.DecodeString(x.Hash)
		if err != nil || len(raw) != len(sum) {
			return c.malformed()
		}
		sum = [32]byte(raw)
		c.report.Withheld++
	} else {
		salt, err := hex.DecodeString(x.Salt)
		if err != nil {
			return c.malformed()
		}
		sum = office.BodyHash(salt, x.Body)
	}
	c.report.Events++
	return c.proves(x, office.LeafOf(x.Head, sum))
}

// proves tells whether a leaf lies at its position in the journal.
func (c *extractCheck) proves(x extractEvent, leaf [32]byte) error {
	proof := make(tlog.RecordProof, len(x.Proof))
	for i, text := range x.Proof {
		raw, err := hex.DecodeString(text)
		if err != nil || len(raw) != tlog.HashSize {
			return c.malformed()
		}
		proof[i] = tlog.Hash(raw)
	}
	if tlog.CheckRecord(proof, int64(c.size), c.root, int64(x.Position), tlog.RecordHash(leaf[:])) != nil {
		return office.Refuse(office.ExtractProof, strconv.Itoa(c.at))
	}
	return nil
}
