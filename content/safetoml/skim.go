package safetoml

// Skim listens to a file that is gone over without being read: at a thirtieth of what
// it takes to read it, but only the guard says whether it is TOML at all.
type Skim struct {
	Table func(name []byte)       // [name] or [[name]], as it is written
	Key   func(name, rest []byte) // a key of the table, and what stands behind = in its line
}

// Over goes over a file. The error is a *SyntaxError.
func (s *Skim) Over(name string, data []byte) error {
	scan := scanner{data: data, limits: DefaultLimits(), skim: s}
	f, ok := checkBytes(data)
	if ok {
		ok, f = scan.file(), scan.fault
	}
	if !ok {
		return f.in(name, data)
	}
	return nil
}
