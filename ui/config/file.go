package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

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

// parse reads a settings file, and reports whether it exists. doc is nil if it does not, or if it
// cannot be read; the latter is noted as a problem.
func (l *loader) parse(path string, named Origin) (doc *safetoml.Doc, read bool) {
	data, err := safetoml.ReadFile(path, limits())
	if err != nil {
		l.cannotRead(path, named, err)
		return nil, false
	}
	if doc, err = safetoml.Parse(path, data, limits()); err != nil {
		l.malformed(path, err)
		return nil, true
	}
	return doc, true
}

// cannotRead notes why a file could not be read. A missing file is no problem, unless the user named
// it.
func (l *loader) cannotRead(path string, named Origin, err error) {
	// ENOTDIR: a home such as /dev/null has no settings either.
	missing := errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
	if missing && named.Kind == BuiltIn {
		return
	}
	if missing {
		l.unsafeProblem(named, "there is no file "+clean.Quote(path, 200))
		return
	}
	what := strings.TrimPrefix(err.Error(), path+": ")
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		what = pe.Err.Error()
	}
	l.unsafeProblem(Origin{Kind: FromFile, Name: path}, "the settings cannot be read: "+clean.Line(what))
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
	l.unsafeProblem(at, what)
}

// overlay applies a file. The settings of single shows come last, since they build on those of
// all shows.
func (l *loader) overlay(doc *safetoml.Doc) {
	for section, v := range doc.Tree {
		if section != shows {
			l.overlaySection(doc, section, v)
		}
	}
	if v, ok := doc.Tree[shows]; ok {
		l.overlayShows(doc, v)
	}
}

func (l *loader) overlaySection(doc *safetoml.Doc, section string, v any) {
	at := Origin{FromFile, doc.File, doc.Line(section)}
	keys, table := v.(map[string]any)
	if len(l.rowsOf(section)) == 0 {
		l.problem(at, "", l.noSection(section, table))
		l.unsafe = l.unsafe || l.aboutSpoilers(section, keys)
		return
	}
	if !table {
		l.problem(at, "", fmt.Sprintf("%s is a section: write [%s] on a line of its own, and its settings below", section, section))
		l.unsafe = l.unsafe || section == spoilers
	}
	for key, v := range keys {
		at.Line = doc.Line(section, key)
		if row, known := l.row(section + "." + key); known {
			l.set(row, v, filepath.Dir(at.Name), at)
			continue
		}
		l.problem(at, "", l.noSetting(section, key, section))
		l.unsafe = l.unsafe || section == spoilers || l.spoilersKey(key)
	}
}

// overlayShows applies the settings of single shows.
func (l *loader) overlayShows(doc *safetoml.Doc, v any) {
	sections, table := v.(map[string]any)
	if !table {
		l.unsafeProblem(Origin{FromFile, doc.File, doc.Line(shows)},
			"shows holds a section for each show: write [shows.ID] on a line of its own, with the show's id, and its settings below")
	}
	if l.Shows == nil {
		l.Shows = map[string]Spoilers{}
	}
	for show, v := range sections {
		at := Origin{FromFile, doc.File, doc.Line(shows, show)}
		keys, table := v.(map[string]any)
		switch bad := badShow(show); {
		case !table:
			l.unsafeProblem(at, clean.Quote(shows+"."+show, maxEcho)+" is no section: write [shows.ID] on a line of its own, with the show's id, and its settings below")
		case bad != "":
			l.unsafeProblem(at, "[shows.ID] takes"+strings.TrimPrefix(bad, "is"))
		default:
			l.overlayShow(doc, show, keys)
		}
	}
}

// overlayShow applies a show's own settings. After a mistake the show gets the strictest ones.
func (l *loader) overlayShow(doc *safetoml.Doc, show string, keys map[string]any) {
	own, before := Settings{Spoilers: l.For(show)}, len(l.problems)
	for key, v := range keys {
		at, name := Origin{FromFile, doc.File, doc.Line(shows, show, key)}, ofShow(show, key)
		row, known := l.row(spoilers + "." + key)
		switch held := l.origins[name]; {
		case !known:
			l.problem(at, "", l.noSetting(shows+"."+show, key, spoilers))
		case held.Kind != BuiltIn && held.Name != doc.File: // another file has priority
		default:
			if wrong := row.set(&own, v, base{}); wrong != "" {
				l.problem(at, name, wrong)
			}
			l.origins[name] = at
		}
	}
	l.Shows[show] = own.Spoilers
	if len(l.problems) > before {
		l.closeShow(show)
	}
}
