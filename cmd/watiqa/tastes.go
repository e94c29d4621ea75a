package main

import (
	"watiqa/store"
	"watiqa/tui"
)

// tastes keeps what each person likes at this station, in the books' local part.
type tastes struct{ books *store.Books }

func (t tastes) Taste(person string) (taste tui.Taste, err error) {
	_, err = t.books.Local("taste/"+person, &taste)
	return taste, err
}

func (t tastes) KeepTaste(person string, taste tui.Taste) error {
	return t.books.PutLocal("taste/"+person, taste)
}
