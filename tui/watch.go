package tui

import (
	"math/rand/v2"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui/kit"
)

// watch is one channel that tells of changes.
type watch struct {
	c    <-chan struct{}
	stop func()
	keep bool // only for who keeps the office: who else sits here is nobody else's to see
}

// changed: something has, in the books or on the line.
type changed struct{ watch watch }

// house is what the program shows of the office around every screen.
type house struct {
	sealed   bool
	settings office.Settings
	day      office.Day    // declared business day, where it is not the one on the clock
	person   office.Person // as the books know it now
	line     *office.Line
	trouble  *office.Problem // with the disk
}

func (m *Model) watch() {
	add := func(c <-chan struct{}, stop func()) { m.watches = append(m.watches, watch{c: c, stop: stop}) }
	add(m.options.Books.Watch())
	if m.options.Sessions != nil {
		c, stop := m.options.Sessions.Watch()
		m.watches = append(m.watches, watch{c: c, stop: stop, keep: true})
	}
	if m.options.Line != nil {
		add(m.options.Line.Watch())
	}
}

// wait for the next change. Somebody far away is told a moment later: whoever
// made it gets his answer first, and several changes in a row are one.
func (m *Model) wait(w watch) tea.Cmd {
	done := m.done
	var later time.Duration
	if m.options.Session == kit.SSH {
		later = 30*time.Millisecond + rand.N(60*time.Millisecond) // #nosec G404 -- so that not all draw at once
	}
	return func() tea.Msg {
		select {
		case _, open := <-w.c:
			if open {
				time.Sleep(later)
				return changed{w}
			}
		case <-done:
		}
		return nil
	}
}

// read brings what is shown around every screen up to date.
func (m *Model) read() tea.Cmd {
	id, books, line := m.desk.Person.ID, m.options.Books, m.options.Line
	return func() tea.Msg {
		now := house{sealed: books.Sealed(), trouble: books.Trouble()}
		if line != nil {
			known := line.Line()
			now.line = &known
		}
		if now.sealed {
			return now
		}
		err := books.View(func(s *office.State) error {
			now.settings = s.Here()
			now.person, _ = s.People.Get(id)
			return nil
		})
		if moment, failed := m.options.Books.Clock(); failed == nil && moment.Day != now.settings.Calendar.DayOf(moment.At) {
			now.day = moment.Day
		}
		if problem := kit.ProblemOf(err); problem != nil && problem.Code == office.BooksSealed {
			now.sealed = true
		}
		return now
	}
}

// took what was read. Sealed books and a removed person send everybody out.
func (m *Model) took(now house) tea.Cmd {
	m.house = now
	m.desk.Calendar = now.settings.Calendar
	if now.line != nil && m.desk.Person.ID != "" {
		m.guide.see(*now.line)
	}
	switch {
	case m.desk.Person.ID == "":
		return m.toGate(now)
	case now.sealed, now.person.ID == m.desk.Person.ID && now.person.Removed:
		return m.leave()
	case now.person.ID == m.desk.Person.ID:
		m.desk.Person = now.person
	}
	return nil
}

// idleCheck: time to see whether anybody still is there.
type idleCheck struct{}

// idle locks the screen once nobody has touched the keyboard for long enough,
// and looks again when that could next be so. Over SSH it says a little earlier
// that the session is about to end.
func (m *Model) idle() tea.Cmd {
	left := m.options.LockAfter - m.options.Now().Sub(m.touched)
	var locked tea.Cmd
	if left <= 0 {
		left = m.options.LockAfter
		if m.gate == nil {
			locked = m.lock()
		}
	}
	if notice := min(endsSoon, m.options.LockAfter/4); m.options.Session == kit.SSH && m.gate == nil {
		if left > notice {
			left -= notice
		} else {
			m.notice = &kit.Notice{Problem: office.Refuse(office.SessionEndsSoon, strconv.Itoa(int(left.Round(time.Second)/time.Second)))}
		}
	}
	return tea.Batch(locked, tea.Tick(left, func(time.Time) tea.Msg { return idleCheck{} }))
}

// endsSoon is how long before its end a session over SSH says so.
const endsSoon = 30 * time.Second

// lock hides everything and keeps it as it is. A session over SSH ends instead:
// its person proved a key when it began, may have no passphrase here, and nothing
// that is typed into it afterwards proves anything. Only a new session asks for
// the key again, so a lock page would be a page that nobody can open.
func (m *Model) lock() tea.Cmd {
	if m.options.Session == kit.SSH {
		return m.leave()
	}
	m.notice = nil
	m.desk.Text.Forget()
	return m.show(newLock(m.desk, m.options))
}
