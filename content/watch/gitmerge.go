package watch

import "bytes"

// gitSides takes a file with the marks of a failed merge apart into what either side
// would be; ok is false where there are none. In the style diff3 the common ancestor
// stands between them, and is left out: both sides hold it.
func gitSides(data []byte) (sides [2][]byte, ok bool) {
	if !bytes.HasPrefix(data, []byte("<<<<<<< ")) && !bytes.Contains(data, []byte("\n<<<<<<< ")) {
		return sides, false
	}
	const both, ours, ancestor, theirs = 0, 1, 2, 3
	at := both
	for line := range bytes.Lines(data) {
		switch {
		case at == both && bytes.HasPrefix(line, []byte("<<<<<<< ")):
			at = ours
		case at == ours && bytes.HasPrefix(line, []byte("|||||||")):
			at = ancestor
		case (at == ours || at == ancestor) && bytes.HasPrefix(line, []byte("=======")):
			at = theirs
		case at == theirs && bytes.HasPrefix(line, []byte(">>>>>>> ")):
			at = both
		default:
			if at == both || at == ours {
				sides[0] = append(sides[0], line...)
			}
			if at == both || at == theirs {
				sides[1] = append(sides[1], line...)
			}
		}
	}
	return sides, at == both
}
