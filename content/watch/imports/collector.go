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
	opts      Options
	alias     string // folded
	preview   *Preview
	views     []view
	owned     map[string]bool       // catalogue numbers that rows with a title give to the show
	nameless  []nameless            // views from rows with a catalogue number but no title
	firstFile map[content.Point]int // the number of the file that first had a view of it
	all       []content.Point       // every episode of the show; nil until needed
	out       *content.Set          // the episodes that are out; nil until needed
	part      string                // the kind of the current file, in an archive
	rank      int                   // the current file's rank
	number    int                   // the current file's number, from 1
	dates     language.Dates
	sitting   sittings
	persons   persons
}

// view is a mark that is not yet complete.
type view struct {
	Mark
	day language.Day // the day, while the order of day and month is open
	who int16        // index of the person; nobody if not told
}

// nameless is a view with a show's catalogue number instead of its title.
type nameless struct {
	view
	id         string
	rank, file int
}

func newCollector(opts Options) *collector {
	return &collector{
		opts:      opts,
		alias:     alike.Fold(clean.Line(opts.Title)),
		preview:   &Preview{Ignored: map[Ignored]int{}},
		owned:     map[string]bool{},
		firstFile: map[content.Point]int{},
		dates:     language.Dates{Now: opts.Now},
	}
}

// row counts a row or an entry, and refuses too many.
func (c *collector) row() error {
	c.preview.Rows++
	if c.preview.Rows > maxRows {
		return fmt.Errorf("the file has more than %d rows, which is more than is read", maxRows)
	}
	return nil
}

func (c *collector) ignore(why Ignored) { c.preview.Ignored[why]++ }

// brokenRow and brokenEntry report a row or an entry that cannot be read.
func (c *collector) brokenRow(line int, what string) {
	c.broken(Broken{File: c.part, Line: line, What: what})
}

func (c *collector) brokenEntry(entry int, what string) {
	c.broken(Broken{File: c.part, Entry: entry, What: what})
}

func (c *collector) broken(b Broken) {
	c.preview.Damaged++
	all := c.preview.Broken
	if len(all) >= maxBroken {
		return
	}
	at := len(all) // a row that was read ahead may have been reported first
	for at > 0 && all[at-1].File == b.File && all[at-1].Line > b.Line {
		at--
	}
	c.preview.Broken = slices.Insert(all, at, b)
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

// add adds a view of an episode.
func (c *collector) add(p content.Point, v view) error {
	v.Episode = p
	return c.keep(v, c.rank, c.number)
}

// addNameless adds a view that counts if another row gives its number to the show.
func (c *collector) addNameless(p content.Point, v view, id string) error {
	if len(c.nameless) >= maxViews {
		return fmt.Errorf("the file has more than %d views of shows without a name, which is more than is read", maxViews)
	}
	v.Episode = p
	c.nameless = append(c.nameless, nameless{v, id, c.rank, c.number})
	return nil
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

// keep keeps a view of an episode that the show has, unless the file gives way to an earlier one
// that had the episode.
func (c *collector) keep(v view, rank, file int) error {
	first, known := c.firstFile[v.Episode]
	switch {
	case v.Episode.Whole() || !c.opts.Show.Has(v.Episode):
		c.ignore(NoSuch)
		return nil
	case rank > 0 && known && first != file:
		c.ignore(Duplicate)
		return nil
	case len(c.views) >= maxViews:
		return fmt.Errorf("the file has more than %d views of the show, which is more than is read", maxViews)
	case !sensible(v.At):
		v.At = time.Time{}
	}
	if !known {
		c.firstFile[v.Episode] = file
	}
	c.views = append(c.views, v)
	return nil
}

// sensible reports whether somebody can have watched something at that time. Services write the
// first second of 1970 for "unknown".
func sensible(at time.Time) bool {
	return at.Year() >= 1950 && (at.Year() != 1970 || at.YearDay() > 1)
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
	p.Persons = c.persons.names()
	if err := c.persons.check(c.opts.Person); err != nil {
		return p, err
	}
	for _, v := range c.nameless {
		if !c.owned[v.id] {
			c.ignore(OtherShow)
		} else if err := c.keep(v.view, v.rank, v.file); err != nil {
			return p, err
		}
	}
	if err := c.sitting.settle(c); err != nil {
		return p, err
	}
	p.Order = c.dates.Order()
	me := int16(c.persons.picked(c.opts.Person))
	p.Marks = make([]Mark, 0, len(c.views))
	for _, v := range c.views {
		if v.who != me && v.who != nobody {
			c.ignore(OtherPerson)
			continue
		}
		if v.day != (language.Day{}) {
			v.At, v.DayDoubtful = v.day.In(p.Order)
		}
		if c.ahead(v.At) {
			v.At, v.DayDoubtful = time.Time{}, true
		}
		p.Marks = append(p.Marks, v.Mark)
	}
	c.compact()
	return p, nil
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
