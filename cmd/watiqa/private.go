package main

import (
	"os"
	"path/filepath"
	"sync"
)

// private are files that another program of this computer reads for a moment:
// in a folder that only this person enters, under names that say nothing, and
// overwritten before they are removed.
type private struct {
	prefix string // of the folder's name

	mu     sync.Mutex
	folder string          // made when first needed
	there  map[string]bool // files that are there now
}

func newPrivate(prefix string) *private { return &private{prefix: prefix, there: map[string]bool{}} }

// write puts content into a new file.
func (p *private) write(content []byte, ending string) (string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.folder == "" {
		folder, err := os.MkdirTemp(os.Getenv("XDG_RUNTIME_DIR"), p.prefix) // memory where there is such a folder
		if err != nil {
			folder, err = os.MkdirTemp("", p.prefix)
		}
		if err != nil {
			return "", err
		}
		p.folder = folder
	}
	file, err := os.CreateTemp(p.folder, "*"+ending) // 0600
	if err != nil {
		return "", err
	}
	p.there[file.Name()] = true
	_, err = file.Write(content)
	if closing := file.Close(); err == nil {
		err = closing
	}
	return file.Name(), err
}

// wipe overwrites and removes a file.
func (p *private) wipe(path string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.there[path] {
		return
	}
	delete(p.there, path)
	if info, err := os.Stat(path); err == nil {
		if file, err := os.OpenFile(filepath.Clean(path), os.O_WRONLY, 0); err == nil {
			_, _ = file.Write(make([]byte, info.Size()))
			_ = file.Sync()
			_ = file.Close()
		}
	}
	_ = os.Remove(path)
}

// close wipes everything that is still there.
func (p *private) close() {
	p.mu.Lock()
	var left []string
	for path := range p.there {
		left = append(left, path)
	}
	folder := p.folder
	p.mu.Unlock()
	for _, path := range left {
		p.wipe(path)
	}
	if folder != "" {
		_ = os.Remove(folder)
	}
}
