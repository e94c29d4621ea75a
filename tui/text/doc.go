// Package text is the one road from a string to the cells of a terminal.
//
// Most terminals cannot order or join Arabic letters, and those that can
// scramble columns. So the program does it itself, field by field, and asks the
// terminal to leave it alone ([BidiOff], [BidiOn]):
//
//	logical string → office.Clean → fit ("…", never inside a grapheme cluster)
//	→ UAX #9 with a forced direction → joined forms → exactly so many cells
//
// It promises, for any string at all:
//
//   - [Shaper.Field], [Shaper.LTR] and every line of [Shaper.Wrap] are exactly
//     as wide as asked, by both of the renderer's ways of measuring.
//   - No control byte, no bidi control, no broken UTF-8 comes out.
//   - Nothing is ever ordered twice: style and place what comes out, but never
//     clean, cut or shape it again. Search, copy and export use the logical
//     string, not this one.
//
// In [Visual] mode harakat stay in the data and are left out on the screen: a
// cell has no room for them. A letter for which Unicode has no joined forms
// stands alone, and its neighbours do not reach for it.
//
// What it does not do: styles, layout, key handling, talking to the terminal.
package text
