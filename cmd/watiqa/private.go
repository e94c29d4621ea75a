package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// private are files that another program of this computer reads for a moment:
// in a folder that only this person enters, under names that say nothing, and
// overwritten before they are removed. The folder's name tells whose books it
// belongs to: whoever owns those finds what a process left that was killed.
type private struct {
	prefix string // of the folder's name

	mu     sync.Mutex
	folder string          // made when first needed
	there  map[string]bool // files that are there now
}

func newPrivate(prefix, books string) *private {
	if path, err := filepath.Abs(books); err == nil {
		books = path
	}
	sum := sha256.Sum256([]byte(books))
	return &private{prefix: prefix + hex.EncodeToString(sum[:4]) + "-", there: map[string]bool{}}
}

// places where the folder may lie: in memory where there is such a place.
func places() []string {
	if runtime := os.Getenv("XDG_RUNTIME_DIR"); runtime != "" {
		return []string{runtime, os.TempDir()}
	}
	return []string{os.TempDir()}
}

// sweep wipes what earlier processes left. Only the owner of the books may ask:
// then no other one lives that uses these folders.
func (p *private) sweep() {
	for _, place := range places() {
		entries, _ := os.ReadDir(place)
		for _, entry := range entries {
			folder := filepath.Join(place, entry.Name())
			info, err := os.Lstat(folder)
			if err != nil || !strings.HasPrefix(entry.Name(), p.prefix) || !info.IsDir() || !mine(info) {
				continue
			}
			files, _ := os.ReadDir(folder)
			for _, file := range files {
				overwrite(filepath.Join(folder, file.Name()))
			}
			_ = os.Remove(folder)
		}
	}
}

// write puts content into a new file.
func (p *private) write(content []byte, ending string) (string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.folder == "" {
		var err error
		for _, place := range places() {
			if p.folder, err = os.MkdirTemp(place, p.prefix); err == nil {
				break
			}
		}
		if err != nil {
			return "", err
		}
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

// wipe overwrites and removes a file that write made.
func (p *private) wipe(path string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.there[path] {
		delete(p.there, path)
		overwrite(path)
	}
}

// overwrite and remove a file.
func overwrite(path string) {
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
