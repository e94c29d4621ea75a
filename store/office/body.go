package office

// bodyOf reads the body of an event; not ok when it has another form.
func bodyOf[B any](e Event) (body B, ok bool) {
	err := e.Read(&body)
	return body, err == nil
}
