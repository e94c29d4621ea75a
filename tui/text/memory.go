package text

import "sync"

// enough is how many bytes of strings and answers one generation holds: far
// more than a screen, far less than anybody would notice.
const enough = 512 << 10

// memory keeps answers in two generations. When the young one is full it
// becomes the old one, and what nobody asked for since is gone.
type memory struct {
	mu         sync.Mutex
	mode       Mode
	young, old map[task]string
	bytes      int // in young
}

func (m *memory) currentMode() Mode {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.mode
}

func (m *memory) clear(mode Mode) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.mode, m.young, m.old, m.bytes = mode, nil, nil, 0
}

// get also returns the mode, under which an answer must be worked out and put.
func (m *memory) get(t task) (answer string, mode Mode, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if answer, ok = m.young[t]; ok {
		return answer, m.mode, true
	}
	if answer, ok = m.old[t]; ok {
		m.keep(t, answer)
	}
	return answer, m.mode, ok
}

// put keeps an answer, unless the mode changed while it was worked out.
func (m *memory) put(t task, mode Mode, answer string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if mode == m.mode {
		m.keep(t, answer)
	}
}

func (m *memory) keep(t task, answer string) {
	const entry = 128 // about what a map needs beside the strings
	size := entry + len(t.str) + len(answer)
	if size > enough/4 {
		return
	}
	if m.young == nil || m.bytes+size > enough {
		m.old, m.young, m.bytes = m.young, make(map[task]string), 0
	}
	m.young[t] = answer
	m.bytes += size
}
