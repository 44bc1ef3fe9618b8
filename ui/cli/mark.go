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
	cmd := &cobra.Command{
		Use: "mark POINT...", SuggestFor: []string{"watched", "watch", "seen", "add"}, GroupID: groupWatch, Args: someArgs("a point, such as S1 or S2E3"),
		ValidArgsFunction: a.completeMarks(true),
		Short:             "Mark seasons or episodes as watched",
		Long:              "Marks seasons or episodes as watched, and saves that at once; unspoiled undo takes it back whole. Where episodes before them are not marked, nothing is marked until --only or --up-to says what is meant. Ranges are written S2E1-S2E4 or S1-S3; see unspoiled help points.",
		Example: `unspoiled mark S1
unspoiled mark S1 S2E1-S2E4
unspoiled mark S4 --up-to
unspoiled mark S2E5 --profile alice`,
	}
	only := cmd.Flags().Bool("only", false, "mark these alone, though episodes before them are not marked")
	upTo := cmd.Flags().Bool("up-to", false, "mark all episodes before them as well")
	cmd.RunE = a.work(func(cmd *cobra.Command, args []string) error { return a.mark(cmd, args, marking{true, *only, *upTo}) })
	return cmd
}

func (a *app) newUnmark() *cobra.Command {
	return &cobra.Command{
		Use: "unmark POINT...", SuggestFor: []string{"unwatched", "unwatch", "remove"}, GroupID: groupWatch, Args: someArgs("a point, such as S1 or S2E3"),
		ValidArgsFunction: a.completeMarks(false),
		Short:             "Mark seasons or episodes as not watched",
		Long:              "Marks seasons or episodes as not watched: what they tell is locked again. unspoiled undo takes it back whole.",
		Example:           "unspoiled unmark S2E4\nunspoiled unmark S2",
		RunE:              a.work(func(cmd *cobra.Command, args []string) error { return a.mark(cmd, args, marking{}) }),
	}
}

type jsonMark struct {
	head
	Watched bool     `json:"watched"`
	Changed []string `json:"changed"`        // the episodes that were not so before
	Name    string   `json:"name,omitempty"` // what undo calls it
	Next    string   `json:"next,omitempty"`
}

// marking is how episodes are marked.
type marking struct {
	watched    bool // else they are unmarked
	only, upTo bool // what to do with those before them that are not marked
}

func (a *app) mark(cmd *cobra.Command, args []string, how marking) error {
	if err := a.noLens("mark"); err != nil {
		return err
	}
	if how.only && how.upTo {
		return misused("--only and --up-to exclude each other: leave one of them away")
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
	skipped := v.guide.Skipped(marked, episodes)
	watched := how.watched
	switch {
	case how.upTo && skipped.UpTo == nil && slices.ContainsFunc(episodes, func(p content.Point) bool { return !marked.Has(p) }):
		return misused("what comes before %s stays hidden until one of the specials is watched (spoilers.shape is hidden); --only marks them alone", named)
	case how.upTo && len(skipped.Words) > 0:
		named, episodes = "All up to "+named, skipped.UpTo
		slices.SortFunc(episodes, content.Point.Compare)
	case watched && !how.only && len(skipped.Words) > 0 && v.rewatch().On:
		return misused("the rewatch would move to %s past %s: nothing was marked; --only moves it there, --up-to marks those as well",
			named, strings.Join(skipped.Some(), ", "))
	case watched && !how.only && len(skipped.Words) > 0:
		return misused("%s would open before %s: nothing was marked; --only marks it alone, --up-to marks those as well",
			named, strings.Join(skipped.Some(), ", "))
	}
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
	if how.upTo {
		skipped.Words = nil
	}
	v.tellMark(a.print(cmd), watched, named, changed, skipped.Some(), before)
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
func (v *viewer) tellMark(p *printer, watched bool, named string, changed []content.Point, skipped []string, before *content.Guide) {
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
		if len(skipped) > 0 {
			p.wrap("", say("Not marked before that: "+strings.Join(skipped, ", ")+". If you have seen them, mark them as well."))
		}
		if len(content.Opened(before, v.guide)) > 0 {
			p.wrap("", say("What that opened:"), headline(v.hint("unspoiled opened")))
		}
	}
	p.wrap("", say("To take it back:"), headline(v.hint("unspoiled undo")))
}
