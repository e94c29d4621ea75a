package main

import (
	"watiqa/store/office"
)

// tillCommands give the demo's office the act of its till, another revenue and
// two receipt books; all of it is invented.
func tillCommands() []office.Command {
	return []office.Command{
		{Action: "till", Values: map[string]string{"act": "DEMO", "ceiling": "500", "every": "7", "approve": "20", "lag": "30", "budget": "DEMO-1"}},
		{Action: "revenue.add", Values: map[string]string{"budget": "DEMO-2", "name_ar": "تصحيح الإمضاء", "name_fr": "Légalisation"}},
		{Action: "book.receive", Values: map[string]string{"series": "A", "first_leaf": "401", "last_leaf": "450", "initialed": "DEMO"}},
		{Action: "book.receive", Values: map[string]string{"series": "A", "first_leaf": "451", "last_leaf": "500", "initialed": "DEMO"}},
	}
}

// startBook puts the first of the receipt books into the service of the demo's
// collector.
func (o *owner) startBook(events []office.Event) error {
	var book, collector string
	for _, e := range events {
		if e.Kind == office.BookReceived && book == "" {
			book = e.Subject
		}
	}
	err := o.books.View(func(s *office.State) error {
		for _, p := range s.Collectors() {
			collector = p.ID
		}
		return nil
	})
	if err != nil || collector == "" {
		return err
	}
	_, err = o.books.Do(collector, office.Command{Action: "book.start", Subjects: []string{book}})
	return err
}
