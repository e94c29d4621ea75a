package inspect

import (
	"bufio"
	"context"
	"errors"
	"os"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// extractAction is what the form of an extract asks.
var extractAction = &office.Action{Name: "extract", Params: []office.Param{{Name: "bodies", Type: office.YesNo, Required: true, Default: "no"}}}

// extractForm writes what a filter takes of the journal into a file that others
// can check.
func (r *Room) extractForm(f office.TrailFilter) kit.Screen {
	by, file := r.me(), ""
	intro := r.w.ExtractHow.Filled(r.filterWords(f, house{}))
	return kit.NewForm(r.desk, kit.Ask{Title: r.w.Extract, Intro: intro, Action: extractAction, Given: map[string]string{"bodies": "no"},
		Do: func(values map[string]string) (err error) {
			file, err = r.writeExtract(by, office.ExtractAsk{Filter: f, Bodies: values["bodies"] == "yes"})
			return err
		},
		Then: func() (kit.Next, tea.Cmd) {
			return kit.Back{}, kit.Tell(kit.Notice{Text: r.say(r.w.ExtractIn, file)})
		},
	})
}

// writeExtract into a new file of the folder: whole, or none.
func (r *Room) writeExtract(by string, ask office.ExtractAsk) (name string, err error) {
	if r.desk.Session == kit.SSH {
		return "", office.Refuse(office.ExtractRemote)
	}
	file, err := os.CreateTemp(r.folder, "extract-*.ndjson")
	if err != nil {
		return "", office.Refuse(office.ExtractNotWritten)
	}
	out := bufio.NewWriter(file)
	_, err = r.books.Extract(context.Background(), by, ask, out, nil)
	written := errors.Join(out.Flush(), file.Sync(), file.Close())
	if err == nil && written != nil {
		err = office.Refuse(office.ExtractNotWritten)
	}
	if err != nil {
		_ = os.Remove(file.Name())
		return "", err
	}
	return filepath.Base(file.Name()), nil
}
