package watch

import (
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// The lock file is removed by each holder, under the eyes of those who wait for it:
// even so there is never more than one holder.
func TestOneHolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ann.toml")
	var holders, most, turns atomic.Int32
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			locks := fileLocks{host: "here", now: time.Now}
			for range 40 {
				release, held, err := locks.acquire(path)
				if err != nil || !held {
					t.Errorf("held %v, %v", held, err)
					return
				}
				if n := holders.Add(1); n > most.Load() {
					most.Store(n)
				}
				turns.Add(1)
				time.Sleep(10 * time.Microsecond)
				holders.Add(-1)
				release()
			}
		})
	}
	all.Wait()
	if most.Load() != 1 || turns.Load() != 8*40 {
		t.Errorf("%d holders at once, %d turns", most.Load(), turns.Load())
	}
	if got := names(t, filepath.Dir(path)); got != "" {
		t.Errorf("files: %s", got)
	}
}
