package cli

import (
	"slices"
	"strings"
	"unicode"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/text"
)

var peopleCommand = command{
	use: "people", suggestFor: "characters cast persons", group: groupRead,
	short:   "The people you have met",
	long:    "Lists the people you have met, in the order in which you met them, each with the episode.",
	example: "unspoiled people\nunspoiled people --as-of S1E2",
	tell:    func(v *viewer, _ []string) error { return v.entries(content.Person) },
}

var worldCommand = command{
	use: "world", suggestFor: "places creatures things", group: groupRead,
	short:   "The places, creatures, things, groups and ideas you have met",
	example: "unspoiled world\nunspoiled world --kind place",
	flags:   []flag{{name: "kind", byDefault: "", usage: "only those of one kind: " + strings.Join(worldKinds(), ", "), complete: fixed(worldKinds()...)}},
	tell:    (*viewer).world,
}

func (v *viewer) world([]string) error {
	word := v.word("kind")
	if word == "" {
		return v.entries(content.Kinds()[1:]...)
	}
	kind := strings.ToLower(word)
	if !slices.Contains(worldKinds(), kind) {
		return exit.Misused("--kind is %s, not %s", either(worldKinds()), clean.Quote(word, maxEcho))
	}
	return v.entries(content.Kind(kind))
}

func worldKinds() []string {
	return record.Each(content.Kinds()[1:], func(k content.Kind) string { return string(k) })
}

func (v *viewer) entries(kinds ...content.Kind) error {
	all := v.guide.Entries(kinds...)
	return v.answer(object{"entries": record.OfEntries(all)}, func(p *print.Printer) {
		if len(all) == 0 {
			p.Wrap("", print.Say(v.unwritten("who or what is met", "You have met none yet")))
			return
		}
		for _, e := range all {
			v.printEntry(p, e, len(kinds) > 1)
		}
		v.noteBelow(p)
	})
}

func (v *viewer) printEntry(p *print.Printer, e content.Entry, kind bool) {
	it, _ := v.guide.EntryPage(e.Ref)
	runs := []print.Run{print.Headline(e.Name)}
	if kind {
		runs = append(runs, print.Quiet("("+string(e.Kind)+")"))
	}
	if intro := firstSentence(it.Intro.Line()); intro != "" {
		runs[len(runs)-1].Text += ":"
		runs = append(runs, print.Quiet(intro))
	}
	p.Wrap(text.Pad(e.First.String(), 6)+"  ", runs...)
}

// firstSentence returns the first sentence that is long enough to tell who somebody is. A full
// stop after a short capitalized word, as in "Dr. Orme", does not end a sentence.
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

var threadsCommand = command{
	use: "threads", suggestFor: "questions mysteries", group: groupRead,
	short:   "The questions that are open at your point, and those answered",
	long:    "Lists the questions of the story that you may ask by now, with the clues you have, and the answers you know.",
	example: "unspoiled threads\nunspoiled threads --open",
	flags:   []flag{{name: "open", byDefault: false, usage: "only the questions that are open"}},
	tell:    (*viewer).threads,
}

func (v *viewer) threads([]string) error {
	all := v.guide.Threads()
	shown := all
	if v.yes("open") {
		shown = slices.DeleteFunc(slices.Clone(all), func(t content.Thread) bool { return t.Answered })
	}
	return v.answer(object{"threads": record.Each(shown, record.OfThread)}, func(p *print.Printer) {
		for i, t := range shown {
			if i > 0 {
				p.Blank()
			}
			page.Thread(p, t)
		}
		switch {
		case len(all) == 0:
			p.Wrap("", print.Say(v.unwritten("what is left open", "There is no question to ask yet")))
		case len(shown) == 0:
			p.Wrap("", print.Say(v.withLens("No question is open")))
		default:
			v.noteBelow(p)
		}
	})
}

var timelineCommand = command{
	use: "timeline", group: groupRead,
	short:   "What has happened in the story's own time",
	long:    "Lists what has happened in the story's own time, as far as you know, each with the episode that tells it.",
	example: "unspoiled timeline\nunspoiled timeline --json",
	tell:    (*viewer).timeline,
}

func (v *viewer) timeline(_ []string) error {
	events := v.guide.Timeline()
	return v.answer(object{"events": record.Each(events, record.OfEvent)}, func(p *print.Printer) {
		if len(events) == 0 {
			p.Wrap("", print.Say(v.unwritten("on which day anything happens", "Nothing has happened yet, as far as you know")))
			return
		}
		p.List("", print.Column("", record.Each(events, func(e content.Event) print.Labeled {
			return print.Label(e.Date.String(), print.Say(e.Text.Line()), print.Quiet("("+record.At(e.At)+")"))
		})))
		v.noteBelow(p)
	})
}
