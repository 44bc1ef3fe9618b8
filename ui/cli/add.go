package cli

import (
	"errors"
	"io/fs"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/file"
	"unspoiled/ui/cli/print"
)

var addCommand = command{
	use: "add PATH", group: groupMake, args: argRule{"the folder of a show, or a ZIP of one", 1, 1}, complete: files,
	short:   "Copy a show among your own, from a folder or a ZIP",
	long:    `Copies a show to where the program finds shows without any flag: $XDG_DATA_HOME/unspoiled/shows, by default ~/.local/share/unspoiled/shows. It takes the show's own files and nothing else, and only a show that loads.`,
	example: "unspoiled add ~/Downloads/severance.zip\nunspoiled add ./my-show",
	run:     (*app).add,
}

var removeCommand = command{
	use: "remove SHOW", group: groupMake, args: argRule{"a show, by its id", 1, 1}, complete: completeShows,
	short:   "Take a show out from among your own",
	long:    `Takes a show out from among your own. Your progress in it is kept, and so are its files, beside the folder of the shows: adding it again brings everything back.`,
	example: "unspoiled remove severance",
	run:     (*app).remove,
}

type jsonKept struct {
	Show   string `json:"show"`
	Folder string `json:"folder"`
}

func (a *app) add(args []string) error {
	c, err := a.settings()
	if err != nil {
		return err
	}
	home, err := a.home()
	if err != nil {
		return err
	}
	id, found, err := library.Add(home, args[0])
	if err != nil {
		return file.Refused(err)
	}
	return a.answer(jsonKept{id, clean.Line(home)}, func(p *print.Printer) {
		p.Wrap("", print.Headline(id), print.Say("is among your shows."))
		tellReplaced(p, id)
		if leaks := countLeaks(found); leaks > 0 {
			p.Wrap("", print.Say("It may tell too early in "+wording.Count(leaks, "place")+": unspoiled check says where, to an author."))
		}
		if current, _ := a.currentShow(c); current != id {
			p.Wrap("Look at it:  ", print.Headline("unspoiled --show "+id))
		}
	})
}

// tellReplaced says that one of the user's own shows now hides a built-in one.
func tellReplaced(p *print.Printer, id string) {
	if _, err := fs.Stat(content.Builtin(), id); err == nil {
		p.Wrap("", print.Say("It stands in the place of the show that is built in, until it is taken out: unspoiled remove "+id))
	}
}

// home returns the folder of the user's own shows.
func (a *app) home() (string, error) { return library.Home(a.getenv, a.sys.GOOS) }

func (a *app) remove(args []string) error {
	c, err := a.settings()
	if err != nil {
		return err
	}
	home, err := a.home()
	if err != nil {
		return err
	}
	at, _, err := a.findShow(c, args[0], "", nil)
	if _, broken := errors.AsType[*library.Broken](err); err != nil && !broken { // a show that does not load can still be removed
		return err
	}
	kept, err := library.Remove(home, at, a.sys.Now())
	if err != nil {
		return file.Refused(err)
	}
	return a.answer(jsonKept{clean.Line(args[0]), clean.Line(kept)}, func(p *print.Printer) {
		p.Wrap("", print.Headline(clean.Line(args[0])), print.Say("is taken out. Your progress in it is kept, and its files are in"), print.Headline(clean.Line(kept)+"."))
		p.Wrap("To bring it back: ", print.Headline("unspoiled add "+wording.Shell(kept)))
	})
}
