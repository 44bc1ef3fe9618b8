package watch

import (
	"errors"
	"strings"
	"time"

	"unspoiled/content"
)

var (
	errRange = errors.New(`a range is written "S1E1-S1E8", within one season`)
	errTime  = errors.New(`a time is written 2016-07-15T20:00:00Z`)
)

// appendEntry reads "S1E1", "S1E1-S1E8" or either with a space and a time behind it,
// at being the time where there is none.
func appendEntry(marks []Mark, s string, at time.Time) ([]Mark, error) {
	points, when, timed := strings.Cut(s, " ")
	if timed {
		t, err := parseTime(when)
		if err != nil {
			return marks, err
		}
		at = t
	}
	first, last, ranged := strings.Cut(points, "-")
	from, err := content.ParsePoint(first)
	if err != nil {
		return marks, err
	}
	to := from
	if ranged {
		if to, err = content.ParsePoint(last); err != nil {
			return marks, err
		}
	}
	if from.Season != to.Season || from.Episode > to.Episode || !valid(from) || !valid(to) {
		return marks, errRange
	}
	if len(marks)+to.Episode-from.Episode >= maxMarks {
		return marks, errTooMany
	}
	for p := from; p.Episode <= to.Episode; p.Episode++ {
		if !p.Whole() { // between an episode 0 and the first
			marks = append(marks, Mark{p, at})
		}
	}
	return marks, nil
}

func parseTime(s string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return time.Time{}, errTime
	}
	return clampTime(t), nil
}

// parseRewatch reads what Rewatch.String writes.
func parseRewatch(s string) (*Rewatch, error) {
	switch s {
	case "ended":
		return &Rewatch{}, nil
	case "begun":
		return &Rewatch{On: true}, nil
	}
	p, err := content.ParsePoint(s)
	if err != nil || !valid(p) {
		return nil, errors.New(`rewatch is "begun", "ended" or an episode such as "S2E3"`)
	}
	return &Rewatch{On: true, Last: p}, nil
}
