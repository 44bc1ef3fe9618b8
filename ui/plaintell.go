package ui

import (
	"bufio"
	"fmt"
	"math"
	"slices"
	"strings"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// conversation is the guide line by line.
type conversation struct {
	*Model
	out     *bufio.Writer
	width   func() int
	choices []widget.Intent // those that were told last, numbered from 1
	told    []string        // the page that was told last
	rest    []string        // of it, what waits for "more"
	part    int             // lines that are told at once; 0 for all
	status  string          // how far one has watched, as said last
	wrong   string          // the trouble said last
	over    bool
}

// tell says where one is, what was done, and what is there, unless that is so still.
func (c *conversation) tell() {
	c.settle()
	where, lines, choices := c.page()
	c.choices = choices
	c.print(where)
	if c.notice.words != "" {
		c.print(c.news())
	}
	long, _ := c.viewing.where()
	if long = c.progress.whose(long, c.look.Symbols); long != c.status && !c.nav.asking() {
		c.status = long
		c.print(text.Sentence(widget.Spoken(long)) + ".")
	}
	if trouble := c.trouble(); trouble != c.wrong {
		if c.wrong = trouble; c.wrong != "" {
			c.print("Trouble: " + text.Sentence(c.wrong) + ".")
		}
	}
	if c.dialog != nil {
		c.print(lines...)
	} else if whole := append([]string{where}, lines...); !slices.Equal(whole, c.told) {
		c.told, c.rest = whole, lines
		c.more()
	}
}

func (c *conversation) news() string {
	said := text.Sentence(c.notice.words) + "."
	c.notice.clear()
	return said
}

// page is what is open: where that is, its lines, and what can be chosen in them.
func (c *conversation) page() (where string, lines []string, choices []widget.Intent) {
	if d := c.dialog; d != nil {
		for _, l := range d.Lines {
			if l != "" {
				lines = append(lines, l)
			}
		}
		for i, choice := range d.Choices {
			lines = append(lines, fmt.Sprintf("%d. %s", i+1, choice.Words))
			choices = append(choices, widget.Decide{Do: choice.Do})
		}
		return d.Question, lines, choices
	}
	name, page := c.nav.top().Plain()
	lines, choices = page.Plain()
	parts := []string{name}
	if len(c.nav.overlays) == 0 {
		parts = []string{screens[c.nav.open].name, name}
	}
	where = strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
	if page.Titled() && len(lines) > 0 {
		if where != "" {
			where += ": "
		}
		where, lines = where+lines[0], lines[1:]
	}
	if c.viewing.lensed() {
		lens, _ := c.viewing.lensWords()
		where += " (" + lens + ")"
	}
	return where, lines, choices
}

// more tells what is left of the page, or the next part of it.
func (c *conversation) more() {
	n := len(c.rest)
	if c.part > 0 {
		n = min(n, c.part)
	}
	c.print(c.rest[:n]...)
	if c.rest = c.rest[n:]; len(c.rest) > 0 {
		c.print(fmt.Sprintf("An empty line goes on: %d lines are left.", len(c.rest)))
	}
}

// print writes lines, wrapped at words.
func (c *conversation) print(lines ...string) {
	width := math.MaxInt
	if w := c.width(); w > 0 {
		width = max(w, 20)
	}
	for _, l := range lines {
		wrapped := text.Wrap(width, text.Run{Text: c.look.Symbols.Plain(l)})
		if len(wrapped) == 0 {
			c.out.WriteByte('\n')
		}
		for _, one := range wrapped {
			for _, r := range one {
				c.out.WriteString(r.Text)
			}
			c.out.WriteByte('\n')
		}
	}
}

// prompt asks for a line.
func (c *conversation) prompt() { c.out.WriteString("> ") }
