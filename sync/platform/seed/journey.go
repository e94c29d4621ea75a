package seed

import (
	"hash/fnv"
	"time"

	"watiqa/store/office"
)

// Next is what the Post says next of a letter on its way: accepted, in transit,
// and in the end delivered; one in nine is presented in vain first, one in
// twelve comes back. It follows from the label alone. ok is false when nothing
// more is to be said.
func Next(l office.Letter, at time.Time) (next office.Track, ok bool) {
	way := []office.Tracked{office.Accepted, office.InTransit, office.Arrived}
	reason := office.Reason("")
	h := fnv.New32a()
	_, _ = h.Write([]byte(l.Label))
	switch draw := h.Sum32(); {
	case draw%12 == 0:
		way = []office.Tracked{office.Accepted, office.InTransit, office.Presented, office.SentBack}
		reason = office.Reasons[draw/12%uint32(len(office.Reasons))]
	case draw%9 == 0:
		way = []office.Tracked{office.Accepted, office.InTransit, office.Presented, office.Arrived}
	}
	if len(l.Track) >= len(way) {
		return office.Track{}, false
	}
	next = office.Track{What: way[len(l.Track)], At: at}
	if next.What == office.SentBack {
		next.Reason = reason
	}
	return next, true
}

// Labels of the demo's stock: the first and the last of its one batch.
func Labels() (first, last office.S10) {
	return office.NewS10("RR", 47312400), office.NewS10("RR", 47312899)
}

// Post is how the demo's office deals with the Post. Its address and telephone
// are invented.
func Post() office.Post {
	return office.Post{Pickup: false, Agency: "وكالة البريد تلامبوط", Line1: "مقر الجماعة", Line2: "دوار تلامبوط", Postcode: "91000",
		Locality: "تلامبوط", Phone: "+212500000000", HandDays: 1, AcceptDays: 3, LowDays: 10}
}
