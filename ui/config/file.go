package config

import (
	"cmp"
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

// limits is far above any real settings file.
func limits() safetoml.Limits { return safetoml.Limits{Bytes: 256 << 10, Work: 80_000} }

// overlayFile applies the user's file, if there is one.
func (l *loader) overlayFile() {
	path, named := l.sources.path()
	l.file = path
	if path == os.DevNull || path == "" && named.Kind == BuiltIn {
		return
	}
	var doc *safetoml.Doc
	if doc, l.read = l.parse(path, named); doc != nil {
		l.overlay(doc)
	}
}

// parse reads a settings file, and reports whether there is one. doc is nil if there is none, or if
// it cannot be read. A missing file is a problem only if the user named it.
func (l *loader) parse(path string, named Origin) (doc *safetoml.Doc, read bool) {
	data, err := safetoml.ReadFile(path, limits())
	// ENOTDIR: a home such as /dev/null has no settings either.
	missing := errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
	switch {
	case missing && named.Kind == BuiltIn:
		return nil, false
	case missing:
		l.problem(named, spoilers, "there is no file "+clean.Quote(path, 200))
		return nil, false
	case err != nil:
		what := strings.TrimPrefix(err.Error(), path+": ")
		if pe, ok := errors.AsType[*fs.PathError](err); ok {
			what = pe.Err.Error()
		}
		l.problem(Origin{Kind: FromFile, Name: path}, spoilers, "the settings cannot be read: "+clean.Line(what))
		return nil, false
	}
	doc, err = safetoml.Parse(path, data, limits())
	if wrong, ok := errors.AsType[*safetoml.SyntaxError](err); ok {
		what := wrong.Msg
		if wrong.Column > 0 {
			what += fmt.Sprintf(" (column %d)", wrong.Column)
		}
		l.problem(Origin{FromFile, path, wrong.Line}, spoilers, what)
	}
	return doc, true
}

// overlay applies a file. The settings of single shows come last, since they build on those of
// all shows.
func (l *loader) overlay(doc *safetoml.Doc) {
	for section, v := range doc.Tree {
		if section != shows {
			l.overlaySection(doc, section, v)
		}
	}
	l.overlayShows(doc)
}

func (l *loader) overlaySection(doc *safetoml.Doc, section string, v any) {
	keys, table := v.(map[string]any)
	switch {
	case len(l.rowsOf(section)) == 0:
		l.problem(place(doc, section), section, l.noSection(section, table))
		if l.aboutSpoilers(section, v) {
			l.doubtful[spoilers] = true
		}
	case !table:
		l.problem(place(doc, section), section, fmt.Sprintf("%s is a section: write [%s] on a line of its own, and its settings below", section, section))
	default:
		l.overlayKeys(doc, keys, &l.Settings, section)
	}
}

// overlayShows applies the settings of single shows.
func (l *loader) overlayShows(doc *safetoml.Doc) {
	const how = ": write [shows.ID] on a line of its own, with the show's id, and its settings below"
	v, some := doc.Tree[shows]
	sections, table := v.(map[string]any)
	if some && !table {
		l.problem(place(doc, shows), spoilers, "shows holds a section for each show"+how)
	}
	if some && l.Shows == nil {
		l.Shows = map[string]Spoilers{}
	}
	for show, v := range sections {
		at := place(doc, shows, show)
		keys, table := v.(map[string]any)
		switch bad := badShow(show); {
		case !table:
			l.problem(at, spoilers, clean.Quote(shows+"."+show, maxEcho)+" is no section"+how)
		case bad != "":
			l.problem(at, spoilers, "[shows.ID] takes"+strings.TrimPrefix(bad, "is"))
		default:
			own := Settings{Spoilers: l.For(show)}
			l.overlayKeys(doc, keys, &own, shows, show)
			l.Shows[show] = own.Spoilers
		}
	}
}

// overlayKeys applies the keys of a section.
func (l *loader) overlayKeys(doc *safetoml.Doc, keys map[string]any, to *Settings, path ...string) {
	section := strings.Join(path, ".")
	rows := l.rowsOf(section)
	for key, v := range keys {
		at := place(doc, append(path, key)...)
		row, known := find(rows, key)
		switch held := l.origins[row.Name]; {
		case !known:
			l.problem(at, section, l.noSetting(section, key, rows))
			if path[0] != shows && l.spoilersKey(key) {
				l.doubtful[spoilers] = true
			}
		case held.Kind == FromFile && held.Name != doc.File: // the user's own file has priority
		default:
			l.set(row, to, v, filepath.Dir(doc.File), at)
		}
	}
}

// place is where a key or a section stands in a file.
func place(doc *safetoml.Doc, path ...string) Origin {
	all := make([]any, len(path))
	for i, key := range path {
		all[i] = key
	}
	return Origin{FromFile, doc.File, doc.Line(all...)}
}

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
func (l *loader) aboutSpoilers(name string, v any) bool {
	keys, table := v.(map[string]any)
	_, known := find(l.rows, name)
	if _, word := v.(string); known && word {
		return l.spoilersKey(name) // show = "severance" is not meant as [shows.ID]
	}
	for key, v := range keys {
		below, _ := v.(map[string]any)
		if l.spoilersKey(key) || below != nil && l.aboutSpoilers(key, below) {
			return true
		}
	}
	return !table && l.spoilersKey(name) || content.Nearest(name, []string{spoilers, shows}) != ""
}

// spoilersKey reports whether a misplaced key is in [spoilers], or similar to a key there.
func (l *loader) spoilersKey(key string) bool { return nearest(key, l.rowsOf(spoilers)).Name != "" }
