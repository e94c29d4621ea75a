// Package mail is the room in which signed papers become letters: they are put
// into their envelopes under a registered label, go onto a handover slip and to
// the Post, and are followed until they arrive or come back.
//
// A barcode scanner types: on every screen of the room a scanned or typed line
// that ends with Enter is an order's or a slip's number, or a label
// ([text.Readings] understands scanners under other keyboard layouts). In the
// packing screen order sheet and label follow each other with no other key. On
// the lists a label is bound to the order under the cursor, where that waits for
// one; everything else is looked for, and the list goes there or says where it
// is ([lookup]).
//
// It promises that no scan is lost: what comes while another is answered waits
// for its turn, each is answered with one sentence, and no label goes onto an
// order other than the one that was scanned or chosen last.
//
// It decides nothing: what may be packed, listed, struck or handed over is
// judged by the books when it is asked for ([Books.Do]).
package mail
