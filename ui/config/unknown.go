package config

import (
	"fmt"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
)

// noSection says what may be meant by a name that stands where a section's should.
func (l *loader) noSection(name string, table bool) string {
	quoted := clean.Quote(name, longest)
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

// noSetting says what may be meant by a key that a section does not have; it has those of
// the section like.
func (l *loader) noSetting(section, key, like string) string {
	if right := l.sectionOf(key); right != "" {
		return fmt.Sprintf("%s belongs under [%s], not under [%s]", key, right, section)
	}
	here := keyNames(l.of(like))
	what := "there is no setting " + clean.Quote(section+"."+key, longest)
	if near := content.Nearest(key, here); near != "" { // without the section, in which all are near
		return what + meant(section+"."+near)
	}
	if near := content.Nearest(key, keyNames(l.rows)); near != "" {
		return what + meant(l.sectionOf(near)+"."+near)
	}
	return fmt.Sprintf("%s: [%s] has %s", what, section, strings.Join(here, ", "))
}

// sectionOf is the section that has a key, or "".
func (l *loader) sectionOf(key string) string {
	for _, row := range l.rows {
		if row.key() == key {
			return row.section()
		}
	}
	return ""
}

// aboutSpoilers reports whether what stands where a section should may be a part of
// [spoilers], or of [shows.ID]: by its own name, or by a key in it.
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

// spoilersKey reports whether a key out of place is one of [spoilers], or near one.
func (l *loader) spoilersKey(key string) bool {
	keys := keyNames(l.of(spoilers))
	return slices.Contains(keys, key) || content.Nearest(key, keys) != ""
}
