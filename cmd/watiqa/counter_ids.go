package main

import (
	"cmp"
	"strings"

	"watiqa/store/office"
)

// resolve puts ids where somebody typed what is printed for people: the number
// of an order, the login of a person. An id is taken as it is.
func (c *counter) resolve(command office.Command) {
	action, ok := office.ActionNamed(command.Action)
	if !ok {
		return
	}
	find := map[office.Noun]func(string) string{office.OnRequest: c.idOf, office.OnPerson: c.personOf,
		office.OnBook: c.bookOf, office.OnReceipt: c.receiptOf, office.OnClosing: c.closingOf, office.OnDeposit: c.depositOf,
		office.OnHandover: c.handoverOf, office.OnAnnexe: c.annexeOf, office.OnCheck: c.checkOf}[action.On]
	for i, typed := range command.Subjects {
		command.Subjects[i] = office.FoldDigits(typed)
		if find != nil {
			command.Subjects[i] = find(command.Subjects[i])
		}
	}
	for _, p := range action.Params {
		typed, given := command.Values[p.Name]
		switch {
		case given && p.Type == office.APerson:
			command.Values[p.Name] = c.personOf(typed)
		case given && p.Type == office.SomeRequests:
			var ids []string
			for number := range strings.FieldsSeq(typed) {
				ids = append(ids, c.idOf(number))
			}
			command.Values[p.Name] = strings.Join(ids, " ")
		}
	}
}

// finder gives the way from what people call things of a noun to their ids.
func (c *counter) finder(noun office.Noun) func(typed string) (id string) {
	find, ok := map[office.Noun]func(string) string{office.OnRequest: c.idOf, office.OnPerson: c.personOf, office.OnSlip: c.slipOf,
		office.OnBook: c.bookOf, office.OnReceipt: c.receiptOf, office.OnClosing: c.closingOf, office.OnDeposit: c.depositOf, office.OnCheck: c.checkOf}[noun]
	if !ok {
		return func(typed string) string { return typed }
	}
	return find
}

// slipOf finds a handover slip by its number.
func (c *counter) slipOf(typed string) (id string) {
	_ = c.books.View(func(s *office.State) error { id = s.SlipNamed(typed); return nil })
	return cmp.Or(id, typed)
}

func (c *counter) idOf(number string) string {
	number = office.FoldDigits(number)
	id := number
	_ = c.books.View(func(s *office.State) error {
		if _, ok := s.Requests.Get(number); ok {
			return nil
		}
		for other, r := range s.Requests.All() {
			if r.Order.Number == number {
				id = other
			}
		}
		return nil
	})
	return id
}

// personOf finds somebody by login; of those who left one too, where nobody who
// is here has it: their cash may still be there.
func (c *counter) personOf(login string) string {
	id, gone := login, ""
	_ = c.books.View(func(s *office.State) error {
		for other, p := range s.People.All() {
			switch {
			case p.Login != login:
			case p.Removed:
				gone = other
			default:
				id, gone = other, ""
				return nil
			}
		}
		return nil
	})
	if gone != "" {
		return gone
	}
	return id
}
