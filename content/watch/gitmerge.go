package watch

import "strings"

// gitSides takes a file with the marks of a failed merge apart into what either side
// would be; ok is false where there are none. In the style diff3 the common ancestor
// stands between them, and is left out: both sides hold it.
func gitSides(data string) (sides [2]string, ok bool) {
	if !strings.HasPrefix(data, "<<<<<<< ") && !strings.Contains(data, "\n<<<<<<< ") {
		return sides, false
	}
	const both, ours, ancestor, theirs = 0, 1, 2, 3
	at := both
	var side [2]strings.Builder
	for line := range strings.Lines(data) {
		switch {
		case at == both && strings.HasPrefix(line, "<<<<<<< "):
			at = ours
		case at == ours && strings.HasPrefix(line, "|||||||"):
			at = ancestor
		case (at == ours || at == ancestor) && strings.HasPrefix(line, "======="):
			at = theirs
		case at == theirs && strings.HasPrefix(line, ">>>>>>> "):
			at = both
		default:
			if at == both || at == ours {
				side[0].WriteString(line)
			}
			if at == both || at == theirs {
				side[1].WriteString(line)
			}
		}
	}
	return [2]string{side[0].String(), side[1].String()}, at == both
}
