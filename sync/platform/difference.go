package platform

import (
	"fmt"
	"slices"

	"watiqa/store/office"
)

// compare holds what an office did with an order against what the platform
// knows, and opens the differences. It is asked after the order moved on either
// side, at the end of a push: what a later event of the same push put right is
// no difference.
func (p *Platform) compare(tx Tx, o *Office, state *office.State, request string) {
	r, known := state.Requests.Get(request)
	if !known {
		return
	}
	if order, online := load[Order](tx, Orders, request); online && order.Office == o.ID &&
		!order.Withdrawn.IsZero() && worked(r.Stage) && !p.opened(tx, o, request, office.WithdrawnAfterWork) {
		p.open(tx, o, office.Difference{Kind: office.WithdrawnAfterWork, Request: request})
	}
	p.compareFee(tx, o, state, r)
}

// worked: the office has papers in the making, or made.
func worked(stage office.Stage) bool {
	return !slices.Contains([]office.Stage{office.Placed, office.Refused, office.Withdrawn, office.Transferred}, stage)
}

// compareFee holds the duty booked against the platform's tariff of the day on
// which the order was placed. Where the platform has set none for that day it
// has no opinion. It is asked when the order moves and when a tariff is set; one
// difference is open at a time, with the amounts that it had when it was opened.
func (p *Platform) compareFee(tx Tx, o *Office, state *office.State, r office.Request) {
	if !r.Earned() {
		return
	}
	var want office.Centimes
	if !r.Order.Abroad {
		rate, ok := ratesFor(tx, o.ID).On(state.Here().Calendar.DayOf(r.Order.PlacedAt))
		if !ok {
			return
		}
		extracts, fullCopies := r.Papers()
		if want, ok = rate.Due(extracts, fullCopies); !ok {
			return
		}
	}
	if r.Due == want {
		return
	}
	for d := range differencesOf(tx, o.ID, r.ID, office.FeeNotPerTariff) {
		settled := settledBy(state, d)
		if settled == nil || (d.Office == r.Due && d.Platform == want) {
			return // open, or decided for exactly these amounts
		}
	}
	p.open(tx, o, office.Difference{Kind: office.FeeNotPerTariff, Request: r.ID, Office: r.Due, Platform: want})
}

// processedTwice opens a difference when an event says that papers were signed
// or handed over which had been already: both facts stay, the duty is due once.
func (p *Platform) processedTwice(tx Tx, o *Office, state *office.State, e office.Event) {
	if e.Kind != office.RequestSigned && e.Kind != office.RequestCollected {
		return
	}
	r, known := state.Requests.Get(e.Subject)
	if !known || !slices.Contains(r.Clash, e.Identity()) {
		return
	}
	for d := range differencesOf(tx, o.ID, r.ID, office.ProcessedTwice) {
		if settledBy(state, d) == nil {
			return
		}
	}
	p.open(tx, o, office.Difference{Kind: office.ProcessedTwice, Request: r.ID})
}

func settledBy(state *office.State, d office.Difference) *office.Settlement {
	known, _ := state.Differences.Get(d.ID)
	return known.Settled
}

func (p *Platform) opened(tx Tx, o *Office, request string, kind office.DifferenceKind) bool {
	for range differencesOf(tx, o.ID, request, kind) {
		return true
	}
	return false
}

// open gives a difference its id and sends it to the office. The id is the
// order's number with a letter for the kind and a count: 26000417-w1.
func (p *Platform) open(tx Tx, o *Office, d office.Difference) {
	count := 1
	for range differencesOf(tx, o.ID, d.Request, d.Kind) {
		count++
	}
	d.ID, d.OpenedAt = fmt.Sprintf("%s-%c%d", d.Request, d.Kind[0], count), p.now()
	save(tx, Differences, within(o.ID)+d.ID, d)
	emit(tx, o, d.OpenedAt, office.DifferenceOpened, d.ID, d)
}

// differencesOf gives those of one kind that were opened on a request.
func differencesOf(tx Tx, id, request string, kind office.DifferenceKind) func(func(office.Difference) bool) {
	return func(yield func(office.Difference) bool) {
		prefix := within(id) + request + "-"
		for key := range tx.Scan(Differences, prefix) {
			if d, ok := load[office.Difference](tx, Differences, key); ok && d.Kind == kind && d.Request == request && !yield(d) {
				return
			}
		}
	}
}
