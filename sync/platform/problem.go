package platform

import "watiqa/store/office"

// Why the operator's wish cannot be done. The program watiqa-platform has the
// sentences.
const (
	UnknownOffice    office.Code = "platform.unknown_office"    // args: office
	OfficeExists     office.Code = "platform.office_exists"     // args: office
	BadOffice        office.Code = "platform.bad_office"        // a bureau's code is empty or not plain
	UnknownOrder     office.Code = "platform.unknown_order"     // args: order number
	UnknownComplaint office.Code = "platform.unknown_complaint" // args: complaint
	ComplaintOpen    office.Code = "platform.complaint_open"    // args: complaint; only a closed one is opened again
	ComplainedBefore office.Code = "platform.complained_before" // args: order number
	OrderExists      office.Code = "platform.order_exists"      // args: order number
	BadScan          office.Code = "platform.bad_scan"          // args: order number; too large, or not what its digest says
	TooLong          office.Code = "platform.too_long"          // a text or list is longer than anybody writes
	BadRate          office.Code = "platform.bad_rate"
	UnknownDevice    office.Code = "platform.unknown_device" // args: device
	BadWord          office.Code = "platform.bad_word"       // args: label; what the Post says of a letter cannot be
	BadInspector     office.Code = "platform.bad_inspector"  // an id that is not plain, no name, or no last day
)

// Why a door does not answer what was asked.
const (
	NotOperator office.Code = "platform.not_operator" // the token is missing or wrong
	NotProven   office.Code = "platform.not_proven"   // no such code or device, or a signature that does not fit
	Unreadable  office.Code = "platform.unreadable"
	TooLarge    office.Code = "platform.too_large"
	Failed      office.Code = "platform.failed" // the platform's own trouble: try again later
)
