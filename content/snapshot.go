package content

import (
	_ "embed"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"strings"
)

// Parsing half a megabyte of TOML takes longer than a first frame may. So the
// built-in show is kept a second time as it stands after loading, with a checksum
// of the TOML files it was made from. Where they differ by a byte, the TOML is
// parsed as if there were no snapshot; a test fails until it is made anew by
//
//	go test ./content -run Snapshot -update
//
//go:embed builtin.snapshot
var builtinSnapshot string

// snapshotFormat changes with the shape of Show.
const snapshotFormat = "unspoiled-2"

// LoadBuiltin is Load for a show that is built in.
func LoadBuiltin(id string) (*Show, error) {
	folder, err := fs.Sub(Builtin(), id)
	if err != nil {
		return nil, fmt.Errorf("there is no built-in show of that name: %w", err)
	}
	if id == "stranger-things" {
		if show := fromSnapshot(builtinSnapshot, checksum(folder)); show != nil {
			return show, nil
		}
	}
	return Load(folder)
}

// checksum tells the TOML files of a folder from those of any earlier build. It
// guards against a stale snapshot, not against malice: both are in the binary.
func checksum(folder fs.FS) string {
	names, err := fs.Glob(folder, "*.toml")
	if err != nil {
		return ""
	}
	sum := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	buf := make([]byte, 32<<10)
	var b strings.Builder
	for _, name := range names {
		file, err := folder.Open(name)
		if err != nil {
			return ""
		}
		sum.Reset()
		n, err := io.CopyBuffer(sum, onlyReader{file}, buf)
		if err != nil || file.Close() != nil {
			return ""
		}
		fmt.Fprintf(&b, "%s %d %08x\n", name, n, sum.Sum32())
	}
	return b.String()
}

// onlyReader hides that a file can write itself, so that the one buffer is used.
type onlyReader struct{ io.Reader }

// toSnapshot is the show as bytes.
func toSnapshot(s *Show, sum string) []byte {
	c := &codec{writing: true}
	head := snapshotFormat + "\n" + sum
	c.str(&head)
	c.show(s)
	return c.out
}

// fromSnapshot reads a snapshot of TOML files with the given checksum; nil where it
// is of others.
func fromSnapshot(data, sum string) *Show {
	head := snapshotFormat + "\n" + sum
	c := &codec{writing: true}
	c.str(&head)
	if sum == "" || !strings.HasPrefix(data, string(c.out)) {
		return nil
	}
	c = &codec{in: data, at: len(c.out)}
	s := &Show{}
	c.show(s)
	s.index = make(map[Point]int, len(s.order))
	for i, p := range s.order {
		s.index[p] = i
	}
	s.byID = make(map[string]int, len(s.entries))
	for i := range s.entries {
		s.byID[s.entries[i].id] = i
	}
	return s
}

func (c *codec) show(s *Show) {
	c.str(&s.id)
	c.text(&s.title)
	c.text(&s.tagline)
	c.str(&s.network)
	c.strs(&s.creators)
	c.str(&s.word)
	list(c, &s.said, (*codec).version)
	list(c, &s.seasons, (*codec).season)
	list(c, &s.order, (*codec).point)
	c.ints(&s.first)
	list(c, &s.entries, (*codec).entry)
	list(c, &s.threads, (*codec).thread)
	list(c, &s.events, (*codec).event)
}

func (c *codec) season(s *season) {
	c.int(&s.number)
	c.text(&s.title)
	c.text(&s.setting)
	c.text(&s.premise)
	c.text(&s.minute)
	list(c, &s.five, (*codec).text)
	list(c, &s.parts, func(c *codec, p *part) {
		c.str(&p.title)
		c.date(&p.released)
		c.int(&p.from)
		c.int(&p.to)
	})
	list(c, &s.episodes, (*codec).episode)
	list(c, &s.notes, func(c *codec, n *note) { c.text(&n.text) })
}

func (c *codec) episode(e *episode) {
	c.point(&e.point)
	c.text(&e.title)
	c.date(&e.released)
	c.int(&e.runtime)
	c.strs(&e.directors)
	c.strs(&e.writers)
	c.text(&e.teaser)
	c.text(&e.recap)
	list(c, &e.beats, func(c *codec, b *beat) {
		c.text(&b.text)
		c.str(&b.kind)
		c.flag(&b.essential)
		c.flag(&b.minute)
		c.ints(&b.who)
	})
	c.ints(&e.cast)
}

func (c *codec) entry(e *entry) {
	c.str(&e.id)
	c.str((*string)(&e.kind))
	c.gate(&e.first)
	c.text(&e.name)
	list(c, &e.aliases, (*codec).version)
	c.text(&e.actor)
	c.text(&e.intro)
	list(c, &e.facts, (*codec).fact)
	list(c, &e.bonds, func(c *codec, b *bond) {
		c.int(&b.with)
		c.str(&b.kind)
		c.str(&b.back)
		c.gate(&b.after)
		c.gate(&b.until)
	})
	there := e.becomes != nil
	if c.flag(&there); there {
		if !c.writing {
			e.becomes = &becomes{}
		}
		c.int(&e.becomes.entry)
		c.gate(&e.becomes.after)
	}
}

func (c *codec) fact(f *fact) {
	c.text(&f.text)
	c.str(&f.kind)
	c.gate(&f.after)
}

func (c *codec) thread(th *thread) {
	c.str(&th.id)
	c.text(&th.question)
	c.text(&th.answer)
	c.gate(&th.opened)
	c.gate(&th.resolved)
	list(c, &th.clues, (*codec).fact)
	c.ints(&th.about)
}

func (c *codec) event(e *event) {
	c.date(&e.date)
	c.text(&e.text)
	c.gate(&e.after)
}
