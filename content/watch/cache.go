package watch

import "sync"

// cache keeps what the files read last held, so that a file that did not change is
// not parsed again. The zero cache is empty.
type cache struct {
	mu   sync.Mutex
	held map[string]cached
}

type cached struct {
	file    fingerprint
	history History
}

// lacks reports whether h has a change that the file did not hold when it was last
// read, so that there is something to write.
func (c *cache) lacks(path string, h History) bool {
	held, ok := c.get(path)
	return ok && !h.Merge(held.history).Equal(held.history)
}

func (c *cache) get(path string) (cached, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	held, ok := c.held[path]
	return held, ok
}

func (c *cache) put(path string, file fingerprint, h History) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.held == nil {
		c.held = map[string]cached{}
	}
	c.held[path] = cached{file, h}
}
