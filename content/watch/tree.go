package watch

import (
	"errors"
	"fmt"
	"time"

	"unspoiled/content/safetoml"
)

// limits are those of a progress file read as TOML: one that somebody edited. The
// scanner of our own form, which has no need of them, reads all others.
func limits() safetoml.Limits {
	return safetoml.Limits{Bytes: maxFile, Work: 8_000_000}
}

// decodeTOML reads a file that may be any TOML.
func decodeTOML(data string) ([]*Change, error) {
	doc, err := safetoml.Parse("", []byte(data), limits())
	var syntax *safetoml.SyntaxError
	if errors.As(err, &syntax) {
		return nil, fmt.Errorf("line %d: %s", syntax.Line, syntax.Msg)
	}
	if err != nil {
		return nil, err
	}
	tree := doc.Tree
	v, ok := tree["version"].(int64)
	switch {
	case !ok || v < 1:
		return nil, errVersion
	case v > version:
		return nil, &Newer{Version: v}
	}
	tables, ok := tree["change"].([]map[string]any)
	if _, has := tree["change"]; has && !ok {
		return nil, errors.New("change is not a list of tables")
	}
	for key := range tree {
		if key != "version" && key != "checksum" && key != "change" {
			return nil, fmt.Errorf("there is no key %.40q", key)
		}
	}
	changes, total := make([]*Change, 0, len(tables)), 0
	for i, t := range tables {
		c, err := fromTable(t)
		if err != nil {
			return nil, fmt.Errorf("change %d: %w", i+1, err)
		}
		if total += len(c.Episodes); total > maxMarks {
			return nil, errTooMany
		}
		changes = append(changes, c)
	}
	return normalize(changes), nil
}

// fromTable reads one change. A writer by hand may leave out the id.
func fromTable(t map[string]any) (*Change, error) {
	var c Change
	at, ok := t["at"].(time.Time)
	if !ok {
		return nil, fmt.Errorf("at: %w", errTime)
	}
	c.At = clampTime(at)
	clock := int64(-1)
	for key, value := range t {
		var err error
		switch key {
		case "at":
		case "clock":
			clock, ok = value.(int64)
			if !ok {
				err = errors.New("is not a number")
			}
		case "watched", "unwatched":
			err = c.setEpisodes(key == "watched", value)
		default:
			text, ok := value.(string)
			if err = c.setText(key, text); !ok {
				err = errors.New("is not a text")
			}
		}
		if err != nil {
			return nil, fmt.Errorf("%.40s: %w", key, err)
		}
	}
	if _, both := t["unwatched"]; both && t["watched"] != nil {
		return nil, errors.New("it marks and unmarks at once")
	}
	if c.ID == "" {
		c.ID = checksum(string(c.append(nil)))[:idLength]
	}
	if err := c.finish(clock); err != nil {
		return nil, err
	}
	return &c, nil
}

func (c *Change) setEpisodes(watched bool, value any) error {
	list, ok := value.([]any)
	if !ok {
		return errors.New("is not a list")
	}
	var marks []Mark
	for _, v := range list {
		s, ok := v.(string)
		if !ok {
			return errRange
		}
		var err error
		if marks, err = appendEntry(marks, s, c.At); err != nil {
			return err
		}
	}
	c.Watched = watched
	c.setMarks(marks)
	return nil
}
