package content

func (l *loader) readThreads(file *table) {
	for _, t := range file.tables("thread", keyed("thread", "id")) {
		th := thread{id: t.name("id")}
		switch {
		case !ValidID(th.id):
			t.problem("id", "is missing or not an id; write lower-case letters, digits and dashes")
		case l.threads[th.id]:
			t.problem("id", "another thread has it; ids are used once")
		}
		l.threads[th.id] = true
		th.fill(t)
		l.show.threads = append(l.show.threads, th)
	}
}

func (th *thread) fill(t *table) {
	th.opened = t.must("opened")
	th.question = t.needText("question", th.opened)
	_, answered := t.keys["answer"]
	_, resolved := t.keys["resolved"]
	switch {
	case answered && !resolved:
		t.problem("", "resolved is missing; write the episode that gives the answer")
	case resolved && !answered:
		t.problem("", "answer is missing; write what the episode answers, or leave both out")
	}
	th.resolved = t.after("resolved")
	th.answer = t.text("answer", t.l.both(t.l.both(th.opened, th.resolved), gateIf(!resolved)))
	th.about = t.refs("about")
	for _, c := range t.tables("clue", counted("clue")) {
		th.clues = append(th.clues, c.fact(th.opened))
	}
	t.done()
}

// gateIf is never where cond holds: an answer without its episode stays locked.
func gateIf(cond bool) gate {
	if cond {
		return never
	}
	return nil
}

func (l *loader) readEvents(file *table) {
	for _, t := range file.tables("event", counted("event")) {
		raw, _ := t.str("date")
		date, ok := parseDate(raw)
		if !ok {
			t.problem("date", "is missing or not a date; write \"1983-11-06\", \"1983-11\" or \"1983\"")
		}
		after := t.must("after")
		l.show.events = append(l.show.events, event{date: date, after: after, text: t.needText("text", after)})
		t.done()
	}
}
