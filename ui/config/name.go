package config

import (
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/watch"
)

// checked is a setting that takes a name; bad says what is wrong with one.
func checked(name string, at func(*Settings) *string, bad func(string) string) setting {
	return setting{
		name: name,
		set: func(s *Settings, v any, _ base) string {
			word, ok := v.(string)
			if !ok {
				return "is a name between quotes"
			}
			if what := bad(word); what != "" {
				return what
			}
			*at(s) = word
			return ""
		},
		get:   func(s *Settings) any { return *at(s) },
		parse: lastWord,
		names: true,
	}
}

func badShow(id string) string {
	if content.ValidID(id) {
		return ""
	}
	what := "is a show's id, in small letters, digits and dashes, not " + clean.Quote(id, longest)
	if like := strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(id, "_", " "))), "-"); content.ValidID(like) {
		what += `: did you mean "` + like + `"?`
	}
	return what
}

func badProfile(name string) string {
	err := watch.ValidProfile(name)
	if err == nil {
		return ""
	}
	what := "does not do: " + err.Error()
	if like := strings.Join(strings.Fields(strings.ToLower(name)), "-"); watch.ValidProfile(like) == nil {
		what += `: did you mean "` + like + `"?`
	}
	return what
}
