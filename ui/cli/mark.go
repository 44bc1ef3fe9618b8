package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/content/wording"
)

func (a *app) newMark() *cobra.Command {
	return &cobra.Command{
		Use: "mark POINT...", SuggestFor: []string{"watched", "watch", "seen", "add"}, GroupID: groupWatch, Args: someArgs("a point, such as S1 or S2E3"),
		ValidArgsFunction: a.completeMarks(true),
		Short:             "Mark seasons or episodes as watched",
		Long:              "Marks seasons or episodes as watched, and saves that at once. It asks nothing; unspoiled undo takes it back whole. Ranges are written S2E1-S2E4 or S1-S3; see unspoiled help points.",
		Example: `unspoiled mark S1
unspoiled mark S1 S2E1-S2E4
unspoiled mark S2E5 --profile alice`,
		RunE: a.work(func(cmd *cobra.Command, args []string) error { return a.mark(cmd, args, true) }),
	}
}

func (a *app) newUnmark() *cobra.Command {
	return &cobra.Command{
		Use: "unmark POINT...", SuggestFor: []string{"unwatched", "unwatch", "remove"}, GroupID: groupWatch, Args: someArgs("a point, such as S1 or S2E3"),
		ValidArgsFunction: a.completeMarks(false),
		Short:             "Mark seasons or episodes as not watched",
		Long:              "Marks seasons or episodes as not watched: what they tell is locked again. unspoiled undo takes it back whole.",
		Example:           "unspoiled unmark S2E4\nunspoiled unmark S2",
		RunE:              a.work(func(cmd *cobra.Command, args []string) error { return a.mark(cmd, args, false) }),
	}
}

type jsonMark struct {
	head
	Watched bool     `json:"watched"`
	Changed []string `json:"changed"`        // the episodes that were not so before
	Name    string   `json:"name,omitempty"` // what undo calls it
	Next    string   `json:"next,omitempty"`
}

func (a *app) mark(cmd *cobra.Command, args []string, watched bool) error {
	if err := a.noLens("mark"); err != nil {
		return err
	}
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	named, episodes, err := v.named(args)
	if err != nil {
		return coded{err, exitUsage}
	}
	marked, before := v.history.Told(v.show), v.guide
	changed := slices.DeleteFunc(slices.Clone(episodes), func(p content.Point) bool { return marked.Has(p) == watched })
	name := named + map[bool]string{true: " marked", false: " unmarked"}[watched]
	h, change, ok := v.history.MarkTold(v.show, name, watched, a.sys.Now(), episodes...)
	if ok {
		if err := a.save(v, h); err != nil {
			return err
		}
	}
	if a.flags.json {
		return a.print(cmd).json(v.jsonMark(change.Name, watched, changed))
	}
	v.tellMark(a.print(cmd), watched, named, changed, before)
	return nil
}

// save writes the history and cuts the guide anew.
func (a *app) save(v *viewer, h watch.History) error {
	saved, err := v.store.Save(v.settings.Profile, h)
	if !watch.Saved(err) {
		return err
	}
	if err != nil {
		a.trouble = err
	}
	v.history = saved
	v.guide = v.cut(saved)
	return nil
}

// named is what the arguments name: the words for it, and its episodes in order.
func (v *viewer) named(args []string) (string, []content.Point, error) {
	all, err := v.guide.Ranges(strings.Split(strings.Join(args, ","), ",")...)
	if err != nil {
		return "", nil, orUnknown(v.guide, err)
	}
	var words []string
	var episodes []content.Point
	for _, r := range all {
		words = append(words, r.Words)
		episodes = append(episodes, r.Episodes...)
	}
	slices.SortFunc(episodes, content.Point.Compare)
	if len(words) == 1 {
		if p, err := content.ParsePoint(words[0]); err == nil && p.Whole() {
			s, _ := v.guide.Season(p.Season)
			words[0] = s.Label
		}
	}
	if len(words) > 4 {
		words = append(words[:3], "and more")
	}
	return strings.Join(words, ", "), slices.Compact(episodes), nil
}

func (v *viewer) jsonMark(name string, watched bool, changed []content.Point) jsonMark {
	out := jsonMark{head: v.head(), Watched: watched, Changed: []string{}, Name: name}
	for _, p := range changed {
		out.Changed = append(out.Changed, p.String())
	}
	if p, ok := v.guide.Next(); ok {
		out.Next = p.String()
	}
	return out
}

// tellMark says what a mark did, by numbers alone: no title, and nothing that opened.
// Where it did nothing it repeats what was named: which episodes that are may be hidden.
func (v *viewer) tellMark(p *printer, watched bool, named string, changed []content.Point, before *content.Guide) {
	word := "watched"
	if !watched {
		word = "not watched"
	}
	if len(changed) == 0 {
		p.wrap("", say("Nothing to do: "+named+map[bool]string{true: " are", false: " is"}[strings.Contains(named, ", ")]+" marked as "+word+" already."))
		return
	}
	p.wrap("", say("Marked as "+word+":"), in(done, points(changed)), quiet("("+facts(wording.Count(len(changed), "episode"), v.rewatch().Words())+")"))
	if watched {
		if gaps := v.gapsBefore(changed[0]); gaps != "" {
			p.wrap("", say("Not marked before that: "+gaps+". If you have seen them, mark them as well."))
		}
		if len(content.Opened(before, v.guide)) > 0 {
			p.wrap("", say("What that opened:"), headline("unspoiled opened"))
		}
	}
	p.wrap("", say("To take it back:"), headline("unspoiled undo"))
}

// gapsBefore is the regular seasons before a point that are not fully watched, and the
// episodes before it in its own.
func (v *viewer) gapsBefore(p content.Point) string {
	var out []string
	for _, s := range v.guide.Seasons() {
		switch {
		case s.Number == 0 || p.Season == 0 || s.Number > p.Season:
		case s.Number < p.Season && s.State != content.SeasonWatched:
			out = append(out, content.Point{Season: s.Number}.String())
		case s.Number == p.Season:
			var missing []content.Point
			for _, e := range s.Episodes {
				if e.Point.Compare(p) < 0 && e.State != content.EpisodeWatched {
					missing = append(missing, e.Point)
				}
			}
			if len(missing) > 0 {
				out = append(out, points(missing))
			}
		}
	}
	return strings.Join(out, ", ")
}
