package platform

import (
	"fmt"

	"watiqa/sync/wire"
)

// repeated finds the reply to a request whose bytes came before: a reply that
// was lost on the way is given again as it was. Of each device the last one is
// kept, since a device has one exchange in flight; an older request that turns
// up late is answered anew and changes nothing.
func repeated(tx Tx, d Device, request wire.Hash) (reply []byte, ok bool) {
	row := tx.Get(Replies, within(d.Office)+d.ID)
	if len(row) <= len(request) || wire.Hash(row[:len(request)]) != request {
		return nil, false
	}
	return append([]byte(nil), row[len(request):]...), true
}

func keep(tx Tx, d Device, request wire.Hash, reply []byte) {
	tx.Put(Replies, within(d.Office)+d.ID, append(request[:], reply...))
}

// park keeps a push that cannot join the journal, whole and durably, and gives
// its receipt. The receipt is made of where the push goes from and to and of its
// events: sent again, with another clock or cursor, it has the same receipt and
// is kept once, as it came first. Beyond the limit of an office the transaction fails: better no answer than a receipt
// for something thrown away.
func (p *Platform) park(tx Tx, o *Office, r wire.Request, why wire.Verdict, shared uint64) *wire.Fork {
	fork := &wire.Fork{Shared: shared}
	if len(r.Events) == 0 {
		return fork
	}
	way := fmt.Sprint(r.Before, r.After)
	fork.Receipt = wire.HashOf(wire.Join(append([][]byte{[]byte(way)}, r.Events...)...)).String()[:16]
	key := within(o.ID) + fork.Receipt
	if tx.Get(Quarantine, key) != nil {
		return fork
	}
	body := wire.Join(append([][]byte{r.First()}, r.Events...)...)
	if o.Parked += int64(len(body)); o.Parked > p.config.Park {
		tx.Fail(fmt.Errorf("platform: quarantine of office %s is full", o.ID))
		return fork
	}
	save(tx, Quarantine, key, Quarantined{Why: string(why), Device: r.Device, At: p.now(), Body: body})
	return fork
}

// Quarantine gives what was put aside of an office, by receipt.
func (p *Platform) Quarantine(id string) (map[string]Quarantined, error) {
	all := map[string]Quarantined{}
	err := p.store.View(func(tx Tx) error {
		prefix := within(id)
		for key := range tx.Scan(Quarantine, prefix) {
			all[key[len(prefix):]], _ = load[Quarantined](tx, Quarantine, key)
		}
		return nil
	})
	return all, err
}
