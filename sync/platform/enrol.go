package platform

import (
	"crypto/rand"
	"encoding/hex"
	"time"

	"watiqa/store/office"
	"watiqa/sync/wire"
)

// codeLife is how long an enrolment code waits to be used.
const codeLife = 14 * 24 * time.Hour

// IssueCode gives a code with which one device of the office can be enrolled,
// once, within 14 days.
func (p *Platform) IssueCode(id string) (code wire.Code, err error) {
	err = p.store.Update(func(tx Tx) error {
		if _, err := officeOf(tx, id); err != nil {
			return err
		}
		for {
			var chance [20]byte
			if _, err := rand.Read(chance[:]); err != nil {
				return err
			}
			code = wire.NewCode(chance)
			if old, taken := load[Invitation](tx, Codes, code.Handle()); !taken || p.now().After(old.Until) {
				break
			}
		}
		save(tx, Codes, code.Handle(), Invitation{Office: id, Code: code, Until: p.now().Add(codeLife)})
		return nil
	})
	return code, err
}

// Enrol answers an enrolment's line. The same line again, because the answer
// was lost, gets the same answer. The error is one of package wire for a line
// that does not prove a code that waits, or for another protocol.
func (p *Platform) Enrol(line []byte) (answer []byte, err error) {
	err = p.store.Update(func(tx Tx) error {
		var invitation Invitation
		request, err := wire.ReadEnrolRequest(line, func(handle string) (wire.Code, bool) {
			found, ok := load[Invitation](tx, Codes, handle)
			invitation = found
			return found.Code, ok && !p.now().After(found.Until)
		})
		if err != nil {
			return err
		}
		if invitation.Answer != nil {
			if invitation.Request != wire.HashOf(line) {
				return wire.ErrForged // used
			}
			answer = invitation.Answer
			return nil
		}
		o, err := officeOf(tx, invitation.Office)
		if err != nil {
			return err
		}
		if request.Bureau != "" && request.Bureau != o.Bureau {
			return wire.ErrForged // another office's code
		}
		device := Device{ID: newDeviceID(tx), Office: o.ID, Key: request.Key, Recipient: office.Clean(request.Recipient), Since: p.now()}
		answer, err = wire.EnrolAnswer{Office: o.ID, Device: device.ID, Key: p.Key(), Recipient: p.recipient, Time: p.now()}.
			Write(invitation.Code, line)
		if err != nil {
			return err
		}
		save(tx, Devices, device.ID, device)
		invitation.Request, invitation.Answer = wire.HashOf(line), answer
		save(tx, Codes, request.Handle, invitation)
		return nil
	})
	return answer, err
}

func newDeviceID(tx Tx) string {
	for {
		var chance [4]byte
		if _, err := rand.Read(chance[:]); err != nil {
			tx.Fail(err)
			return ""
		}
		if id := "d" + hex.EncodeToString(chance[:]); tx.Get(Devices, id) == nil {
			return id
		}
	}
}
