package platform

import (
	"net/http"
	"regexp"
	"slices"
	"strings"

	"watiqa/store/office"
)

// InspectorWish lets an inspector in at offices, or calls him back: at one
// office, at those whose code begins with a province's ("01.151"), or at all;
// also at those that join later.
type InspectorWish struct {
	Office   string      `json:"office,omitempty"`
	Province string      `json:"province,omitempty"`
	Name     office.Name `json:"name,omitzero"`
	Key      string      `json:"key,omitempty"`   // to let in: the public key; to call back: its fingerprint, or nothing for all
	Until    office.Day  `json:"until,omitempty"` // last day; an inspector's key always has one
}

// inspectorID is what the platform's own list of inspectors gives: no name.
var inspectorID = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,30}$`)

// GrantInspector sends an inspector's key to offices with their feed. One that
// joins later gets it with its first page, if the key still counts by then.
func (p *Platform) GrantInspector(inspector string, wish InspectorWish) error {
	_, public, problem := office.ParseKey(wish.Key)
	if problem != nil {
		return problem
	}
	if !inspectorID.MatchString(inspector) || !wish.Until.Valid() || wish.Name == (office.Name{}) {
		return office.Refuse(BadInspector)
	}
	grant := office.InspectorGrant{Name: wish.Name, Key: public, Until: wish.Until}
	if err := fits(grant); err != nil {
		return err
	}
	return p.tellThem(wish, office.InspectorGranted, inspector, grant)
}

// RevokeInspector calls one of an inspector's keys back, or all of them.
func (p *Platform) RevokeInspector(inspector string, wish InspectorWish) error {
	revoke := office.InspectorRevoke{Key: wish.Key}
	if err := fits(revoke); err != nil {
		return err
	}
	if !inspectorID.MatchString(inspector) {
		return office.Refuse(BadInspector)
	}
	return p.tellThem(wish, office.InspectorRevoked, inspector, revoke)
}

// tellThem puts an item about an inspector into the feeds of the offices that a
// wish means, of which there must be one, and keeps the wish for later ones.
func (p *Platform) tellThem(wish InspectorWish, kind office.Kind, subject string, body any) error {
	return p.store.Update(func(tx Tx) error {
		told := false
		for _, id := range officesNamed(tx, wish.Office) {
			if !wish.means(id) {
				continue
			}
			o, err := officeOf(tx, id)
			if err != nil {
				return err
			}
			emit(tx, o, p.now(), kind, subject, body)
			o.save(tx)
			told = true
		}
		if !told {
			return office.Refuse(UnknownOffice, wish.Office+wish.Province)
		}
		if wish.Office != "" { // no other one is ever meant
			return nil
		}
		var count uint64
		for range tx.Scan(Inspectors, "") {
			count++
		}
		save(tx, Inspectors, numbered("", count+1), InspectorWord{Inspector: subject, Kind: kind, Wish: wish})
		return nil
	})
}

// means tells whether a wish is about an office.
func (w InspectorWish) means(id string) bool {
	return (w.Office == "" || w.Office == id) && strings.HasPrefix(id, w.Province)
}

// letInspectorsIn puts into the feed of an office that joins the keys that were
// granted to offices like it, and neither called back since nor expired.
func (p *Platform) letInspectorsIn(tx Tx, o *Office) {
	var granted []InspectorWord
	today := office.Calendar{}.DayOf(p.now())
	for key := range tx.Scan(Inspectors, "") {
		word, ok := load[InspectorWord](tx, Inspectors, key)
		if !ok || !word.Wish.means(o.ID) {
			continue
		}
		if word.Kind == office.InspectorGranted {
			granted = append(granted, word)
			continue
		}
		granted = slices.DeleteFunc(granted, func(g InspectorWord) bool {
			id, _, _ := office.ParseKey(g.Wish.Key)
			return g.Inspector == word.Inspector && (word.Wish.Key == "" || word.Wish.Key == id)
		})
	}
	for _, g := range granted {
		if _, public, problem := office.ParseKey(g.Wish.Key); problem == nil && !g.Wish.Until.Before(today) {
			emit(tx, o, p.now(), g.Kind, g.Inspector, office.InspectorGrant{Name: g.Wish.Name, Key: public, Until: g.Wish.Until})
		}
	}
}

func (p *Platform) serveGrant(w http.ResponseWriter, r *http.Request) {
	if wish, ok := given[InspectorWish](p, w, r); ok {
		p.done(w, r, nothing{}, p.GrantInspector(r.PathValue("inspector"), wish))
	}
}

func (p *Platform) serveCallBack(w http.ResponseWriter, r *http.Request) {
	if wish, ok := given[InspectorWish](p, w, r); ok {
		p.done(w, r, nothing{}, p.RevokeInspector(r.PathValue("inspector"), wish))
	}
}
