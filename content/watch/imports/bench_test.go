package imports

import (
	"fmt"
	"strings"
	"testing"
)

const benchRows = 200_000

// rows writes a file of many rows, half of them of the show.
func rows(head, tail string, ours, other func(i int) string) string {
	var b strings.Builder
	b.WriteString(head)
	for i := range benchRows {
		if i%2 == 0 {
			b.WriteString(ours(i))
		} else {
			b.WriteString(other(i))
		}
	}
	b.WriteString(tail)
	return b.String()
}

func BenchmarkRead(b *testing.B) {
	chapters := []string{"One", "Two", "Three"}
	for name, file := range map[string]string{
		"netflix": rows("Title,Date\n", "",
			func(i int) string {
				return fmt.Sprintf("\"Lantern Bay: Season 1: Chapter %s: The Light\",%d/%d/%02d\n", chapters[i%3], i%12+1, i%28+1, i%20)
			},
			func(i int) string {
				return fmt.Sprintf("\"Some Other Show: Season 1: Chapter Two: Number %d\",1/2/24\n", i)
			}),
		"netflix-by-title": rows("Title,Date\n", "",
			func(int) string { return "\"Lantern Bay: Season 2: The Drowning of Somebody Else\",1/2/24\n" },
			func(int) string { return "\"Lantern Bay: Season 2: The Drowning of Harbor Master Pell\",1/2/24\n" }),
		"netflix-full": rows("Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n", "",
			func(i int) string {
				return fmt.Sprintf("Ada,20%02d-05-%02d %02d:00:00,00:47:00,,Lantern Bay: Season 1: Part One: A Light Goes Out,,TV,00:47:00,00:47:00,US\n", i%24, i%28+1, i%24)
			},
			func(int) string {
				return "Ada,2024-05-01 20:00:00,01:42:30,,Some Film: Part Two,,TV,01:42:30,01:42:30,US\n"
			}),
		"trakt": rows("[", `{"type":"movie"}]`,
			func(i int) string {
				return fmt.Sprintf(`{"id":%d,"watched_at":"20%02d-03-%02dT09:28:53.000Z","action":"watch","type":"episode","episode":{"season":2,"number":1,"title":"Salvage","ids":{"trakt":251,"tvdb":797571,"tmdb":397629,"imdb":null}},"show":{"title":"Lantern Bay","year":2019,"ids":{"trakt":4,"slug":"lantern-bay","imdb":"tt1266020"}}},`, i, i%24, i%28+1)
			},
			func(i int) string {
				return fmt.Sprintf(`{"id":%d,"watched_at":"2014-03-31T09:28:53.000Z","action":"watch","type":"movie","movie":{"title":"Some Film","year":2009,"ids":{"trakt":4}}},`, i)
			}),
		"list": rows("", "", func(i int) string { return fmt.Sprintf("S1E%d 20%02d-05-%02d\n", i%3+1, i%24, i%28+1) }, func(int) string { return "S2E1\n" }),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				if p := preview(b, file); p.Rows < benchRows {
					b.Fatalf("%d rows", p.Rows)
				}
			}
		})
	}
}
