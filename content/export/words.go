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

// stretch is a run of neighboring episodes of a season.
type stretch struct{ From, To content.Point }

// stretches are episodes in order, as runs: S1E1-S1E3, S2E1.
func stretches(all []content.Point) []stretch {
	var out []stretch
	for _, p := range all {
		if n := len(out); n > 0 && out[n-1].To.Season == p.Season && out[n-1].To.Episode+1 == p.Episode {
			out[n-1].To = p
			continue
		}
		out = append(out, stretch{p, p})
	}
	return out
}
