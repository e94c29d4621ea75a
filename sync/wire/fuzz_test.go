package wire_test

import (
	"bytes"
	"testing"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// Each fuzz target promises: no panic, and what was read is written back as the
// same bytes, so that nothing has two forms.

func FuzzRequest(f *testing.F) {
	codec, d := newCodec(f), newDesk(f, 3)
	h := requestHeader(d, 1)
	h.After.Size = h.Before.Size + uint64(len(d.events))
	body, _, err := codec.WriteRequest(key(1), h, d.events)
	if err != nil {
		f.Fatal(err)
	}
	lines, _ := codec.Unpack(body)
	f.Add(wire.Join(lines...))
	f.Add(wire.Join(lines[0]))
	f.Add([]byte("[{},\"\"]\n"))
	f.Fuzz(func(t *testing.T, plain []byte) {
		lines, err := wire.Split(plain)
		if err != nil {
			return
		}
		r, err := codec.ReadRequest(codec.Pack(lines...))
		if err != nil {
			return
		}
		if again := wire.Join(append([][]byte{r.First()}, r.Events...)...); !bytes.Equal(again, plain) {
			t.Errorf("%q became %q", plain, again)
		}
		_ = r.Verify(public(key(1)))
	})
}

func FuzzReply(f *testing.F) {
	codec, d := newCodec(f), newDesk(f, 3)
	d.place(3, 1)
	body, h := answered(f, codec, d, nil)
	f.Add(body)
	f.Add([]byte("<html>"))
	f.Fuzz(func(t *testing.T, body []byte) {
		r, err := codec.ReadReply(public(key(2)), body)
		if err != nil {
			return
		}
		if _, err := r.Answers(h.Request, office.Cursor{}); err == nil && !bytes.Equal(wire.Join(r.Items...), wire.Join(d.items...)) {
			t.Error("other items under the platform's signature")
		}
	})
}

func FuzzUnpack(f *testing.F) {
	codec, d := newCodec(f), newDesk(f, 3)
	f.Add(codec.Pack(d.events...))
	f.Add([]byte{0x28, 0xb5, 0x2f, 0xfd})
	f.Fuzz(func(t *testing.T, body []byte) {
		lines, err := codec.Unpack(body)
		if err != nil {
			return
		}
		if again, err := codec.Unpack(codec.Pack(lines...)); err != nil || len(again) != len(lines) {
			t.Errorf("%d lines became %d, %v", len(lines), len(again), err)
		}
	})
}

func FuzzHead(f *testing.F) {
	line, err := wire.Head{Office: "o", Nonce: "n", Head: wire.Origin()}.Write(key(2))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(line)
	f.Fuzz(func(t *testing.T, bytes []byte) {
		if h, err := wire.ReadHead(public(key(2)), bytes, "n"); err == nil && h.Office != "o" {
			t.Errorf("a forged head: %+v", h)
		}
	})
}

func FuzzEnrolment(f *testing.F) {
	code := wire.NewCode([20]byte{1, 2, 3})
	_, line := applied(f, code)
	answer, err := wire.EnrolAnswer{Office: "o", Device: "d", Key: public(key(2))}.Write(code, line)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(line)
	f.Add(answer)
	f.Fuzz(func(t *testing.T, sent []byte) {
		if r, err := wire.ReadEnrolRequest(sent, func(string) (wire.Code, bool) { return code, true }); err == nil && !bytes.Equal(r.Key, public(key(1))) {
			t.Errorf("a forged request: %+v", r)
		}
		if a, err := wire.ReadEnrolAnswer(sent, code, line); err == nil && a.Office != "o" {
			t.Errorf("a forged answer: %+v", a)
		}
	})
}

func FuzzAsk(f *testing.F) {
	f.Add(wire.SignAsk(key(1), "d", "n", "GET", "/", ""))
	f.Add("Watiqa a b QQ==")
	f.Fuzz(func(t *testing.T, value string) {
		if ask, err := wire.ReadAsk(value); err == nil && ask.Verify(public(key(1)), "GET", "/", "") == nil && ask.Device != "d" {
			t.Errorf("a forged question: %+v", ask)
		}
	})
}

func FuzzCode(f *testing.F) {
	f.Add("ABCD-EFGH-JKMN-PQRS-TVWX")
	f.Fuzz(func(t *testing.T, typed string) {
		code, err := wire.ParseCode(typed)
		if err != nil {
			return
		}
		if again, err := wire.ParseCode(code.String()); err != nil || again != code {
			t.Errorf("%q is %q, shown as %q", typed, code, code.String())
		}
	})
}

func FuzzFollower(f *testing.F) {
	d := newDesk(f, 3)
	f.Add(d.events[0], d.events[1])
	f.Fuzz(func(t *testing.T, first, second []byte) {
		var walk wire.Follower
		for _, line := range [][]byte{first, second} {
			before := walk
			if event, _, err := walk.Step(line); err == nil && !bytes.Equal(event.Encode(), line) {
				t.Errorf("%q became %q", line, event.Encode())
			} else if err != nil && walk.Next != before.Next {
				t.Error("it moved for a line that it refused")
			}
		}
	})
}
