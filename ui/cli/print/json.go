package print

import (
	"encoding/json"
	"io"
)

// JSON prints a value for programs.
func (p *Printer) JSON(v any) error { return JSON(p, v) }

// JSON writes a value to w. It leaves <, > and & as they are, since the output is not for HTML.
func JSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
