// Package far draws a program's frames on a terminal at the end of a slow line.
//
// It stands in for Bubble Tea's own renderer, which keeps two buffers of some
// 110 bytes a cell for every session, more than a megabyte at 120×40, and writes
// each changed row from its first to its last difference. A [Screen] keeps eight
// bytes a cell and writes what differs and nothing else: style by style, with tab
// stops where the columns of a list begin, and a letter where its isolated form
// looks the same.
//
// It promises that the terminal shows exactly the last frame that was drawn,
// whatever was drawn before; that a frame is one write; that a character of whose
// width terminals may think otherwise moves nothing that stands beside it; and
// that [Glass.Leave] gives everything back that was set.
//
// [Program] wraps screens: it draws them so many times a second at most, and not
// at all while the line has not taken the frame before.
package far
