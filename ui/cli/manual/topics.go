package manual

// Topic is a help page about something that is not a command.
type Topic struct{ Name, Short, Long string }

// Topics returns all topics, sorted by name.
func Topics() []Topic {
	return []Topic{environment, exitCodes, jsonTopic, points}
}

var environment = Topic{
	Name: "environment", Short: "The environment variables that count",
	Long: `  UNSPOILED_CONFIG    the settings file
  UNSPOILED_SHOW      like --show
  UNSPOILED_PROFILE   like --profile
  UNSPOILED_CONTENT   like --content; several folders as in PATH
  UNSPOILED_STATE     like --state
  UNSPOILED_THEME     like look.theme in the settings
  UNSPOILED_PLAIN     like --plain
  ACCESSIBLE          any value but 0, no or false: like --plain
  NO_COLOR            any value: no color
  CLICOLOR_FORCE      any value but 0: color in pipes as well
  CLICOLOR            0: no color
  TERM                dumb: plain text
  XDG_CONFIG_HOME     where the folder unspoiled with config.toml is;
                      else ~/.config
  XDG_STATE_HOME      where the folder unspoiled with your progress is;
                      else ~/.local/state
  XDG_DATA_HOME       where the folder unspoiled with your own shows is;
                      else ~/.local/share

A flag comes before the environment, the environment before the settings file. An empty variable counts as not set. unspoiled config shows what is in force.`,
}

var exitCodes = Topic{
	Name: "exit-codes", Short: "What the exit codes mean",
	Long: `  0    done
  1    failed: nothing was found, nothing is told yet, there is nothing to undo,
       or the system refused something
  2    wrong use; a setting that no command can do without (the show, the
       profile, a folder); any mistake in the settings (config check), of which
       other commands only warn
  3    a show's data is invalid, or leaks (check)
  4    progress could not be read or saved, or a damaged file was found
  129  ended by SIGHUP
  130  ended by SIGINT (ctrl+c)
  143  ended by SIGTERM
  128  and a signal's number: ended by that signal

What a command finds goes to the standard output; errors go to the standard error, each line led by "unspoiled:". A name that is locked and a name that does not exist get the same answer and the same code.`,
}

var jsonTopic = Topic{
	Name: "json", Short: "What --json writes",
	Long: `With --json a command writes one JSON object to the standard output. Like the text it holds what is open to you and nothing else. "version" is 1; it changes only when a field goes or changes its meaning. New fields may come at any time. A field that has nothing to tell is absent, unless it is named with "or null".

Points are written "S4E7" or "S4", dates "2016-07-15", "2016-07" or "2016", lengths in whole minutes. Entries are named by the name that you know.

Every object about a show begins with: version, show (its id), title, profile, and where a lens is on rewatch (a point, or "start"), as_of and with. Then come

  next       next (PAGE or null)
  status     watched, episodes, minutes_left, next (EPISODE or null),
             seasons [SEASON]; a season of the status has no premise and notes
  mark       watched, changed [point], name, next (a point); so does unmark
  undo       change, of (the id of the show it concerned); so does redo
  rewatch    change
  history    changes [{time, of, change, episodes, watched, stands}]
  opened     change, opened [{kind, items [{title, text, at}]}]
  import     format, kind, rows, imported (false: a preview), name, episodes
             [point] (that are marked, or would be), certain and doubtful
             [{point, time, day_doubtful, why}], known (views that the history
             had), ignored {reason: rows}, damaged, broken [{file, line, what}],
             persons [text]
  recap      length, chapters [{season, label, title, told [FACT]}]
  show       entry {name, kind, first, also, actors, intro, facts [FACT],
             bonds [{with, kind, since, until}], appears [point] (where it is
             seen, in a show that says so), else told_of_in [point] (where it is
             told of)}, or season (SEASON), or episode (PAGE)
  search     query, hits [{kind, title, text, at, approximate (true: it holds the
             query only nearly)}]
  people     entries [NAME]; so does world
  threads    threads [{question, opened, clues [FACT], answered, answer,
             resolved, about [NAME]}]
  timeline   events [{date, text, at}]
  plan       from, by, per_day, episodes (how many), minutes, longest,
             days [{date, minutes, episodes [{point, name, runtime, guessed}]}],
             hidden [point of a season that is not in it], file
  export     tagline, network, creators, story [{length, chapters as of recap}],
             seasons [SEASON], episodes [PAGE], people and world [entry as of
             show], threads and events as above

  EPISODE    point, name (its title, or such as "Chapter Seven"), state (watched,
             next, ahead, locked), released, runtime, teaser
  PAGE       an EPISODE with season, directors, writers, recap,
             beats [{text, kind, essential}], in [NAME] (whom and what it
             tells of)
  SEASON     point, label, title, state (watched, watching, next, later), setting,
             premise, released, ended, runtime, minutes_left, episodes_left,
             parts [{title, released, from, to}], episodes [EPISODE], notes [text]
  FACT       at (a point), text, kind
  NAME       name, kind, first (a point)

Without the beginning about a show, but with the version:

  shows      shows [{show, title, source, license, next (a point), last (the day
             on which it was watched), folder, current, problems}]
  profiles   show, profiles [{name, current, watched, furthest, readable}]
  config     file, read, settings [{name, value, origin}],
             problems [{where, line, what}]; so do config path and config check
  doctor     program, paths, terminal, shows, settings: [{name, value, wrong}]
  check      passed, shows [{folder, passed, findings [{level, file, line, where,
             what, at, fix}]}]; a level is problem, leak, style or note
  new        show, folder, files [name]; with --from also source, title, license,
             left_out [text], doubts [text]
  update     show, dry_run; new, changed, conflicts, others: [{place, key}]
  add, remove  show, folder
  --version  unspoiled, go, system

Paragraphs of a text are parted by "\n\n". Where there is nothing to find, search and recap write an empty list and exit with 1. Errors are text on the standard error, also with --json.`,
}

var points = Topic{
	Name: "points", Short: "How seasons and episodes are written",
	Long: `A point is a season or an episode:

  S2           season 2, whole
  S2E3         episode 3 of season 2
  S0E1         the first of the specials
  S2E1-S2E4    a range of episodes (mark and unmark; S2E1-4 is the same)
  S1-S3        a range of seasons, without specials
  #978         the 978th episode in the order of watching
  #12-#24      a range of that order
  all          the series, without the specials that stand aside from it
               (mark, unmark and plan)

What is not out yet is left where a season, a range or all is marked; an episode by itself is taken. In a shell # may need quotes.

Small letters and leading zeros do as well: s02e03; so does 2x03.

--as-of POINT shows everything as if you had watched no further than that point; --with NAME shows only what NAME has watched, too. Neither ever shows more than your own progress does.`,
}
