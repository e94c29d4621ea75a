// Package kit is what every screen is made of: the contract of a screen
// ([Screen], [Next], [Key]), what each one is given ([Desk]), and the parts that
// they share: [Table], [Form], [Dialog], [Facts], [Notice].
//
// It promises:
//
//   - Every line of every part is exactly as wide as asked, in both languages,
//     whatever stands in it. In Arabic the layout itself runs from right to left.
//   - Strings reach the screen through package text only.
//   - Help, palette, footer and what a key press does come from one list, a
//     screen's Keys. A key that cannot be pressed now stays in it with its reason.
//   - Keys work whatever layout the keyboard is in, Arabic included.
//   - Colour never carries meaning alone: the cursor is a mark and reversed
//     cells, a warning has a sign.
//
// A screen is a plain struct. Its Update does no input or output: that belongs
// into the tea.Cmd it answers with, whose result comes back as a message.
//
// The kit decides nothing about the office and reads no books.
package kit
