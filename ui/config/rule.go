package config

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/clean"
)

// longest is how much of a wrong word an error repeats, in characters.
const longest = 40

// oneOf is a setting that takes one of some words.
func oneOf[T ~string](name string, at func(*Settings) *T, values ...T) setting {
	return setting{
		name: name,
		set: func(s *Settings, v any, _ base) string {
			word, ok := v.(string)
			if ok && slices.Contains(values, T(word)) {
				*at(s) = T(word)
				return ""
			}
			words := make([]string, len(values))
			for i, value := range values {
				words[i] = string(value)
			}
			if !ok {
				return "is " + either(words) + ", between quotes"
			}
			return "is " + either(words) + ", not " + clean.Quote(word, longest) + meant(word, words)
		},
		get:   func(s *Settings) any { return string(*at(s)) },
		parse: lastWord,
	}
}

// yesNo is a setting that is true or false.
func yesNo(name string, at func(*Settings) *bool) setting {
	return setting{
		name: name,
		set: func(s *Settings, v any, _ base) string {
			switch v := v.(type) {
			case bool:
				*at(s) = v
				return ""
			case string:
				if yes, ok := truth(v); ok {
					return fmt.Sprintf("is true or false, not %s: did you mean %t, without quotes?", clean.Quote(v, longest), yes)
				}
				return "is true or false, not " + clean.Quote(v, longest)
			}
			return "is true or false"
		},
		get: func(s *Settings) any { return *at(s) },
		parse: func(words []string) any {
			word := lastWord(words).(string)
			if yes, ok := truth(word); ok {
				return yes
			}
			return word
		},
	}
}

// truth is what a word says to a question.
func truth(word string) (yes, ok bool) {
	switch strings.ToLower(word) {
	case "1", "t", "true", "y", "yes", "on":
		return true, true
	case "0", "f", "false", "n", "no", "off":
		return false, true
	}
	return false, false
}

// number is a setting that takes a whole number of a range.
func number(name string, at func(*Settings) *int, from, to int) setting {
	return setting{
		name: name,
		set: func(s *Settings, v any, _ base) string {
			is := fmt.Sprintf("is a whole number from %d to %d", from, to)
			switch v := v.(type) {
			case int64:
				if int64(from) <= v && v <= int64(to) {
					*at(s) = int(v)
					return ""
				}
				return fmt.Sprintf("%s, not %d: the nearest is %d", is, v, max(int64(from), min(v, int64(to))))
			case string:
				if _, err := strconv.Atoi(v); err == nil {
					return is + ", without quotes"
				}
			}
			return is
		},
		get: func(s *Settings) any { return *at(s) },
	}
}

// lastWord is what counts of a flag that was given several times.
func lastWord(words []string) any { return words[len(words)-1] }
