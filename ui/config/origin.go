package config

import (
	"strconv"

	"unspoiled/content/clean"
)

// Kind is a kind of place that a setting can come from, the weakest first.
type Kind uint8

// The kinds.
const (
	BuiltIn  Kind = iota
	FromFile      // the user's file
	FromEnv       // an environment variable
	FromFlag      // a flag
	Closed        // nowhere: the section could not be read, and is therefore at its strictest
)

// Origin is where a setting came from. The zero Origin is what is built in.
type Origin struct {
	Kind Kind
	Name string // path of the file, name of the variable, flag with its dashes, or section that is closed
	Line int    // in the file, from 1; 0 where it cannot be had
}

// String is such as "default", "/home/al/.config/unspoiled/config.toml:12",
// "UNSPOILED_SHOW" or "--show"; it can be written to a terminal as it is.
func (o Origin) String() string {
	switch o.Kind {
	case BuiltIn:
		return "default"
	case Closed:
		return "strictest, as [" + o.Name + "] could not be read"
	}
	name := clean.Line(o.Name)
	if o.Line > 0 {
		name += ":" + strconv.Itoa(o.Line)
	}
	return name
}
