package config

import (
	"fmt"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
)

// noSection describes an unknown section, and suggests what may be meant.
func (l *loader) noSection(name string, table bool) string {
	quoted := clean.Quote(name, maxEcho)
	if !table {
		if right := l.sectionOf(name); right != "" {
			return fmt.Sprintf("%s belongs under [%s]", name, right)
		}
		if like := content.Nearest(name, keyNames(l.rows)); like != "" {
			return fmt.Sprintf("there is no setting %s: did you mean %s, under [%s]?", quoted, like, l.sectionOf(like))
		}
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

// noSetting describes an unknown key of a section, and suggests what may be meant. The section
// has the same keys as the section like.
func (l *loader) noSetting(section, key, like string) string {
	if right := l.sectionOf(key); right != "" {
		return fmt.Sprintf("%s belongs under [%s], not under [%s]", key, right, section)
	}
	here := keyNames(l.rowsOf(like))
	what := "there is no setting " + clean.Quote(section+"."+key, maxEcho)
	if near := content.Nearest(key, here); near != "" { // compare keys only, since all names in a section look alike
		return what + didYouMean(section+"."+near)
	}
	if near := content.Nearest(key, keyNames(l.rows)); near != "" {
		return what + didYouMean(l.sectionOf(near)+"."+near)
	}
	return fmt.Sprintf("%s: [%s] has %s", what, section, strings.Join(here, ", "))
}

// sectionOf returns the section that has a key, or "".
func (l *loader) sectionOf(key string) string {
	for _, row := range l.rows {
		if row.key() == key {
			return row.section()
		}
	}
	return ""
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
func (l *loader) spoilersKey(key string) bool {
	keys := keyNames(l.rowsOf(spoilers))
	return slices.Contains(keys, key) || content.Nearest(key, keys) != ""
}
