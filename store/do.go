package store

import (
	"watiqa/store/office"
	"watiqa/store/seal"
)

// Do carries commands out, in order, for a person: all of them in one durable
// transaction, or none. The rules of package office decide inside it; a refusal
// is a [*office.Problem] and changes nothing. The events come back in order.
//
// A passphrase among the values never enters an event: it becomes a key slot.
func (b *Books) Do(by string, commands ...office.Command) ([]office.Event, error) {
	slots, err := b.newSlots(commands)
	if err != nil {
		return nil, err
	}
	var events []office.Event
	err = b.update(func(t *tx) error {
		for i, command := range commands {
			done, err := t.do(by, command, slots[i])
			if err != nil {
				return err
			}
			events = append(events, done...)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return events, nil
}

func (t *tx) do(by string, command office.Command, slot []byte) ([]office.Event, error) {
	if err := t.opened(); err != nil {
		return nil, err
	}
	m := t.moment()
	facts, err := office.Decide(t.state(), m, by, command)
	if t.failure != nil {
		return nil, t.failure
	}
	if err != nil {
		return nil, err
	}
	var events []office.Event
	for _, fact := range facts {
		if fact.Kind == office.EpochOpened { // only with a fork before it: see Rebuild
			return nil, office.Refuse(office.LineNoFork)
		}
		e, err := t.append(m, by, fact)
		if err != nil {
			return nil, err
		}
		if e.Kind == office.SheetPrinted {
			t.look(office.Access{Who: by, What: "print", Subject: e.Subject})
		}
		if e.Kind == office.PersonAdded || e.Kind == office.PersonRekeyed {
			if p, ok := t.state().People.Get(e.Subject); ok {
				t.putSlot(p.Login, slot)
			}
		}
		events = append(events, e)
	}
	return events, nil
}

// newSlots wraps the data key under each passphrase that the commands bring,
// before the transaction begins: this takes half a second each.
func (b *Books) newSlots(commands []office.Command) ([][]byte, error) {
	slots := make([][]byte, len(commands))
	for i, command := range commands {
		passphrase, known := command.Values["passphrase"]
		if !known || (command.Action != "person.add" && command.Action != "person.reset") {
			continue
		}
		s := b.session.Load()
		if s == nil {
			return nil, office.Refuse(office.BooksSealed)
		}
		if err := weak(passphrase, b.namesFor(command)...); err != nil {
			return nil, err
		}
		key, err := s.ring.First()
		if err != nil {
			return nil, office.Refuse(office.BooksSealed)
		}
		if slots[i], err = seal.NewSlot(key, passphrase, b.cost); err != nil {
			return nil, err
		}
	}
	return slots, nil
}

// namesFor gives what a passphrase must not be: the person's own names.
func (b *Books) namesFor(command office.Command) []string {
	names := []string{command.Values["login"], command.Values["name_ar"], command.Values["name_fr"]}
	_ = b.View(func(s *office.State) error {
		for _, id := range command.Subjects {
			if p, ok := s.People.Get(id); ok {
				names = append(names, p.Login, p.Name.Ar, p.Name.Fr)
			}
		}
		return nil
	})
	return names
}

// View shows the state as it is at one moment, to the program itself: what it
// decides by, what stands around every screen, what concerns nobody. A person is
// shown records through [Books.ViewFor]. The shelves are good until look returns
// and only for reading; load, return, then draw.
func (b *Books) View(look func(*office.State) error) error {
	return b.read(func(t *tx) error { return look(t.state()) })
}
