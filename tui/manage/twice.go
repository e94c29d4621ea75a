package manage

import (
	"maps"
	"slices"

	"watiqa/store/office"
)

// again is the field in which a new passphrase is typed a second time: what
// nobody sees on the screen is easily mistyped.
const again = "again"

// twice gives the action with its passphrase asked for a second time; the
// action itself where it takes none.
func twice(action *office.Action) *office.Action {
	at := slices.IndexFunc(action.Params, func(p office.Param) bool { return p.Type == office.Secret })
	if at < 0 {
		return action
	}
	asked := *action
	second := action.Params[at]
	second.Name = again
	asked.Params = slices.Insert(slices.Clone(action.Params), at+1, second)
	return &asked
}

// once gives the values as the action takes them, if the passphrase was typed
// twice alike.
func once(values map[string]string) (map[string]string, error) {
	typed, asked := values[again]
	if !asked {
		return values, nil
	}
	if typed != values["passphrase"] {
		return nil, office.Refuse(office.TypedOtherwise, again)
	}
	values = maps.Clone(values)
	delete(values, again)
	return values, nil
}
