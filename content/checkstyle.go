package content

import (
	"fmt"
	"strconv"

	"unspoiled/content/showfile"
	"unspoiled/content/style"
	"unspoiled/content/wording"
)

// maxPlaces is how many further lines a style finding names.
const maxPlaces = 8

// style reads the texts as an editor would. It reports each rule once for a file, with the lines
// that break it.
func (c *checker) style() {
	type part struct {
		file *showfile.File
		rule style.Rule
	}
	found := map[part]int{}    // the place in c.found
	more := map[int][]string{} // by that place: the further lines
	runs := map[[3]int]*style.Run{}
	for _, t := range c.texts {
		if t.role == roleTitle || t.role == roleName || t.spot.file == nil || !c.written(t) {
			continue
		}
		text := c.styleText(t)
		for _, fault := range append(text.Faults(), c.repeats(runs, t, text.Opening())...) {
			p := part{t.spot.file, fault.Rule}
			if at, again := found[p]; again {
				more[at] = append(more[at], strconv.Itoa(t.spot.file.Line(t.spot.path()...)))
				continue
			}
			found[p] = len(c.found)
			c.report(t.spot, false, -1, fault.What, string(fault.Rule))
			c.found[found[p]].Style = true
		}
	}
	for at, lines := range more {
		where := "; likewise at lines "
		if len(lines) == 1 {
			where = "; likewise at line "
		}
		c.found[at].What += where + wording.List(few(lines, maxPlaces))
	}
}

// written reports whether the show's author wrote a text. A recap is taken to be a catalogue's
// where the show names its source, or where its episode has no beats.
func (c *checker) written(t checked) bool {
	return t.role != roleRecap || c.show.source == "" && c.show.episode(c.show.order[t.ep]).beats != nil
}

func (c *checker) styleText(t checked) style.Text {
	var out style.Text
	for _, p := range paragraphs(t.raw) {
		words := spans(p, func(string) Ref {
			out.Links++
			return Ref{}
		})
		out.Paragraphs = append(out.Paragraphs, words.Plain())
	}
	switch t.role {
	case roleQuestion:
		out.Kind = style.Question
	case roleNote:
		out.Kind = style.Note
	case roleRecap:
		e := c.show.episode(c.show.order[t.ep])
		out.Kind, out.Minutes = style.Recap, e.runtime
		for _, p := range c.show.season(t.season).parts {
			out.Last = out.Last || p.to == e.point.Number()
		}
	}
	return out
}

// repeats finds the third of three recaps of a season, or beats of an episode, in a row that begin
// alike.
func (c *checker) repeats(runs map[[3]int]*style.Run, t checked, opening string) []style.Fault {
	what, key := "beat", [3]int{int(t.role), t.season, t.ep}
	switch {
	case t.spot.version > 1: // only another wording of the one before
		return nil
	case t.role == roleRecap:
		what, key[2] = "recap", 0
	case t.role != roleBeat:
		return nil
	}
	if runs[key] == nil {
		runs[key] = &style.Run{}
	}
	if !runs[key].Repeats(opening) {
		return nil
	}
	return []style.Fault{{Rule: style.Opening, What: fmt.Sprintf("it is the third %s in a row that begins with %q", what, opening)}}
}
