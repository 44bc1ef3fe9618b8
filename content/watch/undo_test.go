package watch

import (
	"testing"

	"pgregory.net/rapid"
)

func TestUndoRedo(t *testing.T) {
	var h History
	h, _ = h.Mark("hill", "first", true, at(0), season(1, 2)...)
	h, _ = h.Mark("hill", "second", true, at(1), season(2, 1)...)
	if c, ok := h.Undoable(); !ok || c.Name != "second" {
		t.Fatalf("undoable %+v", c)
	}
	h, undo, ok := h.Undo(at(2))
	if !ok || undo.Name != "second" || undo.Undoes == "" {
		t.Fatalf("undo %+v", undo)
	}
	wantSeen(t, h, "hill", "S1E1 S1E2")
	h, _, _ = h.Undo(at(3))
	wantSeen(t, h, "hill", "")
	if _, _, ok := h.Undo(at(4)); ok {
		t.Error("undid more than there was")
	}
	h, _, _ = h.Redo(at(5))
	wantSeen(t, h, "hill", "S1E1 S1E2")
	h, _, _ = h.Redo(at(6))
	wantSeen(t, h, "hill", "S1E1 S1E2 S2E1")
	if _, ok := h.Redoable(); ok {
		t.Error("redid more than was undone")
	}
	h, _, _ = h.Undo(at(7))
	h, _ = h.Mark("hill", "third", true, at(8), season(3, 1)...)
	if c, ok := h.Redoable(); ok {
		t.Errorf("redoable after a new mark: %+v", c)
	}
}

// Undoing an older change takes back only that change. Later marks stay.
func TestUndoOfAnOlderChange(t *testing.T) {
	var h History
	h, first := h.Mark("hill", "S1", true, at(0), season(1, 3)...)
	h, _ = h.Mark("hill", "S1E2 again", true, at(1), points(t, "S1E2")...)
	h, _, ok := h.UndoChange(first.ID, at(2))
	if !ok {
		t.Fatal("not undone")
	}
	wantSeen(t, h, "hill", "S1E2")
	if _, _, ok := h.UndoChange(first.ID, at(3)); ok {
		t.Error("undone twice")
	}
	h, _, _ = h.RedoChange(first.ID, at(4))
	wantSeen(t, h, "hill", "S1E1 S1E2 S1E3")
}

// Both machines undo the same season. After they meet, one redoes it, and it must be back.
func TestUndoOnTwoMachines(t *testing.T) {
	var h History
	h, c := h.Mark("hill", "S1", true, at(0), season(1, 2)...)
	a, _, _ := h.Undo(at(1))
	b, _, _ := h.Undo(at(2))
	both := a.Merge(b)
	wantSeen(t, both, "hill", "")
	both, _, ok := both.Redo(at(-100))
	if !ok || !both.Stands(c) {
		t.Fatal("not redone")
	}
	wantSeen(t, both, "hill", "S1E1 S1E2")
	wantSeen(t, a.Merge(both).Merge(b), "hill", "S1E1 S1E2")
}

func TestAnAnswerIsNotUndone(t *testing.T) {
	var h History
	h, c := h.Mark("hill", "Nothing yet", true, at(0))
	if _, ok := h.Undoable(); ok {
		t.Error("an answer without episodes is undoable")
	}
	if _, _, ok := h.UndoChange(c.ID, at(1)); ok {
		t.Error("an answer without episodes was undone")
	}
}

// Undo restores exactly the state before, also after a restart, and redo exactly the undone state.
func TestUndoRestores(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hs := genHistories(t, 2)
		before := hs[0].Merge(hs[1])
		after := before
		switch rapid.IntRange(0, 2).Draw(t, "change") {
		case 0:
			after, _ = before.Mark("hill", "", rapid.Bool().Draw(t, "watched"), genTime(t), append(genPoints(t), season(1, 1)...)...)
		case 1:
			after, _ = before.addMarks("hill", "", genTime(t), []Mark{{season(1, 1)[0], genTime(t)}}, nil)
		default:
			after, _ = before.SetRewatch("lake", "", Rewatch{On: true}, genTime(t))
		}
		undone, _, ok := restart(t, after).Undo(genTime(t))
		if !ok {
			t.Fatal("nothing to undo")
		}
		sameState(t, restart(t, undone), before)
		redone, _, ok := restart(t, undone).Redo(genTime(t))
		if !ok {
			t.Fatal("nothing to redo")
		}
		sameState(t, restart(t, redone), after)
	})
}

// Undoing all changes and redoing them passes the same states in both directions.
func TestUndoAllRedoAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := genHistories(t, 1)[0]
		var passed []History
		for {
			undone, _, ok := h.Undo(genTime(t))
			if !ok {
				break
			}
			passed, h = append(passed, h), undone
		}
		if h.Seen("hill").Len()+h.Seen("lake").Len() != 0 {
			t.Fatalf("something stands after all was undone:\n%s", dump(h))
		}
		for i := len(passed) - 1; i >= 0; i-- {
			redone, _, ok := h.Redo(genTime(t))
			if !ok {
				t.Fatalf("redo %d: nothing to redo", i)
			}
			sameState(t, redone, passed[i])
			h = redone
		}
	})
}

// restart is the history as the next start reads it.
func restart(t rapid.TB, h History) History {
	t.Helper()
	b, err := h.encode()
	if err != nil {
		t.Fatal(err)
	}
	changes, err := decode(string(b))
	if err != nil {
		t.Fatal(err)
	}
	return newHistory(changes)
}
