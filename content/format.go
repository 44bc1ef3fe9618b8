package content

import (
	"time"

	"unspoiled/content/internal/alike"
	"unspoiled/content/showfile"
)

// What the files of a show and its guide have in common.
type (
	// Date is a day, a month or a year without a clock.
	Date = showfile.Date
	// Problem is one thing that is wrong with a show's files.
	Problem = showfile.Problem
	// Problems is everything that is wrong with a show.
	Problems = showfile.Problems
)

// DateOf is the day of a time.
func DateOf(t time.Time) Date { return showfile.DateOf(t) }

// ValidID reports whether s may name an entry, a thread or a show.
func ValidID(s string) bool { return showfile.ValidID(s) }

// Nearest is the known word that somebody may have meant, or "".
func Nearest(word string, known []string) string { return showfile.Nearest(word, known) }

// Fold is the form of a text by which search, completion and queries compare it: without
// case and accents, composed or not, and with one kind of apostrophe, quote, dash and
// space. It is only for comparing.
func Fold(s string) string { return alike.Fold(s) }
