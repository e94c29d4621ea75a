package door

import (
	"context"

	"watiqa/store/office"
)

var _ Counter = (*Client)(nil)

// SignIn implements [Counter].
func (c *Client) SignIn(login, passphrase string) (office.Person, error) {
	return ask[office.Person](context.Background(), c, callSignIn, signInArgs{login, passphrase}, nil)
}

// Status implements [Counter].
func (c *Client) Status() (Status, error) {
	return ask[Status](context.Background(), c, callStatus, nil, nil)
}

// Do implements [Counter].
func (c *Client) Do(commands ...office.Command) ([]office.Event, error) {
	return ask[[]office.Event](context.Background(), c, callDo, commands, nil)
}

// List implements [Counter].
func (c *Client) List(q office.Query) (office.Page, error) {
	return ask[office.Page](context.Background(), c, callList, q, nil)
}

// Show implements [Counter].
func (c *Client) Show(number string) (Shown, error) {
	return ask[Shown](context.Background(), c, callShow, number, nil)
}

// Sync implements [Counter].
func (c *Client) Sync(ctx context.Context) (office.Line, error) {
	return ask[office.Line](ctx, c, callSync, nil, nil)
}

// Enrol implements [Counter].
func (c *Client) Enrol(ctx context.Context, url, code string) (office.Line, error) {
	return ask[office.Line](ctx, c, callEnrol, enrolArgs{url, code}, nil)
}

// Seal implements [Counter].
func (c *Client) Seal() error {
	_, err := ask[struct{}](context.Background(), c, callSeal, nil, nil)
	return err
}

// Verify implements [Counter].
func (c *Client) Verify(ctx context.Context, told func(percent int)) (Report, error) {
	return ask[Report](ctx, c, callVerify, nil, told)
}

// Figures implements [Counter].
func (c *Client) Figures(ctx context.Context, what office.ReportAsk, told func(percent int)) (Figures, error) {
	return ask[Figures](ctx, c, callFigures, what, told)
}

// Since implements [Counter].
func (c *Client) Since(head office.PrintedHead) (office.Standing, error) {
	return ask[office.Standing](context.Background(), c, callSince, head, nil)
}

// Extract implements [Counter].
func (c *Client) Extract(ctx context.Context, what office.ExtractAsk, file string, told func(percent int)) (int, error) {
	return ask[int](ctx, c, callExtract, extractArgs{what, file}, told)
}
