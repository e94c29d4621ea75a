package store

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"watiqa/store/office"
)

// enrolled gives the desk a device's key, as an enrolment leaves it.
func (d *desk) enrolled() ed25519.PublicKey {
	d.t.Helper()
	public, private, _ := ed25519.GenerateKey(rand.Reader)
	if err := d.books.PutLocal("device", map[string]any{"id": "d1a2", "seed": private.Seed()}); err != nil {
		d.t.Fatal(err)
	}
	return public
}

func (d *desk) extract(ask office.ExtractAsk) []byte {
	d.t.Helper()
	var file bytes.Buffer
	if _, err := d.books.Extract(context.Background(), inspector, ask, &file, nil); err != nil {
		d.t.Fatal(err)
	}
	return file.Bytes()
}

func checked(t *testing.T, file []byte) office.ExtractReport {
	t.Helper()
	report, err := CheckExtract(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	return report
}

func TestAnExtractIsCheckedWithoutTheBooks(t *testing.T) {
	d := inspected(t)
	key := d.enrolled()
	d.sign(d.orders(2)...)
	d.books.Seal()
	d.unlock() // a second opening
	d.sign(d.orders(1)...)
	size, root, _ := d.books.Head()
	for _, bodies := range []bool{false, true} {
		file := d.extract(office.ExtractAsk{Bodies: bodies})
		r := checked(t, file)
		if r.Events != int(size) || r.Head != (office.PrintedHead{Size: size, Root: hexOf(root)}) || r.By != inspector || r.Device != "d1a2" ||
			r.Fingerprint != office.DeviceKey(key) || r.Bureau != "01.151.13.05/1" || !r.At.Equal(monday) {
			t.Errorf("%+v", r)
		}
		openings := 0
		for line := range bytes.Lines(file) {
			if bytes.Contains(line, []byte(`"kind":"books.opened"`)) {
				openings++
			}
		}
		if want := map[bool]int{false: int(size), true: openings}[bodies]; r.Withheld != want || openings < 2 {
			t.Errorf("%d of %d are withheld, want %d", r.Withheld, r.Events, want)
		}
	}
}

func TestAnExtractWithholdsWhatWasWrittenUnlessItIsAskedForAndThenThatIsWrittenDown(t *testing.T) {
	d := inspected(t)
	d.enrolled()
	ids := d.orders(1)
	d.sign(ids...)
	d.must(officer, "undo", ids, "reason", "زهرة reads this")
	before, _, _ := d.books.AccessHead()
	filter := office.TrailFilter{Subject: ids[0]}
	without, with := string(d.extract(office.ExtractAsk{Filter: filter})), string(d.extract(office.ExtractAsk{Filter: filter, Bodies: true}))
	if strings.Contains(without, "زهرة") || !strings.Contains(with, "زهرة reads this") {
		t.Error("the reason is in the wrong one of them")
	}
	secret := hexBytes(d.books.session.Load().secret)
	if strings.Contains(with, secret) || strings.Contains(without, secret) || strings.Contains(with, `"secret"`) {
		t.Error("the extract holds the secret from which all salts are made")
	}
	if r := checked(t, []byte(with)); r.Events != 6 || r.Withheld != 1 || r.Filter.Subject != ids[0] {
		t.Errorf("%+v", r)
	}
	looks, err := d.books.accesses(before, 9)
	if err != nil || len(looks) != 2 || looks[0].What != office.LookExtract || looks[0].Bodies || !looks[1].Bodies || looks[1].Trail.Subject != ids[0] {
		t.Errorf("%+v, %v", looks, err)
	}
}

func TestWhatWasCarriedOverNeverGivesAnOldSecretAway(t *testing.T) {
	kept, lost, shared, _ := forked(t)
	lost.hire(inspector, "inspector", office.Inspector)
	lost.enrolled()
	secret := hexBytes(lost.books.session.Load().secret)
	if err := lost.books.Rebuild(officer, "restored", kept.lines(shared), shared, kept.feed); err != nil {
		t.Fatal(err)
	}
	lost.must(admin, "person.roles", []string{inspector}, "roles", "inspector") // whom only that branch knew has none
	file := lost.extract(office.ExtractAsk{Bodies: true})
	if r := checked(t, file); r.Events != int(lost.size()) {
		t.Errorf("%+v", r)
	}
	if bytes.Contains(file, []byte(secret)) || bytes.Contains(file, []byte("secret")) {
		t.Error("the secret of the abandoned branch's opening stands in the extract")
	}
}

func hexBytes(b []byte) string { return hexOf([32]byte(b)) }

// Any byte changed, any line gone, doubled or moved: it is not believed.
func TestNoChangedExtractIsBelieved(t *testing.T) {
	d := inspected(t)
	d.enrolled()
	ids := d.orders(1)
	d.must(agent, "claim", ids)
	file := d.extract(office.ExtractAsk{Filter: office.TrailFilter{Noun: "request"}, Bodies: true})
	checked(t, file)
	for i := range file {
		for _, flip := range []byte{1, 0x20, 0x80} {
			changed := bytes.Clone(file)
			changed[i] ^= flip
			if r, err := CheckExtract(bytes.NewReader(changed)); err == nil {
				t.Fatalf("byte %d flipped by %#x is believed: %+v\n%s", i, flip, r, changed)
			}
		}
	}
	for i := range len(file) {
		if _, err := CheckExtract(bytes.NewReader(file[:i])); err == nil {
			t.Fatalf("its first %d bytes are believed", i)
		}
	}
	var lines [][]byte
	for line := range bytes.Lines(file) {
		lines = append(lines, line)
	}
	for i := range lines {
		gone := bytes.Join(append(append([][]byte{}, lines[:i]...), lines[i+1:]...), nil)
		double := bytes.Join(append(append([][]byte{}, lines[:i+1]...), lines[i:]...), nil)
		for _, changed := range [][]byte{gone, double} {
			if _, err := CheckExtract(bytes.NewReader(changed)); err == nil {
				t.Fatalf("line %d gone or doubled is believed", i)
			}
		}
	}
}

// Somebody with a key of his own can sign what he likes, but not put an event
// into a journal whose root is known; and the fingerprint is then another.
func TestAnEventThatIsNotInTheJournalIsRefusedWhoeverSigns(t *testing.T) {
	d := inspected(t)
	d.enrolled()
	d.must(agent, "claim", d.orders(1))
	file := d.extract(office.ExtractAsk{Bodies: true})
	public, private, _ := ed25519.GenerateKey(rand.Reader)
	resign := func(change func(h *extractHeader, events []extractEvent)) []byte {
		var h extractHeader
		var events []extractEvent
		for line := range bytes.Lines(file) {
			var e extractEvent
			if bytes.HasPrefix(line, []byte(`{"watiqa_extract"`)) {
				_ = json.Unmarshal(line, &h)
			} else if !bytes.HasPrefix(line, []byte(`{"signature"`)) {
				_ = json.Unmarshal(line, &e)
				events = append(events, e)
			}
		}
		h.Key = hexOf([32]byte(public))
		change(&h, events)
		var out bytes.Buffer
		x := &extractor{w: &out, digest: sha256.New()}
		_ = x.line(h)
		for _, e := range events {
			_ = x.line(e)
		}
		_ = x.end(private)
		return out.Bytes()
	}
	good := checked(t, resign(func(*extractHeader, []extractEvent) {}))
	if good.Fingerprint == checked(t, file).Fingerprint {
		t.Error("another key has the same fingerprint")
	}
	last := func(events []extractEvent) *extractEvent { return &events[len(events)-1] }
	for name, change := range map[string]func(h *extractHeader, events []extractEvent){
		"another person": func(_ *extractHeader, e []extractEvent) {
			last(e).Head = bytes.Replace(last(e).Head, []byte(`"who":"p2"`), []byte(`"who":"p3"`), 1)
		},
		"another body":     func(_ *extractHeader, e []extractEvent) { last(e).Body = []byte(`{"note":"no"}`) },
		"another salt":     func(_ *extractHeader, e []extractEvent) { last(e).Salt = strings.Repeat("00", 32) },
		"another root":     func(h *extractHeader, _ []extractEvent) { h.Root = strings.Repeat("00", 32) },
		"another proof":    func(_ *extractHeader, e []extractEvent) { last(e).Proof[0] = strings.Repeat("00", 32) },
		"a shorter proof":  func(_ *extractHeader, e []extractEvent) { last(e).Proof = last(e).Proof[1:] },
		"another opening":  func(_ *extractHeader, e []extractEvent) { last(e).Opening = "ffffffffffffffff" },
		"another position": func(_ *extractHeader, e []extractEvent) { last(e).Position-- },
		"beyond the end":   func(h *extractHeader, e []extractEvent) { last(e).Position = h.Size },
	} {
		_, err := CheckExtract(bytes.NewReader(resign(change)))
		if !errors.Is(err, office.Refuse(office.ExtractProof)) && !errors.Is(err, office.Refuse(office.ExtractMalformed)) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err := CheckExtract(bytes.NewReader(resign(func(h *extractHeader, _ []extractEvent) { h.Version = 2 })))
	wants(t, office.ExtractVersion, err)
}

func TestAnExtractIsForAuditorsOfAnEnrolledOffice(t *testing.T) {
	d := inspected(t)
	_, err := d.books.Extract(context.Background(), inspector, office.ExtractAsk{}, &bytes.Buffer{}, nil)
	wants(t, office.ExtractNoKey, err)
	d.enrolled()
	_, err = d.books.Extract(context.Background(), officer, office.ExtractAsk{}, &bytes.Buffer{}, nil)
	wants(t, office.NotAllowed, err)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err = d.books.Extract(ctx, inspector, office.ExtractAsk{}, &bytes.Buffer{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func FuzzCheckExtract(f *testing.F) {
	d := inspected(f)
	d.enrolled()
	d.must(agent, "claim", d.orders(1))
	f.Add(d.extract(office.ExtractAsk{Bodies: true}))
	f.Add(d.extract(office.ExtractAsk{Filter: office.TrailFilter{Who: agent}}))
	f.Add([]byte(`{"watiqa_extract":1}` + "\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		r, err := CheckExtract(bytes.NewReader(file))
		var p *office.Problem
		if err != nil && !errors.As(err, &p) {
			t.Errorf("%v is no problem in words", err)
		}
		if err == nil && (r.Withheld > r.Events || r.Fingerprint == "") {
			t.Errorf("%+v", r)
		}
	})
}
