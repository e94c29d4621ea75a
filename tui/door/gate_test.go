package door

import (
	"net"
	"testing"
	"time"
)

// The usual limits are those that doc.go and the office's manual speak of; what a
// script hurries is only how long it waits for them.
func TestTheUsualLimits(t *testing.T) {
	want := Limits{Handshake: 10 * time.Second, Stall: 30 * time.Second, Idle: 3 * time.Minute, Visit: time.Hour, Patrol: 20 * time.Second,
		Strangers: 16, Inside: 24, Each: 8}
	if got := (Limits{}).withDefaults(); got != want {
		t.Errorf("%+v", got)
	}
	if got := (Limits{Strangers: 3}).withDefaults(); got.Strangers != 3 {
		t.Errorf("%+v", got)
	}
}

// Sixteen that have proven nothing stand in the gate, whatever their addresses; a
// place is free again once one has gone or has a session.
func TestTheGateHoldsSoManyStrangers(t *testing.T) {
	g := gate{limits: Limits{}.withDefaults()}
	var inside []*line
	for i := range 20 {
		_, conn := net.Pipe()
		if l := g.admit(conn, string(rune('a'+i))); l != nil {
			inside = append(inside, l)
		}
	}
	if len(inside) != 16 {
		t.Fatalf("%d strangers stand in the gate", len(inside))
	}
	again := func() bool {
		_, conn := net.Pipe()
		l := g.admit(conn, "z")
		if l != nil {
			inside = append(inside, l)
		}
		return l != nil
	}
	if again() {
		t.Error("a seventeenth was let in")
	}
	inside[0].begin() // he has proven something
	if !again() {
		t.Error("who has a session still takes a stranger's place")
	}
	_ = inside[1].Close()
	if !again() || again() {
		t.Error("a place that is free is not given once")
	}
	for _, l := range inside {
		_ = l.Close()
	}
}
