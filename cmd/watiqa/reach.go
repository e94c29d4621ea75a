package main

import (
	"errors"

	"watiqa/store/office"
	"watiqa/sync/engine"
	"watiqa/tui/door"
)

// reach gives the counter of the process that owns the books, or opens them for
// as long as this command takes. leave must be called.
func (a *app) reach() (at door.Counter, leave func(), err error) {
	for try := range tries {
		client, err := door.Call(a.config.Books)
		if err == nil {
			return client, func() { _ = client.Close() }, nil
		}
		if !errors.Is(err, door.ErrNobody) {
			return nil, nil, err
		}
		o, err := a.own(engine.Config{})
		if err == nil {
			return &counter{owner: o}, o.close, nil
		}
		if !errors.Is(err, office.Refuse(office.BooksLocked)) || try == tries-1 {
			return nil, nil, err
		}
	}
	return nil, nil, office.Refuse(office.BooksLocked)
}

// tries of reaching who has the books: opening them waits a second for their
// lock, and in that second an owner that was just starting has opened its door, or
// another command has ended.
const tries = 5

// present is reach for what somebody must sign in for.
func (a *app) present() (at door.Counter, leave func(), err error) {
	if a.config.Login == "" {
		return nil, nil, office.Refuse(usageLogin)
	}
	passphrase, err := a.passphrase(a.words.AskPassphrase, a.flags.PassphraseFile)
	if err != nil {
		return nil, nil, err // whoever thinks of his passphrase keeps nobody from the books
	}
	if at, leave, err = a.reach(); err != nil {
		return nil, nil, err
	}
	if _, err = at.SignIn(a.config.Login, passphrase); err != nil {
		leave()
		return nil, nil, err
	}
	return at, leave, nil
}
