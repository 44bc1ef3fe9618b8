package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flags are those of every command. What stands for a setting is read by ui/config;
// here they only have to exist.
type flags struct {
	asOf string
	with []string
	json bool
}

func (a *app) addFlags(root *cobra.Command) {
	f := root.PersistentFlags()
	f.String("show", "", "the show, by its id (see unspoiled shows)")
	f.String("profile", "", "whose progress is read and changed")
	f.StringSliceVar(&a.flags.with, "with", nil, "tell only what is safe with these profiles in the room")
	f.StringVar(&a.flags.asOf, "as-of", "", "tell only what was known at this point, such as S2E3")
	f.StringArray("content", nil, "a folder of shows beside the built-in one, or a show’s own folder")
	f.String("state", "", "the folder that keeps progress")
	f.String("config", "", "the settings file")
	f.BoolVar(&a.flags.json, "json", false, "write JSON, for programs (see unspoiled help json)")
	f.Bool("plain", false, "plain text: no full screen, no color")
	f.String("color", "", "when to use color: auto, always or never")
	f.SortFlags = false
}

// given is the flags that were set, each with its values.
func given(set *pflag.FlagSet) map[string][]string {
	out := map[string][]string{}
	set.Visit(func(f *pflag.Flag) {
		if many, ok := f.Value.(pflag.SliceValue); ok {
			out[f.Name] = many.GetSlice()
			return
		}
		out[f.Name] = []string{f.Value.String()}
	})
	return out
}

// valueKey annotates a flag of one command with the name of its value.
const valueKey = "value"

// value names the value of a flag in the help.
func value(set *pflag.FlagSet, flag, name string) {
	_ = set.SetAnnotation(flag, valueKey, []string{name})
}

// valueName is what stands for a flag's value in the help.
func valueName(f *pflag.Flag) string {
	if name := f.Annotations[valueKey]; len(name) > 0 {
		return name[0]
	}
	switch f.Name {
	case "show":
		return "ID"
	case "profile":
		return "NAME"
	case "with":
		return "NAME,…"
	case "as-of":
		return "POINT"
	case "content", "state":
		return "DIR"
	case "config":
		return "FILE"
	case "color":
		return "WHEN"
	}
	if f.Value.Type() == "int" {
		return "N"
	}
	return strings.ToUpper(f.Name)
}
