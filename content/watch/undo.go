package watch

import (
	"slices"
	"time"
)

// Undo takes back the newest change that stands, as if it had never been made: what it changed is
// as before, and later changes keep their effect. It adds a change and returns it; false where
// there is nothing to undo.
func (h History) Undo(at time.Time) (History, Change, bool) {
	c, _ := h.Undoable()
	return h.UndoChange(c.ID, at)
}

// Redo brings back the change that was undone last, unless something else was done since.
func (h History) Redo(at time.Time) (History, Change, bool) {
	c, _ := h.Redoable()
	return h.RedoChange(c.ID, at)
}

// Undoable is the change that Undo would take back: the newest that stands and has an effect.
func (h History) Undoable() (Change, bool) {
	for _, c := range slices.Backward(h.changes) {
		if c.effect() && h.index().stands(c) {
			return *c, true
		}
	}
	return Change{}, false
}

// Redoable is the change that Redo would bring back.
func (h History) Redoable() (Change, bool) {
	redone := map[string]bool{}
	for _, c := range slices.Backward(h.changes) {
		switch {
		case c.effect():
			return Change{}, false
		case c.Redoes != "":
			redone[c.Redoes] = true
		case c.Undoes != "" && !redone[c.Undoes]:
			if undone := h.find(c.Undoes); undone != nil && !h.index().stands(undone) {
				return *undone, true
			}
		}
	}
	return Change{}, false
}

// UndoChange takes back a change that stands, by its id; false where there is none.
func (h History) UndoChange(id string, at time.Time) (History, Change, bool) {
	return h.reverse(id, true, Change{At: at, Undoes: id})
}

// RedoChange brings back an undone change, by its id, to its old place in the order of changes;
// false where there is none.
func (h History) RedoChange(id string, at time.Time) (History, Change, bool) {
	return h.reverse(id, false, Change{At: at, Redoes: id})
}

// reverse adds the change by, which undoes or redoes another, if that one stands as it must.
func (h History) reverse(id string, stands bool, by Change) (History, Change, bool) {
	c := h.find(id)
	if c == nil || h.index().stands(c) != stands {
		return h, Change{}, false
	}
	by.Show, by.Name = c.Show, c.Name
	h, by = h.add(by)
	return h, by, true
}

// Stands reports whether a change of h has not been undone.
func (h History) Stands(c Change) bool { return h.index().stands(&c) }

// find is the change with that id, if it has an effect; else nil.
func (h History) find(id string) *Change {
	for _, c := range slices.Backward(h.changes) {
		if c.ID == id && c.effect() {
			return c
		}
	}
	return nil
}
