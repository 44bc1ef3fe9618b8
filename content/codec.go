package content

import "encoding/binary"

// codec writes a show as bytes, or reads it back, by one description of its
// shape: each method takes a pointer and goes the way that the codec goes. What is
// read is as sound as what was written, since a checksum stands over it.
type codec struct {
	writing bool
	out     []byte
	in      string // strings that are read are parts of it, without a copy
	at      int

	gates    []int32 // the ground from which gates are cut
	versions []version
}

func (c *codec) int(n *int) {
	if c.writing {
		c.out = binary.AppendVarint(c.out, int64(*n))
		return
	}
	var v uint64
	for shift := 0; ; shift += 7 {
		b := c.in[c.at]
		c.at++
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			break
		}
	}
	*n = int(v>>1) ^ -int(v&1)
}

// count goes the length of a slice; nil and empty are told apart.
func (c *codec) count(n int, isNil bool) int {
	if isNil {
		n = -1
	}
	c.int(&n)
	return n
}

func (c *codec) flag(b *bool) {
	n := 0
	if *b {
		n = 1
	}
	c.int(&n)
	*b = n == 1
}

func (c *codec) str(s *string) {
	n := len(*s)
	c.int(&n)
	if c.writing {
		c.out = append(c.out, *s...)
		return
	}
	*s = c.in[c.at : c.at+n]
	c.at += n
}

// list goes a slice, item by item.
func list[T any](c *codec, s *[]T, item func(*codec, *T)) {
	n := c.count(len(*s), *s == nil)
	if !c.writing {
		if n < 0 {
			return
		}
		*s = make([]T, n)
	}
	for i := range *s {
		item(c, &(*s)[i])
	}
}

func (c *codec) strs(s *[]string) { list(c, s, (*codec).str) }
func (c *codec) ints(s *[]int)    { list(c, s, (*codec).int) }

func (c *codec) point(p *Point) {
	c.int(&p.Season)
	c.int(&p.Episode)
}

func (c *codec) date(d *Date) {
	c.int(&d.Year)
	c.int(&d.Month)
	c.int(&d.Day)
}

func (c *codec) gate(g *gate) {
	n := c.count(len(*g), *g == nil)
	if !c.writing && n >= 0 {
		*g = cut(&c.gates, n)
	}
	for i := range *g {
		at := int((*g)[i])
		c.int(&at)
		(*g)[i] = int32(at)
	}
}

func (c *codec) version(v *version) {
	c.str(&v.raw)
	c.gate(&v.after)
}

func (c *codec) text(t *text) {
	n := c.count(len(*t), *t == nil)
	if !c.writing && n >= 0 {
		*t = cut(&c.versions, n)
	}
	for i := range *t {
		c.version(&(*t)[i])
	}
}

// cut takes n items off a common ground, so that thousands of small slices are a
// few large ones.
func cut[T any](ground *[]T, n int) []T {
	if len(*ground) < n {
		*ground = make([]T, max(n, 2048))
	}
	out := (*ground)[:n:n]
	*ground = (*ground)[n:]
	return out
}
