// Package seal keeps keys and seals values with them.
//
// A [Key] seals a value for one place: what is sealed for one place does not
// open at another, so sealed values cannot be moved about in a file unnoticed.
// A [Ring] holds the keys of one set of books; it seals with the newest and
// opens with whichever key a value names, so that keys can be replaced while
// old values stay readable.
//
// The bytes of a sealed value (frozen; the version byte names them):
//
//	1 byte    version, 1
//	4 bytes   id of the key
//	12 bytes  random nonce
//	n bytes   AES-256-GCM of the plaintext, additional data: the place
//	16 bytes  its tag
//
// A key reaches people in two ways: in a [Slot], under a passphrase; and in a
// recovery file for an age identity that is shown once and kept on paper.
//
// What this package promises: a changed byte in a sealed value never opens. What
// it does not: memory is wiped on Close as far as Go allows, which is not
// everywhere; and 2^32 values under one key are the most that random nonces
// carry safely (an office writes some 2^20 a year).
package seal
