// Package exit is how a command ends: the exit codes, and the errors that know theirs.
// The words of an error belong where it arises.
package exit

import (
	"errors"
	"fmt"

	"unspoiled/content"
	"unspoiled/content/library"
	"unspoiled/content/watch"
	"unspoiled/ui/config"
	"unspoiled/ui/session"
)

// The exit codes; those after a signal are 128 and its number.
const (
	Done     = 0
	Failed   = 1
	Usage    = 2
	Data     = 3
	Progress = 4
)

// ErrSilent ends a command with Failed when all has been said.
var ErrSilent = errors.New("said already")

// Coded is an error that knows its exit code.
type Coded struct {
	error
	code int
}

// With gives an error its exit code.
func With(code int, err error) error { return Coded{err, code} }

// Unwrap is the error without its code.
func (c Coded) Unwrap() error { return c.error }

// Misused says that a command was called in a way that cannot be meant.
func Misused(format string, args ...any) error { return With(Usage, fmt.Errorf(format, args...)) }

// Quietly reports whether an error needs no words: they were said, or a signal ended the
// guide and lost nothing.
func Quietly(err error) bool {
	return errors.Is(err, ErrSilent) || is[*session.Signaled](err) && !OfProgress(err)
}

// Code is the exit code that an error stands for; began is whether the command's own work
// has begun, so that what fails is no wrong use.
func Code(err error, began bool) int {
	var (
		coded    Coded
		signaled *session.Signaled
	)
	switch {
	case err == nil:
		return Done
	case errors.As(err, &signaled):
		return signaled.Code()
	case errors.As(err, &coded):
		return coded.code
	case is[*library.Broken](err), is[content.Problems](err):
		return Data
	case is[config.Problems](err):
		return Usage // of config check, or settings that stop everything
	case OfProgress(err):
		return Progress
	case !began && !errors.Is(err, ErrSilent):
		return Usage // cobra's: an unknown flag, a wrong number of arguments
	}
	return Failed
}

// OfProgress reports whether progress could not be read or saved.
func OfProgress(err error) bool {
	return is[*watch.Damage](err) || is[*watch.Newer](err) || is[*watch.NotRead](err) || is[*watch.NotSaved](err) || errors.Is(err, watch.ErrNoHome)
}

// is reports whether an error is one of a type.
func is[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}
