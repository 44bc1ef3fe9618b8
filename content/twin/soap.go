package twin

import (
	"fmt"
	"strings"
	"testing/fstest"
	"time"
)

// Soap is a show as long as real ones are: so many seasons of so many episodes, one a day
// from 1990 on, each with a title, a date, a runtime and a recap of about so many bytes,
// as a catalogue has them.
func Soap(seasons, episodes, recap int) fstest.MapFS {
	out := fstest.MapFS{"show.toml": {Data: []byte("schema = 1\nid = \"soap\"\ntitle = \"The Tides of Lantern Bay\"\n")}}
	words := strings.Fields("the harbor master keeper lamp tells Mara Edda Pell that nobody knows who left the letter under the stairs of the old lighthouse before the storm came and the ferry went without her brother again while the town sleeps")
	day, at := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC), 0
	for s := range seasons {
		var b strings.Builder
		fmt.Fprintf(&b, "number = %d\n", s+1)
		for e := range episodes {
			fmt.Fprintf(&b, "\n[[episode]]\nnumber = %d\ntitle = \"Part %d, %s\"\nreleased = %s\nruntime = 22\nrecap = \"\"\"", e+1, s*episodes+e+1, words[at%len(words)], day.Format(time.DateOnly))
			for n := 0; n < recap; at = (at*31 + 17) % 9973 {
				w := words[(at+e)%len(words)]
				if n > 0 && at%13 == 0 {
					w = "word" + fmt.Sprint((at*e)%20000) + "."
				}
				b.WriteString(w + " ")
				n += len(w) + 1
			}
			b.WriteString("\"\"\"\n")
			day = day.AddDate(0, 0, 1)
		}
		out[fmt.Sprintf("season-%d.toml", s+1)] = &fstest.MapFile{Data: []byte(b.String())}
	}
	return out
}
