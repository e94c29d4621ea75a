// Package inspect is the room of whoever audits the office, at its own terminal
// or over SSH: the trail of the journal with its filters, the queue and the
// orders as they stood, complaints, indicators, proofs and extracts, the access
// log, notes to those who work here, records of visits, and surprise checks.
//
// It promises that nothing it does changes an order or an amount: of the books
// it has reads, and [Books.Record], by which an inspector leaves a word, a note
// or a record. Every list it shows is an entry of the access log with its
// filter, every record that is opened one of its own. What clerks do appears
// while one looks, and the cursor stays on its row.
//
// A surprise check leads through cash, receipt books and labels without showing
// what is expected; only when all of it is on record does it stand beside what
// the books say. Then the inspector signs, with the passphrase or, from
// elsewhere, with the key that the session proved; then the person who was
// checked, at the station, or the refusal is noted.
//
// Extracts are written on the office's computer, also for somebody elsewhere, to
// whom no file is ever sent: the screen tells where it lies and its SHA-256, so that
// whoever is handed it later knows it for the one that was written.
//
// Long reads run beside the screen, say how far they are and can be given up.
package inspect
