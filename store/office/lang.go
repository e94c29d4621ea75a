package office

// Lang is a language of the screens and of what they print. The language of a
// paper is another thing: see [Language].
type Lang string

const (
	Arabic Lang = "ar"
	French Lang = "fr"
)
