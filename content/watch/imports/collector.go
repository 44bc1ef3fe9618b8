package imports

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/internal/alike"
	"unspoiled/content/watch/imports/language"
)

const (
	maxRows   = 2_000_000
	maxViews  = 200_000 // of one show
	maxBroken = 200     // listed one by one
	maxNames  = 64      // persons, and catalogue numbers of the show
)

// collector collects the views of one show while a file is read.
type collector struct {
	opts    Options
	stop    context.CancelCauseFunc // ends the reading with an error
	alias   string                  // folded
	preview *Preview
	views   []view
	owned   map[string]bool // catalogue numbers that rows with a title give to the show
	all     []content.Point // every episode of the show; nil until needed
	out     *content.Set    // the episodes that are out; nil until needed
	here    Broken          // where the current row or entry stands
	rank    int             // the current file's rank
	number  int             // the current file's number, from 1
	dates   language.Dates
	sitting []sitting
	persons persons
}

// view is a mark that is not yet complete.
type view struct {
	Mark
	day        language.Day // the day, while the order of day and month is open
	who        int          // index of the person; nobody if not told
	id         string       // the show's catalogue number, where its title is missing
	rank, file int          // of the file
}

func newCollector(opts Options) *collector {
	return &collector{
		opts:    opts,
		alias:   alike.Fold(clean.Line(opts.Title)),
		preview: &Preview{Ignored: map[Ignored]int{}},
		owned:   map[string]bool{},
		dates:   language.Dates{Now: opts.Now},
	}
}

// row counts a row or an entry, and stops where there are too many.
func (c *collector) row() {
	c.preview.Rows++
	if c.preview.Rows > maxRows {
		c.stop(fmt.Errorf("the file has more than %d rows, which is more than is read", maxRows))
	}
}

func (c *collector) ignore(why Ignored) { c.preview.Ignored[why]++ }

// broken reports that the current row or entry cannot be read.
func (c *collector) broken(what string) {
	c.preview.Damaged++
	if len(c.preview.Broken) < maxBroken {
		c.here.What = what
		c.preview.Broken = append(c.preview.Broken, c.here)
	}
}

func (c *collector) brokenRow(line int, what string) {
	c.here.Line = line
	c.broken(what)
}

func (c *collector) brokenEntry(entry int, what string) {
	c.here.Entry = entry
	c.broken(what)
}

// cut cuts the show's title off the beginning of a row.
func (c *collector) cut(row string) (rest string, ok bool) {
	if rest, ok := c.opts.Show.CutTitle(row); ok {
		return rest, true
	}
	return alike.Cut(row, c.alias)
}

// ours reports whether a title is the show's. A year, where known, tells shows of the same title
// apart.
func (c *collector) ours(title string, year int) bool {
	rest, ok := c.cut(clean.Line(limit(title)))
	began := c.opts.Show.Began()
	return ok && strings.TrimSpace(rest) == "" && (year == 0 || began == 0 || max(year-began, began-year) <= 1)
}

// limit bounds how much of a stranger's text is compared.
func limit(s string) string { return s[:min(len(s), 1024)] }

// add adds a view of an episode. If it has a show's number, it counts if a row of the file gives
// that to the show.
func (c *collector) add(p content.Point, v view) {
	if c.room(len(c.views)) {
		v.Episode, v.rank, v.file = p, c.rank, c.number
		c.views = append(c.views, v)
	}
}

// room reports whether one more view fits, and else stops.
func (c *collector) room(views int) bool {
	if views >= maxViews {
		c.stop(fmt.Errorf("the file has more than %d views of the show, which is more than is read", maxViews))
	}
	return views < maxViews
}

// isOut reports whether an episode is out. If not, a row that names several episodes, or none, does
// not mean it: nobody can have seen it.
func (c *collector) isOut(p content.Point) bool {
	if c.out == nil {
		policy := content.Policy{Shape: content.ShapeShown}
		if !c.opts.Now.IsZero() {
			policy = policy.On(c.opts.Now)
		}
		out := content.NewSet(content.NewGuide(c.opts.Show, content.Set{}, policy).Out(c.opts.Show.Order())...)
		c.out = &out
	}
	return c.out.Has(p)
}

// ahead reports whether a time is in the future, in every time zone.
func (c *collector) ahead(at time.Time) bool {
	return !c.opts.Now.IsZero() && at.After(c.opts.Now.Add(36*time.Hour))
}

// when reads a day or a time. It is doubtful if it cannot be read.
func (c *collector) when(s string) (at time.Time, day language.Day, doubtful bool) {
	at, day, ok := c.dates.Parse(strings.TrimPrefix(s, "watch-date-")) // as TV Time has it
	return at, day, !ok
}

// finish settles what only the whole file can tell, and completes the preview.
func (c *collector) finish() (*Preview, error) {
	p := c.preview
	p.Persons = c.persons
	me, err := c.persons.pick(c.opts.Person)
	if err != nil {
		return p, err
	}
	c.settle(me)
	p.Order = c.dates.Order()
	p.Marks = make([]Mark, 0, len(c.views))
	first := map[content.Point]int{} // the number of the file that first had a view of it
	for _, v := range c.views {
		file, known := first[v.Episode]
		switch {
		case v.id != "" && !c.owned[v.id]:
			c.ignore(OtherShow)
		case v.Episode.Whole() || !c.opts.Show.Has(v.Episode):
			c.ignore(NoSuch)
		case v.who != me && v.who != nobody:
			c.ignore(OtherPerson)
		case v.rank > 0 && known && file != v.file:
			c.ignore(Duplicate)
		default:
			if !known {
				first[v.Episode] = v.file
			}
			p.Marks = append(p.Marks, c.mark(v))
		}
	}
	c.compact()
	return p, nil
}

// mark is a view at the time that it was at, if somebody can have watched something then. Services
// write the first second of 1970 for "unknown".
func (c *collector) mark(v view) Mark {
	if v.day != (language.Day{}) {
		v.At, v.DayDoubtful = v.day.In(c.preview.Order)
	}
	switch year := v.At.Year(); {
	case c.ahead(v.At):
		v.At, v.DayDoubtful = time.Time{}, true
	case year < 1950, year == 1970 && v.At.YearDay() == 1:
		v.At = time.Time{}
	}
	return v.Mark
}

// compact sorts the marks. It removes doubles, and doubtful marks of episodes with a certain one.
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
