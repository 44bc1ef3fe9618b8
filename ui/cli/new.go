package cli

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content/clean"
	"unspoiled/content/wording"
)

// starter is the show that new writes, with comments for its author.
//
//go:embed starter/*.toml
var starter embed.FS

// starterID stands in the starter where the show's own id goes.
const starterID = "harbor-lights"

func (a *app) newNew() *cobra.Command {
	return &cobra.Command{
		Use: "new DIR", GroupID: groupMake, Args: oneArg("one folder", true), ValidArgsFunction: folders,
		Short:   "Write a small valid show to start from",
		Long:    "Writes a small valid show into a new folder: a season, people, places, a question and a timeline, with comments that explain the format. It never overwrites anything. The folder's name becomes the show's id.",
		Example: "unspoiled new ./my-show\nunspoiled check ./my-show\nunspoiled --content ./my-show",
		RunE:    a.work(func(cmd *cobra.Command, args []string) error { return a.writeShow(cmd, args[0]) }),
	}
}

type jsonNew struct {
	Version int      `json:"version"`
	Show    string   `json:"show"`
	Folder  string   `json:"folder"`
	Files   []string `json:"files"`
}

func (a *app) writeShow(cmd *cobra.Command, dir string) error {
	path, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	id := slug(filepath.Base(path))
	if id == "" {
		return misused("%s makes no id for a show: name the folder in letters, digits and dashes", clean.Quote(filepath.Base(path), maxEcho))
	}
	if err := emptyFolder(dir); err != nil {
		return err
	}
	names, err := writeStarter(dir, id)
	if err != nil {
		return plainly(err)
	}
	p := a.print(cmd)
	if a.flags.json {
		return p.json(jsonNew{jsonVersion, id, clean.Line(dir), names})
	}
	shown := shellQuote(dir)
	p.wrap("", say("A show is in"), headline(clean.Line(dir)+":"), say(wording.List(names)+"."))
	p.wrap("Check it:    ", headline("unspoiled check "+shown))
	p.wrap("Look at it:  ", headline("unspoiled --content "+shown))
	return nil
}

// slug makes an id of a folder's name.
func slug(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := strings.Trim(b.String(), "-")
	return strings.TrimRight(id[:min(len(id), 64)], "-")
}

// emptyFolder makes the folder, or finds it empty.
func emptyFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return plainly(err)
	}
	names, err := os.ReadDir(dir)
	switch {
	case err != nil:
		return plainly(err)
	case len(names) > 0:
		return fmt.Errorf("the folder %s is not empty, and nothing is overwritten: name a new one", clean.Quote(dir, maxEcho))
	}
	return nil
}

// plainly words what the system refused.
func plainly(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("%s: %w", clean.Quote(path.Path, maxEcho), path.Err)
	}
	return err
}

func writeStarter(dir, id string) ([]string, error) {
	files, err := starter.ReadDir("starter")
	if err != nil {
		return nil, err
	}
	var names []string
	for _, f := range files {
		data, err := starter.ReadFile("starter/" + f.Name())
		if err != nil {
			return nil, err
		}
		text := strings.ReplaceAll(string(data), starterID, id)
		if err := writeNew(filepath.Join(dir, f.Name()), text); err != nil {
			return nil, err
		}
		names = append(names, f.Name())
	}
	return names, nil
}

// writeNew writes a file that must not exist.
func writeNew(path, text string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Close())
}
