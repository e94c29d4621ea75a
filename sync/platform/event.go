package platform

import (
	"encoding/json"

	"watiqa/store/office"
)

// innerOf gives the event that was carried over from an abandoned branch.
func innerOf(e office.Event) (office.Event, bool) {
	var carried office.Carried
	if e.Kind != office.EventCarried || json.Unmarshal(e.Body, &carried) != nil {
		return office.Event{}, false
	}
	inner, err := carried.Inner()
	return inner, err == nil && inner.Kind != office.EventCarried
}
