//go:build !unix

package main

import "io/fs"

// mine: elsewhere everybody has a folder for temporary files of their own.
func mine(fs.FileInfo) bool { return true }
