package content

import (
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/internal/alike"
	"unspoiled/content/showfile"
)

// maxRuntime is the longest an episode may be, in minutes.
const maxRuntime = 1000

// beatKinds are the kinds of a beat or a fact.
var beatKinds = []string{"plot", "reveal", "death", "bond", "place", "lore", "clue"}

func (l *loader) readShow(f *showfile.Parsed[showfile.Show]) {
	s, in, at := l.show, &f.Is, spot{file: f.File}
	switch in.Schema {
	case Schema:
	case 0:
		l.missing(at.at("schema"), "schema is missing; write schema = 1")
	default:
		l.problem(at.at("schema"), "is %d, and this program reads %d; a newer program may read it", in.Schema, Schema)
	}
	s.id = in.ID
	if !ValidID(s.id) {
		l.problem(at.at("id"), "is not an id; write lower-case letters, digits and dashes")
	}
	l.need(in.Title != nil, at.at("title"))
	s.title = l.title(at.at("title"), in.Title, nil)
	if len(s.title) > 0 && len(s.title[0].after) > 0 {
		l.problem(at.at("title"), "has no version that is open to everybody; begin with one")
	}
	s.names = l.matchNames(at.at("names"), s.title, in.Names)
	s.tagline = l.title(at.at("tagline"), in.Tagline, nil)
	s.network = l.name(at.at("network"), in.Network)
	s.creators = l.names(at.at("creators"), in.Creators)
	if s.word = l.name(at.at("episode_word"), in.Word); s.word == "" {
		s.word = "Episode"
	}
	s.said = l.title(at.at("said"), showfile.Text(in.Said), nil)
	s.source, s.license = l.name(at.at("source"), in.Source), l.name(at.at("license"), in.License)
	if s.accent = in.Accent; !isColor(s.accent) && s.accent != "" {
		l.problem(at.at("accent"), "is not a color; write red, green and blue, such as \"#e0a030\"")
	}
}

// isColor reports whether s is a color as in "#e0a030".
func isColor(s string) bool {
	_, err := strconv.ParseUint(strings.TrimPrefix(s, "#"), 16, 32)
	return len(s) == 7 && s[0] == '#' && err == nil
}

// matchNames are the folded names by which somebody else's list may call the show.
func (l *loader) matchNames(s spot, title text, names []string) []string {
	var out []string
	for _, v := range title {
		out = append(out, alike.Fold(v.raw))
	}
	for _, name := range l.names(s, names) {
		out = append(out, alike.Fold(name))
	}
	return out
}

// readSeason reads the texts of a season whose episodes are known already.
func (l *loader) readSeason(s *season, f *showfile.Parsed[showfile.Season]) {
	in, at := &f.Is, spot{file: f.File}
	s.title = l.title(at.at("title"), in.Title, nil)
	s.setting = l.title(at.at("setting"), in.Setting, nil)
	s.premise = l.text(at.at("premise"), in.Premise, nil)
	s.parts = make([]part, len(in.Parts))
	for i := range in.Parts {
		s.parts[i] = l.readPart(at.in("part", i), s, &in.Parts[i])
	}
	l.readEpisodes(at, s, in.Episodes)
	s.minute = l.storyText(at.at("minute"), s, in.Minute, nil)
	for i := range in.Five {
		five, at := &in.Five[i], at.in("five", i)
		l.need(five.Text != nil, at.at("text"))
		s.five = append(s.five, l.storyText(at.at("text"), s, five.Text, l.gate(at.at("after"), five.After)))
	}
	for i := range in.Notes {
		n, at := &in.Notes[i], at.in("note", i)
		s.notes = append(s.notes, note{l.needText(at.at("text"), n.Text, l.gate(at.at("after"), n.After))})
	}
}

// storyText reads a text of the story so far. A version tells the season up to the last episode of
// it that its gate names, so it opens when all up to there are watched. Where the gate names none
// of the season, it opens after all of it.
func (l *loader) storyText(s spot, of *season, in showfile.Text, outer gate) text {
	out := l.text(s, in, outer)
	for i := range out {
		if len(out[i].after) == 0 {
			l.problem(s, "version %d has no after; write the last episode that it tells", i+1)
			out[i].after = never
			continue
		}
		out[i].after = both(out[i].after, l.upTo(of, out[i].after))
	}
	return out
}

// upTo is the gate of a season's episodes up to the last that another gate names; of all, if it
// names none.
func (l *loader) upTo(s *season, at gate) gate {
	all := l.gateOf(Point{Season: s.number})
	for i, e := range slices.Backward(s.episodes) {
		if at.names(e.at) {
			return gate{all[0][:i+1]}
		}
	}
	return all
}

func (l *loader) readPart(at spot, s *season, in *showfile.Part) part {
	from, to, ok := parseRange(in.Episodes)
	if !ok || !s.has(from) || !s.has(to) || from > to {
		l.problem(at.at("episodes"), "is not a range of this season's episodes; write \"1-7\"")
	}
	return part{title: l.name(at.at("title"), in.Title), released: Date(in.Released), from: from, to: to}
}

func parseRange(s string) (from, to int, ok bool) {
	a, b, dash := strings.Cut(s, "-")
	if !dash {
		b = a
	}
	from, err := strconv.Atoi(strings.TrimSpace(a))
	to, err2 := strconv.Atoi(strings.TrimSpace(b))
	return from, to, err == nil && err2 == nil
}

func (s *season) has(number int) bool {
	return s.find(EpisodePoint(s.number, number)) != nil
}

func (l *loader) readEpisodes(s spot, of *season, in []showfile.Episode) {
	taken := map[int]bool{}
	for i := range in {
		at := s.in("episode", i)
		n, ok := l.within(at.at("number"), in[i].Number, 0, MaxNumber)
		switch {
		case in[i].Number == nil:
			l.missing(at.at("number"), "number is missing; write number = 1 for the first")
		case ok && taken[n]:
			l.problem(at.at("number"), "episode %d is there twice", n)
		}
		e := of.find(EpisodePoint(of.number, n))
		if !ok || taken[n] || e == nil {
			l.readEpisode(at, new(episode), &in[i], never)
			continue
		}
		taken[n] = true
		if l.episodes != nil {
			l.episodes[e.point] = at
		}
		l.readEpisode(at, e, &in[i], l.gateOf(e.point))
	}
}

// readEpisode reads an episode; own is the gate that opens when it is watched.
func (l *loader) readEpisode(at spot, e *episode, in *showfile.Episode, own gate) {
	e.title = l.title(at.at("title"), in.Title, nil)
	e.runtime, _ = l.within(at.at("runtime"), in.Runtime, 1, maxRuntime)
	e.directors, e.writers = l.names(at.at("directors"), in.Directors), l.names(at.at("writers"), in.Writers)
	e.teaser = l.text(at.at("teaser"), in.Teaser, nil)
	e.recap = l.text(at.at("recap"), in.Recap, own)
	e.cast = l.refs(at.at("cast"), in.Cast)
	if len(in.Beats) > 0 {
		e.beats = make([]beat, len(in.Beats))
	}
	for i := range in.Beats {
		b, at := &in.Beats[i], at.in("beat", i)
		e.beats[i] = beat{
			text:      l.needText(at.at("text"), b.Text, both(own, l.gate(at.at("after"), b.After))),
			kind:      l.choice(at.at("kind"), b.Kind, beatKinds),
			essential: b.Essential,
			minute:    b.Minute,
			who:       l.refs(at.at("who"), b.Who),
		}
	}
}
