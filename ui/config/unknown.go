package config

import (
	"fmt"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
)

// sections is the sections that have rows, in their order.
func (l *loader) sections() []string {
	var out []string
	for _, row := range l.rows {
		out = append(out, row.section())
	}
	return slices.Compact(out)
}

// keysOf is the keys of a section; of all where it is "".
func (l *loader) keysOf(section string) []string {
	var out []string
	for _, row := range l.rows {
		if section == "" || row.section() == section {
			out = append(out, row.key())
		}
	}
	return out
}

// noSection says what may be meant by a name that stands where a section's should.
func (l *loader) noSection(name string, table bool) string {
	quoted := clean.Quote(name, longest)
	if !table {
		if right := l.sectionOf(name); right != "" {
			return fmt.Sprintf("%s belongs under [%s]", name, right)
		}
		if like := content.Nearest(name, l.keysOf("")); like != "" {
			return fmt.Sprintf("there is no setting %s: did you mean %s, under [%s]?", quoted, like, l.sectionOf(like))
		}
	}
	sections := append(l.sections(), shows)
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
	here := l.keysOf(like)
	name := section + "." + key
	what := "there is no setting " + clean.Quote(name, longest)
	named := make([]string, len(here))
	for i, k := range here {
		named[i] = section + "." + k
	}
	if near := content.Nearest(name, named); near != "" {
		return what + meant(near)
	}
	if near := content.Nearest(key, l.keysOf("")); near != "" {
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
	keys := l.keysOf(spoilers)
	return slices.Contains(keys, key) || content.Nearest(key, keys) != ""
}
