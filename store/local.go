package store

// What belongs to this station and never travels: the device's key, the last
// acknowledgement, back-off. It lies sealed under local/values, outside replay.

// Local reads a value that [Books.PutLocal] kept; false when there is none.
func (b *Books) Local(name string, into any) (found bool, err error) {
	err = b.read(func(t *tx) error {
		found = t.openJSON(pathValues, t.keyOf(pathValues, name), into)
		return nil
	})
	return found && err == nil, err
}

// PutLocal keeps a value as JSON. Nil removes it.
func (b *Books) PutLocal(name string, value any) error {
	return b.update(func(t *tx) error {
		if value == nil {
			t.remove(pathValues, t.keyOf(pathValues, name))
			return nil
		}
		t.sealJSON(pathValues, t.keyOf(pathValues, name), value)
		return nil
	})
}
