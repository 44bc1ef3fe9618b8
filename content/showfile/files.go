// Package showfile is the format of a show's files: structs with toml tags, which Read fills and
// Write writes. It knows the shape of the files only. Whether a point or an id leads anywhere, and
// who may be told what, is decided in content.
//
// FORMAT.md in content/shows describes the format; content/schema has schemas for editors.
package showfile

// Show is show.toml.
type Show struct {
	Schema   int      `toml:"schema"`
	ID       string   `toml:"id"`
	Title    Text     `toml:"title"`
	Names    []string `toml:"names"`
	Tagline  Text     `toml:"tagline"`
	Network  string   `toml:"network"`
	Creators []string `toml:"creators"`
	Word     string   `toml:"episode_word"`
	Said     Texts    `toml:"said"`
	Order    []string `toml:"order"`
	Source   string   `toml:"source"`
	License  string   `toml:"license"`
	Accent   string   `toml:"accent"`
}

// Season is season-N.toml.
type Season struct {
	Number   *int      `toml:"number"`
	Title    Text      `toml:"title"`
	Setting  Text      `toml:"setting"`
	Premise  Text      `toml:"premise"`
	Minute   Text      `toml:"minute" write:"tables"`
	Five     []Five    `toml:"five"`
	Parts    []Part    `toml:"part"`
	Notes    []Note    `toml:"note"`
	Episodes []Episode `toml:"episode"`
}

// Five is a paragraph of the season told in five minutes.
type Five struct {
	After Gate `toml:"after"`
	Text  Text `toml:"text"`
}

// Part is a run of episodes that came out together.
type Part struct {
	Title    string `toml:"title"`
	Released Day    `toml:"released"`
	Episodes string `toml:"episodes"`
}

// Note is a remark on the making of a season.
type Note struct {
	After Gate `toml:"after"`
	Text  Text `toml:"text"`
}

// Episode is an episode of a season.
type Episode struct {
	Number    *int     `toml:"number"`
	Title     Text     `toml:"title"`
	Released  Day      `toml:"released"`
	Runtime   *int     `toml:"runtime"`
	Directors []string `toml:"directors"`
	Writers   []string `toml:"writers"`
	Teaser    Text     `toml:"teaser"`
	Recap     Text     `toml:"recap"`
	Cast      []string `toml:"cast"`
	Beats     []Beat   `toml:"beat"`
}

// Beat is one thing that happens in an episode.
type Beat struct {
	Text      Text     `toml:"text"`
	Kind      string   `toml:"kind"`
	Essential bool     `toml:"essential"`
	Minute    bool     `toml:"minute"`
	Who       []string `toml:"who"`
	After     Gate     `toml:"after"`
}

// Pages is any file beside show.toml and the seasons: entries, threads and events.
type Pages struct {
	Entries []Entry  `toml:"entry"`
	Threads []Thread `toml:"thread"`
	Events  []Event  `toml:"event"`
}

// Entry is a person, place, creature, thing, group or idea.
type Entry struct {
	ID      string    `toml:"id"`
	Kind    string    `toml:"kind"`
	First   Gate      `toml:"first"`
	Name    Text      `toml:"name"`
	Aliases Texts     `toml:"aliases"`
	Actor   Text      `toml:"actor"`
	Intro   Text      `toml:"intro"`
	Facts   []Fact    `toml:"fact"`
	Bonds   []Bond    `toml:"bond"`
	Becomes []Becomes `toml:"becomes"`
}

// Fact is one thing learned: of an entry, or as a clue to a thread.
type Fact struct {
	After Gate   `toml:"after"`
	Text  Text   `toml:"text"`
	Kind  string `toml:"kind"`
}

// Bond is what another entry is to this one.
type Bond struct {
	With  string `toml:"with"`
	Kind  string `toml:"kind"`
	Back  string `toml:"back"`
	After Gate   `toml:"after"`
	Until Gate   `toml:"until"`
}

// Becomes is what an entry turns out to be.
type Becomes struct {
	Entry string `toml:"entry"`
	After Gate   `toml:"after"`
}

// Thread is a question of the story.
type Thread struct {
	ID       string   `toml:"id"`
	Question Text     `toml:"question"`
	Opened   Gate     `toml:"opened"`
	Answer   Text     `toml:"answer"`
	Resolved Gate     `toml:"resolved"`
	About    []string `toml:"about"`
	Clues    []Fact   `toml:"clue"`
}

// Event is something that happened in the story's own time.
type Event struct {
	Date  Date `toml:"date"`
	After Gate `toml:"after"`
	Text  Text `toml:"text"`
}
