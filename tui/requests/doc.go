// Package requests is the room of agents and officers: the queue of orders, one
// order in full, and everything that is done to it until it is signed or
// handed over at the counter.
//
// It promises that a key never acts on something else than what the person saw
// when pressing it: while an act is being written, what is typed waits; when
// the act is refused, what was typed after it is dropped. It promises to leave
// nothing out silently: when only some of the chosen orders can have an act, it
// asks first.
//
// It decides nothing: whether an act may happen is office.Decide's business,
// asked through [Books.Do] inside a transaction, and the reason shown beside a
// key comes from office.Action.Why. It keeps no record beyond what is on the
// screen, and reads nothing outside a tea.Cmd.
package requests
