package imports

import (
	"bytes"
	"io"
)

// Stream takes what comes out of a pipe into memory, for Read: a format is told by the
// beginning of a file, an archive by its end. What is too large for Read is cut off where
// Read will see that it is.
func Stream(r io.Reader) (*bytes.Reader, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	return bytes.NewReader(data), err
}
