package far

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// settle is how long a frame waits for what belongs to it: a key press is often
// followed by what was read because of it.
const settle = 20 * time.Millisecond

// Program are screens that are drawn on a glass. Run it without a renderer: it
// draws itself.
type Program struct {
	model  tea.Model
	glass  *Glass
	screen *Screen
	pause  time.Duration // between two frames
	last   time.Time     // when the last one was drawn
	due    bool          // one is to be drawn
	busy   bool          // the line has not taken the last one
	stale  bool          // something may look otherwise since
}

// New draws a model on a glass: a terminal of the type term and of w × h cells, so
// many times a second at most.
func New(m tea.Model, g *Glass, term string, w, h, rate int) *Program {
	return &Program{model: m, glass: g, screen: NewScreen(term, w, h), pause: time.Second / time.Duration(rate)}
}

// Init the screens.
func (p *Program) Init() tea.Cmd { return p.model.Init() }

// View is empty: frames do not go through Bubble Tea.
func (p *Program) View() tea.View { return tea.View{} }

// frameDue: now is the time to draw. frameTaken: the line has taken a frame.
type (
	frameDue   struct{}
	frameTaken struct{ err error }
)

// Update the screens, and see to it that what they look like then is drawn.
func (p *Program) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case frameDue:
		p.due = false
		return p, p.draw()
	case frameTaken:
		if p.busy = false; msg.err != nil {
			return p, tea.Quit
		}
		return p, p.soon()
	case tea.WindowSizeMsg:
		p.screen.Resize(msg.Width, msg.Height) // even to the old size: only the last of several is told
	case tea.ColorProfileMsg:
		p.screen.Afford(msg.Profile)
	}
	var cmd tea.Cmd
	p.model, cmd = p.model.Update(msg)
	p.stale = true
	return p, tea.Batch(cmd, p.soon())
}

// soon draws as early as may be, if there is anything to draw.
func (p *Program) soon() tea.Cmd {
	if !p.stale || p.due || p.busy {
		return nil
	}
	p.due = true
	return tea.Tick(max(time.Until(p.last.Add(p.pause)), settle), func(time.Time) tea.Msg { return frameDue{} })
}

func (p *Program) draw() tea.Cmd {
	p.stale = false
	drawn := p.screen.Draw(p.model.View().Content)
	if len(drawn) == 0 {
		return nil
	}
	p.busy, p.last = true, time.Now()
	glass := p.glass
	return func() tea.Msg { return frameTaken{glass.frame(drawn)} }
}
