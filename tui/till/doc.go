// Package till is the collector's room: the day as it runs, papers that wait for
// their money, receipts, their books and counterfoils, what annexes bring, stamps,
// the blind count and the daily closing, deposits, the Treasury's statements
// matched with what is due, and the month.
//
// It promises:
//
//   - Nobody who counts a drawer is told on the way what is expected in it: the
//     page of the day leaves it out until a count is on record.
//   - A closing, an approval and a handover are signed: the passphrase is entered
//     again and checked by the books; of what an annexe brings, by both.
//   - A list or a counterfoil that names people is noted in the access log.
//   - What a count types is understood on an AZERTY keyboard without shift and
//     under an Arabic layout.
//
// It computes nothing: every figure comes from package office, the running view
// and the closing from the same function there.
package till
