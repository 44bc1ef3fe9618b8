package source

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/internal/pattern"
)

// imdb reads a folder with the two tables of https://datasets.imdbws.com that list
// episodes: title.episode.tsv and title.basics.tsv, whole or cut down to one show, and
// gzipped or not.
var imdb = Source{
	Name: "imdb", Title: "IMDb",
	Takes:   "a folder with title.episode.tsv and title.basics.tsv; --title ttN says which show where they hold more than one",
	License: "for oneself alone: IMDb's tables are for personal use that earns nothing",
	Recognizes: func(in Input) bool {
		if in.Folder == nil {
			return bytes.HasPrefix(in.Data, []byte("tconst\t"))
		}
		return there(in.Folder, "title.episode.tsv*") != ""
	},
	Read: readIMDb,
}

// imdbID matches the id of a title at IMDb.
var imdbID = pattern.New(`^tt\d+$`)

func readIMDb(in Input) (*Catalogue, error) {
	if in.Folder == nil {
		return nil, fmt.Errorf("%s: is one of IMDb's tables; name the folder that holds title.episode.tsv and title.basics.tsv", in.Name)
	}
	found := map[string]*Episode{}
	parent := imdbID().FindString(in.Title)
	asked, b := parent != "", newBuilder()
	err := eachRow(in.Folder, "title.episode.tsv", 4, func(line int, row []string) error {
		if row[0] == "tconst" || asked && row[1] != parent {
			return nil
		}
		if parent != "" && row[1] != parent {
			return fmt.Errorf("title.episode.tsv:%d: holds more than one show; say which with --title ttN", line)
		}
		parent = row[1]
		season, err := strconv.Atoi(row[2])
		number, err2 := strconv.Atoi(row[3])
		switch {
		case err != nil || err2 != nil:
			b.leave("episodes without a number")
		case len(found) <= maxEpisodes:
			found[row[0]] = &Episode{Season: season, Number: number}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachRow(in.Folder, "title.basics.tsv", 8, func(_ int, row []string) error {
		if row[0] == parent {
			b.Title, b.Link = row[2], "https://www.imdb.com/title/"+parent+"/"
		}
		if e := found[row[0]]; e != nil {
			e.Title = strings.TrimPrefix(row[2], `\N`) // what IMDb writes for nothing
			e.Runtime = runtimeOf(row[7])
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, id := range slices.Sorted(maps.Keys(found)) {
		b.add(*found[id], "title.episode.tsv: "+id)
	}
	return b.done()
}

// eachRow calls do for every row that has at least so many columns.
func eachRow(folder fs.FS, name string, columns int, do func(line int, row []string) error) error {
	table := there(folder, name+"*")
	if table == "" {
		return fmt.Errorf("%s is missing: IMDb's episodes stand in two tables, title.episode.tsv and title.basics.tsv", name)
	}
	f, err := folder.Open(table)
	if err != nil {
		return err
	}
	defer f.Close()
	r := io.Reader(f)
	if strings.HasSuffix(table, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return fmt.Errorf("%s: is no gzip file", table)
		}
	}
	rows := bufio.NewScanner(r)
	for line := 1; rows.Scan(); line++ {
		if row := strings.Split(rows.Text(), "\t"); len(row) >= columns {
			if err := do(line, row); err != nil {
				return err
			}
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("%s: is no table of IMDb's: %w", table, err)
	}
	return nil
}
