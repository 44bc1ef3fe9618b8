package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/wording"
	"unspoiled/ui/config"
)

// shelf is a place where one show stands: a folder, or the program itself.
type shelf struct {
	dir  string // path of the show's folder; "" for a built-in show
	name string // the folder's name, for a built-in show its id
}

func (s shelf) load() (*content.Show, error) {
	if s.dir == "" {
		return content.LoadBuiltin(s.name)
	}
	return content.Load(os.DirFS(s.dir))
}

// String is the place, as people may read it.
func (s shelf) String() string {
	if s.dir == "" {
		return "built in"
	}
	return clean.Line(s.dir)
}

// shelves are all shows that there are: those of the folders that the settings name, in
// their order, then those of the library, then the built-in ones. Of two with one id the first counts.
func shelves(c *config.Config) ([]shelf, error) {
	var out []shelf
	for _, dir := range c.Content {
		found, err := shelvesIn(dir)
		if err != nil {
			return nil, coded{fmt.Errorf("%w (from %s)", err, c.Origin("folders.content")), exitUsage}
		}
		out = append(out, found...)
	}
	if found, err := shelvesIn(c.Library); err == nil { // nobody named it, and it need not exist
		out = append(out, found...)
	}
	names, err := fs.ReadDir(content.Builtin(), ".")
	if err != nil {
		return nil, err
	}
	for _, n := range names {
		out = append(out, shelf{name: n.Name()})
	}
	return out, nil
}

// shelvesIn finds the shows of a folder, or the one that the folder is.
func shelvesIn(dir string) ([]shelf, error) {
	if isShow(dir) {
		return []shelf{{dir, filepath.Base(dir)}}, nil
	}
	names, err := os.ReadDir(dir)
	if err != nil {
		return nil, noFolder(dir, err)
	}
	var out []shelf
	for _, n := range names {
		if sub := filepath.Join(dir, n.Name()); isShow(sub) {
			out = append(out, shelf{sub, n.Name()})
		}
	}
	return out, nil
}

func isShow(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "show.toml"))
	return err == nil
}

func noFolder(dir string, err error) error {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s", clean.Quote(dir, maxEcho))
	case errors.As(err, &path):
		err = path.Err
	}
	return fmt.Errorf("the folder %s cannot be read: %w", clean.Quote(dir, maxEcho), err)
}

// openShow loads the show that the settings name.
func openShow(c *config.Config) (*content.Show, error) {
	all, err := shelves(c)
	if err != nil {
		return nil, err
	}
	if s, ok := onlyShow(c); ok {
		return take(s)
	}
	// A folder is usually named by its show's id; only else must the others be read.
	rest := slices.Clone(all)
	slices.SortStableFunc(rest, func(a, b shelf) int { return unlike(a.name, c.Show) - unlike(b.name, c.Show) })
	var broken error
	for _, s := range rest {
		show, err := s.load()
		switch {
		case err != nil && s.name == c.Show:
			return nil, refused(s, err)
		case err != nil:
			broken = errors.Join(broken, refused(s, err))
		case show.ID() == c.Show:
			return show, nil
		}
	}
	return nil, noShow(c, all, broken)
}

func unlike(a, b string) int {
	if a == b {
		return 0
	}
	return 1
}

// onlyShow is the show whose own folder was named, unless a stronger voice names
// another: who writes --content ./my-show wants to see that one.
func onlyShow(c *config.Config) (shelf, bool) {
	if len(c.Content) != 1 || c.Origin("folders.content").Kind <= c.Origin("guide.show").Kind || !isShow(c.Content[0]) {
		return shelf{}, false
	}
	return shelf{c.Content[0], filepath.Base(c.Content[0])}, true
}

func take(s shelf) (*content.Show, error) {
	show, err := s.load()
	if err != nil {
		return nil, refused(s, err)
	}
	return show, nil
}

// refused says that a show does not load, and where. What is wrong there names ids,
// which can tell what the show does not yet: that is for its author, and so for check.
func refused(s shelf, err error) error {
	var problems content.Problems
	if !errors.As(err, &problems) {
		return invalid("the show in %s cannot be read: %w", s, err)
	}
	const few = 8
	places := placesOf(problems)
	lines := places[:min(len(places), few)]
	if more := len(places) - few; more > 0 {
		lines = append(slices.Clone(lines), "and "+wording.Count(more, "more place"))
	}
	return invalid("the show in %s has %s:\n%s\nFor its author, unspoiled check %s says what is wrong.",
		s, wording.Count(len(problems), "problem"), strings.Join(lines, "\n"), shellQuote(s.dir))
}

// placesOf is where problems are, each place once. Of a file as a whole it is also said
// what is wrong: that it is missing, or cannot be read.
func placesOf(problems content.Problems) []string {
	var out []string
	for _, p := range problems {
		place := clean.Line(p.File)
		switch {
		case p.Line > 0:
			place += ":" + strconv.Itoa(p.Line)
		case p.Where == "":
			place += ": " + clean.Line(p.What)
		}
		if !slices.Contains(out, place) {
			out = append(out, place)
		}
	}
	return out
}

func noShow(c *config.Config, all []shelf, broken error) error {
	var ids []string
	for _, s := range all {
		ids = append(ids, clean.Line(s.name))
	}
	slices.Sort(ids)
	err := fmt.Errorf("there is no show %s (from %s); there are: %s",
		clean.Quote(c.Show, maxEcho), c.Origin("guide.show"), strings.Join(slices.Compact(ids), ", "))
	if broken != nil {
		err = fmt.Errorf("%w\n%w", err, broken)
	}
	return coded{err, exitUsage}
}
