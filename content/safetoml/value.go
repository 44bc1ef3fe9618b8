package safetoml

// value scans the value of a key, or an element of the array that is its value.
func (s *scanner) value(of place) bool {
	switch s.peek() {
	case '[':
		return s.array(of)
	case '{':
		return s.inlineTable(of)
	case '"':
		if s.triple('"') {
			return s.multiline(&s.quote, 6)
		}
		return s.basic()
	case '\'':
		if s.triple('\'') {
			return s.multiline(&s.apostrophe, 5)
		}
		return s.literal()
	}
	return s.word()
}

// enter counts one level of nesting, leave takes it back.
func (s *scanner) enter() bool {
	if s.depth++; s.depth > s.limits.Depth {
		return s.failLimit(s.pos, tooDeep, s.limits.Depth)
	}
	return true
}

func (s *scanner) leave() bool {
	s.depth--
	s.pos++
	return true
}

func (s *scanner) array(of place) bool {
	open := s.pos
	if !s.enter() || !s.spend(costArray) {
		return false
	}
	for s.pos++; ; s.pos++ {
		if !s.blank() {
			return false
		}
		switch s.peek() {
		case 0:
			return s.fail(open, openArray)
		case ']':
			return s.leave()
		}
		element := of
		if of.node != nil {
			element.node = of.node.element(s.lineAt(s.pos))
		}
		if !s.spend(costElement) || !s.value(element) || !s.blank() {
			return false
		}
		switch s.peek() {
		case 0:
			return s.fail(open, openArray)
		case ']':
			return s.leave()
		case ',':
		default:
			return s.fail(s.pos, noComma)
		}
	}
}

func (s *scanner) inlineTable(of place) bool {
	open := s.pos
	if !s.enter() || !s.spend(costInline(of.parts, of.bytes)) {
		return false
	}
	for s.pos++; ; s.pos++ {
		if !s.blank() {
			return false
		}
		switch s.peek() {
		case 0:
			return s.fail(open, openTable)
		case '}':
			return s.leave()
		}
		if !s.pair(of) || !s.blank() {
			return false
		}
		switch s.peek() {
		case 0:
			return s.fail(open, openTable)
		case '}':
			return s.leave()
		case ',':
		default:
			return s.fail(s.pos, noComma)
		}
	}
}

// word scans a number, a date or a bare word. Blanks belong to it in a date, where
// they may stand before the time; that they may also follow it makes no difference.
func (s *scanner) word() bool {
	start := s.pos
	number := false
	if c := s.peek(); c == '+' || c == '-' || isDigit(c) {
		number = true
	}
	date, exponent := false, false
	for ; s.pos < len(s.data); s.pos++ {
		c := s.data[s.pos]
		if !isBare(c) && c != '+' && c != '.' && c != ':' && (c != ' ' || !date) {
			break
		}
		date = date || (c == '-' || c == ':') && isDigit(s.data[start])
		exponent = exponent || c|0x20 == 'e'
	}
	if s.pos == start {
		return s.fail(start, noValue)
	}
	cost := costDigit * (s.pos - start)
	if number && exponent {
		cost += costFloat
	}
	if date {
		cost += costDate
	}
	return s.spend(cost)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
