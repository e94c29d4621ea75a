package store

import "fmt"

// Finding of the page walker.
type pageFinding struct {
	Offset int64
	Page   uint64
	What   string
	minor  bool
}

func (f pageFinding) severe() bool  { return !f.minor }
func (f pageFinding) place() string { return fmt.Sprintf("page %d", f.Page) }

func walkPages(raw []byte) []pageFinding { return nil }
