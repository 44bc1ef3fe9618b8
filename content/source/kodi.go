package source

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"

	"unspoiled/content/internal/charset"
)

// kodi reads a library folder of Kodi or Jellyfin: tvshow.nfo, and a .nfo file beside
// each video, which holds two roots where the video holds two episodes.
// The tags are those of https://kodi.wiki/view/NFO_files/TV_shows.
var kodi = Source{
	Name: "kodi", Title: "Kodi and Jellyfin",
	Takes:   "a show's folder with tvshow.nfo and an .nfo file for each episode",
	License: "for oneself: the texts are those of the catalogue that the library took them from",
	Recognizes: func(in Input) bool {
		if in.Folder != nil {
			_, err := fs.Stat(in.Folder, "tvshow.nfo")
			return err == nil
		}
		return strings.Contains(string(in.Data[:min(len(in.Data), 4096)]), "<episodedetails")
	},
	Read: readKodi,
}

// maxNFO is how large one .nfo file may be; it is a few kilobytes.
const maxNFO = 4 << 20

type nfoShow struct {
	Title   string `xml:"title"`
	Plot    string `xml:"plot"`
	Studio  string `xml:"studio"`
	Seasons []struct {
		Number int    `xml:"number,attr"`
		Name   string `xml:",chardata"`
	} `xml:"namedseason"`
	Actors []struct {
		Name string `xml:"name"`
	} `xml:"actor"`
}

type nfoEpisode struct {
	Title         string   `xml:"title"`
	Show          string   `xml:"showtitle"`
	Season        string   `xml:"season"`
	Number        string   `xml:"episode"`
	BeforeSeason  string   `xml:"displayseason"`
	BeforeEpisode string   `xml:"displayepisode"`
	Plot          string   `xml:"plot"`
	Runtime       string   `xml:"runtime"`
	Aired         string   `xml:"aired"`
	Directors     []string `xml:"director"`
	Writers       []string `xml:"credits"`
	Actors        []struct {
		Name string `xml:"name"`
		Role string `xml:"role"`
	} `xml:"actor"`
}

func readKodi(in Input) (*Catalogue, error) {
	b := newBuilder()
	if in.Folder == nil {
		if err := b.nfoEpisodes(in.Name, strings.NewReader(string(in.Data))); err != nil {
			return nil, err
		}
		return b.done()
	}
	err := fs.WalkDir(in.Folder, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fmt.Errorf("%s: cannot be read: %w", name, errors.Unwrap(err))
		case !d.Type().IsRegular() || !strings.EqualFold(path.Ext(name), ".nfo"):
			return nil
		}
		f, err := in.Folder.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		if path.Base(name) == "tvshow.nfo" {
			return b.nfoShow(name, io.LimitReader(f, maxNFO))
		}
		return b.nfoEpisodes(untitled(name), io.LimitReader(f, maxNFO))
	})
	if err != nil {
		return nil, err
	}
	return b.done()
}

// numbered is the part of a file's name that says which episodes it holds.
var numbered = regexp.MustCompile(`(?i)s\d+e\d+(-?e\d+)*`)

// untitled is a file's place without the title of its episode, which may be locked.
func untitled(name string) string {
	if point := numbered.FindString(path.Base(name)); point != "" {
		return path.Join(path.Dir(name), "…"+point+"….nfo")
	}
	return name
}

// newXML reads XML in any of the encodings that its files are saved in.
func newXML(r io.Reader) *xml.Decoder {
	d := xml.NewDecoder(charset.UTF8(bufio.NewReader(r)))
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // decoded already
	return d
}

func (b *builder) nfoShow(name string, r io.Reader) error {
	var show nfoShow
	if err := newXML(r).Decode(&show); err != nil {
		return badXML(name, err)
	}
	b.Title, b.Network = show.Title, show.Studio
	for _, s := range show.Seasons {
		b.name[s.Number] = s.Name
	}
	if show.Plot != "" {
		b.leave("the overview of the show: it tells where the story goes")
	}
	if len(show.Actors) > 0 {
		b.leave("the cast of the whole show: it tells who is who, and who stays")
	}
	return nil
}

// nfoEpisodes reads one root after the other. A file of something else, a film or a
// season, is passed over.
func (b *builder) nfoEpisodes(name string, r io.Reader) error {
	d := newXML(r)
	d.Strict = false
	for {
		t, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return badXML(name, err)
		}
		start, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		if start.Name.Local != "episodedetails" {
			if err := d.Skip(); err != nil {
				return badXML(name, err)
			}
			continue
		}
		var e nfoEpisode
		if err := d.DecodeElement(&e, &start); err != nil {
			return badXML(name, err)
		}
		b.nfo(name, e)
	}
}

func (b *builder) nfo(name string, e nfoEpisode) {
	season, errSeason := strconv.Atoi(strings.TrimSpace(e.Season))
	number, errNumber := strconv.Atoi(strings.TrimSpace(e.Number))
	if errSeason != nil || errNumber != nil {
		b.doubt(name, "has no season and episode number, and was left out")
		return
	}
	if b.Title == "" {
		b.Title = e.Show
	}
	out := Episode{
		Season: season, Number: number, Title: e.Title, Released: day(e.Aired), Runtime: runtimeOf(e.Runtime), Summary: e.Plot,
		Directors: e.Directors, Writers: e.Writers,
	}
	before, err := strconv.Atoi(strings.TrimSpace(e.BeforeSeason))
	first, err2 := strconv.Atoi(strings.TrimSpace(e.BeforeEpisode))
	if season == 0 && err == nil && err2 == nil && before > 0 && first > 0 {
		out.Before = [2]int{before, first}
	}
	for _, a := range e.Actors {
		out.Guests = append(out.Guests, Guest{role(a.Role), Line(a.Name)})
	}
	b.add(out, name)
}

// badXML names the line, and none of the text there.
func badXML(name string, err error) error {
	if syntax, ok := errors.AsType[*xml.SyntaxError](err); ok {
		return fmt.Errorf("%s:%d: is no XML from there on", name, syntax.Line)
	}
	return fmt.Errorf("%s: cannot be read as XML", name)
}
