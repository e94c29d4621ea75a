package seal

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// LeastPassphrase is the least length of a passphrase, in characters. Several
// words are better than signs: nothing else is asked of its form.
const LeastPassphrase = 8

// Why a passphrase is not accepted.
var (
	ErrShort     = errors.New("seal: passphrase too short")
	ErrGuessable = errors.New("seal: passphrase is a name, or one character repeated")
)

// CheckPassphrase judges a new passphrase. names are what everybody knows of
// its owner: login and names.
func CheckPassphrase(passphrase string, names ...string) error {
	if utf8.RuneCountInString(passphrase) < LeastPassphrase {
		return ErrShort
	}
	first, _ := utf8.DecodeRuneInString(passphrase)
	if strings.Trim(passphrase, string(first)) == "" {
		return ErrGuessable
	}
	for _, name := range names {
		if strings.EqualFold(strings.TrimSpace(passphrase), strings.TrimSpace(name)) {
			return ErrGuessable
		}
	}
	return nil
}
