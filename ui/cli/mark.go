package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/text"
)

var markCommand = command{
	use: "mark POINT...", suggestFor: "watched watch seen add", group: groupWatch, args: argRule{"a point, such as S1 or S2E3", 1, many},
	complete: completePoints(unwatched),
	short:    "Mark seasons or episodes as watched",
	long:     "Marks seasons or episodes as watched, and saves that at once; unspoiled undo takes it back whole. What is not out is left, unless an episode is named by itself. Where episodes before them are not marked, nothing is marked until --only or --up-to says what is meant. Ranges are written S2E1-S2E4 or S1-S3; see unspoiled help points.",
	example: `unspoiled mark S1
unspoiled mark S1 S2E1-S2E4
unspoiled mark S4 --up-to
unspoiled mark S2E5 --profile alice`,
	flags: []flag{
		{name: "only", byDefault: false, usage: "mark these alone, though episodes before them are not marked"},
		{name: "up-to", byDefault: false, usage: "mark all episodes before them as well"},
	},
	changes: "mark",
	tell: func(v *viewer, args []string) error {
		return v.mark(args, markOptions{true, v.yes("only"), v.yes("up-to")})
	},
}

var unmarkCommand = command{
	use: "unmark POINT...", suggestFor: "unwatched unwatch remove", group: groupWatch, args: argRule{"a point, such as S1 or S2E3", 1, many},
	complete: completePoints(watched),
	short:    "Mark seasons or episodes as not watched",
	long:     "Marks seasons or episodes as not watched: what they tell is locked again. unspoiled undo takes it back whole.",
	example:  "unspoiled unmark S2E4\nunspoiled unmark S2",
	changes:  "mark",
	tell:     func(v *viewer, args []string) error { return v.mark(args, markOptions{}) },
}

type jsonMark struct {
	Watched bool     `json:"watched"`
	Changed []string `json:"changed"`          // the episodes whose state has changed
	Coming  []string `json:"coming,omitempty"` // episodes that are not out, and were left
	Name    string   `json:"name,omitempty"`   // of the change in the history
	Next    string   `json:"next,omitempty"`
}

type markOptions struct {
	watched    bool // false to unmark
	only, upTo bool // what to do about earlier episodes that are not marked
}

func (v *viewer) mark(args []string, how markOptions) error {
	if how.only && how.upTo {
		return exit.Misused("--only and --up-to exclude each other: leave one of them away")
	}
	r, err := v.named(args)
	if err != nil {
		return exit.With(exit.Usage, err)
	}
	marked, before := v.history.Told(v.show), v.guide
	skipped := v.guide.Skipped(marked, r.Episodes)
	watched := how.watched
	if !watched {
		r.Coming = nil
	}
	named, episodes := r.Words, r.Out()
	coming := slices.DeleteFunc(slices.Clone(r.Coming), marked.Has)
	if len(episodes) == 0 && len(coming) > 0 {
		return exit.Misused("nothing of %s is out: %s; an episode named by itself can be marked", strings.Replace(named, "The series", "the series", 1), v.comesWhen(coming[0]))
	}
	if err := v.checkSkipped(how, named, skipped, slices.ContainsFunc(episodes, func(p content.Point) bool { return !marked.Has(p) })); err != nil {
		return err
	}
	if how.upTo && len(skipped.Words) > 0 {
		named, episodes = "All up to "+named, content.Range{Episodes: skipped.UpTo, Coming: r.Coming}.Out()
		slices.SortFunc(episodes, content.Point.Compare)
	}
	changed := slices.DeleteFunc(slices.Clone(episodes), func(p content.Point) bool { return marked.Has(p) == watched })
	name := named + map[bool]string{true: " marked", false: " unmarked"}[watched]
	h, change, ok := v.history.MarkTold(v.show, name, watched, v.sys.Now(), episodes...)
	if ok {
		if err := v.save(h); err != nil {
			return err
		}
	}
	if how.upTo {
		skipped.Words = nil
	}
	return v.answer(v.jsonMark(change.Name, watched, changed, coming), func(p *print.Printer) {
		v.tellMark(p, watched, named, changed, skipped.Some(), before)
		if len(coming) > 0 {
			p.Wrap("", print.Say("Left, as not out: "+page.Points(coming)+" ("+v.comesWhen(coming[0])+"). An episode named by itself can be marked."))
		}
	})
}

// checkSkipped refuses a mark that skips earlier episodes, unless a flag says that this is meant. fresh
// says whether anything would be marked at all.
func (v *viewer) checkSkipped(how markOptions, named string, skipped content.Skipped, fresh bool) error {
	some := strings.Join(skipped.Some(), ", ")
	switch {
	case how.upTo && skipped.UpTo == nil && fresh:
		return exit.Misused("what comes before %s stays hidden until one of the specials is watched (spoilers.shape is hidden); --only marks them alone", named)
	case !how.watched || how.only || how.upTo || len(skipped.Words) == 0:
		return nil
	case v.rewatch().On:
		return exit.Misused("the rewatch would move to %s past %s: nothing was marked; --only moves it there, --up-to marks those as well", named, some)
	}
	return exit.Misused("%s would open before %s: nothing was marked; --only marks it alone, --up-to marks those as well", named, some)
}

// save writes the history, and cuts the guide anew.
func (v *viewer) save(h watch.History) error {
	saved, err := v.store.Save(v.settings.Profile, h)
	if !watch.Saved(err) {
		return err
	}
	if err != nil {
		v.trouble = err
	}
	v.history = saved
	v.guide = v.cut(saved)
	return nil
}

