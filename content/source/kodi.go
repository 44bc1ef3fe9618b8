package source

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"unspoiled/content/clean"
	"unspoiled/content/internal/charset"
	"unspoiled/content/internal/pattern"
)

// kodi reads a library folder of Kodi or Jellyfin: tvshow.nfo, and an .nfo file beside each video,
// with two root elements where the video holds two episodes.
// The tags are those of https://kodi.wiki/view/NFO_files/TV_shows.
var kodi = Source{
	Name: "kodi", Title: "Kodi and Jellyfin",
	Takes:   "a show's folder with tvshow.nfo and an .nfo file for each episode",
	License: "for oneself: the texts are those of the catalogue that the library took them from",
	Recognizes: func(in Input) bool {
		if in.Folder != nil {
			return there(in.Folder, "*.nfo")+there(in.Folder, "*/*.nfo") != ""
		}
		return strings.Contains(string(in.Data[:min(len(in.Data), 4096)]), "<episodedetails")
	},
	Read: readKodi,
}

// maxNFO bounds one .nfo file; most are a few kilobytes.
const maxNFO = 4 << 20

type nfoShow struct {
	Title   string `xml:"title"`
	Plot    string `xml:"plot"`
	Studio  string `xml:"studio"`
	Seasons []struct {
		Number cell `xml:"number,attr"`
		Name   cell `xml:",chardata"`
	} `xml:"namedseason"`
	Actors []struct{} `xml:"actor"`
}

// nfoEpisode has the places of specials under Kodi's names and Jellyfin's.
type nfoEpisode struct {
	Title           string   `xml:"title"`
	Show            string   `xml:"showtitle"`
	Season          cell     `xml:"season"`
	Number          cell     `xml:"episode"`
	Last            cell     `xml:"episodenumberend"`
	BeforeSeason    cell     `xml:"displayseason"`
	BeforeEpisode   cell     `xml:"displayepisode"`
	AfterSeason     cell     `xml:"displayafterseason"`
	AirsBefore      cell     `xml:"airsbefore_season"`
	AirsBeforeWhich cell     `xml:"airsbefore_episode"`
	AirsAfter       cell     `xml:"airsafter_season"`
	Plot            string   `xml:"plot"`
	Runtime         string   `xml:"runtime"`
	Aired           cell     `xml:"aired"`
	Directors       []string `xml:"director"`
	Writers         []string `xml:"credits"`
	Actors          []struct {
		Name cell `xml:"name"`
		Role cell `xml:"role"`
	} `xml:"actor"`
}

func readKodi(in Input) (*Catalogue, error) {
	b := newBuilder()
	err := in.eachNFO(b.nfo)
	if err != nil {
		return nil, err
	}
	return b.done()
}

// eachNFO reads the file, or every .nfo file of the folder.
func (in Input) eachNFO(read func(name string, r io.Reader) error) error {
	if in.Folder == nil {
		return read(in.Name, bytes.NewReader(in.Data))
	}
	if show := there(in.Folder, "*/tvshow.nfo"); show != "" && there(in.Folder, "tvshow.nfo") == "" {
		return fmt.Errorf("%s: holds the folders of shows; name that of one, such as %s", in.Name, clean.Quote(path.Join(in.Name, path.Dir(show)), maxName))
	}
	return fs.WalkDir(in.Folder, ".", func(name string, d fs.DirEntry, err error) error {
		hidden := name != "." && strings.ContainsAny(path.Base(name)[:1], ".@") // "._x.nfo" of a Mac, "@eaDir" of a NAS
		switch {
		case err != nil:
			return fmt.Errorf("%s: cannot be read: %w", name, cmp.Or(errors.Unwrap(err), err))
		case hidden && d.IsDir():
			return fs.SkipDir
		case hidden || !d.Type().IsRegular() || !strings.EqualFold(path.Ext(name), ".nfo"):
			return nil
		}
		f, err := in.Folder.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		return read(withoutTitles(name), io.LimitReader(f, maxNFO))
	})
}

