package lang

import "watiqa/store/office"

// PostDetails say of an event about a letter or its slip which they are, and who
// took them at the Post; of any other event nothing.
func PostDetails(e office.Event, slips map[string]string, l office.Lang) (details []string) {
	label, slip, receiver := e.PostPart()
	if label != "" {
		details = append(details, label.Grouped())
	}
	if number := slips[slip]; number != "" {
		details = append(details, mail.Slip.In(l)+" "+number)
	}
	if receiver != "" {
		details = append(details, Labelled(mail.Receiver.In(l), receiver, l))
	}
	return details
}

// TrackDetails say which letter the Post speaks of, where that was, and why it
// brings the letter back.
func TrackDetails(p office.Passage, l office.Lang) []string {
	details := []string{p.Label.Grouped()}
	if p.Track.Place != "" {
		details = append(details, p.Track.Place)
	}
	if p.Track.Reason != "" {
		details = append(details, Reason(p.Track.Reason).In(l))
	}
	return details
}

// ThePost as the one who says something.
func ThePost() S { return S{"البريد", "la Poste"} }
