package cli

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/export"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/file"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
)

var exportCommand = command{
	use: "export", group: groupRead,
	short: "The guide as a file: Markdown, a page of HTML, or JSON",
	long: `Writes all that the guide tells you into one file: the story so far, seasons and episodes, people and the world, questions and answers, the timeline. What you have not watched is not in it.

For a friend, narrow it to what they know: --as-of S1 for one who has seen season 1, --with NAME for one who has a profile here. HTML is one page that needs no network and no script, for phone, desk and printer.`,
	example: `unspoiled export --out guide.html
unspoiled export --as-of S1 --out for-a-friend.html
unspoiled export --format md | less
unspoiled export --format json | jq .people`,
	flags: []flag{
		{name: "format", byDefault: "", usage: "md, html or json; else what the name of the file says, else md", complete: fixed("md", "html", "json")},
		{name: "out", value: "FILE", byDefault: file.Stream, usage: "write to this file; - is the standard output"},
		{name: "force", byDefault: false, usage: "replace the file if it is there"},
	},
	tell: (*viewer).export,
}

// formats are the formats, by what --format and the names of files call them.
var formats = map[string]string{"": "", "md": "md", "markdown": "md", "txt": "md", "html": "html", "htm": "html", "json": "json"}

// exportFormat takes the format from --format or --json, or else from the name of the file; named
// is what that says, if anything. An unknown extension is refused: it would promise another content.
func (v *viewer) exportFormat(word, path string) (format, named string, err error) {
	ext := filepath.Ext(path)
	format, known := formats[strings.ToLower(word)]
	named, promised := formats[strings.ToLower(strings.TrimPrefix(ext, "."))]
	switch {
	case !promised:
		return "", "", exit.Misused("--out ends in %s, and export writes .md, .html or .json", clean.Quote(ext, maxEcho))
	case !known:
		return "", "", exit.Misused("--format is md, html or json, not %s", clean.Quote(word, maxEcho))
	case v.yes("json") && word != "" && format != "json":
		return "", "", exit.Misused("--json and --format %s contradict each other", word)
	case v.yes("json"):
		format = "json"
	}
	return cmp.Or(format, named, "md"), named, nil
}

func (v *viewer) export([]string) error {
	path := v.word("out")
	format, named, err := v.exportFormat(v.word("format"), path)
	if err != nil {
		return err
	}
	write := func(w io.Writer) error {
		switch format {
		case "html":
			return export.HTML(w, v.guide, v.lensWords())
		case "json":
			return print.JSON(w, v.head(), v.jsonExport())
		}
		return export.Markdown(w, v.guide, v.lensWords())
	}
	if err := v.writeFile(path, write, v.yes("force")); err != nil || path == file.Stream {
		return err
	}
	if named != "" && named != format {
		v.complain(fmt.Errorf("%s holds %s, as you asked, and not what its name says", clean.Quote(path, maxEcho), map[string]string{"md": "Markdown", "html": "HTML", "json": "JSON"}[format]))
	}
	if !v.yes("json") {
		v.print().Wrap("", print.Say("The guide, as far as you have watched, is in"), print.Headline(clean.Line(path)))
	}
	return nil
}

// jsonExport is the output of all other commands in one document.
type jsonExport struct {
	Tagline  string               `json:"tagline,omitempty"`
	Network  string               `json:"network,omitempty"`
	Creators []string             `json:"creators,omitempty"`
	Story    []jsonStory          `json:"story"`
	Seasons  []record.Season      `json:"seasons"`
	Episodes []record.EpisodePage `json:"episodes"` // only watched ones
	People   []record.Entry       `json:"people"`
	World    []record.Entry       `json:"world"`
	Threads  []record.Thread      `json:"threads"`
	Events   []record.Event       `json:"events"`
}

func (v *viewer) jsonExport() jsonExport {
	g := v.guide
	whole := func(s content.Season) record.Season { return record.OfSeason(g, s, true) }
	out := jsonExport{
		Tagline: g.Tagline(), Network: g.Network(), Creators: g.Creators(),
		Seasons: record.Each(g.Seasons(), whole), Episodes: []record.EpisodePage{},
		People: v.jsonPages(content.Person), World: v.jsonPages(content.Kinds()[1:]...),
		Threads: record.Each(g.Threads(), record.OfThread), Events: record.Each(g.Timeline(), record.OfEvent),
	}
	for l, word := range lengths {
		out.Story = append(out.Story, jsonStory{word, record.Each(g.Story(content.Length(l)), record.OfChapter)})
	}
	for _, s := range g.Seasons() {
		for _, e := range s.Episodes {
			if it, ok := g.EpisodePage(e.Point); ok && e.State == content.EpisodeWatched {
				out.Episodes = append(out.Episodes, record.OfEpisodePage(it))
			}
		}
	}
	return out
}

// jsonPages returns the entries of some kinds, in the order in which they were met.
func (v *viewer) jsonPages(kinds ...content.Kind) []record.Entry {
	return record.Each(v.guide.Entries(kinds...), func(e content.Entry) record.Entry {
		it, _ := v.guide.EntryPage(e.Ref)
		return record.OfEntry(it)
	})
}
