package main

import (
	"context"
	"sync/atomic"

	"watiqa/store/office"
	"watiqa/sync/engine"
)

// line is the engine as the screens see it.
type line struct {
	*engine.Engine
	cut *atomic.Bool // the demo's line, cut on purpose; nil elsewhere
}

// Line says what is known about the line.
func (l line) Line() office.Line {
	known := l.Status()
	known.Cut = l.cut != nil && l.cut.Load()
	return known
}

// ExchangeNow asks for an exchange and does not wait for it.
func (l line) ExchangeNow() { l.Wake() }

// proofs brings scans and shows them at one terminal.
type proofs struct {
	*engine.Engine
	viewer *viewer
	env    []string // of the terminal: where its person's windows appear
}

// printing is the office's printer as one terminal reaches it.
type printing struct {
	printer *printer
	env     []string
}

// Print implements [kit.Printer].
func (p printing) Print(ctx context.Context, sheet string, pdf []byte) (kept string, err error) {
	return p.printer.print(ctx, sheet, pdf, p.env)
}

// Proof brings a scan. Whoever tried in vain, because the platform has none or it
// is damaged, stands in the access log as one who looked.
func (p proofs) Proof(ctx context.Context, by, request string) error {
	err := p.Engine.Proof(ctx, by, request)
	if err == nil {
		return nil // who opens it is written when it is opened
	}
	if _, unknown := p.viewer.books.Request(by, request); unknown != nil {
		return unknown
	}
	return p.viewer.looked(by, request, err)
}

// OpenProof shows a scan that was brought.
func (p proofs) OpenProof(ctx context.Context, by, request string) error {
	return p.viewer.open(ctx, by, request, p.env)
}
