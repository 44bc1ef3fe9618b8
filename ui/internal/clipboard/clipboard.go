// Package clipboard stands where bubbles' textinput wants github.com/atotto/clipboard,
// which runs whatever program of a known name is in the PATH, and looks for them at every
// start. The guide runs no program: what is pasted comes from the terminal.
package clipboard

import "errors"

// Unsupported says that there is no clipboard.
const Unsupported = true

var errNone = errors.New("the guide reads no clipboard: paste in the terminal")

// ReadAll always fails.
func ReadAll() (string, error) { return "", errNone }

// WriteAll always fails.
func WriteAll(string) error { return errNone }
