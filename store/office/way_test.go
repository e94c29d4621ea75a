package office

import (
	"slices"
	"testing"
	"time"
)

// history is what happened to a request and its letters.
func (b *bench) history(id string) (events []Event) {
	for _, e := range b.events {
		if counted := e.Counted(); counted.Subject == id {
			events = append(events, e)
		}
	}
	return events
}

// sent leads a letter over a slip to the Post.
func (b *bench) sent(number, label string) (id, slip string) {
	b.t.Helper()
	b.must(agent, ask("slip.open", nil))
	slip = b.slip(Inland)
	id = b.packed(number, label)
	b.must(agent, ask("slip.close", one(slip)))
	b.must(agent, ask("slip.hand", one(slip), "receiver", "the carrier"))
	return id, slip
}

func TestALetterRidesOnItsSlipFromPackingOn(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	id, slip := b.sent("26000001", labels[0])
	events := b.history(id)
	rides := b.state.Rides(events)
	if len(rides) != 1 || rides[0].Slip != slip || rides[0].To != len(events) || events[rides[0].From].Kind != LetterPacked {
		t.Errorf("%+v of %d events", rides, len(events))
	}
}

func TestALetterThatWasStruckRidesOnTheNextSlip(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	b.must(agent, ask("slip.open", nil))
	first := b.slip(Inland)
	id := b.packed("26000001", labels[0])
	b.packed("26000002", labels[1])
	b.must(agent, ask("slip.close", one(first)))
	b.must(agent, ask("strike", one(id), "reason", "refused by the agency"))
	b.must(agent, ask("slip.open", nil))
	next := b.slip(Inland)
	if b.letter(id).Slip != next {
		b.must(agent, ask("list", one(id)))
	}
	events := b.history(id)
	rides := b.state.Rides(events)
	if len(rides) != 2 {
		t.Fatalf("%+v", rides)
	}
	at := func(slip string) Ride {
		return rides[slices.IndexFunc(rides, func(r Ride) bool { return r.Slip == slip })]
	}
	if struck := at(first).To; struck >= len(events) || events[struck].Kind != LetterStruck {
		t.Errorf("off the first slip at %d", struck)
	}
	if at(next).To != len(events) {
		t.Errorf("off the second slip at %d of %d", at(next).To, len(events))
	}
}

func TestThePostsWordStandsInTheOrderOfTime(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	id, slip := b.sent("26000001", labels[0])
	handed := b.at
	b.feed(LetterTracked, labels[0], Track{What: Accepted, At: handed.Add(time.Hour), Place: "Bab Taza"})
	b.feed(LetterTracked, labels[0], Track{What: SentBack, At: handed.Add(48 * time.Hour), Reason: "unclaimed"})
	b.at = handed.Add(72 * time.Hour)
	b.must(agent, ask("pack", one(id), "label", labels[1]))
	events := b.history(id)
	way := b.state.WayOf(events)
	if len(way.Letters) != 2 || way.Letters[0].Label != S10(labels[0]) || way.Letters[1].Label != S10(labels[1]) || way.Slips[slip] != "B26-0001ACA" {
		t.Fatalf("%+v", way)
	}
	all := way.Passages(events)
	var tracks []Tracked
	for i, p := range all {
		if i > 0 && p.At.Before(all[i-1].At) {
			t.Errorf("%s after %s", p.At, all[i-1].At)
		}
		if p.Track != nil {
			tracks = append(tracks, p.Track.What)
			if p.Label != S10(labels[0]) {
				t.Errorf("the Post speaks of %s", p.Label)
			}
		}
	}
	if len(all) != len(events)+2 || !slices.Equal(tracks, []Tracked{Accepted, SentBack}) || all[len(all)-1].Event.Kind != LetterPacked {
		t.Errorf("%d passages, the Post says %v", len(all), tracks)
	}
}

func TestAnEventTellsItsLabelItsSlipAndWhoTookIt(t *testing.T) {
	b := newBench(t)
	labels := b.stock(10)
	id, slip := b.sent("26000001", labels[0])
	for _, e := range b.events {
		label, on, receiver := e.PostPart()
		switch e.Kind {
		case LetterPacked:
			if label != S10(labels[0]) {
				t.Errorf("packed with %q", label)
			}
		case SlipHanded:
			if on != slip || receiver != "the carrier" {
				t.Errorf("handed over on %q to %q", on, receiver)
			}
		case RequestSigned:
			if label != "" || on != "" || receiver != "" {
				t.Errorf("a signature of %s speaks of the Post", id)
			}
		}
	}
}
