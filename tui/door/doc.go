// Package door lets others in to the one process that owns the books: through a
// local socket beside the file and, where the settings say so, over SSH
// ([Door.ServeSSH]), also along a line that the office keeps to a relay
// ([Door.KeepRelay]).
//
// Two things can be asked for, each on a connection of its own:
//
//   - A window: the program's screens on somebody's terminal. The owner runs one
//     tea.Program for each window; only keys, sizes and drawn bytes travel.
//   - The counter: calls such as `do`, `list` or `show`, and their answers, for
//     the command line. A [Client] is a [Counter] for its caller.
//
// Who may enter: the socket's file is readable and writable by the owner's
// account only (on Windows, the permissions of the folder count). That is not an
// identity, because several people share one account: in a window the person
// signs in on the screen, at the counter with [Counter.SignIn] first. Without it
// the counter tells and does only what changes no record and shows none: status,
// an exchange, sealing.
//
// It promises that a window that no longer reads costs the owner nothing but its
// own memory, that a connection that does not introduce itself in time is
// closed, that nobody may guess passphrases on and on over one connection, and
// that closing the door ends every window with a reason.
//
// # From elsewhere
//
// Over SSH only windows are opened, only with a public key, and only while the
// books are open: the keys lie in them. Who somebody is, is taken from the key
// that he proved when his session begins, and looked up again whenever the books
// change and some times a minute: a key that no longer opens the door ends the
// session. After three idle minutes a session ends: there is no lock from
// elsewhere, because nothing that is typed into a session proves who types, and the
// key can be asked for only when one begins. Nothing is forwarded, no command is run, no file is copied; of the
// caller's environment only language and colours are taken. Package far draws what
// they see. How many may come,
// and how long they may take, is in [Limits]. A session whose screens fail ends
// with exit status 1, and no other one notices.
//
// The relay sees bytes that it cannot read. That it is the right one is proven by
// its own key, which the settings must name.
//
// It does not decide who may do what (the books do) and keeps nothing.
//
// # The frames
//
// Each frame is a letter, the length of its content (4 bytes, big-endian, at
// most [MostFrame]) and the content:
//
//	h  hello    JSON [Hello]: what is wanted, and the terminal; the caller's first frame
//	w  welcome  JSON: {} or {"problem":…}; the door's first frame
//	i  input    bytes typed (window, caller → door)
//	s  size     JSON [Size] (window, caller → door)
//	o  output   bytes for the terminal (window, door → caller)
//	c  call     JSON {"name":…,"args":…} (counter, caller → door)
//	a  answer   JSON {"result":…} or {"problem":…} (counter, door → caller)
//	m  more     the beginning of an answer that one frame does not hold
//	p  progress JSON number of percent (counter, door → caller, during a call)
//	e  end      JSON {} or {"problem":…}: the door's last frame
package door
