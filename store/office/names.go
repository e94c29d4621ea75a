package office

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode"
)

// unambiguous tells whether no object of a JSON text, at any depth, has a name
// twice: of two values one reader takes the first, another the last, and this
// program's would take either spelling of a name, because encoding/json matches
// names whatever their case.
func unambiguous(text []byte) bool {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber() // a number need not fit anything to be read over
	return walkNames(d)
}

// walkNames reads one value.
func walkNames(d *json.Decoder) bool {
	token, err := d.Token()
	opens, nested := token.(json.Delim)
	if err != nil || !nested {
		return err == nil
	}
	names := map[string]bool{}
	for d.More() {
		if opens == '{' {
			token, _ := d.Token()
			text, _ := token.(string)
			name := strings.Map(foldRune, text)
			if names[name] {
				return false
			}
			names[name] = true
		}
		if !walkNames(d) {
			return false
		}
	}
	_, err = d.Token() // its end
	return err == nil
}

// foldRune is the first of all letters that encoding/json takes for the same.
func foldRune(r rune) rune {
	for {
		next := unicode.SimpleFold(r)
		if next <= r {
			return next
		}
		r = next
	}
}
