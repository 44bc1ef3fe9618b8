package print

import (
	"bytes"
	"encoding/json"
	"io"
)

// JSON writes objects as one, in that order. It leaves <, > and & as they are, since the output is
// not for HTML.
func JSON(w io.Writer, objects ...any) error {
	var all, out bytes.Buffer
	e := json.NewEncoder(&all)
	e.SetEscapeHTML(false)
	for _, object := range objects {
		if err := e.Encode(object); err != nil {
			return err
		}
	}
	one := bytes.ReplaceAll(all.Bytes(), []byte("}\n{"), []byte(",")) // within a string, a line break is escaped
	if err := json.Indent(&out, one, "", "  "); err != nil {
		return err
	}
	_, err := out.WriteTo(w)
	return err
}
