package watch

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxProfile bounds a profile's name, in characters.
const maxProfile = 32

// ValidProfile checks a profile's name. It must be a file name on every system: 1 to 32 lower-case
// letters (of any script), digits, "-" and "_". It begins with a letter or digit and is not a name
// that Windows reserves.
func ValidProfile(name string) error {
	switch {
	case name == "":
		return errors.New("a profile needs a name")
	case utf8.RuneCountInString(name) > maxProfile:
		return fmt.Errorf("a profile's name has at most %d characters", maxProfile)
	case strings.IndexFunc(name, badRune) >= 0:
		return fmt.Errorf("%q is no name for a profile: write it in small letters, digits, - and _", name)
	case name[0] == '-' || name[0] == '_':
		return fmt.Errorf("%q is no name for a profile: it begins with a letter or a digit", name)
	case reserved(name):
		return fmt.Errorf("%q is no name for a profile: Windows keeps it for itself", name)
	}
	return nil
}

func badRune(r rune) bool {
	return !(unicode.IsLetter(r) && !unicode.IsUpper(r) && !unicode.IsTitle(r)) &&
		!('0' <= r && r <= '9') && r != '-' && r != '_'
}

func reserved(name string) bool {
	if port := strings.TrimRight(name, "0123456789"); port == "com" || port == "lpt" {
		return port != name
	}
	return slices.Contains([]string{"con", "prn", "aux", "nul"}, name)
}
