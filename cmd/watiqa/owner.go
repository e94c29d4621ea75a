package main

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"sync"
	"time"

	"watiqa/store"
	"watiqa/store/office"
	"watiqa/sync/engine"
	"watiqa/tui"
	"watiqa/tui/door"
	"watiqa/tui/text"
)

// owner is the process that has the books open: it keeps them reconciled and
// lets others in.
type owner struct {
	*app
	books   *store.Books
	engine  *engine.Engine
	line    line
	viewer  *viewer
	printer *printer
	demo    *tui.Demo // nil outside the demo

	stop context.CancelFunc
	all  sync.WaitGroup
	door *door.Door
}

// own opens the books, sealed. Nothing runs yet.
func (a *app) own(c engine.Config) (*owner, error) {
	books, err := store.Open(a.config.Books, store.Options{Clock: a.now, Logger: a.log, Light: a.light})
	if err != nil {
		return nil, err
	}
	c.Clock, c.Log, c.Ahead = a.now, a.log, !a.config.AskScans
	e, err := engine.New(books, c)
	if err != nil {
		_ = books.Close()
		return nil, err
	}
	o := &owner{app: a, books: books, engine: e, line: line{Engine: e}, viewer: newViewer(a, books), printer: newPrinter(a), stop: func() {}}
	o.viewer.sweep()
	o.printer.sweep()
	return o, nil
}

// run keeps the books reconciled and the door open until close.
func (o *owner) run(ctx context.Context) error {
	listener, err := door.Listen(o.config.Books)
	if err != nil {
		return err
	}
	ctx, o.stop = context.WithCancel(ctx)
	o.door = door.New(door.Config{
		Counter: func() door.Counter { return &counter{owner: o} },
		Screens: o.screens,
		Keys:    o.books,
		Lang:    o.config.Lang,
		Limits:  o.limits,
		Now:     o.now,
		Log:     o.log,
	})
	if err := o.elsewhere(ctx); err != nil {
		return errors.Join(err, listener.Close())
	}
	o.all.Go(func() { o.serve(listener) })
	o.all.Go(func() { o.exchange(ctx) })
	o.all.Go(func() { o.viewer.purge(ctx) })
	o.all.Go(func() {
		looks := time.NewTicker(sealLook)
		defer looks.Stop()
		o.sealByItself(ctx, looks.C)
	})
	return nil
}

func (o *owner) serve(l net.Listener) {
	if err := o.door.Serve(l); err != nil {
		o.log.Error("the door failed", "why", err)
	}
}

func (o *owner) exchange(ctx context.Context) {
	if err := o.engine.Run(ctx); err != nil && !errors.Is(err, context.Canceled) {
		o.log.Error("the exchange stopped", "why", err)
	}
}

// close ends windows, then the exchange, then the books.
func (o *owner) close() {
	if o.door != nil {
		o.door.Close()
	}
	o.stop()
	o.all.Wait()
	o.viewer.close()
	o.printer.close()
	if err := o.books.Close(); err != nil {
		o.log.Error("the books did not close", "why", err)
	}
}

// screens makes the screens of one window.
func (o *owner) screens(t door.Terminal) door.Screens {
	return o.made(o.options(t, kitSession(t, false)))
}

func (o *owner) made(options tui.Options) door.Screens {
	screens := tui.New(options)
	if o.around != nil {
		return o.around(screens)
	}
	return screens
}

// sheets is the folder for exports.
func (o *owner) sheets() string {
	if err := os.MkdirAll(o.config.Sheets, 0o700); err != nil {
		return filepath.Dir(o.config.Books)
	}
	return o.config.Sheets
}

// unlockWith opens the books for a service that has nobody in front of it.
func (o *owner) unlockWith(login, passphrase string) error {
	if login == "" {
		return office.Refuse(usageLogin)
	}
	_, err := o.books.Unlock(login, passphrase)
	return err
}

// modeOf reads the name of a mode; nil where nobody named one.
func modeOf(name string) *text.Mode {
	mode, ok := text.ParseMode(name)
	if !ok {
		return nil
	}
	return &mode
}
