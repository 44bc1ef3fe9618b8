package cli

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/export"
)

func (a *app) newExport() *cobra.Command {
	cmd := &cobra.Command{
		Use: "export", GroupID: groupRead, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short: "The guide as a file: Markdown, a page of HTML, or JSON",
		Long: `Writes all that the guide tells you into one file: the story so far, seasons and episodes, people and the world, questions and answers, the timeline. What you have not watched is not in it.

For a friend, narrow it to what they know: --as-of S1 for one who has seen season 1, --with NAME for one who has a profile here. HTML is one page that needs no network and no script, for phone, desk and printer.`,
		Example: `unspoiled export --out guide.html
unspoiled export --as-of S1 --out for-a-friend.html
unspoiled export --format md | less
unspoiled export --format json | jq .people`,
	}
	format := cmd.Flags().String("format", "", "md, html or json; else what the name of the file says, else md")
	out := cmd.Flags().String("out", stdout, "write to this file; - is the standard output")
	force := cmd.Flags().Bool("force", false, "replace the file if it is there")
	value(cmd.Flags(), "out", "FILE")
	_ = cmd.RegisterFlagCompletionFunc("format", fixed("md", "html", "json"))
	cmd.RunE = a.work(func(cmd *cobra.Command, _ []string) error {
		f, err := a.exportFormat(*format, *out)
		if err != nil {
			return err
		}
		return a.export(cmd, f, *out, *force)
	})
	return cmd
}

// exportFormat is what was asked for, by word or by the name of the file.
func (a *app) exportFormat(word, path string) (string, error) {
	named, err := formatOfFile(path)
	switch {
	case err != nil:
		return "", err
	case word == "" && a.flags.json:
		return "json", nil
	case word == "":
		return cmp.Or(named, "md"), nil
	case formatOf(word) == "":
		return "", misused("--format is md, html or json, not %s", clean.Quote(word, maxEcho))
	case a.flags.json && formatOf(word) != "json":
		return "", misused("--json and --format %s contradict each other", word)
	}
	return formatOf(word), nil
}

// formatOfFile is the format that the end of a file's name stands for; "" where it has
// none. Another end would be a lie about what is in it.
func formatOfFile(path string) (string, error) {
	ext := filepath.Ext(path)
	format := formatOf(strings.TrimPrefix(ext, "."))
	if len(ext) > 1 && format == "" {
		return "", misused("--out ends in %s, and export writes .md, .html or .json", clean.Quote(ext, maxEcho))
	}
	return format, nil
}

func formatOf(word string) string {
	switch strings.ToLower(word) {
	case "md", "markdown", "txt":
		return "md"
	case "html", "htm":
		return "html"
	case "json":
		return "json"
	}
	return ""
}

func (a *app) export(cmd *cobra.Command, format, path string, force bool) error {
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	var data []byte
	switch format {
	case "html":
		data = export.HTML(v.guide, v.lensWords())
	case "json":
		var p printer
		if err := p.json(v.jsonExport()); err != nil {
			return err
		}
		data = p.buf.Bytes()
	default:
		data = export.Markdown(v.guide, v.lensWords())
	}
	if err := a.writeFile(cmd, path, data, force); err != nil || path == stdout {
		return err
	}
	if named, _ := formatOfFile(path); named != "" && named != format {
		a.complain(fmt.Errorf("%s holds %s, as you asked, and not what its name says", clean.Quote(path, maxEcho), formatName(format)))
	}
	if a.flags.json {
		return nil
	}
	a.print(cmd).wrap("", say("The guide, as far as you have watched, is in"), headline(clean.Line(path)))
	return nil
}

// formatName is what people call a format.
func formatName(format string) string {
	return map[string]string{"md": "Markdown", "html": "HTML", "json": "JSON"}[format]
}

// jsonExport is all that the other commands tell, in one document.
type jsonExport struct {
	head
	Tagline  string            `json:"tagline,omitempty"`
	Network  string            `json:"network,omitempty"`
	Creators []string          `json:"creators,omitempty"`
	Story    []jsonStory       `json:"story"`
	Seasons  []jsonSeason      `json:"seasons"`
	Episodes []jsonEpisodePage `json:"episodes"` // those watched
	People   []jsonEntry       `json:"people"`
	World    []jsonEntry       `json:"world"`
	Threads  []jsonThread      `json:"threads"`
	Events   []jsonEvent       `json:"events"`
}

type jsonStory struct {
	Length   string        `json:"length"`
	Chapters []jsonChapter `json:"chapters"`
}

func (v *viewer) jsonExport() jsonExport {
	g := v.guide
	out := jsonExport{
		head: v.head(), Tagline: g.Tagline(), Network: g.Network(), Creators: g.Creators(), Seasons: []jsonSeason{},
		Episodes: []jsonEpisodePage{}, People: v.jsonPages(content.Person), World: v.jsonPages(content.Kinds()[1:]...),
		Threads: []jsonThread{}, Events: []jsonEvent{},
	}
	for _, l := range []content.Length{content.Minute, content.Five, content.Full} {
		out.Story = append(out.Story, jsonStory{lengthWord(l), jsonChapters(g.Story(l))})
	}
	for _, s := range g.Seasons() {
		out.Seasons = append(out.Seasons, ofSeason(s, true))
		for _, e := range s.Episodes {
			if page, ok := g.EpisodePage(e.Point); ok && e.State == content.EpisodeWatched {
				out.Episodes = append(out.Episodes, ofEpisodePage(page))
			}
		}
	}
	for _, t := range g.Threads() {
		out.Threads = append(out.Threads, ofThread(t))
	}
	for _, e := range g.Timeline() {
		out.Events = append(out.Events, jsonEvent{e.Date.ISO(), e.Text.Plain(), at(e.At)})
	}
	return out
}

// jsonPages is the pages of the entries of some kinds, in the order of meeting.
func (v *viewer) jsonPages(kinds ...content.Kind) []jsonEntry {
	out := []jsonEntry{}
	for _, e := range v.guide.Entries(kinds...) {
		if page, ok := v.guide.EntryPage(e.Ref); ok {
			out = append(out, ofEntry(page))
		}
	}
	return out
}
