package ui

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// questions makes the dialogs that ask before something that could be a slip. The first choice
// always changes nothing.
type questions struct {
	look    *text.Look
	keys    *widget.KeyMap
	viewing *viewing
}

func (q questions) ask(question string, lines ...string) *widget.Dialog {
	return widget.NewDialog(q.look, q.keys, question, lines...)
}

func (q questions) either(question, no, yes string, do func() tea.Cmd, lines ...string) *widget.Dialog {
	d := q.ask(question, lines...)
	d.Choices = []widget.Choice{{Words: no}, {Words: yes, Do: do}}
	return d
}

// undoHint says how to undo.
func (q questions) undoHint() string {
	if !q.keys.Undo.Enabled() {
		return "It can be undone."
	}
	return q.keys.Undo.Help().Key + " undoes it at any time."
}

// mark asks before a mark that skips earlier episodes, whatever the settings say. If confirm is
// set, it also asks before a mark that names more than one episode. How many it really has must
// not decide that, since it may be hidden. It is nil if there is nothing to ask.
func (q questions) mark(r content.Range, confirm bool, do func() tea.Cmd, upTo func(...content.Point) tea.Cmd) *widget.Dialog {
	marked := q.viewing.history.Told(q.viewing.show)
	skipped := q.viewing.guide.Skipped(marked, r.Episodes)
	fresh := slices.ContainsFunc(r.Out(), func(p content.Point) bool { return !marked.Has(p) })
	if !fresh || len(skipped.Words) == 0 && !confirm {
		return nil
	}
	d := q.either("Mark "+r.Words+" as watched?", "Not yet", "Mark watched", do, q.opens(r), q.undoHint())
	if len(skipped.Words) == 0 {
		return d
	}
	d.Lines = append(d.Lines, "", "Before it, not marked: "+strings.Join(skipped.Some(), ", ")+".")
	d.Choices[1].Words = "Mark " + r.Words + " alone"
	switch {
	case q.viewing.rewatch().On: // a rewatch moves over the skipped episodes
		d.Choices[1].Words = "Move the rewatch there"
	case skipped.UpTo != nil:
		all := content.Range{Episodes: skipped.UpTo, Coming: r.Coming}.Out()
		d.Choices = append(d.Choices, widget.Choice{Words: "Mark all up to it", Do: func() tea.Cmd { return upTo(all...) }})
	}
	return d
}

// opens says how much a mark opens, as far as the viewer may know.
func (q questions) opens(r content.Range) string {
	season, ok := q.viewing.guide.Season(r.Episodes[0].Season)
	switch n := len(r.Out()); {
	case !ok || r.Words != season.Label || !season.Shaped:
		return "Everything told there opens."
	case n != 1:
		return "Everything told in its " + strconv.Itoa(n) + " episodes opens."
	}
	return "Everything told in its one episode opens."
}

// next asks before the next episode is marked from a screen that does not show it: space may have
// been pressed to turn a page.
func (q questions) next(p content.Point, do func() tea.Cmd) *widget.Dialog {
	return q.either("Mark "+p.String()+" as watched?", "Not yet", "Mark watched", do, "Everything told there opens.", q.undoHint())
}

// unmark asks before something closes again. During a rewatch, only the rewatch moves.
func (q questions) unmark(words string, do func() tea.Cmd) *widget.Dialog {
	if q.viewing.rewatch().On {
		return q.either("Move the rewatch back before "+words+"?", "Keep it", "Move it back", do, "Everything from there on closes again; your history stays.", q.undoHint())
	}
	return q.either("Unmark "+words+"?", "Keep it", "Unmark it", do, "Everything told there closes again.", q.undoHint())
}

// peek asks before an unwatched episode is shown. It is the second step: the first is to open its
// page.
func (q questions) peek(p content.Point, do func() tea.Cmd) (*widget.Dialog, error) {
	e, ok := q.viewing.guide.EpisodePage(p)
	switch {
	case !ok || p.Whole():
		example := "S1E1"
		if next, ok := q.viewing.guide.Next(); ok {
			example = next.String()
		}
		return nil, errors.New("only an episode that stands in the guide can be peeked at, such as " + example)
	case e.State == content.EpisodeWatched:
		return nil, fmt.Errorf("%s is watched: all of it is told", p)
	case e.Peeked:
		return nil, fmt.Errorf("%s is open already: a peek", p)
	}
	return q.either("Peek at "+p.String()+", not watched?", "Not now", "Peek", do,
		"Its page tells all that happens in it, for this run of the guide. Nothing is marked, and nothing else opens: search leaves it out."), nil
}

func (q questions) lens(asOf, with, rewatch func() tea.Cmd) *widget.Dialog {
	d := q.ask("Look through a lens?", "A lens hides more of what you know, and changes nothing.")
	d.Choices = []widget.Choice{
		{Words: "As usual"},
		{Words: "As of an earlier point", Do: asOf},
		{Words: "With others in the room", Do: with},
		{Words: "Along a rewatch", Do: rewatch},
	}
	return d
}

// endRewatch asks before everything watched is shown again.
func (q questions) endRewatch(do func() tea.Cmd) *widget.Dialog {
	where := "It is at the start."
	if last := q.viewing.rewatch().Last; last != (content.Point{}) {
		where = "It stands at " + last.String() + "."
	}
	return q.either("End the rewatch?", "Go on with it", "End it", do, where+" All that you have watched is told again.", q.undoHint())
}
