package clean

// size is the number of bytes written.
func (c *cleaner) size() int {
	if c.out == nil {
		return c.kept
	}
	return len(c.out)
}

// written is what is written from from on.
func (c *cleaner) written(from int) string {
	if c.out == nil {
		return c.src[from:c.kept]
	}
	return string(c.out[from:])
}

// write copies src[from:to], whose last rune is r.
func (c *cleaner) write(from, to int, r rune) {
	c.last, c.folding = r, false
	if c.out == nil && from == c.kept {
		c.kept = to
		return
	}
	c.part()
	c.out = append(c.out, c.src[from:to]...)
}

// put writes s, which stands for something else in src and ends in r.
func (c *cleaner) put(s string, r rune) {
	c.last, c.folding = r, false
	if c.out == nil && len(c.src)-c.kept >= len(s) && c.src[c.kept:c.kept+len(s)] == s {
		c.kept += len(s)
		return
	}
	c.part()
	c.out = append(c.out, s...)
}

// part leaves src: from here on what is written has its own bytes.
func (c *cleaner) part() {
	if c.out == nil {
		c.out = append(make([]byte, 0, len(c.src)), c.src[:c.kept]...)
	}
}

// trim takes back the spaces written last.
func (c *cleaner) trim() {
	for c.out == nil && c.kept > 0 && c.src[c.kept-1] == ' ' {
		c.kept--
	}
	for len(c.out) > 0 && c.out[len(c.out)-1] == ' ' {
		c.out = c.out[:len(c.out)-1]
	}
}
