package content_test

import (
	"fmt"
	"reflect"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/twin"
)

// TestAHeadKnowsWhereOneStands: the head of any show says of a viewer what the show does.
func TestAHeadKnowsWhereOneStands(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := twin.Draw(t)
		v := twin.DrawViewer(t, m)
		show, err := content.Load(m.Show())
		if err != nil {
			t.Fatal(err)
		}
		head, err := content.LoadHead(m.Show())
		if err != nil {
			t.Fatal(err)
		}
		if a, b := standing(show, v), standing(head, v); a != b {
			t.Fatalf("the show says %s\nits head  %s", a, b)
		}
	})
}

func standing(s *content.Show, v twin.Viewer) string {
	g := content.NewGuide(s, v.Seen, v.Policy)
	next, more := g.Next()
	at, any := g.Furthest()
	return fmt.Sprint(s.ID(), g.Title(), s.Order(), s.Series(), next, more, at, any)
}

func TestHeads(t *testing.T) {
	const show = "schema = 1\nid = \"bay\"\ntitle = \"Bay\"\n"
	for name, season := range map[string]string{
		"as people write it": "\"number\"=1\n[[ episode ]] # one\nnumber = 0x1\nreleased=2019-09-06 # first\n[[episode]]\n'number' = 2\nrecap = \"\"\"\nnumber = 7\n[[episode]]\"\"\"\n",
		"in one line":        "number = 1\nepisode = [{ number = 1 }, { number = 2, title = \"x\" }]\n",
		"with tables within": "number = 1\n[[episode]]\nnumber = 1\n[[episode.beat]]\ntext = \"number = 3\"\n[[episode]]\nnumber = 2\n[[note]]\ntext = 'x'\n",
		"dotted":             "number = 1\nsetting = 'x'\n[[episode]]\nnumber = 1\ntitle = [{ text = 'a' }, { text = 'b', after = 'S1E1' }]\n[[episode]]\n  number = 2\n",
	} {
		folder := fstest.MapFS{"show.toml": {Data: []byte(show)}, "season-1.toml": {Data: []byte(season)}}
		whole, err := content.Load(folder)
		if err != nil {
			t.Fatal(name, err)
		}
		head, err := content.LoadHead(folder)
		if err != nil || !reflect.DeepEqual(head.Order(), whole.Order()) || len(whole.Order()) != 2 {
			t.Errorf("%s: %v %v, want %v", name, head, err, whole.Order())
		}
	}
	for name, season := range map[string]string{"no number": "[[episode]]\nnumber = 1\n", "another": "number = 2\n", "no TOML": "number = \"1\n"} {
		if _, err := content.LoadHead(fstest.MapFS{"show.toml": {Data: []byte(show)}, "season-1.toml": {Data: []byte(season)}}); err == nil {
			t.Errorf("%s: it loads", name)
		}
	}
}
