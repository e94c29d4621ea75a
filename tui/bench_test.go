package tui_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"watiqa/store/office"
	"watiqa/tui"
)

// BenchmarkArabicFrame draws a whole 120×40 frame, list and order beside it,
// after the cursor moved: what each key press costs before anything is sent.
func BenchmarkArabicFrame(b *testing.B) {
	for _, l := range []office.Lang{office.Arabic, office.French} {
		b.Run(string(l), func(b *testing.B) {
			bureau := newBureau(b, 300)
			m := tui.New(tui.Options{Books: bureau.books, Line: bureau.line, Sheets: b.TempDir(), Lang: l,
				Person: office.Person{ID: bureau.idOf("karim"), Login: "karim", Roles: []office.Role{office.Agent}}})
			defer m.Close()
			patience := 400 * time.Millisecond
			program := drive(m, &patience)
			program(tea.WindowSizeMsg{Width: 120, Height: 40})
			patience = 5 * time.Millisecond // what rests before it reads need not be waited for
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				b.StopTimer()
				name := "down"
				if i++; i%30 >= 15 {
					name = "up"
				}
				program(key(name))
				b.StartTimer()
				if m.View().Content == "" {
					b.Fatal("nothing is drawn")
				}
			}
		})
	}
}

// drive runs a model's commands as they come; those that take longer than the
// patience are left out.
func drive(m *tui.Model, patience *time.Duration) func(tea.Msg) {
	var run func(tea.Cmd)
	get := func(msg tea.Msg) {
		if msg == nil {
			return
		}
		if batch, ok := msg.(tea.BatchMsg); ok {
			for _, cmd := range batch {
				run(cmd)
			}
			return
		}
		_, cmd := m.Update(msg)
		run(cmd)
	}
	run = func(cmd tea.Cmd) {
		if cmd == nil {
			return
		}
		answer := make(chan tea.Msg, 1)
		go func() { answer <- cmd() }()
		select {
		case msg := <-answer:
			get(msg)
		case <-time.After(*patience):
		}
	}
	run(m.Init())
	return get
}
