package store

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"watiqa/store/office"
	"watiqa/store/seal"
)

// Attachments are the scans that citizens joined. They lie beside the books,
// because they come and go, in a folder of files named by an HMAC of their
// digest. A file is a row of chunks as they arrived: length (4 bytes
// big-endian), then that many sealed bytes, sealed for the file and the offset
// of the chunk. A chunk that a power cut left half written is cut off again.

const (
	attachmentFolder = ".attachments" // behind the name of the books
	attachmentPlace  = "attachments"
	attachmentKey    = "attachments"
	mostAttachment   = 16 << 20 // bytes; the form allows 3 MiB
)

// AttachmentSize is how many bytes of an attachment are here, and whether they
// are all of it: whether their SHA-256 is the digest (in hex).
func (b *Books) AttachmentSize(digest string) (have int64, complete bool, err error) {
	data, err := b.attachment(digest)
	return int64(len(data)), err == nil && len(data) > 0 && isDigest(digest, data), err
}

// AttachmentAppend adds bytes that begin at offset, durably. Bytes that are
// here already are skipped; a gap is refused.
func (b *Books) AttachmentAppend(digest string, offset int64, data []byte) error {
	b.scans.Lock()
	defer b.scans.Unlock()
	have, err := b.attachment(digest)
	if err != nil {
		return err
	}
	skip := int64(len(have)) - offset
	if offset < 0 || skip < 0 || offset+int64(len(data)) > mostAttachment {
		return office.Refuse(office.ProofDamaged)
	}
	if skip >= int64(len(data)) {
		return nil
	}
	s := b.session.Load()
	if s == nil {
		return office.Refuse(office.BooksSealed)
	}
	path, err := b.attachmentPath(digest)
	if err != nil {
		return err
	}
	sealed, err := s.ring.Seal(nil, chunkPlace(path, int64(len(have))), data[skip:])
	if err != nil {
		return office.Refuse(office.BooksSealed)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fileProblem(err)
	}
	return fileProblem(appendChunk(path, sealed))
}

// AttachmentRead gives a person an attachment, checked against its digest: see
// [Books.AttachmentCheck]. Whoever shows it writes the access log.
func (b *Books) AttachmentRead(by, digest string) ([]byte, error) {
	if err := b.readFor(by, func(*tx) error { return nil }); err != nil {
		return nil, err
	}
	data, err := b.attachment(digest)
	if err == nil {
		err = checkAttachment(digest, data)
	}
	if err != nil {
		return nil, err
	}
	return data, nil
}

// AttachmentCheck tells whether an attachment is what its digest names:
// [office.ProofMissing] when there is none here, [office.ProofDamaged] when the
// bytes are not, or not all, that the digest names.
func (b *Books) AttachmentCheck(digest string) error {
	data, err := b.attachment(digest)
	if err != nil {
		return err
	}
	return checkAttachment(digest, data)
}

func checkAttachment(digest string, data []byte) error {
	switch {
	case len(data) == 0:
		return office.Refuse(office.ProofMissing)
	case !isDigest(digest, data):
		return office.Refuse(office.ProofDamaged)
	}
	return nil
}

// AttachmentPurge removes an attachment. That there is none is no error.
func (b *Books) AttachmentPurge(digest string) error {
	path, err := b.attachmentPath(digest)
	if err != nil {
		return err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fileProblem(err)
	}
	return nil
}

// AttachmentsPurge removes what came before a time, by the computer's own clock,
// and tells how many that were. What is wanted again is fetched again. Sealed
// books have it done too.
func (b *Books) AttachmentsPurge(before time.Time) (purged int, err error) {
	b.scans.Lock()
	defer b.scans.Unlock()
	folder := b.path + attachmentFolder
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return 0, fileProblem(err)
	}
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || !info.Mode().IsRegular() || !info.ModTime().Before(before) {
			continue
		}
		if err := os.Remove(filepath.Join(folder, entry.Name())); err != nil {
			return purged, fileProblem(err)
		}
		purged++
	}
	return purged, nil
}

func isDigest(digest string, data []byte) bool {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]) == digest
}

func chunkPlace(path string, offset int64) []byte {
	return seal.Place(binary.BigEndian.AppendUint64(nil, uint64(offset)), attachmentPlace, filepath.Base(path))
}

// attachmentPath names the file without betraying the digest.
func (b *Books) attachmentPath(digest string) (file string, err error) {
	err = b.read(func(t *tx) error {
		secret, _ := t.open(pathLocal, []byte(attachmentKey))
		file = chunkFile(b.path, secret, digest)
		return nil
	})
	return file, err
}

func chunkFile(books string, secret []byte, digest string) string {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(digest))
	return filepath.Join(books+attachmentFolder, hex.EncodeToString(mac.Sum(nil)[:16]))
}

// attachment reads the chunks that are here and whole.
func (b *Books) attachment(digest string) ([]byte, error) {
	file, err := b.attachmentPath(digest)
	if err != nil {
		return nil, err
	}
	s := b.session.Load()
	if s == nil {
		return nil, office.Refuse(office.BooksSealed)
	}
	return readChunks(file, s.ring)
}

func readChunks(file string, ring *seal.Ring) (data []byte, err error) {
	raw, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fileProblem(err)
	}
	for rest := bytes.NewReader(raw); ; {
		chunk, err := nextChunk(rest)
		if err != nil {
			return data, nil
		}
		if data, err = ring.Open(data, chunkPlace(file, int64(len(data))), chunk); err != nil {
			return nil, office.Refuse(office.ProofDamaged)
		}
	}
}

// nextChunk gives the next whole chunk, or [io.EOF].
func nextChunk(r *bytes.Reader) ([]byte, error) {
	var length [4]byte
	if _, err := io.ReadFull(r, length[:]); err != nil {
		return nil, io.EOF
	}
	n := int(binary.BigEndian.Uint32(length[:]))
	if n > r.Len() {
		return nil, io.EOF
	}
	chunk := make([]byte, n)
	_, err := io.ReadFull(r, chunk)
	return chunk, err
}

// appendChunk adds a chunk behind the whole ones.
func appendChunk(path string, sealed []byte) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	raw, err := io.ReadAll(f)
	if err != nil {
		return err
	}
	rest := bytes.NewReader(raw)
	end := 0
	for chunk, err := nextChunk(rest); err == nil; chunk, err = nextChunk(rest) {
		end += 4 + len(chunk)
	}
	if err := f.Truncate(int64(end)); err != nil {
		return err
	}
	whole := append(binary.BigEndian.AppendUint32(nil, uint32(len(sealed))), sealed...)
	if _, err := f.WriteAt(whole, int64(end)); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	syncDir(path)
	return f.Close()
}
