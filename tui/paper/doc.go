// Package paper draws every sheet that leaves the office on paper, as PDF.
//
// Sheets are laid on a [Pile], one after the other, and the pile is one PDF:
//
//	pile := paper.New(paper.Frame{…})
//	pile.Order(request, copy)
//	pdf, err := pile.PDF()
//
// Every sheet has the same frame: both names of the office, the business day,
// who printed it, the head of the journal in short, its page of how many, and
// from its second printing on the mark of a duplicate. In Arabic the layout
// itself runs from right to left.
//
// It promises that the same values give the same bytes: what a sheet says comes
// from its arguments, also the time. Strings go through package text, so a
// citizen's name can do no harm, and what the font has no letter for is shown
// as "?" rather than left out. Fonts (Amiri, under the SIL Open Font License)
// are embedded in part: only the letters used.
//
// None of these sheets is an official form: the Post's slip, the collector's
// closing and the papers themselves have forms that are not public, and the
// layouts here are ours.
//
// It reads and writes nothing: no disk, no printer, no books.
package paper
