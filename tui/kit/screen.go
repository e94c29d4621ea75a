package kit

import tea "charm.land/bubbletea/v2"

// Screen is one page, or one box over a page ([Box]), on the stack of screens.
// Messages reach the screen on top; [Changed] and the results of a screen's own
// commands reach every screen of the stack, so a screen checks that a message
// is its own.
type Screen interface {
	// Init is called once, when the screen comes onto the stack.
	Init() tea.Cmd
	// Update answers a message. A nil Next is Stay.
	Update(tea.Msg) (Next, tea.Cmd)
	// View draws h lines of exactly w cells; see [Page].
	View(w, h int) string
	// Keys are all keys that work now or could, most useful first.
	Keys() []Key
	// Title names the screen in the language of the desk, as a logical string.
	Title() string
}

// Typing is implemented by a screen that may have a text input: while it says
// true, characters belong to the input, and only keys with ctrl, alt or a name
// such as f1 belong to the program.
type Typing interface{ Typing() bool }

// Box is a screen that is drawn over the one beneath, in the middle, in w × h
// cells of what is there.
type Box interface {
	Screen
	Size(w, h int) (boxW, boxH int)
}

// Changed tells every screen of the stack that the books have changed, or that
// the terminal has another size.
type Changed struct{}

// Returned tells a screen that the one above it has gone.
type Returned struct{}

// Next is where to go after a message: [Stay], [Back], [Push], [Replace] or [Home].
type Next interface{ next() }

// Stay on this screen.
type Stay struct{}

// Back to the screen beneath.
type Back struct{}

// Push a screen on top of this one.
type Push struct{ Screen Screen }

// Replace this screen by another.
type Replace struct{ Screen Screen }

// Home to the first screen of the stack.
type Home struct{}

func (Stay) next()    {}
func (Back) next()    {}
func (Push) next()    {}
func (Replace) next() {}
func (Home) next()    {}
