package safetoml

// basic scans "a string" or a key in double quotes.
func (s *scanner) basic() bool {
	open := s.pos
	s.pos++
	for {
		end := s.quote.from(s.data, s.pos)
		line := s.newline.from(s.data, s.pos)
		escape := s.backslash.from(s.data, s.pos)
		switch {
		case escape < end && escape+1 < line:
			s.pos = escape + 2
		case end < line:
			s.pos = end + 1
			return true
		default:
			return s.fail(open, openString)
		}
	}
}

// literal scans 'a string' or a key in single quotes.
func (s *scanner) literal() bool {
	open := s.pos
	s.pos++
	end := s.apostrophe.from(s.data, s.pos)
	if end >= s.newline.from(s.data, s.pos) {
		return s.fail(open, openString)
	}
	s.pos = end + 1
	return true
}

// triple reports whether three of the quotes are next.
func (s *scanner) triple(c byte) bool {
	return s.pos+2 < len(s.data) && s.data[s.pos+1] == c && s.data[s.pos+2] == c
}

// multiline scans a string between three quotes. One or two quotes within it are text,
// and of a longer run the last three close it. The lexer takes a run of five; double
// quotes behind a double backslash it takes six, so most is 6 there.
func (s *scanner) multiline(quote *cursor, most int) bool {
	open := s.pos
	s.pos += 3
	for {
		at := quote.from(s.data, s.pos)
		if quote.of == '"' {
			if escape := s.backslash.from(s.data, s.pos); escape+1 < len(s.data) && escape < at {
				s.pos = escape + 2
				continue
			}
		}
		if at == len(s.data) {
			return s.fail(open, openMultiline)
		}
		s.pos = at
		for s.peek() == quote.of {
			s.pos++
		}
		switch run := s.pos - at; {
		case run > most:
			return s.fail(at, manyQuotes)
		case run >= 3:
			return true
		}
	}
}
