package door

import (
	"context"
	"encoding/json"
	"errors"

	"watiqa/store/office"
)

// asked is one call as it came.
type asked struct {
	Name string          `json:"name"`
	Args json.RawMessage `json:"args,omitempty"`
}

// with reads the arguments of a call and does it.
func with[T any](args json.RawMessage, do func(T) (any, error)) (any, error) {
	var t T
	if len(args) > 0 && json.Unmarshal(args, &t) != nil {
		return nil, office.Refuse(BadFrame)
	}
	return do(t)
}

// take does what a call asks for at a counter.
func take(ctx context.Context, c Counter, a asked, progress func(int)) (any, error) {
	switch a.Name {
	case callSignIn:
		return with(a.Args, func(v signInArgs) (any, error) { return c.SignIn(v.Login, v.Passphrase) })
	case callStatus:
		return c.Status()
	case callDo:
		return with(a.Args, func(v []office.Command) (any, error) { return c.Do(v...) })
	case callList:
		return with(a.Args, func(q office.Query) (any, error) { return c.List(q) })
	case callShow:
		return with(a.Args, func(number string) (any, error) { return c.Show(number) })
	case callTill:
		return with(a.Args, func(month string) (any, error) { return c.Till(month) })
	case callNames:
		return c.Names()
	case callSync:
		return c.Sync(ctx)
	case callEnrol:
		return with(a.Args, func(v enrolArgs) (any, error) { return c.Enrol(ctx, v.URL, v.Code) })
	case callSeal:
		return nil, c.Seal()
	case callVerify:
		return c.Verify(ctx, progress)
	case callFigures:
		return with(a.Args, func(ask office.ReportAsk) (any, error) { return c.Figures(ctx, ask, progress) })
	case callSince:
		return with(a.Args, func(head office.PrintedHead) (any, error) { return c.Since(head) })
	case callPrint:
		return with(a.Args, func(v PrintAsk) (any, error) { return c.Print(ctx, v) })
	case callExtract:
		return with(a.Args, func(v extractArgs) (any, error) { return c.Extract(ctx, v.Ask, v.File, progress) })
	}
	return nil, office.Refuse(UnknownCall, a.Name)
}

// problemOf is what travels of an error. One that is no Problem stays in the
// log: its text is not for people.
func problemOf(err error) *office.Problem {
	var p *office.Problem
	if errors.As(err, &p) {
		return p
	}
	return office.Refuse(Failed)
}
