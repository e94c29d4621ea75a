// Package store keeps the office's books: one sealed bbolt file in which every
// change is an event of an append-only journal, and everything else follows
// from the journal.
//
//	books, err := store.Open(path, store.Options{})  // sealed
//	person, err := books.Unlock(login, passphrase)   // the process holds the data key
//	events, err := books.Do(person.ID, office.Command{Action: "claim", Subjects: ids})
//	page, err := books.Queue(person.ID, office.Query{Text: "..."})
//
// What it promises:
//
//   - A change is decided by the rules of package office, journaled, applied and
//     indexed in one durable transaction, or nothing of it happens.
//   - Nothing that names a person lies in clear in the file, nor in its keys.
//   - Any byte of the file that is in use can be changed, by accident or by
//     someone without the key, and [Books.Verify] says where. Someone with the
//     key can rewrite the file, but not without changing the journal's root, which
//     the platform holds and closings print.
//   - A file that does not hold together is refused with a [office.Problem]
//     before bbolt sees it, which might otherwise bring the process down.
//   - After an I/O error nothing more is written; after a full disk there is room
//     to go on, kept by a ballast file.
//
// What it does not: it holds no rules (package office), talks to nobody (package
// sync/engine), and cannot tell a file that was restored whole from the newest
// one: the platform can, and [Books.Rebuild] leads out of it.
//
// The tree of buckets, frozen as version 1. Numbers are big-endian, eight bytes
// unless said otherwise. Values marked * are sealed for their bucket and key
// (package seal), as JSON or as canonical lines:
//
//	v1
//	├ version         "1"
//	├ journal         position → line of the event *
//	├ hashes          index (tlog) → 32 bytes: the journal's Merkle tree
//	├ identity        opening, n, hash of its token (8) → position
//	├ trail           hash of noun and subject (16), position → nothing: what happened to it
//	├ feed            generation (4), seq → line of the item *; and, where a page was
//	│                 lost, with 8 bytes of its digest → what was taken in its place *
//	├ stages          stage, 0, time of the order, request → nothing
//	├ state           the replay of journal and feed
//	│ ├ office        "office" → office.Settings *
//	│ ├ people        id → office.Person *
//	│ ├ keys          fingerprint → office.Key *
//	│ ├ signatories   id → office.Signatory *
//	│ ├ requests      id → office.Request *
//	│ ├ folders       number → office.Folder *
//	│ ├ rates         number → office.Rate *
//	│ ├ accounts      name → office.Centimes *
//	│ ├ differences   id → office.Difference *
//	│ ├ letters       l<opening>-<n> → office.Letter *
//	│ ├ slips         b<opening>-<n> → office.Slip *
//	│ ├ batches       first label → office.Batch *
//	│ ├ labels        label → office.Label *: used or spoiled
//	│ ├ mail          "office" → office.Outgoing *
//	│ ├ sheets        sheet/subject → how often it was printed *
//	│ ├ complaints    id → office.Complaint *
//	│ ├ notes         id → office.GuidanceNote *
//	│ ├ visits        id → office.Visit *
//	│ ├ unknown       id → office.Unknown *
//	│ ├ drawers       collector → office.Drawer *
//	│ ├ days          collector/day → office.TillDay *
//	│ ├ books         id → office.ReceiptBook *
//	│ ├ receipts      id → office.Receipt *
//	│ ├ closings      collector/day → office.Closing *
//	│ ├ deposits      id → office.Deposit *
//	│ ├ statements    number → office.Statement *
//	│ ├ checks        id → office.Check *
//	│ ├ handovers     id → office.Handover *
//	│ └ annexes       id → office.Annexe *: takings on their way into a drawer
//	├ access          position → office.Access *: who looked at what
//	├ access-hashes   index (tlog) → 32 bytes
//	└ local           of this station, outside replay; never travels
//	  ├ salt          16 bytes
//	  ├ recovery      guard, age file: the data key for the paper in the safe
//	  ├ clock         high-water mark *
//	  ├ keys          32 bytes *: the secret of hashed keys
//	  ├ shape         of the state's records *: another one is replayed anew
//	  ├ access        32 bytes *: salts the leaves of the access log
//	  ├ attachments   32 bytes *: names the files of scans
//	  ├ slots         HMAC(salt, login) → guard, the data key under a passphrase
//	  └ values        name → what the engine remembers *
//
// An id becomes a key by its form: a decimal number (order numbers) 01 and eight
// bytes; a counter request c<opening>-<n> 02, eight bytes and eight bytes. In office,
// people, signatories, folders, rates, accounts and values, whose ids this program
// makes itself, up to 64 printable ASCII characters stand for themselves. Anything
// else may say anything about anybody: it becomes 03 and HMAC-SHA-256(keys, bucket
// ‖ 0 ‖ id), with the id before the sealed JSON. The trail's hash is the beginning
// of HMAC-SHA-256(keys, noun ‖ 0 ‖ subject); the noun is the kind's part before the
// dot, and of an event that carries another, that one's. Nothing in the keys can be
// looked up by who has the file alone, or another office's.
//
// The journal's tree is the one of RFC 6962 over the 32-byte leaves of
// [office.Event.Leaf]. The access log's leaf is SHA-256(HMAC(secret, position) ‖
// line), so that its head, which travels, betrays nothing.
//
// Beside the file lie <books>.ballast and <books>.attachments/.
package store