// comesWhen says when an episode will be out.
func (v *viewer) comesWhen(p content.Point) string {
	e, _ := v.guide.EpisodePage(p)
	return p.String() + " " + cmp.Or(e.Comes(), "is not out yet")
}

// named parses the arguments into one range, in order.
func (v *viewer) named(args []string) (content.Range, error) {
	all, err := v.guide.Ranges(strings.Split(strings.Join(args, ","), ",")...)
	if err != nil {
		return content.Range{}, err
	}
	r := content.Join(all)
	words := record.Each(all, func(one content.Range) string { return one.Words })
	if len(words) == 1 {
		if p, err := content.ParsePoint(words[0]); err == nil && p.Whole() {
			s, _ := v.guide.Season(p.Season)
			words[0] = s.Label
		}
	}
	if len(words) > 4 {
		words = append(words[:3], "and more")
	}
	r.Words = strings.Join(words, ", ")
	return r, nil
}

func (v *viewer) jsonMark(name string, watched bool, changed, coming []content.Point) jsonMark {
	out := jsonMark{
		Watched: watched, Name: name,
		Changed: record.Each(changed, content.Point.String), Coming: record.Each(coming, content.Point.String),
	}
	if p, ok := v.guide.Next(); ok {
		out.Next = p.String()
	}
	return out
}

// tellMark reports a mark in numbers only: no titles, and nothing that has opened. If nothing has
// changed it repeats the arguments, since which episodes they mean may be hidden.
func (v *viewer) tellMark(p *print.Printer, watched bool, named string, changed []content.Point, skipped []string, before *content.Guide) {
	word := map[bool]string{true: "watched", false: "not watched"}[watched]
	if len(changed) == 0 {
		p.Wrap("", print.Say("Nothing to do: "+named+map[bool]string{true: " are", false: " is"}[strings.Contains(named, ", ")]+" marked as "+word+" already."))
		return
	}
	p.Wrap("", print.Say("Marked as "+word+":"), print.In(text.InkDone, page.Points(changed)), print.Quiet("("+wording.Facts(wording.Count(len(changed), "episode"), v.rewatch().Words())+")"))
	if watched {
		if len(skipped) > 0 {
			p.Wrap("", print.Say("Not marked before that: "+strings.Join(skipped, ", ")+". If you have seen them, mark them as well."))
		}
		if len(content.Opened(before, v.guide)) > 0 {
			p.Wrap("", print.Say("What that opened:"), print.Headline(v.hint("unspoiled opened")))
		}
	}
	p.Wrap("", print.Say("To take it back:"), print.Headline(v.hint("unspoiled undo")))
}

var rewatchCommand = command{
	use: "rewatch [POINT]", suggestFor: "again", group: groupWatch, args: argRule{"one point, such as S1E3,", 0, 1},
	complete: completePoints(seen),
	short:    "Watch it again: tell only what the rewatch has reached",
	long:     "Begins a rewatch at the start, or has it stand behind a season or an episode. Until it ends, the guide and all commands tell only what it has reached, and mark moves it on. Your history stays as it is: --end tells all of it again.",
	example:  "unspoiled rewatch\nunspoiled rewatch S1E3\nunspoiled rewatch --end",
	flags:    []flag{{name: "end", byDefault: false, usage: "end the rewatch"}},
	changes:  "rewatch",
	tell:     (*viewer).runRewatch,
}

func (v *viewer) runRewatch(args []string) error {
	end := v.yes("end")
	h, change, err := v.turnRewatch(args, end)
	if err != nil {
		return err
	}
	if err := v.save(h); err != nil {
		return err
	}
	return v.answer(object{"change": change.Name}, func(p *print.Printer) {
		p.Wrap("", print.Say(change.Name+"."))
		if !end {
			p.Wrap("", print.Say("Until it ends, nothing later is told. To end it:"), print.Headline(v.hint(endRewatch)))
		}
		p.Wrap("", print.Say("To take it back:"), print.Headline(v.hint("unspoiled undo")))
	})
}

// endRewatch is the command that ends a rewatch.
const endRewatch = "unspoiled rewatch --end"

// turnRewatch begins, moves or ends the rewatch.
func (v *viewer) turnRewatch(args []string, end bool) (h watch.History, c watch.Change, err error) {
	var last content.Point
	switch on := v.rewatch().On; {
	case end && len(args) > 0:
		return h, c, exit.Misused("rewatch takes a point or --end, not both")
	case end && !on:
		return h, c, errors.New("no rewatch is on")
	case end:
		h, c = v.history.EndRewatch(v.show, v.sys.Now())
		return h, c, nil
	case len(args) == 0 && on:
		return h, c, fmt.Errorf("a rewatch is on (%s): name where it stands, or end it with --end", v.rewatch().Words())
	case len(args) > 0:
		if last, err = v.guide.ReadPoint(args[0]); err != nil {
			return h, c, exit.With(exit.Usage, err)
		}
		if !slices.ContainsFunc(v.show.Episodes(last), v.history.Seen(v.show.ID()).Has) {
			return h, c, fmt.Errorf("nothing of %s is watched, so a rewatch cannot stand there", last)
		}
	}
	h, c = v.history.BeginRewatch(v.show, last, v.sys.Now())
	return h, c, nil
}
