package safetoml

// What things cost BurntSushi/toml v1.6.0, in nanoseconds of a plain machine: at least
// half of the truth for the worst shape of each, and too much for most.
// TestWorkBoundsParser keeps the sum honest, in bytes allocated.
const (
	costLine    = 30 // it splits the file into lines to tell where an error is
	costComment = 150
	costElement = 150
	costArray   = 150
	costDate    = 1_000  // it tries seven layouts
	costFloat   = 15_000 // with an exponent: near zero, strconv goes its slow way
	costDigit   = 50     // for each byte of a number, date or word
)

// costKey is for a key of own parts, whose full name has parts and bytes: for each of
// its parts but the last the parser walks the name from the root and builds its text
// half a dozen times.
func costKey(own, parts, bytes int) int {
	return 1_000 + 60*parts + 8*bytes + (own-1)*(300+150*parts+6*bytes)
}

// costHeader is for [a.b] or [[a.b]].
func costHeader(parts, bytes int) int {
	return 1_000 + parts*(300+40*parts+4*bytes)
}

// costInline is for a table in braces, whose full name is that of its key.
func costInline(parts, bytes int) int {
	return 500 + 250*parts + 8*bytes
}

// spend takes from the work that is left.
func (s *scanner) spend(ns int) bool {
	s.work -= int64(ns)
	if s.work < 0 {
		return s.fail(s.pos, tooMuch)
	}
	return true
}
