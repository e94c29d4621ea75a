package office

// PageFlaw is a way in which the file of the books fails to hold together below
// its values: where it lies, a [VerifyPage] says.
type PageFlaw string

// What can be wrong with the pages of a file. A head is one of the two pages at
// its beginning, a bucket a drawer of values, an inline page one that lies within
// a value.
const (
	FlawShort         PageFlaw = "short"          // the file is shorter than its pages in use
	FlawRemains       PageFlaw = "remains"        // something lies where nothing was written
	FlawNoSecond      PageFlaw = "no_second"      // no room for a second meta page
	FlawHeadsDisagree PageFlaw = "heads_disagree" // the two meta pages disagree about the size of a page
	FlawEndsBefore    PageFlaw = "ends_before"    // the file ends before it
	FlawNotBolt       PageFlaw = "not_bolt"       // not a bbolt file
	FlawBoltVersion   PageFlaw = "bolt_version"   // another version of bbolt
	FlawChecksum      PageFlaw = "checksum"       // its checksum does not fit
	FlawPageSize      PageFlaw = "page_size"      // impossible size of a page
	FlawHeadOther     PageFlaw = "head_other"     // its header names another page
	FlawNoHead        PageFlaw = "no_head"        // its header says it is something else
	FlawHeadCounts    PageFlaw = "head_counts"    // its header counts elements
	FlawNoSuchPage    PageFlaw = "no_such_page"   // names a page that does not exist
	FlawBeyond        PageFlaw = "beyond"         // runs beyond the pages in use
	FlawUsedTwice     PageFlaw = "used_twice"     // names a page that is in use elsewhere
	FlawNoRoom        PageFlaw = "no_room"        // no room for a page header
	FlawOtherPage     PageFlaw = "other_page"     // header names another page
	FlawNoKind        PageFlaw = "no_kind"        // neither branch nor leaf
	FlawEmpty         PageFlaw = "empty"          // empty
	FlawTooMany       PageFlaw = "too_many"       // more elements than fit
	FlawInlineLong    PageFlaw = "inline_long"    // inline page with overflow
	FlawDisplaced     PageFlaw = "displaced"      // element is not where it belongs
	FlawKey           PageFlaw = "key"            // impossible key
	FlawOrder         PageFlaw = "order"          // keys are out of order
	FlawForeignKey    PageFlaw = "foreign_key"    // key belongs to another page
	FlawSpare         PageFlaw = "spare"          // more pages than it needs
	FlawInlineShort   PageFlaw = "inline_short"   // inline page does not fill its value
	FlawFlags         PageFlaw = "flags"          // impossible flags of an element
	FlawNoBucket      PageFlaw = "no_bucket"      // bucket without a header
	FlawBucketCounts  PageFlaw = "bucket_counts"  // a bucket counts, which ours never do
	FlawBucketTwice   PageFlaw = "bucket_twice"   // bucket with a page and inline at once
	FlawNoFreelist    PageFlaw = "no_freelist"    // names a page of free pages that cannot be
	FlawFreelist      PageFlaw = "freelist"       // list of free pages is damaged
	FlawFreeInUse     PageFlaw = "free_in_use"    // a page is free and in use
)
