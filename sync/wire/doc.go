// Package wire is what travels between an office and the platform: the bytes of
// an exchange, of an enrolment and of the signed questions around them. It does
// no I/O; sync/README.md tells the whole protocol to strangers.
//
// It promises:
//
//   - Whatever is signed, sealed or hashed is a line of exact bytes. A line is
//     read, checked and passed on, never written anew.
//   - [Codec] reads nothing larger than its limits, whatever the sender claims,
//     and every decoder answers an error to bytes that it cannot read: it never
//     panics and never guesses. The errors are [ErrMalformed], [ErrVersion],
//     [ErrForged] and [ErrTooLarge].
//   - The platform's signature on a reply's first line covers, through digests,
//     every byte of the reply and the request that it answers. The device's
//     signature covers, through the root of the journal, every event it sends.
//
// It does not know what events mean (package office does), keep anything, or
// decide who is right.
package wire
