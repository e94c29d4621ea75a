// Package platform is the reference platform: what offices reconcile with.
//
// It promises an office:
//
//   - An acknowledgement is signed, and given only after what it acknowledges
//     is durable. The same bytes again get the same reply again.
//   - Facts are never refused: whatever continues the journal is kept, also
//     events of kinds that are not known here. A push that does not continue it
//     (a restored or cloned file), or that a revoked device signed, is kept
//     aside whole, with a receipt.
//   - Each event happens once. A push that comes twice adds nothing, by its
//     place in the journal; an event that is carried over from an abandoned
//     branch adds nothing when it is known, by its identity.
//   - Where both sides disagree the platform opens a difference, and a person
//     of the office settles it. It overwrites nothing.
//   - A platform that was restored from a backup says so ([wire.Behind], or a
//     feed that begins anew) and is healed by what offices send again.
//
// What it knows of an office is the replay of that office's journal, by the
// same rules (package office), beside its own book of orders; [Platform.Summary]
// therefore agrees with the office to the centime once both hold one journal.
//
// One file a job: exchange.go judges a request, replay.go lets events take
// effect, difference.go and transfer.go do what follows from them; intake.go,
// withdraw.go, tariff.go, inspector.go, offices.go and enrol.go are what the
// operator and the intake do; complaint.go, post.go and treasury.go take what
// citizens, the Post and the Treasury say; doors*.go are HTTP, described in
// sync/wire/openapi.yaml. The tables are drawn in store.go.
//
// Not here: payment, and tracking by citizens. The form of order numbers, office
// ids and difference ids is a convention of ours.
package platform
