package cli

import (
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
)

func (a *app) newPeople() *cobra.Command {
	return &cobra.Command{
		Use: "people", SuggestFor: []string{"characters", "cast", "persons"}, GroupID: groupRead, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short:   "The people you have met",
		Long:    "Lists the people you have met, in the order in which you met them, each with the episode.",
		Example: "unspoiled people\nunspoiled people --as-of S1E2",
		RunE:    a.work(func(cmd *cobra.Command, _ []string) error { return a.entries(cmd, content.Person) }),
	}
}

func (a *app) newWorld() *cobra.Command {
	cmd := &cobra.Command{
		Use: "world", SuggestFor: []string{"places", "creatures", "things"}, GroupID: groupRead, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short:   "The places, creatures, things, groups and ideas you have met",
		Example: "unspoiled world\nunspoiled world --kind place",
	}
	kind := cmd.Flags().String("kind", "", "only those of one kind: "+strings.Join(worldKinds(), ", "))
	_ = cmd.RegisterFlagCompletionFunc("kind", fixed(worldKinds()...))
	cmd.RunE = a.work(func(cmd *cobra.Command, _ []string) error {
		kinds := content.Kinds()[1:]
		if *kind != "" {
			kinds = []content.Kind{content.Kind(strings.ToLower(*kind))}
			if !contains(worldKinds(), string(kinds[0])) {
				return misused("--kind is %s, not %s", either(worldKinds()), clean.Quote(*kind, maxEcho))
			}
		}
		return a.entries(cmd, kinds...)
	})
	return cmd
}

func worldKinds() []string {
	var out []string
	for _, k := range content.Kinds()[1:] {
		out = append(out, string(k))
	}
	return out
}

func contains(all []string, s string) bool {
	for _, a := range all {
		if a == s {
			return true
		}
	}
	return false
}

type jsonEntries struct {
	head
	Entries []jsonName `json:"entries"`
}

func (a *app) entries(cmd *cobra.Command, kinds ...content.Kind) error {
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	all := v.guide.Entries(kinds...)
	p := a.print(cmd)
	if a.flags.json {
		return p.json(jsonEntries{v.head(), orEmpty(ofEntries(all))})
	}
	if len(all) == 0 {
		p.wrap("", say(v.nothingYet("You have met none yet")))
		return nil
	}
	for _, e := range all {
		p.entry(v, e, len(kinds) > 1)
	}
	v.noteBelow(p)
	return nil
}

func (p *printer) entry(v *viewer, e content.Entry, kind bool) {
	page, _ := v.guide.EntryPage(e.Ref)
	runs := []run{headline(e.Name)}
	if kind {
		runs = append(runs, quiet("("+string(e.Kind)+")"))
	}
	if intro := firstSentence(page.Intro.Line()); intro != "" {
		runs[len(runs)-1].text += ":"
		runs = append(runs, quiet(intro))
	}
	p.wrap(pad(e.First.String(), 6)+"  ", runs...)
}

// firstSentence is enough to know somebody by. A full stop behind a short word with a
// capital, as in "Dr. Owens", ends none.
func firstSentence(s string) string {
	for at := 0; ; {
		i := strings.Index(s[at:], ". ")
		if i < 0 {
			return s
		}
		at += i
		word := []rune(s[strings.LastIndexByte(s[:at], ' ')+1 : at])
		title := len(word) > 0 && len(word) <= 3 && unicode.IsUpper(word[0])
		if at++; at > 21 && !title {
			return s[:at]
		}
	}
}
