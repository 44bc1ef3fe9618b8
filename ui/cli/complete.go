package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content"
)

const noFiles = cobra.ShellCompDirectiveNoFileComp

type completer = func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective)

// fixed completes one of some words.
func fixed(words ...string) completer {
	return cobra.FixedCompletions(words, noFiles)
}

// listed completes the last of some words with commas between them.
func listed(words ...string) completer {
	return func(_ *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
		before := word[:strings.LastIndexByte(word, ',')+1]
		var out []string
		for _, w := range words {
			out = append(out, before+w)
		}
		return out, noFiles
	}
}

// completeFlags makes the flags of every command complete their values.
func (a *app) completeFlags(root *cobra.Command) {
	for name, complete := range map[string]completer{
		"color":   fixed("auto", "always", "never"),
		"show":    a.completeShows,
		"profile": a.completeProfiles,
		"with":    a.completeProfiles,
		"as-of":   a.completeWatched,
		"content": folders,
		"state":   folders,
		"config": func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"toml"}, cobra.ShellCompDirectiveFilterFileExt
		},
	} {
		_ = root.RegisterFlagCompletionFunc(name, complete)
	}
}

func folders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// silent is a viewer for completions, which never say what is wrong.
func (a *app) silent(cmd *cobra.Command) (*viewer, bool) {
	a.sys.Err = io.Discard
	v, err := a.viewer(cmd)
	return v, err == nil
}

func (a *app) completeShows(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	a.sys.Err = io.Discard
	c, err := a.settings(cmd)
	if err != nil {
		return nil, noFiles
	}
	all, err := shelves(c)
	if err != nil {
		return nil, noFiles
	}
	var out []string
	for _, s := range listShelves(c, all) {
		if s.Problems == 0 && strings.HasPrefix(s.Show, word) {
			out = append(out, described(s.Show, s.Title))
		}
	}
	return out, noFiles
}

// completeProfiles completes the last of the names, as --with takes several.
func (a *app) completeProfiles(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	a.sys.Err = io.Discard
	c, err := a.settings(cmd)
	if err != nil {
		return nil, noFiles
	}
	store, err := a.store(c)
	if err != nil {
		return nil, noFiles
	}
	names, err := store.Profiles()
	if err != nil {
		return nil, noFiles
	}
	before := word[:strings.LastIndexByte(word, ',')+1]
	var out []string
	for _, n := range names {
		if n = before + n; strings.HasPrefix(n, word) {
			out = append(out, n)
		}
	}
	return out, noFiles
}

// completeMarks completes what can still be marked, or what can be unmarked.
func (a *app) completeMarks(watched bool) completer {
	return func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
		v, ok := a.silent(cmd)
		if !ok {
			return nil, noFiles
		}
		return v.points(word, args, func(p content.Point, all []content.Episode) bool {
			return slices.ContainsFunc(all, func(e content.Episode) bool { return (e.State == content.EpisodeWatched) != watched })
		}), noFiles
	}
}

// completeSeen completes points of which something is in the history, whatever the lens.
func (a *app) completeSeen(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
	v, ok := a.silent(cmd)
	if !ok {
		return nil, noFiles
	}
	seen := v.history.Seen(v.show.ID())
	return v.points(word, args, func(_ content.Point, all []content.Episode) bool {
		return slices.ContainsFunc(all, func(e content.Episode) bool { return seen.Has(e.Point) })
	}), noFiles
}

// completeWatched completes points of which something is told.
func (a *app) completeWatched(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
	v, ok := a.silent(cmd)
	if !ok {
		return nil, noFiles
	}
	return v.points(word, args, func(_ content.Point, all []content.Episode) bool {
		return slices.ContainsFunc(all, func(e content.Episode) bool { return e.State == content.EpisodeWatched })
	}), noFiles
}

// points are the seasons and episodes that fit the beginning of a word, in the case in
// which it is written, less those named already.
func (v *viewer) points(word string, args []string, want func(content.Point, []content.Episode) bool) []string {
	var out []string
	add := func(p content.Point, what string, episodes []content.Episode) {
		name := p.String()
		if strings.HasPrefix(word, "s") {
			name = strings.ToLower(name)
		}
		if strings.HasPrefix(name, word) && !slices.Contains(args, name) && want(p, episodes) {
			out = append(out, described(name, what))
		}
	}
	for _, s := range v.guide.Seasons() {
		add(content.Point{Season: s.Number}, s.Label, s.Episodes)
		for _, e := range s.Episodes {
			add(e.Point, e.Name(), []content.Episode{e})
		}
	}
	return out
}

// completeNames completes the names and points that are open to the viewer.
func (a *app) completeNames(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
	v, ok := a.silent(cmd)
	if !ok || len(args) > 0 {
		return nil, noFiles
	}
	out := v.points(word, nil, func(content.Point, []content.Episode) bool { return true })
	word = content.Fold(word)
	v.names(func(name string, f found) {
		if strings.HasPrefix(content.Fold(name), word) {
			out = append(out, described(name, f.kind))
		}
	})
	return out, noFiles
}

// described is a completion with what it is.
func described(word, what string) string {
	if what == "" || what == word {
		return word
	}
	return word + "\t" + what
}
