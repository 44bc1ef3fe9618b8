package export

import (
	"unspoiled/content"
	"unspoiled/content/wording"
)

// shape is a season's bare facts, as far as they may be known.
func shape(s content.Season) string {
	episodes := ""
	if s.Shaped {
		episodes = wording.Count(len(s.Episodes), "episode")
	}
	return wording.Facts(s.Released.String(), episodes, wording.Minutes(s.Runtime), s.Comes(), s.Setting)
}

// from says where the show's texts are from, and on which terms.
func (b *book) from() string { return wording.Facts(b.guide.Source(), b.guide.License()) }
