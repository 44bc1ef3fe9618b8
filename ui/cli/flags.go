package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"unspoiled/content/wording"
	"unspoiled/ui/cli/manual"
	"unspoiled/ui/config"
)

// flags are those of every command that stand for no setting. Those that do are read by
// ui/config; here they only have to exist.
type flags struct {
	asOf string
	with []string
	json bool
}

func (a *app) addFlags(root *cobra.Command) {
	f := root.PersistentFlags()
	f.SortFlags = false
	settingFlags(f, "show", "profile")
	f.StringSliceVar(&a.flags.with, "with", nil, "tell only what is safe with these profiles in the room")
	f.StringVar(&a.flags.asOf, "as-of", "", "tell only what was known at this point, such as S2E3")
	settingFlags(f, "content", "state")
	f.String("config", "", "the settings file")
	f.BoolVar(&a.flags.json, "json", false, "write JSON, for programs (see unspoiled help json)")
	settingFlags(f, "plain", "color")
	for flag, value := range map[string]string{"with": "NAME,…", "as-of": "POINT", "config": "FILE"} {
		manual.Value(f, flag, value)
	}
	for flag, complete := range map[string]completer{
		"color": fixed("auto", "always", "never"), "show": completeShows, "profile": completeProfiles, "with": completeProfiles,
		"as-of": completeWatched, "content": folders, "state": folders, "config": extension("toml"),
	} {
		_ = root.RegisterFlagCompletionFunc(flag, a.completing(complete))
	}
}

// settingFlags adds the flags of settings.
func settingFlags(set *pflag.FlagSet, names ...string) {
	rows := map[string]config.Flag{}
	for _, s := range config.Registry() {
		rows[s.Flag.Name] = s.Flag
	}
	for _, name := range names {
		switch f := rows[name]; {
		case f.Value == "":
			set.Bool(name, false, f.Does)
		case f.Many:
			set.StringArray(name, nil, f.Does)
		default:
			set.String(name, "", f.Does)
		}
		manual.Value(set, name, rows[name].Value)
	}
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

// hint is a command that a run tells its user to give next, on the same show and the same
// progress: it repeats the flags of this run that say which those are, so that it does
// not, pasted, do something to others.
func (a *app) hint(command string) string {
	flags := given(a.cmd.Flags())
	for _, name := range [...]string{"show", "profile", "content", "state", "config"} {
		for _, value := range flags[name] {
			command += " --" + name + " " + wording.Shell(value)
		}
	}
	return command
}
