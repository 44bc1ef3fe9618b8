package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/safetoml"
)

// limits is far above any honest file of settings.
func limits() safetoml.Limits { return safetoml.Limits{Bytes: 256 << 10, Depth: 8, Work: 80_000} }

// overlayFile reads the user's file, if there is one.
func (l *loader) overlayFile() {
	path, named := l.sources.path()
	l.file = path
	if path == os.DevNull || path == "" && named.Kind == BuiltIn {
		return
	}
	data, err := safetoml.ReadFile(path, limits())
	if err != nil {
		l.unread(path, named, err)
		return
	}
	l.read = true
	doc, err := safetoml.Parse(path, data, limits())
	if err != nil {
		l.malformed(path, err)
		return
	}
	l.overlay(doc)
}

// unread notes why a file could not be read, unless nobody named it and it is not there.
func (l *loader) unread(path string, named Origin, err error) {
	// ENOTDIR: a home such as /dev/null holds no settings either.
	missing := errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
	if missing && named.Kind == BuiltIn {
		return
	}
	l.unsafe = true
	switch {
	case missing:
		l.problem(named, "", "there is no file "+clean.Quote(path, 200))
	default:
		what := strings.TrimPrefix(err.Error(), path+": ")
		if pe, ok := errors.AsType[*fs.PathError](err); ok {
			what = pe.Err.Error()
		}
		l.problem(Origin{Kind: FromFile, Name: path}, "", "the settings cannot be read: "+clean.Line(what))
	}
}

func (l *loader) malformed(path string, err error) {
	at := Origin{Kind: FromFile, Name: path}
	what := err.Error()
	if se, ok := errors.AsType[*safetoml.SyntaxError](err); ok {
		at.Line, what = se.Line, se.Msg
		if se.Column > 0 {
			what += fmt.Sprintf(" (column %d)", se.Column)
		}
	}
	l.problem(at, "", what)
	l.unsafe = true
}

// overlay takes over what a file says.
func (l *loader) overlay(doc *safetoml.Doc) {
	for section, v := range doc.Tree {
		at := Origin{FromFile, doc.File, doc.Line(section)}
		if !slices.ContainsFunc(l.rows, func(s setting) bool { return s.section() == section }) {
			l.problem(at, "", l.noSection(section, v))
			l.unsafe = l.unsafe || l.aboutSpoilers(section, v)
			continue
		}
		keys, ok := v.(map[string]any)
		if !ok {
			l.problem(at, "", fmt.Sprintf("%s is a section: write [%s] on a line of its own, and its settings below", section, section))
			l.unsafe = l.unsafe || section == spoilers
			continue
		}
		for key, v := range keys {
			at.Line = doc.Line(section, key)
			l.overlayKey(section, key, v, at)
		}
	}
}

func (l *loader) overlayKey(section, key string, v any, at Origin) {
	name := section + "." + key
	row := slices.IndexFunc(l.rows, func(s setting) bool { return s.name == name })
	if row < 0 {
		l.problem(at, "", l.noSetting(section, key))
		l.unsafe = l.unsafe || section == spoilers || l.spoilersKey(key)
		return
	}
	l.set(row, v, filepath.Dir(at.Name), at)
}

// noSection says what may be meant by a name that stands where a section's should.
func (l *loader) noSection(name string, v any) string {
	if _, table := v.(map[string]any); !table {
		if right := l.sectionOf(name); right != "" {
			return fmt.Sprintf("%s belongs under [%s]", name, right)
		}
		if row, ok := l.like(name); ok {
			return fmt.Sprintf("there is no setting %s: did you mean %s, under [%s]?", clean.Quote(name, longest), row.key(), row.section())
		}
	}
	var sections []string
	for _, row := range l.rows {
		sections = append(sections, row.section())
	}
	what := "there is no section " + clean.Quote(name, longest)
	if like := content.Nearest(name, sections); like != "" {
		return what + ": did you mean [" + like + "]?"
	}
	return what + ": the sections are " + strings.Join(slices.Compact(sections), ", ")
}

// noSetting says what may be meant by a key that a section does not have.
func (l *loader) noSetting(section, key string) string {
	if right := l.sectionOf(key); right != "" {
		return fmt.Sprintf("%s belongs under [%s], not under [%s]", key, right, section)
	}
	var here []string
	for _, row := range l.rows {
		if row.section() == section {
			here = append(here, row.name)
		}
	}
	name := section + "." + key
	what := "there is no setting " + clean.Quote(name, longest)
	if like := content.Nearest(name, here); like != "" {
		return what + `: did you mean "` + like + `"?`
	}
	if row, ok := l.like(key); ok {
		return what + `: did you mean "` + row.name + `"?`
	}
	return fmt.Sprintf("%s: [%s] has %s", what, section, strings.ReplaceAll(strings.Join(here, ", "), section+".", ""))
}

// like is the setting whose key is nearest to one that there is not.
func (l *loader) like(key string) (setting, bool) {
	keys := make([]string, len(l.rows))
	for i, row := range l.rows {
		keys[i] = row.key()
	}
	i := slices.Index(keys, content.Nearest(key, keys))
	if i < 0 {
		return setting{}, false
	}
	return l.rows[i], true
}

// aboutSpoilers reports whether what stands where a section should may be a part of
// [spoilers]: by its own name, or by a key in it.
func (l *loader) aboutSpoilers(name string, v any) bool {
	keys, section := v.(map[string]any)
	if !section {
		return l.spoilersKey(name)
	}
	for key := range keys {
		if l.spoilersKey(key) {
			return true
		}
	}
	return content.Nearest(name, []string{spoilers}) != ""
}

// spoilersKey reports whether a key out of place is one of [spoilers], or near one.
func (l *loader) spoilersKey(key string) bool {
	for _, row := range l.rows {
		if row.section() == spoilers && (row.key() == key || content.Nearest(key, []string{row.key()}) != "") {
			return true
		}
	}
	return false
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
