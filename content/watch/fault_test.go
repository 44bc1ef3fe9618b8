package watch

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"unspoiled/content"
	"unspoiled/content/watch/internal/vfs/faultfs"
)

// soak turns on the long forms of tests.
func soak() bool { return os.Getenv("UNSPOILED_SOAK") != "" }

var firstSeed = flag.Uint64("seed", 1, "the first random history of TestCrashes")

// newTestStore is a store whose lock never waits; held is what that reports.
func newTestStore(fsys *faultfs.FS, held bool) *Store {
	s := NewStore("/state", func() time.Time { return day })
	s.fs, s.lock = fsys, func(string) (func(), bool, error) { return func() {}, held, nil }
	return s
}

// Whatever fails, and wherever the machine crashes, the file has the old or the new state. Nothing
// that was reported as saved is lost, and nothing half-written counts.
func TestCrashes(t *testing.T) {
	n := uint64(1500)
	if soak() {
		n = 100_000
	}
	for seed := *firstSeed; seed < *firstSeed+n; seed++ {
		w := newWorld(seed)
		if err := w.run(); err != nil {
			t.Fatalf("-seed %d: %v\n%s", seed, err, strings.Join(w.log, "\n"))
		}
	}
}

// world is a disk, the states that it may be in, and the guides of some machines that write to it.
type world struct {
	*rand.Rand
	fs      *faultfs.FS
	log     []string
	guides  [2]History
	visible History   // what a reader sees now
	after   []History // what a reader may see after a crash
	litter  bool      // a crash, or a removal that failed, may have left temporary files
	loose   bool      // a folder could not be synced: a crash may bring names back in any order
}

// fine ignores the one report that is right here: only the previous generation was durable.
func (w *world) fine(err error) error {
	if w.loose && errors.Is(err, errMissing) {
		return nil
	}
	return err
}

func newWorld(seed uint64) *world {
	return &world{Rand: rand.New(rand.NewPCG(seed, 0)), fs: faultfs.New(), after: []History{{}}}
}

func (w *world) run() error {
	for range 2 + w.IntN(8) {
		i := w.IntN(len(w.guides))
		if w.IntN(4) == 0 {
			h, err := w.store(true).Load("ann")
			if w.fine(err) != nil || !h.Equal(w.visible) {
				return fmt.Errorf("load: %w", err)
			}
			w.guides[i] = w.guides[i].Merge(h)
			continue
		}
		w.guides[i] = w.change(w.guides[i])
		if err := w.save(i); err != nil {
			return err
		}
	}
	return nil
}

func (w *world) store(held bool) *Store {
	w.fs.Step = nil
	return newTestStore(w.fs, held)
}

func (w *world) change(h History) History {
	when := day.Add(time.Duration(w.IntN(2000)-1000) * time.Second)
	if w.IntN(4) == 0 {
		if h, _, ok := h.Undo(when); ok {
			return h
		}
	}
	h, _ = h.Mark("hill", "S", w.IntN(3) > 0, when, content.Point{Season: 1, Episode: 1 + w.IntN(9)})
	return h
}

// save saves with a fault planned for one of its steps, and checks the result.
func (w *world) save(i int) (err error) {
	s, want := w.store(w.IntN(4) > 0), w.visible.Merge(w.guides[i])
	w.plan()
	saved, crashed, err := w.attempt(s, w.guides[i])
	w.fs.Step = nil
	err = w.fine(err)
	switch {
	case crashed:
		w.fs = w.fs.AfterCrash(w.IntN)
		return w.check("crash", append(w.after, want))
	case err != nil:
		var typed *NotSaved
		var read *NotRead
		if !errors.As(err, &typed) && !errors.As(err, &read) {
			return fmt.Errorf("save: an error of type %T: %w", err, err)
		}
		if !saved.Equal(w.guides[i]) {
			return errors.New("a Save that failed returned another history")
		}
		before := w.after
		if err := w.check("fail", []History{w.visible, want}); err != nil {
			return err
		}
		w.after = append(before, w.visible) // it may not be durable yet
	default:
		if !saved.Equal(want) {
			return errors.New("save returned another history")
		}
		w.guides[i] = saved
		if err := w.check("save", []History{want}); err != nil {
			return err
		}
	}
	if !w.litter {
		for _, name := range w.fs.Names() {
			if strings.Contains(name, ".tmp-") {
				return fmt.Errorf("left behind: %s", name)
			}
		}
	}
	return nil
}

// plan chooses a step that fails, once or always, or crashes.
func (w *world) plan() {
	at, step, kind := w.IntN(30), 0, w.IntN(4)
	fault := []error{syscall.ENOSPC, syscall.EIO, syscall.EROFS, syscall.EACCES, syscall.ENOTSUP}[w.IntN(5)]
	w.fs.Step = func(op, name string) error {
		step++
		hit := step == at || kind == 2 && step > at && strings.Contains("create write link mkdir", op)
		if fault == syscall.ENOTSUP && strings.HasPrefix(op, "sync") {
			return nil // Save goes on, and then a crash may lose anything: see TestSyncUnsupported
		}
		if !hit || kind == 3 {
			return nil
		}
		w.log = append(w.log, fmt.Sprintf("%s %s: %v, kind %d", op, name, fault, kind))
		w.loose = w.loose || op == "syncdir"
		w.litter = w.litter || op == "remove" || kind == 0
		if kind == 0 {
			return faultfs.Crash{}
		}
		return fault
	}
}

func (w *world) attempt(s *Store, h History) (saved History, crashed bool, err error) {
	defer func() {
		if r := recover(); r != nil {
			if r != (faultfs.Crash{}) {
				panic(r)
			}
			crashed = true
		}
	}()
	saved, err = s.Save("ann", h)
	return saved, false, err
}

// check reads as the next start would, and fails unless the state is an allowed one.
func (w *world) check(after string, may []History) error {
	got, err := w.store(true).Load("ann")
	if w.fine(err) != nil {
		return fmt.Errorf("after a %s, load: %w", after, err)
	}
	w.log = append(w.log, fmt.Sprintf("%s: %d changes", after, len(got.changes)))
	for _, h := range may {
		if got.Equal(h) {
			w.visible, w.after = got, []History{got}
			return nil
		}
	}
	return fmt.Errorf("after a %s: neither the old nor the new state:\n%s", after, dump(got))
}
