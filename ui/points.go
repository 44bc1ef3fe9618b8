package ui

import (
	"errors"
	"strings"

	"unspoiled/content"
)

// span reads points and ranges, with spaces or commas between them.
func (m table) span(s string) (content.Range, error) {
	words := strings.FieldsFunc(s, apart)
	if len(words) == 0 {
		return content.Range{}, errors.New("name what to mark: S1, S2E3, S2E1-S2E4")
	}
	all, err := m.guide.Ranges(words...)
	if err != nil {
		return content.Range{}, err
	}
	out := content.Join(all)
	for _, one := range all {
		out.Words = strings.TrimSpace(out.Words + " " + one.Words)
	}
	return out, nil
}
