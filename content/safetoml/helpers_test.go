package safetoml

import (
	"cmp"
	"errors"
	"slices"
	"testing"
)

// checkWords fails where an error says anything but one of our own sentences, and
// returns which it is.
func checkWords(t testing.TB, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	se, ok := errors.AsType[*SyntaxError](err)
	if !ok {
		t.Fatalf("not a SyntaxError: %T %v", err, err)
	}
	if !slices.Contains([]string{
		notTOML, tooMuch, notUTF8, controlChar, openString, openMultiline, openBracket, noKey, noValue, noBracket, trailing, noComma,
		twice, badEscape, badNumber, badDate,
	}, se.Msg) {
		t.Errorf("not a sentence of ours: %q", se.Msg)
	}
	return se.Msg
}

// survey is what the guard alone says.
func survey(data []byte, l Limits) (work int64, err error) {
	return scan("", data, cmp.Or(l.Work, MaxWork), func(*scanner, []byte) {})
}
