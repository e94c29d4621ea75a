package engine

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// question is a signed GET. path is below the office's address; span is the
// Range header, or empty. read sees the nonce of the attempt that was answered.
func (s *session) question(ctx context.Context, path, span string, read func(reply []byte, nonce string) error) error {
	var nonce string
	_, err := s.client.do(ctx, call{
		method: http.MethodGet, url: s.URL + "/v1/offices/" + s.Office + "/" + path, repeat: true,
		sign: func(r *http.Request) error {
			var chance [16]byte
			_, _ = rand.Read(chance[:])
			nonce = hex.EncodeToString(chance[:])
			if span != "" {
				r.Header.Set("Range", span)
			}
			r.Header.Set("Authorization", wire.SignAsk(s.key(), s.ID, nonce, r.Method, r.URL.RequestURI(), span))
			return nil
		},
		read: func(reply []byte) error { return read(reply, nonce) },
	})
	return err
}

// head asks what the platform holds, and the point of our size if it has it.
func (s *session) head(ctx context.Context, size uint64) (h wire.Head, line []byte, err error) {
	err = s.question(ctx, "head?size="+strconv.FormatUint(size, 10), "", func(reply []byte, nonce string) error {
		line = []byte(strings.TrimSuffix(string(reply), "\n"))
		h, err = wire.ReadHead(s.Platform, line, nonce)
		switch {
		case errors.Is(err, wire.ErrVersion):
			return otherVersion(h.V)
		case err == nil && (h.Office != s.Office || h.At != nil && h.At.Size != size):
			return office.Refuse(office.LineLied)
		}
		return err
	})
	return h, line, err
}

// lines asks for part of the journal or the feed: (from, to] counted in lines.
// It asks again until it has all.
func (s *session) lines(ctx context.Context, log string, from, to uint64) (all [][]byte, err error) {
	for from < to {
		path := log + "?from=" + strconv.FormatUint(from, 10) + "&to=" + strconv.FormatUint(to, 10)
		var page [][]byte
		if err := s.question(ctx, path, "", func(reply []byte, _ string) error {
			page, err = s.codec.Unpack(reply)
			return err
		}); err != nil {
			return nil, err
		}
		if len(page) == 0 || uint64(len(page)) > to-from {
			return nil, office.Refuse(office.LineMalformed)
		}
		all, from = append(all, page...), from+uint64(len(page))
	}
	return all, nil
}
