package watch

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// maxFile bounds a progress file, in bytes.
const maxFile = 16 << 20

var (
	errChecksum = errors.New("its checksum does not fit: it was cut off or changed; if you edited it, delete the line with the checksum")
	errEmpty    = errors.New("it is empty")
	errVersion  = errors.New("it has no version")
)

// decode reads a progress file into sorted, unique changes. The error is a *Newer without a path,
// or says what is damaged.
//
// The checksum of a file must be right. A file without one (a person edited it) or with git's
// conflict markers is read if all of it makes sense.
func decode(data string) ([]*Change, error) {
	data = strings.TrimPrefix(data, "\ufeff")
	data = strings.ReplaceAll(data, "\r\n", "\n") // git may make it so on Windows
	if strings.TrimLeft(data, "\x00 \n") == "" {
		return nil, errEmpty
	}
	if v := versionOf(data); v > version {
		return nil, &Newer{Version: v}
	}
	if sides := gitSides(data); sides != nil {
		return decodeSides(sides)
	}
	sum, body, ok := inHead(data, "checksum")
	if ok && sum != checksum(body) {
		return nil, errChecksum
	}
	changes, err := decodeTOML(data)
	if err == nil && !ok && len(changes) == 0 {
		err = errEmpty // cut off above the checksum
	}
	return changes, err
}

// versionOf is the version in the file's head, or 0.
func versionOf(data string) int64 {
	value, _, _ := inHead(data, "version")
	n, _ := strconv.ParseInt(value, 10, 64)
	return n
}

// inHead finds the first value of a key above the tables, and everything below its line.
func inHead(data, key string) (value, below string, ok bool) {
	for data != "" && data[0] != '[' {
		var line string
		line, data, _ = strings.Cut(data, "\n")
		if strings.HasPrefix(line, key) {
			_, value, _ = strings.Cut(line, "=")
			return strings.Trim(value, " \t\"'"), data, true
		}
	}
	return "", "", false
}

// decodeSides reads both sides of a merge that git left to a person.
func decodeSides(sides []string) ([]*Change, error) {
	var all []*Change
	for _, side := range sides {
		changes, err := decodeTOML(side)
		if err != nil {
			return nil, fmt.Errorf("git merged it, and %w", err)
		}
		all = union(all, changes)
	}
	return all, nil
}

// normalize sorts the changes of a file and drops doubles.
func normalize(changes []*Change) []*Change {
	slices.SortFunc(changes, func(a, b *Change) int { // of equal keys, the greatest first
		if c := compareKeys(a, b); c != 0 {
			return c
		}
		return compare(b, a)
	})
	return slices.CompactFunc(changes, func(a, b *Change) bool { return compareKeys(a, b) == 0 })
}

// checksum is half of a SHA-256: enough against accidents.
func checksum(body string) string {
	sum := sha256.Sum256([]byte(body))
	return hex.EncodeToString(sum[:len(sum)/2])
}
