// Package seed makes the input that tests, benchmarks and the demo run on:
// orders as citizens place them, with the scans they join, for an office that
// does not exist.
//
// It promises:
//
//   - The same seed, options and index give the same order and the same scan,
//     byte for byte, on every machine. Order 7,000 can be made without the
//     6,999 before it. Nothing here reads a clock, a network or true chance.
//   - The distribution follows what is public about Watiqa: about 5 extracts
//     and 3.5 full copies an order, Hijri and Gregorian years in one field, act
//     numbers with "bis" and slashes, missing Latin names, births known by year
//     only, addresses in Morocco and abroad. Where nothing is public the shares
//     are ours; the constants say so.
//   - For each refusal code 3 orders in 100 carry what the code is about, and
//     [Sample.Defect] says what was done, so that a test knows the right answer
//     and a person can find it on the order and its scan.
//   - Names come from the lists in data/ and belong to nobody; mail addresses
//     and telephone numbers lie in ranges that reach nobody.
//
// It does not talk to a platform: place what it makes with [platform.Platform.Place].
package seed
