package watch

import (
	"hash/maphash"
	"sync"
)

// cache keeps what the files read last held, so that a file that did not change is
// not parsed again. The zero cache is empty.
type cache struct {
	mu   sync.Mutex
	seed maphash.Seed
	held map[string]cached
}

type cached struct {
	size    int
	sum     uint64
	history History
}

// decode is the history in a file's data.
func (c *cache) decode(path string, data []byte) (History, error) {
	sum := c.sum(data)
	c.mu.Lock()
	held, ok := c.held[path]
	c.mu.Unlock()
	if ok && held.size == len(data) && held.sum == sum {
		return held.history, nil
	}
	changes, err := decode(data)
	if err != nil {
		return History{}, err
	}
	h := newHistory(changes, nil)
	c.put(path, data, h)
	return h, nil
}

// lacks reports whether h has a change that the file did not hold when it was last
// read, so that there is something to write.
func (c *cache) lacks(path string, h History) bool {
	c.mu.Lock()
	held, ok := c.held[path]
	c.mu.Unlock()
	return ok && !h.Merge(held.history).Equal(held.history)
}

// put remembers that data holds h.
func (c *cache) put(path string, data []byte, h History) {
	sum := c.sum(data)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.held[path] = cached{len(data), sum, h}
}

func (c *cache) sum(data []byte) uint64 {
	c.mu.Lock()
	if c.held == nil {
		c.seed, c.held = maphash.MakeSeed(), map[string]cached{}
	}
	seed := c.seed
	c.mu.Unlock()
	return maphash.Bytes(seed, data)
}
