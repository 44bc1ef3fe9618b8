package print

import (
	"encoding/json"
	"io"
)

// JSON writes a value for programs.
func (p *Printer) JSON(v any) error { return JSON(p, v) }

// JSON writes a value for programs to w. What is said in it is no HTML, so <, > and & stand
// as they are.
func JSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
