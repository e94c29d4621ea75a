// Package inspect is the room of whoever audits the office, at its own terminal
// or over SSH: the trail of the journal with its filters, the queue and the
// orders as they stood, complaints, indicators, proofs and extracts, the access
// log, notes to those who work here and records of visits.
//
// It promises that nothing it does changes an order or an amount: of the books
// it has reads, and [Books.Record], by which an inspector leaves a word, a note
// or a record. Every list it shows is an entry of the access log with its
// filter, every record that is opened one of its own. What clerks do appears
// while one looks, and the cursor stays on its row.
//
// Long reads run beside the screen, say how far they are and can be given up.
package inspect
