package content

import "unspoiled/content/showfile"

func (l *loader) readThreads(f *showfile.Parsed[showfile.Pages]) {
	for i := range f.Is.Threads {
		in, at := &f.Is.Threads[i], spot{file: f.File}.in("thread", i)
		switch {
		case !ValidID(in.ID):
			l.problem(at.at("id"), "is missing or not an id; write lower-case letters, digits and dashes")
		case l.threads[in.ID]:
			l.problem(at.at("id"), "another thread has it; ids are used once")
		}
		l.threads[in.ID] = true
		l.show.threads = append(l.show.threads, l.readThread(at, in))
	}
}

func (l *loader) readThread(at spot, in *showfile.Thread) thread {
	th := thread{id: in.ID, opened: l.must(at.at("opened"), in.Opened), resolved: l.gate(at.at("resolved"), in.Resolved)}
	l.need(in.Question != nil, at.at("question"))
	th.question = l.text(at.at("question"), in.Question, th.opened)
	told := l.both(th.opened, th.resolved)
	switch {
	case in.Answer != nil && in.Resolved == nil:
		l.missing(at.at("resolved"), "resolved is missing; write the episode that gives the answer")
		told = never // an answer without its episode stays locked
	case in.Resolved != nil && in.Answer == nil:
		l.missing(at.at("answer"), "answer is missing; write what the episode answers, or leave both out")
	}
	th.answer = l.text(at.at("answer"), in.Answer, told)
	th.about = l.refs(at.at("about"), in.About)
	th.clues = l.readFacts(at, "clue", in.Clues, th.opened)
	return th
}

func (l *loader) readEvents(f *showfile.Parsed[showfile.Pages]) {
	for i := range f.Is.Events {
		in, at := &f.Is.Events[i], spot{file: f.File}.in("event", i)
		if in.Date.IsZero() {
			l.missing(at.at("date"), "date is missing; write \"1983-11-06\", \"1983-11\" or \"1983\"")
		}
		after := l.must(at.at("after"), in.After)
		l.need(in.Text != nil, at.at("text"))
		l.show.events = append(l.show.events, event{date: in.Date, after: after, text: l.text(at.at("text"), in.Text, after)})
	}
}
