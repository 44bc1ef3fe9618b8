package cli

import (
	"errors"
	"fmt"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui"
	"unspoiled/ui/config"
)

// The exit codes; those after a signal are 128 and its number.
const (
	exitDone     = 0
	exitFailed   = 1
	exitUsage    = 2
	exitData     = 3
	exitProgress = 4
)

// errSilent ends a command with exitFailed when all has been said.
var errSilent = errors.New("said already")

// quietly reports whether an error needs no words: they were said, or a signal ended the
// guide and lost nothing.
func quietly(err error) bool {
	var signaled *ui.Signaled
	return errors.Is(err, errSilent) || errors.As(err, &signaled) && !ofProgress(err)
}

// coded is an error that knows its exit code.
type coded struct {
	error
	code int
}

func (c coded) Unwrap() error { return c.error }

// misused says that a command was called in a way that cannot be meant.
func misused(format string, args ...any) error {
	return coded{fmt.Errorf(format, args...), exitUsage}
}

// invalid says that a show's data cannot be used.
func invalid(format string, args ...any) error {
	return coded{fmt.Errorf(format, args...), exitData}
}

// codeOf is the exit code that an error stands for.
func (a *app) codeOf(err error) int {
	var (
		c        coded
		signaled *ui.Signaled
		show     content.Problems
		settings config.Problems
	)
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &signaled):
		return signaled.Code()
	case errors.As(err, &c):
		return c.code
	case errors.As(err, &show):
		return exitData
	case errors.As(err, &settings):
		return exitUsage // of config check, or settings that stop everything
	case ofProgress(err):
		return exitProgress
	case !a.began && !errors.Is(err, errSilent):
		return exitUsage // cobra's: an unknown flag, a wrong number of arguments
	}
	return exitFailed
}

// ofProgress reports whether progress could not be read or saved.
func ofProgress(err error) bool {
	var (
		damage   *watch.Damage
		newer    *watch.Newer
		notRead  *watch.NotRead
		notSaved *watch.NotSaved
	)
	return errors.As(err, &damage) || errors.As(err, &newer) || errors.As(err, &notRead) ||
		errors.As(err, &notSaved) || errors.Is(err, watch.ErrNoHome)
}
