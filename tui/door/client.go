package door

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"net"
	"syscall"
	"time"

	"watiqa/store/office"
)

// ErrNobody means that no process listens: nobody owns the books now.
var ErrNobody = errors.New("door: nobody listens")

// call a door and be welcomed.
func dial(books string, h Hello) (net.Conn, error) {
	h.V = Version
	conn, err := net.DialTimeout("unix", Path(books), 2*time.Second)
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ECONNREFUSED) || len(Path(books)) > longest {
			return nil, ErrNobody
		}
		return nil, err
	}
	_ = conn.SetDeadline(time.Now().Add(patience))
	if err := greet(conn, h); err != nil {
		_ = conn.Close()
		return nil, err
	}
	return conn, conn.SetDeadline(time.Time{})
}

func greet(conn net.Conn, h Hello) error {
	out := frames{w: conn}
	if err := out.writeJSON(hello, h); err != nil {
		return err
	}
	letter, content, err := readFrame(conn)
	if err != nil {
		return office.Refuse(Closed)
	}
	var o outcome
	if (letter != welcome && letter != end) || json.Unmarshal(content, &o) != nil {
		return office.Refuse(BadFrame)
	}
	return o.err()
}

// Client is the counter of another process.
type Client struct {
	conn net.Conn
	out  frames
}

// Call reaches the counter of the process that owns some books; [ErrNobody] if
// there is none.
func Call(books string) (*Client, error) {
	conn, err := dial(books, Hello{Want: wantCounter})
	if err != nil {
		return nil, err
	}
	return &Client{conn: conn, out: frames{w: conn}}, nil
}

// Close leaves the counter.
func (c *Client) Close() error { return c.conn.Close() }

// ask makes one call; ending ctx leaves the counter.
func ask[T any](ctx context.Context, c *Client, name string, args any, told func(int)) (result T, err error) {
	stop := context.AfterFunc(ctx, func() { _ = c.conn.Close() })
	defer stop()
	written, err := json.Marshal(args)
	if err != nil {
		return result, err
	}
	if err := c.out.writeJSON(call, asked{Name: name, Args: written}); err != nil {
		return result, office.Refuse(Closed)
	}
	for begun := []byte(nil); ; {
		letter, content, err := readFrame(c.conn)
		if err != nil {
			return result, errors.Join(ctx.Err(), office.Refuse(Closed))
		}
		var o outcome
		switch letter {
		case more:
			begun = append(begun, content...)
			continue
		case progress:
			var percent int
			if json.Unmarshal(content, &percent) == nil && told != nil {
				told(percent)
			}
			continue
		case answer, end:
			if json.Unmarshal(append(begun, content...), &o) != nil {
				return result, office.Refuse(BadFrame)
			}
		default:
			return result, office.Refuse(BadFrame)
		}
		if err := o.err(); err != nil || len(o.Result) == 0 {
			return result, err
		}
		return result, json.Unmarshal(o.Result, &result)
	}
}
