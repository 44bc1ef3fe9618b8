package watch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Damage says that a progress file, or a conflict copy of it, is damaged. It is a report, not a
// failure: Load and Save return the last good generation with it, and such a Save has saved.
type Damage struct {
	// Path is the damaged file.
	Path string
	// Copy says that this is a conflict copy; the file itself is whole.
	Copy bool
	// Aside is where it was set aside; "" before the next Save.
	Aside string
	// Read is the generation that was read instead; "" where there was none, so that nothing counts
	// as watched.
	Read string
	// Err says what was wrong.
	Err error
}

func (d *Damage) Error() string {
	what := "progress file"
	if d.Copy {
		what = "conflict copy"
	}
	s := fmt.Sprintf("the %s %s is damaged: %v", what, d.Path, d.Err)
	if d.Aside != "" {
		s += "; it was kept as " + d.Aside
	}
	switch {
	case d.Copy:
		return s + "; what it holds does not count"
	case d.Read != "":
		return s + "; what counts is the generation before it, " + d.Read
	}
	return s + "; nothing in it counts as watched"
}

func (d *Damage) Unwrap() error { return d.Err }

// Saved reports whether a Save with this error has saved.
func Saved(err error) bool {
	return err == nil || is[*Damage](err)
}

// Newer says that a newer unspoiled wrote the file, which is never overwritten.
type Newer struct {
	Path    string
	Version int64
}

func (n *Newer) Error() string {
	return fmt.Sprintf("the progress file %s was written by a newer unspoiled (version %d, this one reads up to %d): update unspoiled, or choose another folder with --state",
		n.Path, n.Version, version)
}

// NotRead says that a progress file exists but could not be read, for example without permission.
type NotRead struct {
	Path string
	Err  error
}

func (e *NotRead) Error() string {
	return fmt.Sprintf("progress could not be read from %s: %s", e.Path, reason(e.Err))
}

func (e *NotRead) Unwrap() error { return e.Err }

// NotSaved says that progress could not be written. The file is unchanged.
type NotSaved struct {
	Path string
	Err  error
}

func (e *NotSaved) Error() string {
	return fmt.Sprintf("progress could not be saved to %s: %s", e.Path, reason(e.Err))
}

func (e *NotSaved) Unwrap() error { return e.Err }

// is reports whether err is an E, or wraps one.
func is[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}

// reason says in plain words why the system refused.
func reason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return "the disk is full"
	case errors.Is(err, syscall.EDQUOT):
		return "the disk quota is used up"
	case errors.Is(err, syscall.EFBIG):
		return "the file would be larger than is allowed"
	case errors.Is(err, syscall.EROFS):
		return "the file system is read-only"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case errors.As(err, &link): // it may be of another generation, so name it
		return filepath.Base(link.New) + ": " + link.Err.Error()
	case errors.As(err, &path):
		return path.Err.Error()
	}
	return err.Error()
}
