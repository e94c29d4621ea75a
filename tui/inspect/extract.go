package inspect

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/lang"
)

// extractAction is what the form of an extract asks.
var extractAction = &office.Action{Name: "extract", Params: []office.Param{{Name: "bodies", Type: office.YesNo, Required: true, Default: "no"}}}

// extractForm writes what a filter takes of the journal into a file that others
// can check.
func (r *Room) extractForm(f office.TrailFilter) kit.Screen {
	by, is := r.me(), extracted{Room: r}
	intro := r.w.ExtractHow.Filled(r.filterWords(f, house{}))
	return kit.NewForm(r.desk, kit.Ask{Title: r.w.Extract, Intro: intro, Action: extractAction, Given: map[string]string{"bodies": "no"},
		Do: func(values map[string]string) error {
			return is.write(by, office.ExtractAsk{Filter: f, Bodies: values["bodies"] == "yes"})
		},
		Then: func() (kit.Next, tea.Cmd) { return kit.Replace{Screen: &is}, nil },
	})
}

// extracted tells where an extract lies, and its SHA-256. Over SSH too it lies in
// the office: no file leaves by that line. Who sits elsewhere has it handed over,
// and knows by what was shown here that it is this one: the office, which holds
// the key that signs, could sign another, but none with this SHA-256.
type extracted struct {
	*Room
	file, digest string
	count        int
	bodies       bool
	scroll       scroll
}

// write it into a new file of the folder: whole, or none.
func (x *extracted) write(by string, ask office.ExtractAsk) error {
	file, err := os.CreateTemp(x.folder, "extract-*.ndjson")
	if err != nil {
		return office.Refuse(office.ExtractNotWritten)
	}
	digest := sha256.New()
	out := bufio.NewWriter(io.MultiWriter(file, digest))
	x.count, err = x.books.Extract(context.Background(), by, ask, out, nil)
	written := errors.Join(out.Flush(), file.Sync(), file.Close())
	if err == nil && written != nil {
		err = office.Refuse(office.ExtractNotWritten)
	}
	if err != nil {
		_ = os.Remove(file.Name())
		return err
	}
	x.file, x.digest, x.bodies = file.Name(), hex.EncodeToString(digest.Sum(nil)), ask.Bodies
	return nil
}

func (x *extracted) Init() tea.Cmd { return nil }

func (x *extracted) Title() string { return x.say(x.w.Extract) }

func (x *extracted) Update(msg tea.Msg) (kit.Next, tea.Cmd) {
	next, cmd, _ := kit.Press(msg, x.Keys())
	return next, cmd
}

func (x *extracted) Keys() []kit.Key { return append([]kit.Key{back()}, x.scroll.keys()...) }

func (x *extracted) View(w, h int) string {
	d := x.desk
	facts := []kit.Fact{{Label: x.w.ExtractDone}, {Label: x.w.EventsHeld, Value: itoa(x.count), As: kit.Figures}}
	if x.bodies {
		facts = append(facts, kit.Fact{Label: x.w.Contents, Value: x.say(x.w.WithBodies), Tone: kit.Warn})
	}
	facts = append(facts, x.root(x.w.FileDigest, x.digest, w)...)
	how := x.say(x.w.ExtractHere)
	if d.Session == kit.SSH {
		how = x.say(x.w.ExtractRemote) + " " + how
	}
	lines := append(d.Facts(w, facts...), d.Rule(x.say(x.w.File), w))
	lines = append(lines, x.pathLines(w)...)
	lines = append(append(lines, ""), d.Lines(how, w)...)
	return d.Page(x.scroll.cut(lines, h), w, h)
}

// pathLines are the path of the file, which runs from left to right, in as many
// lines as it takes.
func (x *extracted) pathLines(w int) (lines []string) {
	for rest := []rune(x.file); len(rest) > 0; {
		n := min(len(rest), w)
		lines = append(lines, x.desk.Figures(string(rest[:n]), w))
		rest = rest[n:]
	}
	return lines
}

// root in groups that can be compared by eye, in as many lines as it takes.
func (r *Room) root(label lang.S, root string, w int) (facts []kit.Fact) {
	const group = 8
	per := 4
	if w >= 100 {
		per = 8
	}
	var groups []string
	for i := 0; i < len(root); i += group {
		groups = append(groups, root[i:min(i+group, len(root))])
	}
	for i := 0; i < len(groups); i += per {
		facts = append(facts, kit.Fact{Label: label, Value: strings.Join(groups[i:min(i+per, len(groups))], " "), As: kit.Figures})
		label = lang.Same(" ")
	}
	return facts
}
