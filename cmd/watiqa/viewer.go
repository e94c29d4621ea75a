package main

import (
	"cmp"
	"context"
	"errors"
	"os"
	"os/exec"
	"time"

	"watiqa/store"
	"watiqa/store/office"
)

// viewer shows scans in a program of this computer. A scan is written to a
// private file for as long as it is looked at, then overwritten and removed.
type viewer struct {
	*app
	*private
	books *store.Books
	soon  time.Duration // a viewer that cannot show a scan has failed by then
}

// linger is how long a scan stays when the viewer answered at once: it handed
// the file to a program that is still reading.
const (
	linger  = 2 * time.Minute
	atOnce  = 5 * time.Second
	scanDir = "watiqa-scans-"
)

func newViewer(a *app, books *store.Books) *viewer {
	return &viewer{app: a, private: newPrivate(scanDir, a.config.Books), books: books, soon: 2 * time.Second}
}

// open shows the scan of a request on the terminal that env describes.
func (v *viewer) open(_ context.Context, by, request string, env []string) error {
	r, err := v.books.Request(by, request)
	if err != nil {
		return err
	}
	if r.Order.Proof == nil {
		return office.Refuse(office.ProofMissing)
	}
	if _, err := exec.LookPath(v.config.Viewer[0]); err != nil {
		v.log.Error("the viewer is not there", "why", err)
		return office.Refuse(office.ProofNoViewer)
	}
	scan, err := v.books.AttachmentRead(by, r.Order.Proof.Digest)
	if err := v.looked(by, request, err); err != nil {
		return err
	}
	path, err := v.write(scan, endings[r.Order.Proof.Type])
	if err != nil {
		return err
	}
	if err := v.show(path, env); err != nil {
		return v.looked(by, request, err)
	}
	return nil
}

// purge removes the scans that were brought long ago, now and every few hours.
func (v *viewer) purge(ctx context.Context) {
	days := cmp.Or(v.config.KeepScans, usualKeep)
	for {
		purged, err := v.books.AttachmentsPurge(time.Now().AddDate(0, 0, -days))
		if err != nil {
			v.log.Error("old scans were not removed", "why", err)
		} else if purged > 0 {
			v.log.Info("old scans removed", "count", purged)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(6 * time.Hour):
		}
	}
}

// looked writes into the access log that a person opened a scan, or tried to and
// there was none or a damaged one: a refusal that a scan is about rests on it. A
// viewer that showed nothing after all takes the entry before back. It gives back
// what went wrong.
func (v *viewer) looked(by, request string, outcome error) error {
	look := office.Access{Who: by, What: "proof", Subject: request}
	var problem *office.Problem
	switch {
	case errors.Is(outcome, office.Refuse(office.ProofMissing)), errors.Is(outcome, office.Refuse(office.ProofDamaged)), errors.Is(outcome, office.Refuse(office.ProofNotShown)):
		errors.As(outcome, &problem)
		look.Failed = problem.Code
	case outcome != nil:
		return outcome
	}
	if err := v.books.Look(look); err != nil {
		return err
	}
	return outcome
}

var endings = map[string]string{"application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png"}

// show starts the viewer and wipes the file behind it. Its error is that the
// viewer failed at once: nobody has seen anything.
func (v *viewer) show(path string, env []string) error {
	command := exec.Command(v.config.Viewer[0], append(v.config.Viewer[1:], path)...) // #nosec G204 -- the office's own setting
	command.Env = append(os.Environ(), env...)
	began := time.Now()
	if err := command.Start(); err != nil {
		v.log.Error("the viewer did not start", "why", err)
		v.wipe(path)
		return office.Refuse(office.ProofNotShown, v.config.Viewer[0])
	}
	failed := make(chan bool, 1)
	go func() {
		err := command.Wait()
		failed <- err != nil
		if err != nil {
			v.log.Error("the viewer failed", "why", err)
		} else if time.Since(began) < atOnce {
			time.Sleep(linger)
		}
		v.wipe(path)
	}()
	select {
	case is := <-failed:
		if is {
			return office.Refuse(office.ProofNotShown, v.config.Viewer[0])
		}
	case <-time.After(v.soon):
	}
	return nil
}
