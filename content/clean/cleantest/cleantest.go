// Package cleantest holds strings to test with wherever text from strangers comes in or goes
// out. Only tests import it.
package cleantest

import (
	_ "embed"
	"strconv"
	"strings"
	"testing"
)

//go:embed testdata/nasty.txt
var nasty string

//go:embed testdata/honest.txt
var honest string

// Nasty returns strings that try to do harm: escape sequences in every encoding, controls,
// characters that hide, reverse or pile up text, invalid UTF-8. clean.Text changes each.
func Nasty(t testing.TB) []string { return parse(t, "nasty.txt", nasty) }

// Honest returns rows of text in real languages, with all the joiners, marks and selectors
// that their spelling needs. clean.Text and clean.Line return each as it is.
func Honest(t testing.TB) []string { return parse(t, "honest.txt", honest) }

// parse reads one Go-quoted string a line; empty lines and lines that start with # are left out.
func parse(t testing.TB, name, file string) []string {
	t.Helper()
	var all []string
	number := 0
	for row := range strings.Lines(file) {
		number++
		row = strings.TrimSpace(row)
		if row == "" || strings.HasPrefix(row, "#") {
			continue
		}
		s, err := strconv.Unquote(row)
		if err != nil {
			t.Fatalf("%s:%d: not a quoted string", name, number)
		}
		all = append(all, s)
	}
	return all
}
