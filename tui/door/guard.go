package door

import (
	"fmt"
	"log/slog"
	"reflect"
	"runtime/debug"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
)

// guarded are screens whose failure ends their own session only. Bubble Tea
// also catches panics, but tells them to the terminal of the process: to
// whoever sits in front of it, who has done nothing.
type guarded struct {
	model  tea.Model
	log    *slog.Logger
	leave  func()
	failed atomic.Bool
}

// catch is deferred around whatever the screens do. What a panic says may hold
// what was on the screen, so only its type and place are logged.
func (g *guarded) catch() {
	if r := recover(); r != nil {
		g.log.Error("the screens of a session failed", "what", fmt.Sprintf("%T", r), "where", string(debug.Stack()))
		g.failed.Store(true)
		g.leave()
	}
}

func (g *guarded) Init() (cmd tea.Cmd) {
	defer g.catch()
	return g.around(g.model.Init())
}

func (g *guarded) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	defer g.catch()
	if g.failed.Load() {
		return g, nil
	}
	g.model, cmd = g.model.Update(msg)
	return g, g.around(cmd)
}

func (g *guarded) View() (v tea.View) {
	defer g.catch()
	if g.failed.Load() {
		return v
	}
	return g.model.View()
}

// around guards a command, and those that it answers with: several of them come
// as a slice, whether they are to run at once or one after the other.
func (g *guarded) around(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.catch()
		msg = cmd()
		if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
			for i := range v.Len() {
				inner, _ := v.Index(i).Interface().(tea.Cmd)
				v.Index(i).Set(reflect.ValueOf(g.around(inner)))
			}
		}
		return msg
	}
}

// safely runs what a goroutine of a session does: one that panics ends the
// session, not the process.
func (d *Door) safely(leave func(), do func()) {
	defer func() {
		if r := recover(); r != nil {
			d.log.Error("a session failed", "what", fmt.Sprintf("%T", r), "where", string(debug.Stack()))
			leave()
		}
	}()
	do()
}
