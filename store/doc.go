// Package store is the office's books on disk.
package store
