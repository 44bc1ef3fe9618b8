// Package clean is the one sanitiser for text that comes from strangers: shows, imports,
// settings, file names and arguments. What it returns can be written to a terminal as it is.
//
// Its output is valid UTF-8, holds no control character but the line feed and no format
// character but a joiner that its neighbours call for, and cleaning it again changes
// nothing. In order: invalid UTF-8 becomes U+FFFD; whole escape sequences go, seven-bit and
// eight-bit; then single controls, all bidirectional controls, tags, invisible characters,
// private use and noncharacters; at last marks without a base, and towers of them.
//
// Clean text, of whatever language, is returned as the very same string, without allocating.
// Every function takes time in proportion to the length of its argument.
package clean

import "strings"

// Text cleans text of several lines. A tab becomes a space; CR, CRLF and every other line
// break become LF.
func Text(s string) string {
	c := cleaner{src: s}
	return c.run()
}

// Line cleans text for one row: as Text, but a line break or tab becomes a space and takes
// the spaces around it along, and white space at both ends goes.
func Line(s string) string {
	c := cleaner{src: strings.TrimSpace(s), line: true}
	return strings.TrimSpace(c.run())
}
