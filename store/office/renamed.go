package office

import (
	"encoding/json"
	"reflect"
	"strings"
)

// Names are ids of an abandoned branch that mean something else on the branch
// that was kept, by noun/id, with the id that counts. A machine that was copied
// while it ran gives the same ids on both sides, to two orders, two people. What
// carries such an event names the new ids beside the old bytes, which are not
// touched.
type Names map[string]string

// Name is the id that counts; false when it is the one that was written.
func (n Names) Name(noun Noun, id string) (string, bool) {
	if who, day, both := strings.Cut(id, "/"); both && noun == OnClosing {
		name, known := n.Name(OnPerson, who)
		return name + "/" + day, known
	}
	name, known := n[key(noun, id)]
	return name, known
}

// Give an id a name.
func (n Names) Give(noun Noun, id, name string) { n[key(noun, id)] = name }

func key(noun Noun, id string) string { return string(noun) + "/" + id }

// In gives those of the names that an event's body may speak of. Where it was
// carried before, it is the ids from then that have new names.
func (n Names) In(e Event) Names {
	some := Names{}
	for was, name := range e.names {
		noun, _, _ := strings.Cut(was, "/")
		if later, known := n.Name(Noun(noun), name); known {
			name = later
		}
		some[was] = name
	}
	for was, name := range n {
		_, id, _ := strings.Cut(was, "/")
		if _, known := some[was]; !known && strings.Contains(string(e.Body), `"`+id) {
			some[was] = name
		}
	}
	return some
}

// About is whose id the subject of an event is.
func (e Event) About() Noun {
	switch e.Kind.Noun() {
	case OnLetter, RegularisationAsked.Noun():
		return OnRequest
	case DrawerCounted.Noun(), DayClosed.Noun():
		return OnClosing
	case RevenueTaken.Noun(), TillChecked.Noun(), StampsMoved.Noun(), FloatMoved.Noun():
		return OnPerson
	case SheetPrinted.Noun():
		var printing Printing
		_ = e.Read(&printing)
		return printing.About
	}
	return e.Kind.Noun()
}

// Read the event's body as it counts: ids in the fields that a tag `of` marks
// with a noun are those that mean the same thing here.
func (e Event) Read(body any) error {
	if err := json.Unmarshal(e.Body, body); err != nil {
		return err
	}
	if len(e.names) > 0 {
		e.names.rename(reflect.ValueOf(body).Elem(), "")
	}
	return nil
}

func (n Names) rename(v reflect.Value, noun Noun) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			n.rename(v.Elem(), noun)
		}
	case reflect.Slice:
		for i := range v.Len() {
			n.rename(v.Index(i), noun)
		}
	case reflect.Struct:
		for field, value := range v.Fields() {
			n.rename(value, Noun(field.Tag.Get("of")))
		}
	case reflect.String:
		if name, known := n.Name(noun, v.String()); known && noun != "" && v.CanSet() {
			v.SetString(name)
		}
	}
}
