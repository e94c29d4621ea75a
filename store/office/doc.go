// Package office is the business of a civil-status office: its nouns, the
// facts that happen to them, and the rules that decide what may happen next.
// It knows no disk, no screen and no network.
//
// A line of thought through the package, in the order in which data flows:
//
//   - A person asks for something: a [Command] (action name, subjects, values).
//   - [Decide] looks the action up in the one table of actions ([Actions]) and
//     may refuse it with a [Problem] that says why; or it answers with the facts
//     ([Fact]) that would become true. Nothing changes yet.
//   - A fact that is numbered, dated and signed for is an [Event]. Its bytes are
//     written once, by [Event.Encode]; hash, disk and wire all carry those bytes.
//   - [Apply] brings a [State] up to date with an event. It is total: facts are
//     never refused. Two facts that clash are both kept.
//   - [Take] does the same for an [Item] of the platform's feed.
//
// The current state is therefore nothing but the replay of the events and of
// the feed's pages at the points where the office took them.
//
// To add an action, add a row to the table in the actions_*.go file of its
// noun. To add a kind of event, add a row to the table in kinds.go.
//
// Money is [Centimes]. Time is UTC; the office's declared business day is a [Day].
package office