// there is the first name in a folder that matches a pattern, or "".
func there(folder fs.FS, pattern string) string {
	names, _ := fs.Glob(folder, pattern) // the patterns are right
	return append(names, "")[0]
}

// numbered matches the part of a file name that gives episode numbers.
var numbered = pattern.New(`(?i)s\d+e\d+(-?e\d+)*`)

// withoutTitles is a file's path without the titles of episodes, which may be locked. It keeps the
// episode number of a name; a name without one becomes "…".
func withoutTitles(name string) string {
	parts := strings.Split(name, "/")
	for i, part := range parts {
		if point := numbered().FindString(part); point != "" {
			parts[i] = "…" + point + "…"
		} else if i == len(parts)-1 && part != "tvshow.nfo" {
			parts[i] = "…"
		}
	}
	return strings.TrimSuffix(path.Join(parts...), ".nfo") + ".nfo"
}

// nfo reads one root element after the other. It skips those of films and seasons, and plain
// addresses.
func (b *builder) nfo(name string, r io.Reader) error {
	d := xml.NewDecoder(charset.UTF8(bufio.NewReader(r)))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // decoded already
	d.Strict, d.Entity = false, xml.HTMLEntity
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		start, ok := t.(xml.StartElement)
		switch {
		case !ok:
		case start.Name.Local == "tvshow":
			var show nfoShow
			if err = d.DecodeElement(&show, &start); err == nil {
				b.nfoShow(&show)
			}
		case start.Name.Local == "episodedetails":
			var e nfoEpisode
			if err = d.DecodeElement(&e, &start); err == nil {
				b.nfoEpisode(name, &e)
			}
		default:
			err = d.Skip()
		}
		if syntax, ok := errors.AsType[*xml.SyntaxError](err); ok { // which may quote a text
			return fmt.Errorf("%s:%d: is no XML from there on", name, syntax.Line)
		} else if err != nil {
			return fmt.Errorf("%s: cannot be read as XML", name)
		}
	}
}

func (b *builder) nfoShow(show *nfoShow) {
	b.Title, b.Network = show.Title, show.Studio
	for _, s := range show.Seasons {
		b.season(s.Number, s.Name)
	}
	b.leaveShow(show.Plot != "", len(show.Actors) > 0)
}

// nfoEpisode adds an episode. Where one file is several episodes, the last of them gets the
// summary, since it tells of all.
func (b *builder) nfoEpisode(name string, e *nfoEpisode) {
	b.Title = cmp.Or(b.Title, e.Show)
	one := Episode{
		Title: e.Title, Released: b.day(e.Aired), Runtime: runtimeOf(e.Runtime), Summary: e.Plot,
		Directors: e.Directors, Writers: e.Writers,
		Before: e.before(),
	}
	for _, a := range e.Actors {
		one.guest(a.Role, a.Name)
	}
	first, _ := number(e.Number)
	last, _ := number(e.Last)
	if last <= first || last-first >= mostAtOnce {
		b.numbered(one, e.Season, e.Number, name)
		return
	}
	for n := first; n <= last; n++ {
		part := one
		if n > first {
			part.Title, part.Runtime = "", 0
		}
		if n < last {
			part.Summary, part.Guests = "", nil
		}
		b.numbered(part, e.Season, cell(strconv.Itoa(n)), name)
	}
}

// before is where a special belongs: after a season, or before a season or an episode of it.
func (e *nfoEpisode) before() [2]int {
	after, _ := number(cmp.Or(e.AirsAfter, e.AfterSeason))
	season, _ := number(cmp.Or(e.AirsBefore, e.BeforeSeason))
	episode, _ := number(cmp.Or(e.AirsBeforeWhich, e.BeforeEpisode))
	switch {
	case after > 0:
		return [2]int{after + 1, 0}
	case season > 0:
		return [2]int{season, max(episode, 0)}
	}
	return [2]int{}
}

// mostAtOnce bounds how many episodes one file may be.
const mostAtOnce = 20
