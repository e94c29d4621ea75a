package platform

import (
	"regexp"
	"strings"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

var plainBureau = regexp.MustCompile(`^[0-9A-Za-z]{1,10}(\.[0-9A-Za-z]{1,10}){0,5}(/[0-9A-Za-z]{1,10})?$`)

// OfficeID gives the id under which a bureau's office is known in addresses.
func OfficeID(bureau string) string { return strings.ReplaceAll(bureau, "/", "-") }

// AddOffice lets an office take part: orders can be placed for it and codes
// issued. What was transferred to its bureau before, the tariff so far, and the
// inspectors whose keys were granted to offices like it, are in its feed at once.
func (p *Platform) AddOffice(bureau string, name office.Name) (id string, err error) {
	if !plainBureau.MatchString(bureau) {
		return "", office.Refuse(BadOffice)
	}
	o := &Office{ID: OfficeID(bureau), Bureau: bureau, Name: name, Head: wire.Origin(), Access: wire.Origin()}
	return o.ID, p.store.Update(func(tx Tx) error {
		if tx.Get(Offices, o.ID) != nil {
			return office.Refuse(OfficeExists, o.ID)
		}
		for _, rate := range ratesFor(tx, o.ID) {
			emit(tx, o, p.now(), office.TariffSet, "", rate)
		}
		p.letInspectorsIn(tx, o)
		p.takeIn(tx, o)
		o.save(tx)
		return nil
	})
}

// Offices gives every office, ascending by id and without its Walk.
func (p *Platform) Offices() ([]Office, error) {
	var all []Office
	err := p.store.View(func(tx Tx) error {
		for id := range tx.Scan(Offices, "") {
			o, _ := load[Office](tx, Offices, id)
			o.Walk = wire.Follower{}
			all = append(all, o)
		}
		return nil
	})
	return all, err
}

// officeOf finds an office or refuses with [UnknownOffice].
func officeOf(tx Tx, id string) (*Office, error) {
	o, ok := load[Office](tx, Offices, id)
	if !ok {
		return nil, office.Refuse(UnknownOffice, id)
	}
	return &o, nil
}

// devicesOf gives an office's devices, ascending by id.
func devicesOf(tx Tx, id string) (all []Device) {
	for key := range tx.Scan(Devices, "") {
		if d, ok := load[Device](tx, Devices, key); ok && d.Office == id {
			all = append(all, d)
		}
	}
	return all
}

// Revoke a device: from now on what it sends goes to quarantine. Revoking twice
// is revoking once.
func (p *Platform) Revoke(device string) error {
	return p.store.Update(func(tx Tx) error {
		d, ok := load[Device](tx, Devices, device)
		if !ok {
			return office.Refuse(UnknownDevice, device)
		}
		if d.Revoked.IsZero() {
			d.Revoked = p.now()
			save(tx, Devices, device, d)
		}
		return nil
	})
}
