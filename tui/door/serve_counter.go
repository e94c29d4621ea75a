package door

import (
	"context"
	"encoding/json"
	"errors"
	"io"

	"watiqa/store/office"
)

// mostWrong passphrases over one connection.
const mostWrong = 5

// serveCounter answers the calls of one caller, one after the other, until the
// caller leaves; then ctx of a call under way ends too.
func (d *Door) serveCounter(ctx context.Context, in io.Reader, out *frames) error {
	ctx, leave := context.WithCancel(ctx)
	defer leave()
	calls := make(chan asked)
	go func() {
		defer leave()
		for {
			letter, content, err := readFrame(in)
			var a asked
			if err != nil || letter != call || json.Unmarshal(content, &a) != nil {
				return
			}
			select {
			case calls <- a:
			case <-ctx.Done():
				return
			}
		}
	}()
	counter, wrong := d.config.Counter(), 0
	for {
		select {
		case <-ctx.Done():
			return nil
		case a := <-calls:
			err := d.answer(ctx, counter, a, out)
			if errors.Is(err, office.Refuse(office.BadPassphrase)) {
				if wrong++; wrong == mostWrong {
					return office.Refuse(TooMany)
				}
			} else if err != nil {
				return err
			}
		}
	}
}

// answer takes one call. Its error is a wrong passphrase, or that the caller
// cannot be reached.
func (d *Door) answer(ctx context.Context, counter Counter, a asked, out *frames) error {
	result, problem := take(ctx, counter, a, func(percent int) { _ = out.writeJSON(progress, percent) })
	if problem != nil {
		d.log.Info("a call was refused", "call", a.Name, "why", office.Logged(problem))
		if err := out.writeJSON(answer, outcome{Problem: problemOf(problem)}); err != nil {
			return err
		}
		if errors.Is(problem, office.Refuse(office.BadPassphrase)) {
			return problem
		}
		return nil
	}
	content, err := json.Marshal(result)
	if err != nil {
		return err
	}
	return out.writeLong(answer, outcome{Result: content})
}
