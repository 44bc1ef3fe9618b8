package export

import (
	"slices"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
)

// joined is what is known, in one line.
func joined(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), " · ")
}

// credits is who made an episode.
func credits(e content.EpisodePage) string {
	if slices.Equal(e.Directors, e.Writers) {
		return wording.Lead("written and directed by ", e.Writers)
	}
	return joined(wording.Lead("directed by ", e.Directors), wording.Lead("written by ", e.Writers))
}

// heading is a season's: "Season 2: The Corvina".
func heading(label, title string) string {
	if title == "" || title == label {
		return label
	}
	return label + ": " + title
}

// shape is a season's bare facts, as far as they may be known.
func shape(s content.Season) string {
	episodes := ""
	if s.Shaped {
		episodes = strconv.Itoa(len(s.Episodes)) + " episodes"
		if len(s.Episodes) == 1 {
			episodes = "1 episode"
		}
	}
	return joined(s.Released.String(), episodes, wording.Minutes(s.Runtime), s.Comes(), s.Setting)
}

// from says where the show's texts are from, and on which terms.
func (b *book) from() string { return joined(b.guide.Source(), b.guide.License()) }

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
