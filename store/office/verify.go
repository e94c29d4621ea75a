package office

// What a verification of the books can find. Each finding also names a place.
const (
	VerifyPage    Code = "verify.page"    // the file's own structure; args: page, byte of the file, [PageFlaw]
	VerifyOlder   Code = "verify.older"   // one of the two file headers is damaged: an older state may show; args likewise
	VerifySeal    Code = "verify.seal"    // a value was changed: its seal is broken
	VerifyLine    Code = "verify.line"    // an event or item is not in its canonical form
	VerifyNumber  Code = "verify.number"  // numbering has a gap
	VerifyHash    Code = "verify.hash"    // the chain of hashes does not fit the events
	VerifyIndex   Code = "verify.index"   // an index does not fit the journal
	VerifyState   Code = "verify.state"   // what is stored is not what the journal says
	VerifyFeed    Code = "verify.feed"    // a page of the feed is not the one that was taken
	VerifyMoney   Code = "verify.money"   // accounts do not balance; args: account, centimes
	VerifyClosing Code = "verify.closing" // a closing is not the replay of its day; args: closing
	VerifyClock   Code = "verify.clock"   // the clock's mark does not fit the journal
	VerifyAck     Code = "verify.ack"     // the platform acknowledged another journal; args: size
	VerifySlot    Code = "verify.slot"    // a key slot or the recovery file was changed
	VerifyExtra   Code = "verify.extra"   // something lies here that does not belong
	VerifyScan    Code = "verify.scan"    // a stored scan was changed
)
