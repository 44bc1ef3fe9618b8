package screen

import (
	"charm.land/bubbles/v2/key"

	"unspoiled/content"
	"unspoiled/ui/widget"
)

// ShortHelp is what the footer says.
func (s *Seasons) ShortHelp() []key.Binding {
	k := s.keys
	switch s.level {
	case widget.LevelPage:
		out := []key.Binding{widget.As(k.Mark, s.markWord(s.guide.Watched(s.episode)))}
		out = append(out, s.page.Links()...)
		e, _ := s.guide.EpisodePage(s.episode)
		if e.Peeked {
			out = append(out, widget.As(k.Rehide, "hide"))
		}
		out = append(out, widget.Pair(k.Next, k.Prev, "next, previous"), k.Back)
		if e.State != content.EpisodeWatched && !e.Peeked {
			out = append(out, k.Peek)
		}
		return out
	case widget.LevelPart:
		row, ok := s.part.Chosen().(widget.Visit)
		switch {
		case !ok: // its episodes are hidden: it is marked as a whole
			return []key.Binding{widget.As(k.Mark, s.markWord(s.season().State == content.SeasonWatched)+" season"), k.Back}
		case !s.part.InView(s.part.At()):
			return append(s.part.Walking(), k.Back)
		}
		return []key.Binding{widget.As(k.Mark, s.markWord(s.guide.Watched(row.Point))), widget.As(k.Enter, "open"), k.Back}
	}
	return []key.Binding{widget.As(k.Mark, s.markWord(s.season().State == content.SeasonWatched)+" season"), widget.As(k.Enter, "episodes"), widget.As(k.NextScreen, "screens")}
}

func (s *Seasons) markWord(watched bool) string {
	if watched {
		return "unmark"
	}
	return "mark"
}

// FullHelp is what the help says.
func (s *Seasons) FullHelp() [][]key.Binding {
	k := s.keys
	mine := []key.Binding{widget.As(k.Mark, "mark as watched, or unmark"), widget.As(k.Enter, "open, follow a link")}
	switch s.level {
	case widget.LevelPart:
		mine = append(mine, widget.Pair(k.Next, k.Prev, "next episode, previous"))
	case widget.LevelPage:
		mine = append(mine, widget.Pair(k.Next, k.Prev, "next episode, previous"), widget.Pair(k.NextLink, k.PrevLink, "walk the links"),
			widget.As(k.Peek, "read it though it is not watched, after asking"))
	}
	return [][]key.Binding{mine, append(k.Moving(), k.Back)}
}
