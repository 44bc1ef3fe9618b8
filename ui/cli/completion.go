package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/watch"
	"unspoiled/ui/cli/exit"
)

var completionCommand = command{
	use: "completion bash|zsh|fish|powershell", group: groupSelf, args: argRule{"the name of a shell (bash, zsh, fish or powershell)", 1, 1},
	complete: fixed("bash", "zsh", "fish", "powershell"),
	short:    "A script that completes commands, points and names in your shell",
	long: `Prints a script for your shell. It completes commands, flags, points, profiles, shows, and the names that are open to you.

bash, in ~/.bashrc, where the package bash-completion is installed:
  source <(unspoiled completion bash)

zsh, in ~/.zshrc behind compinit:
  source <(unspoiled completion zsh)

fish:
  unspoiled completion fish > ~/.config/fish/completions/unspoiled.fish

PowerShell, in the file that $PROFILE names:
  unspoiled completion powershell | Out-String | Invoke-Expression`,
	example: "unspoiled completion bash",
	run:     (*app).completion,
}

// completion prints the script that cobra generates for a shell.
func (a *app) completion(args []string) error {
	root, p := a.cmd.Root(), a.print()
	switch args[0] {
	case "bash":
		return root.GenBashCompletionV2(p, true)
	case "zsh":
		return root.GenZshCompletion(p)
	case "fish":
		return root.GenFishCompletion(p, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(p)
	}
	return exit.Misused("there is no completion for %s, only for bash, zsh, fish and powershell", clean.Quote(args[0], maxEcho))
}

const noFiles = cobra.ShellCompDirectiveNoFileComp

// completer completes a word; args are the arguments before it.
type completer func(a *app, args []string, word string) ([]string, cobra.ShellCompDirective)

// completing turns a completer into cobra's. A completion prints no errors.
func (a *app) completing(c completer) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
		a.cmd, a.sys.Err = cmd, io.Discard
		return c(a, args, word)
	}
}

// fixed completes some fixed words; with none it completes nothing.
func fixed(words ...string) completer {
	return func(*app, []string, string) ([]string, cobra.ShellCompDirective) { return words, noFiles }
}

// listed completes the last word of a list with commas.
func listed(words ...string) completer {
	return func(_ *app, _ []string, word string) ([]string, cobra.ShellCompDirective) {
		before := word[:strings.LastIndexByte(word, ',')+1]
		var out []string
		for _, w := range words {
			if strings.HasPrefix(before+w, word) {
				out = append(out, before+w)
			}
		}
		return out, noFiles
	}
}

// extension completes files with an extension.
func extension(ext string) completer {
	return func(*app, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{ext}, cobra.ShellCompDirectiveFilterFileExt
	}
}

func files(*app, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveDefault
}

func folders(*app, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

func completeShows(a *app, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	c, err := a.settings()
	if err != nil {
		return nil, noFiles
	}
	var out []string
	for _, r := range library.List(a.places(c), watch.History{}, a.policies(c)) {
		if r.Err == nil && strings.HasPrefix(r.ID, word) {
			out = append(out, described(r.ID, r.Title))
		}
	}
	return out, noFiles
}

// completeProfiles completes the last of several names, since --with takes a list.
func completeProfiles(a *app, args []string, word string) ([]string, cobra.ShellCompDirective) {
	_, store, err := a.settingsAndStore()
	if err != nil {
		return nil, noFiles
	}
	names, err := store.Profiles()
	if err != nil {
		return nil, noFiles
	}
	return listed(names...)(a, args, word)
}

// completePoints completes the points of episodes that are wanted, and of their seasons.
func completePoints(wanted func(v *viewer, e content.Episode) bool) completer {
	return func(a *app, args []string, word string) ([]string, cobra.ShellCompDirective) {
		v, err := a.viewer()
		if err != nil {
			return nil, noFiles
		}
		return v.points(word, args, wanted), noFiles
	}
}

func watched(_ *viewer, e content.Episode) bool { return e.State == content.EpisodeWatched }

func unwatched(_ *viewer, e content.Episode) bool { return e.State != content.EpisodeWatched }

// seen tests the history, whatever the lens.
func seen(v *viewer, e content.Episode) bool { return v.history.Seen(v.show.ID()).Has(e.Point) }

// points completes seasons and episodes, in the case of the word and without those in args; nil
// wants all.
func (v *viewer) points(word string, args []string, wanted func(*viewer, content.Episode) bool) []string {
	var out []string
	add := func(p content.Point, what string) {
		name := p.String()
		if strings.HasPrefix(word, "s") {
			name = strings.ToLower(name)
		}
		if strings.HasPrefix(name, word) && !slices.Contains(args, name) {
			out = append(out, described(name, what))
		}
	}
	for _, s := range v.guide.Seasons() {
		season := slices.DeleteFunc(slices.Clone(s.Episodes), func(e content.Episode) bool { return wanted != nil && !wanted(v, e) })
		if wanted == nil || len(season) > 0 {
			add(content.Point{Season: s.Number}, s.Label)
		}
		for _, e := range season {
			add(e.Point, e.Name())
		}
	}
	return out
}

// completeNames completes names and points that are open to the viewer.
func completeNames(a *app, args []string, word string) ([]string, cobra.ShellCompDirective) {
	v, err := a.viewer()
	if err != nil || len(args) > 0 {
		return nil, noFiles
	}
	out := v.points(word, nil, nil)
	word = content.Fold(word)
	eachName(v.guide, func(name string, f match) {
		if strings.HasPrefix(content.Fold(name), word) {
			out = append(out, described(name, f.Kind))
		}
	})
	return out, noFiles
}

func described(word, what string) string {
	if what == "" || what == word {
		return word
	}
	return word + "\t" + what
}
