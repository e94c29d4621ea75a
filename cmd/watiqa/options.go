package main

import (
	"watiqa/store/office"
	"watiqa/tui"
	"watiqa/tui/door"
	"watiqa/tui/kit"
	"watiqa/tui/text"
)

// options of the screens of one terminal.
func (o *owner) options(t door.Terminal, session kit.Session) tui.Options {
	lang := t.Lang
	if lang != office.Arabic && lang != office.French {
		lang = o.config.Lang
	}
	ticket, _ := text.ParseMode(o.config.TicketBidi)
	options := tui.Options{
		Books: o.books, Line: o.line, Proofs: proofs{o.engine, o.viewer, t.Env}, Sheets: o.sheets(), Printer: printing{o.printer, t.Env}, Ticket: ticket,
		Session: session, Lang: lang, Mode: modeOf(t.Mode), Tastes: tastes{o.books}, Demo: o.demo, Now: o.now,
		Person: t.Person, Key: t.Key, Present: t.Present,
	}
	if o.door != nil {
		options.Sessions = sessions{o}
	}
	return options
}

// kitSession tells through which door a terminal came. Somebody who reached
// this computer by SSH and then took the socket still sits elsewhere.
func kitSession(t door.Terminal, own bool) kit.Session {
	switch {
	case t.Remote:
		return kit.SSH
	case own:
		return kit.Local
	}
	return kit.Socket
}
