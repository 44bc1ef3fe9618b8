package config

// overlayEnvironment takes over what the environment says.
func (l *loader) overlayEnvironment() {
	for i, row := range l.rows {
		if row.env == "" {
			continue
		}
		if v := l.sources.Getenv(row.env); v != "" {
			l.set(i, row.parse([]string{v}), "", Origin{Kind: FromEnv, Name: row.env})
		}
		if row.name == "look.plain" && l.sources.Getenv(row.env) == "" {
			l.accessible(i)
		}
	}
}

// accessible honours ACCESSIBLE, which other programs read as well: any value but one
// that says no asks for plain text, and none is wrong.
func (l *loader) accessible(row int) {
	v := l.sources.Getenv("ACCESSIBLE")
	if v == "" {
		return
	}
	yes, known := truth(v)
	l.set(row, yes || !known, "", Origin{Kind: FromEnv, Name: "ACCESSIBLE"})
}

// overlayFlags takes over what was said on the command line.
func (l *loader) overlayFlags() {
	for i, row := range l.rows {
		if values := l.sources.Flags[row.flag]; row.flag != "" && len(values) > 0 {
			l.set(i, row.parse(values), "", Origin{Kind: FromFlag, Name: "--" + row.flag})
		}
	}
}
