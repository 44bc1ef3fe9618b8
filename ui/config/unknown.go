package config

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
)

// nearest returns the setting whose key is similar to one, or the zero Setting.
func nearest(key string, rows []Setting) Setting {
	row, _ := find(rows, content.Nearest(key, keyNames(rows)))
	return row
}

// noSection describes an unknown section, and suggests what may be meant.
func (l *loader) noSection(name string, table bool) string {
	quoted := clean.Quote(name, maxEcho)
	if like := nearest(name, l.rows); !table && like.Name != "" {
		if like.key() == name {
			return fmt.Sprintf("%s belongs under [%s]", name, like.section())
		}
		return fmt.Sprintf("there is no setting %s: did you mean %s, under [%s]?", quoted, like.key(), like.section())
	}
	var sections []string
	for _, row := range l.rows {
		sections = append(sections, row.section())
	}
	sections = append(slices.Compact(sections), shows)
	if like := content.Nearest(name, sections); like != "" {
		return fmt.Sprintf("there is no section %s: did you mean [%s]?", quoted, like)
	}
	return fmt.Sprintf("there is no section %s: the sections are %s", quoted, strings.Join(sections, ", "))
}

// noSetting describes an unknown key of a section, and suggests what may be meant.
func (l *loader) noSetting(section, key string, rows []Setting) string {
	if right, known := find(l.rows, key); known {
		return fmt.Sprintf("%s belongs under [%s], not under [%s]", key, right.section(), section)
	}
	what := "there is no setting " + clean.Quote(section+"."+key, maxEcho)
	if like := cmp.Or(nearest(key, rows).Name, nearest(key, l.rows).Name); like != "" {
		return what + didYouMean(like)
	}
	return fmt.Sprintf("%s: [%s] has %s", what, section, strings.Join(keyNames(rows), ", "))
}

// aboutSpoilers reports whether something in the place of a section may be meant as a part of
// [spoilers] or [shows.ID], by its name or by a key in it.
func (l *loader) aboutSpoilers(name string, keys map[string]any) bool {
	if keys == nil {
		return l.spoilersKey(name)
	}
	for key, v := range keys {
		below, _ := v.(map[string]any)
		if l.spoilersKey(key) || below != nil && l.aboutSpoilers(key, below) {
			return true
		}
	}
	return content.Nearest(name, []string{spoilers, shows}) != ""
}

// spoilersKey reports whether a misplaced key is in [spoilers], or similar to a key there.
func (l *loader) spoilersKey(key string) bool { return nearest(key, l.rowsOf(spoilers)).Name != "" }
