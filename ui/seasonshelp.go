package ui

import (
	"charm.land/bubbles/v2/key"

	"unspoiled/content"
)

func (s *seasons) ShortHelp() []key.Binding {
	k := s.keys
	switch s.level {
	case levelPage:
		out := []key.Binding{as(k.Mark, s.markWord(s.guide.Watched(s.episode)))}
		out = append(out, s.page.links()...)
		e, _ := s.guide.EpisodePage(s.episode)
		if e.Peeked {
			out = append(out, as(k.Rehide, "hide"))
		}
		out = append(out, pair(k.Next, k.Prev, "next, previous"), k.Back)
		if e.State != content.EpisodeWatched && !e.Peeked {
			out = append(out, k.Peek)
		}
		return out
	case levelPart:
		row, ok := s.part.chosen().(visit)
		switch {
		case !ok: // its episodes are hidden: it is marked as a whole
			return []key.Binding{as(k.Mark, s.markWord(s.season().State == content.SeasonWatched)+" season"), k.Back}
		case !s.part.inView(s.part.at):
			return append(s.part.walking(), k.Back)
		}
		return []key.Binding{as(k.Mark, s.markWord(s.guide.Watched(row.point))), as(k.Enter, "open"), k.Back}
	}
	return []key.Binding{as(k.Mark, s.markWord(s.season().State == content.SeasonWatched)+" season"), as(k.Enter, "episodes"), as(k.NextScreen, "screens")}
}

func (s *seasons) markWord(watched bool) string {
	if watched {
		return "unmark"
	}
	return "mark"
}

func (s *seasons) FullHelp() [][]key.Binding {
	k := s.keys
	mine := []key.Binding{as(k.Mark, "mark as watched, or unmark"), as(k.Enter, "open, follow a link")}
	switch s.level {
	case levelPart:
		mine = append(mine, pair(k.Next, k.Prev, "next episode, previous"))
	case levelPage:
		mine = append(mine, pair(k.Next, k.Prev, "next episode, previous"), pair(k.NextLink, k.PrevLink, "walk the links"),
			as(k.Peek, "read it though it is not watched, after asking"))
	}
	return [][]key.Binding{mine, append(k.moving(), k.Back)}
}
