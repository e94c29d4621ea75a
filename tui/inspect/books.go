package inspect

import (
	"context"
	"io"

	"watiqa/store/office"
)

// Books is what this room needs of the office's books: reads, and Record.
type Books interface {
	Trail(by string, ask office.TrailAsk) (office.TrailPage, error)
	Event(by string, position uint64) (office.Event, error)
	EndOf(by string, day office.Day) (size uint64, err error)
	PastQueue(ctx context.Context, by string, size uint64, q office.Query, progress func(done, total uint64)) (office.PastPage, error)
	PastRequest(ctx context.Context, by string, size uint64, id string) (office.Request, []office.Event, error)
	Complaints(by string) ([]office.ComplaintRow, error)
	Report(ctx context.Context, by string, ask office.ReportAsk, progress func(done, total uint64)) (office.Report, error)
	Pieces(ctx context.Context, by string, ask office.PiecesAsk, progress func(done, total uint64)) (rows []office.PieceRow, total int, err error)
	Since(by string, head office.PrintedHead) (office.Standing, error)
	Extract(ctx context.Context, by string, ask office.ExtractAsk, w io.Writer, progress func(done, total uint64)) (count int, err error)
	AccessesBack(by string, before uint64, limit int) (office.AccessPage, error)
	ViewFor(by string, look func(*office.State) error) error
	Record(by string, r office.InspectorRecord) ([]office.Event, error)
	// Do notes that a sheet is printed, and Head is what stands on it.
	Do(by string, cmds ...office.Command) ([]office.Event, error)
	Head() (size uint64, root [32]byte, err error)
	// Unlock checks a passphrase, for what must be signed.
	Unlock(login, passphrase string) (office.Person, error)
}
