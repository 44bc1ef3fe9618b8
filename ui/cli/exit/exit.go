// Package exit holds the exit codes, and the errors that carry one. The text of an error is
// written where the error happens.
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

// The exit codes. After a signal it is 128 plus the signal's number.
const (
	Done     = 0
	Failed   = 1
	Usage    = 2
	Data     = 3
	Progress = 4
)

// ErrSilent ends a command with Failed, and prints nothing more.
var ErrSilent = errors.New("said already")

// Coded is an error with an exit code.
type Coded struct {
	error
	code int
}

// With gives an error an exit code.
func With(code int, err error) error { return Coded{err, code} }

// Unwrap returns the error without its code.
func (c Coded) Unwrap() error { return c.error }

// Misused returns an error for wrong usage.
func Misused(format string, args ...any) error { return With(Usage, fmt.Errorf(format, args...)) }

// Quietly reports whether an error needs no message: it was printed already, or a signal ended
// the guide and nothing was lost.
func Quietly(err error) bool {
	return errors.Is(err, ErrSilent) || isType[*session.Signaled](err) && !IsProgress(err)
}

// Code returns the exit code for an error. began says whether the command had begun; before that,
// errors are about usage.
func Code(err error, began bool) int {
	if signaled, ok := errors.AsType[*session.Signaled](err); ok {
		return signaled.Code()
	}
	if coded, ok := errors.AsType[Coded](err); ok {
		return coded.code
	}
	switch {
	case err == nil:
		return Done
	case isType[*library.Broken](err), isType[content.Problems](err):
		return Data
	case isType[config.Problems](err):
		return Usage // from config check, or from settings that no command can do without
	case IsProgress(err):
		return Progress
	case !began && !errors.Is(err, ErrSilent):
		return Usage // from cobra: an unknown flag, a wrong number of arguments
	}
	return Failed
}

// IsProgress reports whether an error means that progress could not be read or saved.
func IsProgress(err error) bool {
	return isType[*watch.Damage](err) || isType[*watch.Newer](err) || isType[*watch.NotRead](err) || isType[*watch.NotSaved](err) || errors.Is(err, watch.ErrNoHome)
}

// isType reports whether an error is or wraps one of type E.
func isType[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}
