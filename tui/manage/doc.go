// Package manage is the room in which the office keeps itself: the line to the
// platform, the differences with it, the people, their keys and sessions, who
// may sign, the tariff and the business day.
//
// It promises to say about the line only what is known: when the last exchange
// succeeded, what waits and since when, and what went wrong last. It never
// guesses that the office is online.
//
// It decides nothing: what may be done, and by whom, is judged by the books
// when it is asked for ([Books.Do]). What needs a signature asks for the
// passphrase again and has the books check it.
package manage
