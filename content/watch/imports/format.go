package imports

import (
	"fmt"
	"strings"
)

// Format is where a file comes from.
type Format string

// The formats.
const (
	Netflix  Format = "netflix"
	Trakt    Format = "trakt"
	TVTime   Format = "tvtime"
	Simkl    Format = "simkl"
	Jellyfin Format = "jellyfin"
	List     Format = "list"
)

// Formats are all formats, in the order in which they are listed.
func Formats() []Format { return []Format{Netflix, Trakt, TVTime, Simkl, Jellyfin, List} }

// Name is the format as people call it.
func (f Format) Name() string {
	switch f {
	case Netflix:
		return "Netflix"
	case Trakt:
		return "Trakt"
	case TVTime:
		return "TV Time"
	case Simkl:
		return "Simkl"
	case Jellyfin:
		return "Jellyfin"
	}
	return "a list"
}

// ParseFormat reads the name of a format, as --from gives it.
func ParseFormat(s string) (Format, error) {
	names := make([]string, len(Formats()))
	for i, f := range Formats() {
		if strings.EqualFold(s, string(f)) {
			return f, nil
		}
		names[i] = string(f)
	}
	return "", fmt.Errorf("there is no format of that name; there are %s", strings.Join(names, ", "))
}

// kind is one of the files that a format knows.
type kind struct {
	format Format
	name   string
	read   func(*collector, *input) error
	weak   bool // gives way to views that another file of the same archive holds
}

// The limits. They are far above anything that a person watches.
const (
	maxFile    = 256 << 20 // bytes of a file
	maxMember  = 128 << 20 // bytes of one file in an archive, unpacked
	maxUnpack  = 256 << 20 // bytes of all files in an archive, unpacked
	maxEntries = 4096      // files in an archive
	maxIndex   = 2 << 20   // bytes of an archive's table of contents
	maxRows    = 2_000_000
	maxRow     = 64 << 10 // bytes of a row of a table
	maxEntry   = 8 << 20  // bytes of an entry of a JSON file
	maxViews   = 200_000  // of one show
	maxBroken  = 200      // told one by one
	maxNames   = 64       // persons
	sniffed    = 64 << 10 // bytes by which a file is recognised
)
