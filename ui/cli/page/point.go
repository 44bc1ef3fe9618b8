package page

import (
	"strings"

	"unspoiled/content"
	"unspoiled/ui/cli/record"
)

// InSentence is the label of a season within a sentence.
func InSentence(label string) string { return strings.ToLower(label[:1]) + label[1:] }

// Points are points in a row, runs of neighbors of a season as ranges: "S1E1-S1E3, S2E1".
func Points(all []content.Point) string {
	return strings.Join(record.Each(content.Stretches(all), content.Stretch.String), ", ")
}
