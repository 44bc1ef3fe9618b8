package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/source"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/file"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/config"
)

var updateCommand = command{
	use: "update SHOW FILE", group: groupMake, args: argRule{"a show, by its id or folder, and a file, a folder or - to read", 2, 2}, complete: completeShowThenFile,
	short: "Bring a show up to date with its catalogue",
	long: `Adds the episodes that are new, and corrects titles, dates, runtimes, credits and recaps, in a show that was made by unspoiled new --from or by hand.

It changes only what it wrote itself and nobody has touched since: whatever a person wrote, changed or took out stays as it is, to the byte, and is listed where the catalogue says something else. It tells places alone, never what is said there. FILE is read as by unspoiled new; - is the standard input.`,
	example: `curl -s 'https://api.tvmaze.com/singlesearch/shows?q=severance&embed[]=episodes' | unspoiled update severance -
unspoiled update severance tvmaze.json --dry-run`,
	flags: append(sourceFlags(), flag{name: "dry-run", byDefault: false, usage: "say what would change, and change nothing"}),
	run:   (*app).update,
}

func completeShowThenFile(a *app, args []string, word string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return files(a, args, word)
	}
	return completeShows(a, args, word)
}

type jsonUpdate struct {
	Show      string          `json:"show"`
	DryRun    bool            `json:"dry_run"`
	New       []source.Change `json:"new"`
	Changed   []source.Change `json:"changed"`
	Conflicts []source.Change `json:"conflicts"`
	Others    []source.Change `json:"others"`
}

func (a *app) update(args []string) error {
	c, err := a.settings()
	if err != nil {
		return err
	}
	place, show, err := a.showAt(c, args[0])
	if err != nil {
		return err
	}
	if place.Dir == "" {
		return exit.Misused("%s is built in, and is brought up to date with the program", show.ID())
	}
	from, catalogue, err := a.readCatalogue(args[1:])
	if err != nil {
		return err
	}
	if rest, ok := show.CutTitle(catalogue.Title); a.word("title") == "" && catalogue.Title != "" && (!ok || strings.TrimSpace(rest) != "") {
		return fmt.Errorf("%s has a show of another name; if it is this one all the same, say so with --title", from.Title)
	}
	changes, err := catalogue.Make(show.ID(), from, false).Update(os.DirFS(place.Dir))
	if err != nil {
		return err
	}
	dry := a.yes("dry-run")
	if !dry {
		if err := library.Replace(place.Dir, changes.Before, changes.Files); err != nil {
			return file.Refused(err)
		}
	}
	return a.tellUpdate(show, changes, dry, c.For(show.ID()).Shape == content.ShapeHidden)
}

// showAt finds a show by its id or its folder. A word that could be either is the id, if there is
// such a show.
func (a *app) showAt(c *config.Config, arg string) (library.Place, *content.Show, error) {
	switch isFolder := library.IsShow(arg); {
	case a.hasShow(c, arg) || content.ValidID(arg) && !isFolder:
		return a.findShow(c, arg, "", nil)
	case !isFolder:
		return library.Place{}, nil, exit.Misused("there is no show in %s", clean.Quote(arg, maxEcho))
	}
	place := library.Place{Dir: arg, Name: arg}
	show, err := place.Load()
	return place, show, err
}

// tellUpdate prints which places have changed, and none of their texts. If the settings hide the
// shape of seasons, it does not print the places either.
func (a *app) tellUpdate(show *content.Show, c *source.Changes, dry, hidden bool) error {
	if hidden {
		c = &source.Changes{Files: c.Files}
	}
	list := func(in []source.Change) []source.Change { return append([]source.Change{}, in...) }
	return a.answer(jsonUpdate{show.ID(), dry, list(c.New), list(c.Changed), list(c.Conflicts), list(c.Others)}, func(p *print.Printer) {
		done := "The show is up to date."
		if dry {
			done = "Nothing is written: this is what would be done."
		}
		p.Wrap("", print.Headline(done))
		switch {
		case hidden:
			p.Wrap("", print.Say("What is new is not told: spoilers.shape is hidden."))
		case len(c.New)+len(c.Changed)+len(c.Conflicts)+len(c.Others) == 0:
			p.Wrap("", print.Say("The catalogue says nothing new."))
		}
		printChanges(p, "New:        ", c.New, "")
		printChanges(p, "Changed:    ", c.Changed, "")
		printChanges(p, "Not changed:", c.Conflicts, "the catalogue says something else than you wrote")
		printChanges(p, "Not changed:", c.Others, "title and date are both others: the catalogue seems to have numbered its episodes anew")
	})
}

// printChanges prints how many places have changed, and names the first few.
func printChanges(p *print.Printer, label string, in []source.Change, why string) {
	if len(in) == 0 {
		return
	}
	places := record.Each(in, func(c source.Change) string { return strings.TrimSpace(c.Place + " " + c.Key) })
	text := strings.Join(some(places, 12), ", ")
	if why != "" {
		text += " (" + why + ")"
	}
	p.Wrap(label+" ", print.Say(text+"."))
}
