// Package lang holds every sentence that a person reads, in Arabic and in
// French: one file a room, one file for what can go wrong, one for the names of
// actions and their values, one for the words of the trade.
//
// It promises that no sentence exists in one language only: an [S] needs both
// to compile, and tests walk the actions, codes and stages of the office for
// one that has no words here. Terms follow the office's glossary; those of the
// till and the post are ours, and this package is the one place to correct them.
//
// Dates, spans of time and amounts are written by [Day], [Clock], [Ago] and
// office.Centimes.Format. It does not order, join or cut anything: what comes
// out is a logical string, and package text is its road to the screen.
package lang
