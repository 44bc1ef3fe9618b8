package export

import (
	"fmt"
	"slices"
	"strings"

	"unspoiled/content"
)

// The sizes of the charts, in SVG units. A chart is no larger than what can still be read on a page
// of paper.
const (
	chartNames  = 150 // width of the column of names
	chartCell   = 11  // width of a cell with its gap
	chartRow    = 14
	chartHead   = 22
	chartWidest = 700
	chartMost   = 45 // rows of a chart
	chartStep   = 40 // most cells of one column; a longer season gets several
	chartLabel  = 5  // cells that a season's label takes
)

// chart is a picture: some people by some episodes.
type chart struct {
	Width, Height int
	Names         int
	Heads         []chartColumn
	Rows          []chartLine
	Dots          string // SVG path through the watched episodes, the same in every row
}

// chartColumn is a season in a chart, or a piece of one.
type chartColumn struct {
	Label    string
	X        int
	episodes []content.Episode
}

// chartLine is the row of one person.
type chartLine struct {
	content.Entry
	Y     int
	Cells string // SVG path through the episodes that they are in
	In    []content.Point
}

func (c chartColumn) width() int { return max(len(c.episodes), chartLabel) * chartCell }

// charts shows all people by all episodes of seasons whose shape is known, best known people first,
// in as many charts as needed.
func (b *book) charts() []chart {
	people, _ := b.Guide.KnownPeople()
	var out []chart
	for _, columns := range chartColumns(b.Guide.Seasons()) {
		var lines []chartLine
		for _, e := range people {
			appears := content.NewSet(b.Guide.Appears(e.Ref)...)
			l := chartLine{Entry: e}
			l.Cells, l.In = runs(columns, func(e content.Episode) bool { return appears.Has(e.Point) })
			if l.In != nil {
				lines = append(lines, l)
			}
		}
		for some := range slices.Chunk(lines, chartMost) {
			out = append(out, newChart(columns, some))
		}
	}
	return out
}

// chartColumns divides the seasons among charts.
func chartColumns(seasons []content.Season) [][]chartColumn {
	var out [][]chartColumn
	var now []chartColumn
	x := chartNames
	for _, s := range seasons {
		if !s.Shaped {
			continue
		}
		for from := 0; from < len(s.Episodes); from += chartStep {
			c := chartColumn{Label: s.Label, episodes: s.Episodes[from:min(from+chartStep, len(s.Episodes))]}
			if from > 0 {
				c.Label = fmt.Sprintf("from E%d", c.episodes[0].Point.Episode)
			}
			if now != nil && x+c.width() > chartWidest {
				out, now, x = append(out, now), nil, chartNames
			}
			c.X = x
			now, x = append(now, c), x+c.width()+chartCell
		}
	}
	if now != nil {
		out = append(out, now)
	}
	return out
}

// runs is the episodes for which in holds, and an SVG path with one line for each run of them. The
// stylesheet draws it in dashes, one an episode.
func runs(columns []chartColumn, in func(content.Episode) bool) (string, []content.Point) {
	var path strings.Builder
	var all []content.Point
	for _, c := range columns {
		for from := 0; from < len(c.episodes); from++ {
			to := from
			for to < len(c.episodes) && in(c.episodes[to]) {
				all = append(all, c.episodes[to].Point)
				to++
			}
			if to > from {
				fmt.Fprintf(&path, "M%d 0h%d", c.X+from*chartCell, (to-from)*chartCell)
				from = to
			}
		}
	}
	return path.String(), all
}

func newChart(columns []chartColumn, lines []chartLine) chart {
	last := columns[len(columns)-1]
	dots, _ := runs(columns, func(e content.Episode) bool { return e.State == content.EpisodeWatched })
	for i := range lines {
		lines[i].Y = chartHead + i*chartRow
	}
	return chart{
		Width: max(last.X+last.width(), chartWidest), Height: chartHead + len(lines)*chartRow,
		Names: chartNames - chartCell, Heads: columns, Rows: lines, Dots: dots,
	}
}
