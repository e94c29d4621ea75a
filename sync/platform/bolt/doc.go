// Package bolt keeps the platform's tables in one bbolt file.
//
// It promises what [platform.Store] asks for: an Update that returned nil has
// been written and synced, and survives a killed process and a power cut. One
// process owns the file. After a write or sync that failed for another reason
// than a full disk nothing more is written ([ErrStopped]): going on is what
// turns a failing disk into a broken file. Reading goes on.
//
// It does not encrypt: the operator's disk does.
package bolt
