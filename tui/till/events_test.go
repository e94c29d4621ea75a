package till_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
	"watiqa/tui/till"
)

// journal stands for the room of audits: it keeps what it was asked for.
type journal struct{ asked office.TrailFilter }

func (j *journal) Init() tea.Cmd                      { return nil }
func (j *journal) Update(tea.Msg) (kit.Next, tea.Cmd) { return nil, nil }
func (j *journal) View(int, int) string               { return "" }
func (j *journal) Keys() []kit.Key                    { return nil }
func (j *journal) Title() string                      { return "" }

// Every record of money leads whoever audits to the very events behind it, and
// nobody else.
func TestEveryRecordOfMoneyLeadsToItsEvents(t *testing.T) {
	c := aMonth(t)
	for _, list := range []struct {
		open func(*till.Room) kit.Screen
		noun office.Noun // of one event among them
	}{
		{(*till.Room).Closings, "day"}, {(*till.Room).Receipts, office.OnReceipt},
		{(*till.Room).Deposits, office.OnDeposit}, {(*till.Room).Stock, office.OnBook},
	} {
		for who, may := range map[string]bool{"nadia": true, "samira": false} {
			var opened *journal
			s := c.sit(who, office.French, func(r *till.Room) kit.Screen {
				r.Events = func(f office.TrailFilter) kit.Screen { opened = &journal{f}; return opened }
				return list.open(r)
			})
			s.Press("e")
			if !may {
				if opened != nil || s.Notice.Problem == nil || s.Notice.Problem.Code != office.NotAllowed {
					t.Errorf("%s: a collector is told %+v", list.noun, s.Notice)
				}
				continue
			}
			if opened == nil {
				t.Errorf("%s: nothing opened", list.noun)
				continue
			}
			page, err := c.Trail(c.nadia.ID, office.TrailAsk{Filter: opened.asked})
			found := false
			for _, row := range page.Rows {
				found = found || row.Kind.Noun() == list.noun
			}
			if err != nil || !found {
				t.Errorf("%s is not behind %+v: %d events, %v", list.noun, opened.asked, len(page.Rows), err)
			}
		}
	}
}
