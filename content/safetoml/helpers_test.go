package safetoml

import (
	"errors"
	"regexp"
	"testing"
)

// checkWords fails where an error says anything but one of our own sentences, and
// returns which it is.
func checkWords(t testing.TB, err error) problem {
	t.Helper()
	if err == nil {
		return notTOML
	}
	se, ok := errors.AsType[*SyntaxError](err)
	if !ok {
		t.Fatalf("not a SyntaxError: %T %v", err, err)
	}
	digits := regexp.MustCompile(`[0-9]+`)
	for _, p := range []problem{
		notTOML, tooBig, tooDeep, tooManyParts, keyTooLong, tooMuch, tooMuchTogether, notUTF8, nulByte, controlChar, noKey, noValue,
		noBracket, trailing, openString, openMultiline, manyQuotes, openBracket, noComma, twice, badEscape, badNumber, badDate,
	} {
		want := string(p)
		if se.Msg == want || digits.ReplaceAllString(se.Msg, "%d") == want {
			return p
		}
	}
	t.Errorf("not a sentence of ours: %q", se.Msg)
	return notTOML
}
