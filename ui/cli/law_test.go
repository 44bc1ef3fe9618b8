package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// everyCommand is every command that tells something of a show. Words that are locked
// at S1E1 are among the queries, of the show as well as of its twin.
func everyCommand() [][]string {
	var out [][]string
	for _, words := range []string{
		"", "next", "status", "opened", "history", "recap", "recap S1", "recap S1E1", "recap S1E2", "recap S2",
		"recap --length five", "recap --length full", "people", "world", "threads", "threads --open", "timeline",
		"shows", "profiles", "doctor", "status --as-of S1E1", "people --as-of S2", "status --with default",
		"show S0", "show S1", "show S2", "show S0E1", "show S1E1", "show S1E2", "show S2E2", "show S3", "recap S3",
		"mark S1E1", "mark S9", "mark S2E7", "__complete show ", "__complete search ", "__complete mark ", "__complete status --as-of ",
	} {
		args := strings.Split(words, " ")
		if words == "" {
			args = nil
		}
		out = append(out, args)
	}
	for _, q := range []string{
		"edda", "quint", "corvina", "meridian", "the corvina", "the meridian", "nine", "zero", "pell", "marsh", "lena moor", "tess vale",
		"harbor master", "stranger", "drowning", "salvage", "wreckers", "e", "m", "ice", "wreck", "corvin", "meridan", "why", "mara",
	} {
		out = append(out, []string{"show", q}, []string{"search", q}, []string{"__complete", "show", q})
	}
	return out
}

// twinOf changes texts, names, credits and answers that are locked at S1E1, some of them in
// length, and drops a whole fact.
func twinOf(s string) string {
	return strings.NewReplacer(
		"Edda", "Quint", "edda", "quint", "Corvina", "Meridian of the Seven Isles", "corvina", "meridian",
		`"Nine"`, `"Zero"`, "called Nine", "called Zero", "Pell", "Marsh", "Lena Moor", "Tess Vale", "Salvage", "Wreckers and Wardens",
		"He drowns under the ice.", "He leaves town.", "Her wreck lies on the [reef](reef).", "She never sank.",
		"put the lamp out", "sold the lamp", "put it out himself", "never lit it", "Why did", "Why did",
		"The log names a ship, the *", "There is a list of crews, and among them the *",
	).Replace(s)
}

// TestLockedTextsChangeNothing: what the commands say to somebody who has watched S1E1,
// in text and in JSON, is byte for byte the same for a show and for a twin whose locked
// texts are others.
func TestLockedTextsChangeNothing(t *testing.T) {
	var all [][]string
	for _, args := range everyCommand() {
		all = append(all, args, append([]string{"--json"}, args...), append([]string{"--color=always"}, args...))
	}
	if testing.Short() {
		all = all[:len(all)/2]
	}
	a, b := twins(t, "S1E1", all)
	for i, args := range all {
		if a[i] != b[i] {
			t.Errorf("unspoiled %s tells what is locked:\n%+v\n%+v", strings.Join(args, " "), a[i], b[i])
		}
	}
}

// TestTwinsDiffer proves that the test above can fail: who has watched all sees the
// difference.
func TestTwinsDiffer(t *testing.T) {
	all := [][]string{{"people"}, {"world"}, {"recap"}, {"show", "edda"}, {"search", "corvina"}, {"__complete", "show", "e"}}
	a, b := twins(t, "S1,S2,S0", all)
	for i, args := range all {
		if a[i] == b[i] {
			t.Errorf("unspoiled %s: the twins look alike to who has watched all", strings.Join(args, " "))
		}
	}
}

// twins runs commands on the show and on its twin, with the same progress and in folders
// of the same names.
func twins(t *testing.T, watched string, all [][]string) (a, b []told) {
	t.Helper()
	root := t.TempDir()
	show, home := filepath.Join(root, "lantern-bay"), filepath.Join(root, "home")
	tell := func(change func(string) string) (out []told) {
		for _, dir := range []string{show, home} {
			if err := os.RemoveAll(dir); err != nil {
				t.Fatal(err)
			}
		}
		rewrite(t, bay(t), show, change)
		env := []string{"UNSPOILED_CONTENT=" + show}
		if done := run(t, home, env, "mark", watched); done.code != 0 {
			t.Fatalf("mark: %+v", done)
		}
		for _, args := range all {
			out = append(out, run(t, home, env, args...))
		}
		return out
	}
	return tell(func(s string) string { return s }), tell(twinOf)
}
