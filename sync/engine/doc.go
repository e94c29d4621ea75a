// Package engine keeps an office and the platform reconciled over any line.
//
// It promises:
//
//   - Losing, doubling or delaying anything on the way, at any byte, costs bytes
//     and time, never correctness: nothing is lost, nothing is booked twice.
//   - Only what the enrolled platform signed, about our own request, counts. A
//     portal's page, a proxy's old answer or a half reply is a failure with a
//     [office.Problem], and moves nothing.
//   - The platform's acknowledgement is believed only as far as our own journal
//     bears it out: [office.LineLied] otherwise.
//   - One exchange is in flight. The smallest thing that must arrive whole is a
//     batch, and batches follow the line: 2 to 64 KB compressed.
//   - A silent line is noticed: no phase waits longer than [Config.Stall] for
//     its next byte. Waiting between attempts is remembered over restarts.
//
// It keeps, under the books' local values: "device" (who we are to the platform),
// "ack" (the platform's last signed word, our proof), "line" (batch size, back-off,
// what went wrong last). Everything else it knows is in the books.
//
// It decides nothing about the office: events and feed items pass through it.
package engine
