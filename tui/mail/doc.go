// Package mail is the room in which signed papers become letters: they are put
// into their envelopes under a registered label, go onto a handover slip and to
// the Post, and are followed until they arrive or come back.
//
// A barcode scanner types: on the desk and in the packing screen a scanned or
// typed line that ends with Enter is an order's number or a label
// ([text.Readings] understands scanners under other keyboard layouts). On the
// desk an order's number finds the order, and a label is bound to the one under
// the cursor; in the packing screen order sheet and label follow each other with
// no other key. In forms, fields for labels understand the same scanners.
//
// It promises that no scan is lost: what comes while a letter is being written
// waits for its turn, and each scan is answered with one sentence.
//
// It decides nothing: what may be packed, listed, struck or handed over is
// judged by the books when it is asked for ([Books.Do]).
package mail
