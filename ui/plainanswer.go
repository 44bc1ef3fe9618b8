package ui

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content/clean"
	"unspoiled/ui/config"
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// answer does what a line says, and prints the result. A line that means nothing prints one line.
func (c *conversation) answer(line string) {
	line = strings.TrimSpace(strings.TrimPrefix(strings.Join(strings.Fields(line), " "), ":"))
	switch low := strings.ToLower(line); low {
	case "":
		c.print("That is all. help tells what can be typed.")
		return
	case "help", "?", "h":
		c.help()
		return
	case "again":
		c.lastPage = nil
	default:
		cmd, err := c.obey(line, low)
		if err != nil {
			c.print(text.Sentence(err.Error()) + ".")
			return
		}
		c.run(cmd)
	}
	if !c.ended {
		c.tell()
	}
}

func (c *conversation) obey(line, low string) (tea.Cmd, error) {
	if n, ok := number(line); ok {
		return c.choose(n)
	}
	switch {
	case low == "quit", low == "exit", low == "q":
		return c.quit(), nil
	case low == "back", low == "b":
		return c.back(), nil
	case c.dialog != nil:
		return c.decide(low)
	case c.nav.asking():
		return nil, errors.New("answer by a number; quit leaves")
	case strings.HasPrefix(line, "/"):
		return c.search(line[1:])
	case low == "search", strings.HasPrefix(low, "search "):
		return c.search(line[len("search"):])
	}
	return c.command(c.expand(line, low))
}

func number(line string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(line), "."))
	return n, err == nil
}

func (c *conversation) choose(n int) (tea.Cmd, error) {
	switch count := len(c.choices); {
	case count == 0:
		return nil, errors.New("there is nothing to choose by a number here")
	case n < 1 || n > count:
		return nil, fmt.Errorf("the numbers here are 1 to %d", count)
	}
	return c.act(c.choices[n-1]), nil
}

func (c *conversation) back() tea.Cmd {
	if c.typing() {
		c.nav.back()
		return nil
	}
	return c.press(tea.KeyPressMsg{Text: c.keys.Back.Keys()[0]})
}

func (c *conversation) decide(word string) (tea.Cmd, error) {
	all := c.dialog.Choices
	switch {
	case word == "no", word == "n":
		return c.act(widget.Decide{}), nil
	case (word == "yes" || word == "y") && len(all) == 2:
		return c.act(widget.Decide{Do: all[1].Do}), nil
	}
	return nil, fmt.Errorf("answer by a number from 1 to %d, or no", len(all))
}

func (c *conversation) search(words string) (tea.Cmd, error) {
	if words = strings.TrimSpace(words); words == "" {
		return nil, errors.New("name what to search for: search lamp")
	}
	if _, ok := c.nav.top().(*screen.Search); ok {
		c.nav.back()
	}
	c.run(c.nav.search())
	return c.paste(tea.PasteMsg{Content: words}), nil
}

// expand expands a line to a command: a key stands for its command, and "mark" on the page of an
// episode means that episode.
func (c *conversation) expand(line, low string) string {
	for a := range config.Actions() {
		word := strings.ReplaceAll(string(a), "_", " ")
		if !a.Moves() && !slices.Contains(unspoken, word) && slices.Contains(c.options.Keys.Of(a), line) {
			line, low = word, word
		}
	}
	here := c.nav.here()
	onPage := c.nav.open == tabSeasons && len(c.nav.overlays) == 0 && here.Level > widget.LevelList
	if onPage && slices.Contains([]string{"mark", "unmark", "peek"}, low) {
		return low + " " + here.Point.String()
	}
	return line
}

// command runs a line as the palette would. A line that lacks its argument lists the completions.
// An error leaves everything as it was.
func (c *conversation) command(line string) (_ tea.Cmd, err error) {
	was, typed := c.nav.overlays, ""
	defer func() {
		if err != nil {
			c.nav.overlays = was
		}
	}()
	if p, ok := c.nav.top().(*palette); ok {
		typed = p.Typed()
	}
	if c.typing() {
		c.nav.back()
	}
	line = c.completeName(line)
	t, all := newTable(c.Model), c.commands()
	one, arg, ok := t.find(all, line)
	if strings.HasSuffix(typed, " ") && (!ok || one.name == "") {
		line = typed + line
		one, arg, ok = t.find(all, line)
	}
	switch {
	case !ok:
		if cmd, err := t.runShow(line); err == nil {
			return cmd, nil
		}
		return nil, fmt.Errorf("there is no command %s; help lists them, and /words searches", clean.Quote(line, 24))
	case one.name == "mark" && arg == "":
		c.markNext()
		return nil, nil
	case one.arg != "" && arg == "":
		return c.openPalette(one.name + " "), nil
	}
	cmd, err := one.run(arg)
	if at := slices.IndexFunc(screens[:], func(t tab) bool { return strings.ToLower(t.name) == one.name }); at >= 0 {
		c.settle()
		c.nav.up(widget.LevelList)
	}
	return cmd, err
}

// completeName completes the name of a command, if only one begins so.
func (c *conversation) completeName(line string) string {
	var found []string
	for _, one := range c.commands() {
		if low := strings.ToLower(line); one.name == low {
			return line
		} else if strings.HasPrefix(one.name, low) {
			found = append(found, one.name)
		}
	}
	if found = slices.Compact(found); len(found) == 1 {
		return found[0]
	}
	return line
}

// unspoken are the commands that make no sense line by line: they concern the drawing, or need a
// key.
var unspoken = []string{
	"theme", "mouse", "copy", "follow", "hint", "next link", "previous link", "next match", "previous match",
	"next heading", "previous heading", "mark this", "peek here", "back", "search", "help", "quit",
}

func (c *conversation) commands() []command {
	return slices.DeleteFunc(newTable(c.Model).commands(), func(one command) bool { return slices.Contains(unspoken, one.name) })
}

func (c *conversation) help() {
	c.print("A number chooses what has it: 3 opens row 3, and follows link [3].")
	switch {
	case c.dialog != nil:
		c.print("no leaves everything as it is.")
	case c.nav.asking():
		c.print("back goes back to the question before; quit leaves.")
	default:
		c.print(
			"A point goes there, as S1E2 or S2.",
			"back: to where you were.", "again: tell the page again.",
			"search WORDS, or /WORDS: search all that is open to you.",
		)
		var names []string
		all := c.commands()
		for i, one := range all {
			names = append(names, strings.TrimSpace(one.name+" "+one.arg))
			if i+1 == len(all) || all[i+1].desc != one.desc { // the screens share one line
				c.print(strings.Join(names, ", ") + ": " + one.desc + ".")
				names = nil
			}
		}
		c.print("help: these lines.", "quit: leave; what you have marked is kept.")
		c.print("A command without its words lists what they can be; its beginning will do where it is the only one, and a name alone opens its page. The keys of the guide on the whole screen are words too.")
	}
}
