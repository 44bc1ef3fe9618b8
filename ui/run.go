package ui

import (
	"context"
	"io"
	"os"

	"github.com/charmbracelet/colorprofile"

	"unspoiled/ui/session"
)

// Run shows the guide until it is left. The error is one of Load, one of Save where
// progress could not be saved to the end, *session.Signaled, or *session.Fault.
func Run(ctx context.Context, o Options, in io.Reader, out io.Writer) error {
	m := New(o)
	if o.Colors == colorprofile.Unknown {
		o.Colors = colorprofile.Env(os.Environ())
	}
	return session.Program{
		Model:  m,
		Finish: func() error { return m.progress.finish(m.viewing.history) },
		Failed: func() error { return m.failed },
		Title:  o.title(), Scheme: m.background.follows(), Colors: o.Colors,
	}.Run(ctx, in, out)
}
