package office

import "encoding/json"

// bodyOf reads the body of an event; not ok when it has another form.
func bodyOf[B any](e Event) (body B, ok bool) {
	err := json.Unmarshal(e.Body, &body)
	return body, err == nil
}
