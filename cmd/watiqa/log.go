package main

import (
	"log/slog"
	"os"
	"path/filepath"
)

const mostLog = 5 << 20 // bytes; then the log begins anew, the one before is kept

// openLog begins the log and gives its end. Without a file nothing is logged:
// that is no reason not to work.
func (a *app) openLog() (end func()) {
	path := a.config.Log
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return func() {}
	}
	if info, err := os.Stat(path); err == nil && info.Size() > mostLog {
		_ = os.Rename(path, path+".1")
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return func() {}
	}
	a.log = slog.New(slog.NewTextHandler(file, nil))
	// Bubble Tea prints a panic to standard error, where it would garble a
	// screen; it belongs in the log.
	before := os.Stderr
	os.Stderr = file
	loud := slog.Default() // what libraries say must not garble a screen either
	slog.SetDefault(a.log)
	return func() {
		os.Stderr = before
		slog.SetDefault(loud)
		_ = file.Close()
	}
}
