package imports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/internal/alike"
)

// collector gathers the views of one show while a file is read.
type collector struct {
	opts    Options
	alias   string // folded
	preview *Preview
	words   *vocabulary // nil until a row needs it
	views   []view
	known   map[content.Point]bool // by files that are not weak
	all     []content.Point        // of the show; nil until they are needed
	label   string                 // of the file that is read
	weak    bool                   // it is a weak one
	dates   dates
	sitting sittings
	persons persons
}

// view is a Mark on its way.
type view struct {
	Mark
	day day // where the order of day and month is still open
}

func newCollector(opts Options) *collector {
	return &collector{
		opts:    opts,
		alias:   alike.Fold(clean.Line(opts.Title)),
		preview: &Preview{Ignored: map[Ignored]int{}},
		known:   map[content.Point]bool{},
		dates:   dates{now: opts.Now},
	}
}

// setKind notes what is read; of an archive, its first file counts.
func (c *collector) setKind(k kind) {
	if c.preview.Format == "" {
		c.preview.Format, c.preview.Kind = k.format, k.name
	}
}

// row counts a row or an entry.
func (c *collector) row() error {
	c.preview.Rows++
	if c.preview.Rows > maxRows {
		return fmt.Errorf("the file has more than %d rows, which is more than is read", maxRows)
	}
	return nil
}

func (c *collector) ignore(why Ignored) { c.preview.Ignored[why]++ }

func (c *collector) broken(line int, format string, args ...any) {
	c.preview.Damaged++
	all := c.preview.Broken
	if len(all) >= maxBroken {
		return
	}
	at := len(all) // a row read ahead may have been reported before
	for at > 0 && all[at-1].File == c.label && all[at-1].Line > line {
		at--
	}
	c.preview.Broken = slices.Insert(all, at, Broken{c.label, line, fmt.Sprintf(format, args...)})
}

// cut takes the show's title off the front of a row.
func (c *collector) cut(row string) (rest string, ok bool) {
	if rest, ok := c.opts.Show.CutTitle(row); ok {
		return rest, true
	}
	return alike.Cut(row, c.alias)
}

// ours reports whether a title is the show's, and counts the row where it is not. The
// year, if it is known, tells two shows of one title apart.
func (c *collector) ours(title string, year int) bool {
	rest, ok := c.cut(clean.Line(limit(title)))
	began := c.opts.Show.Began()
	if !ok || strings.TrimSpace(rest) != "" || year != 0 && began != 0 && abs(year-began) > 1 {
		c.ignore(OtherShow)
		return false
	}
	return true
}

func abs(n int) int { return max(n, -n) }

// limit bounds what is compared of a text that a stranger has written.
func limit(s string) string { return s[:min(len(s), 1024)] }

// add takes a view of an episode by its numbers.
func (c *collector) add(season, episode int, v view) error {
	p := content.Point{Season: season, Episode: episode}
	if season < 0 || p.Whole() || !c.opts.Show.Has(p) {
		c.ignore(NoSuch)
		return nil
	}
	v.Episode = p
	if c.weak && c.known[p] {
		c.ignore(Duplicate)
		return nil
	}
	if len(c.views) >= maxViews {
		return fmt.Errorf("the file has more than %d views of the show, which is more than is read", maxViews)
	}
	if !v.At.IsZero() && !c.sensible(v.At) {
		v.At = time.Time{}
	}
	if !c.weak {
		c.known[p] = true
	}
	c.views = append(c.views, v)
	return nil
}

// sensible reports whether somebody can have watched something then. Services write the
// first second of 1970 for "unknown".
func (c *collector) sensible(at time.Time) bool {
	return at.Year() >= 1950 && (at.Year() != 1970 || at.YearDay() > 1)
}

// finish settles what only the whole file can tell.
func (c *collector) finish() (*Preview, error) {
	p := c.preview
	p.Persons = c.persons.names()
	if err := c.persons.check(c.opts.Person); err != nil {
		return p, err
	}
	if err := c.sitting.settle(c); err != nil {
		return p, err
	}
	order := c.dates.order()
	if c.dates.open {
		p.Order = order
	}
	for _, v := range c.views {
		if v.day != (day{}) {
			v.At, v.DayDoubtful = c.dates.read(v.day, order)
		}
		if late := c.opts.Now.Add(36 * time.Hour); !c.opts.Now.IsZero() && v.At.After(late) {
			v.At, v.DayDoubtful = time.Time{}, true
		}
		p.Marks = append(p.Marks, v.Mark)
	}
	c.compact()
	return p, nil
}

// compact sorts the marks and leaves out what is there twice, and doubts that another
// row settles.
func (c *collector) compact() {
	p := c.preview
	certain := map[content.Point]bool{}
	for _, m := range p.Marks {
		certain[m.Episode] = certain[m.Episode] || m.Certain
	}
	before := len(p.Marks)
	p.Marks = slices.DeleteFunc(p.Marks, func(m Mark) bool { return !m.Certain && certain[m.Episode] })
	slices.SortFunc(p.Marks, func(a, b Mark) int {
		return cmp.Or(a.Episode.Compare(b.Episode), a.At.Compare(b.At), cmp.Compare(a.Why, b.Why))
	})
	p.Marks = slices.CompactFunc(p.Marks, func(a, b Mark) bool { return a.Episode == b.Episode && a.At.Equal(b.At) })
	if n := before - len(p.Marks); n > 0 {
		p.Ignored[Duplicate] += n
	}
}
