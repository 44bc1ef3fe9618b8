package content

import "unspoiled/content/internal/alike"

// Fold is the form of a text by which search, completion and queries compare it: without
// case and accents, composed or not, and with one kind of apostrophe, quote, dash and
// space. It is only for comparing.
func Fold(s string) string { return alike.Fold(s) }
