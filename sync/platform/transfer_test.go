package platform_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"watiqa/store/office"
)

func TestATransferredOrderReachesTheOtherBureau(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 2)
	a, b := d.station(here), d.station(there)
	a.sync()
	b.sync()
	a.must(a.do("p2", "transfer", ids[:1], "bureau", there, "reason", "their register"))
	a.sync()
	b.sync()
	a.stands(ids[0], office.Transferred)
	got := b.stands(ids[0], office.Placed).Order
	was := a.stands(ids[0], office.Transferred).Order
	x, _ := json.Marshal(got)
	if y, _ := json.Marshal(was); string(x) != string(y) {
		t.Errorf("placed  %s\narrived %s", y, x)
	}
	if from, to := d.summary(here), d.summary(there); from.Orders != 1 || to.Orders != 1 {
		t.Errorf("orders %d and %d, want 1 and 1", from.Orders, to.Orders)
	}
	if response, _ := b.ask("/v1/offices/"+b.id+"/attachments/"+was.Proof.Digest, ""); response.StatusCode != http.StatusOK {
		t.Errorf("the other bureau asks for the scan: %s", response.Status)
	}
	b.process(ids[0])
	b.sync()
	a.agrees()
	b.agrees()
}

func TestATransferredOrderThatComesBackWaitsAgain(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	a, b := d.station(here), d.station(there)
	a.sync()
	a.must(a.do("p2", "transfer", ids, "bureau", there, "reason", "x"))
	a.sync()
	b.sync()
	b.must(b.do("p2", "transfer", ids, "bureau", here, "reason", "no"))
	b.sync()
	if s := d.summary(here); s.Waiting != 1 || s.Orders != 1 {
		t.Errorf("%+v", s)
	}
	a.sync()
	a.stands(ids[0], office.Placed)
	b.stands(ids[0], office.Transferred)
	a.process(ids...)
	a.sync()
	a.agrees()
	b.agrees()
	d.differs(here)
}

func TestAnOrderForABureauThatTakesNoPartWaitsUntilItDoes(t *testing.T) {
	const annexe = "01.151.07.09/2"
	d := newDesk(t)
	ids := d.place(here, 2)
	s := d.station(here)
	s.sync()
	s.must(s.do("p2", "transfer", ids, "bureau", annexe, "reason", "annexe"))
	s.sync()
	d.must(d.platform.Withdraw(ids[1]))
	_, err := d.platform.AddOffice(annexe, office.Name{})
	d.must(err)
	if sum := d.summary(annexe); sum.Orders != 1 || sum.Feed != 2 { // the tariff and the order
		t.Errorf("%+v", sum)
	}
}

func TestAWithdrawnOrderIsNotTransferred(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	s := d.station(here)
	s.sync()
	d.must(d.platform.Withdraw(ids[0]))
	s.must(s.do("p2", "transfer", ids, "bureau", there, "reason", "offline"))
	s.sync()
	if sum := d.summary(there); sum.Orders != 0 {
		t.Errorf("%d orders arrived", sum.Orders)
	}
	d.differs(here)
	s.agrees()
}

func TestAnOrderWithdrawnAfterATransferIsWithdrawnWhereItIs(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	a, b := d.station(here), d.station(there)
	a.sync()
	a.must(a.do("p2", "transfer", ids, "bureau", there, "reason", "x"))
	a.sync()
	b.sync()
	d.must(d.platform.Withdraw(ids[0]))
	a.sync()
	b.sync()
	a.stands(ids[0], office.Transferred)
	b.stands(ids[0], office.Withdrawn)
	d.differs(here)
	d.differs(there)
}

func TestATransferThatIsCarriedOverRoutesTheOrderOnce(t *testing.T) {
	d := newDesk(t)
	ids := d.place(here, 1)
	s := d.station(here)
	s.sync()
	backup := s.backup()
	s.must(s.do("p2", "transfer", ids, "bureau", there, "reason", "x"))
	s.sync()
	feed := d.summary(there).Feed
	s.restore(backup)
	s.must(s.do("p2", "transfer", ids, "bureau", there, "reason", "again, on the restored file"))
	s.exchange(100)
	s.leadOut()
	s.sync()
	if sum := d.summary(there); sum.Feed != feed || sum.Orders != 1 {
		t.Errorf("%d orders in %d items, before %d", sum.Orders, sum.Feed, feed)
	}
}
