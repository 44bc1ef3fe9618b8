package ui

import (
	"errors"
	"strings"

	"unspoiled/content"
)

// span reads points and ranges, with spaces or commas between them.
func (m *Model) span(s string) (content.Range, error) {
	var out content.Range
	for _, word := range strings.FieldsFunc(s, apart) {
		one, err := m.show.Range(word)
		if err != nil {
			return content.Range{}, err
		}
		out.Words = strings.TrimSpace(out.Words + " " + one.Words)
		out.Episodes = append(out.Episodes, one.Episodes...)
	}
	if len(out.Episodes) == 0 {
		return out, errors.New("name what to mark: S1, S2E3, S2E1-S2E4")
	}
	return out, nil
}
