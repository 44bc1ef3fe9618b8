package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"unspoiled/content/clean"
	"unspoiled/content/clean/cleantest"
)

// expect compares with a file of testdata, or with -update writes it.
func expect(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not\n%s\nbut\n%s", name, want, got)
	}
}

// The calendar as it looks on a Sunday, to a screen reader, and to a program.
func TestPlanLooks(t *testing.T) {
	home, env := t.TempDir(), []string{"UNSPOILED_CONTENT=" + bay(t)}
	run(t, home, env, "mark", "S1E1")
	for name, args := range map[string]string{
		"per-day.txt": "plan --per-day 2h",
		"short.txt":   "plan --per-day 60m",
		"by.txt":      "plan --by 2026-12-06 --days fri,sat,sun",
		"plain.txt":   "plan --by 2026-12-06 --plain",
		"all.json":    "plan --per-day 2h --json",
		"at.ics":      "plan --per-day 2h --ics - --at 19:30",
	} {
		t.Run(name, func(t *testing.T) {
			got := run(t, home, env, strings.Fields(args)...)
			if got.code != 0 || got.err != "" {
				t.Fatalf("%+v", got)
			}
			expect(t, "plan-"+name, got.out)
		})
	}
}

// Dates are read as people write them; a day without a year is the next such day. It is
// 22 November 2026.
func TestPlanReadsDates(t *testing.T) {
	home, env := t.TempDir(), []string{"UNSPOILED_CONTENT=" + bay(t)}
	for by, want := range map[string]string{
		"2026-12-24": "2026-12-24", "24 dec": "2026-12-24", "24 December": "2026-12-24", "DEC 24": "2026-12-24", "December 24, 2027": "2027-12-24",
		"24.12.": "2026-12-24", "24. dec.": "2026-12-24", "24.12.2026": "2026-12-24", "24. 12. 2027": "2027-12-24", "1 jan": "2027-01-01",
		"22 nov": "2026-11-22", "21 nov": "2027-11-21", "29 feb": "2028-02-29", "today": "2026-11-22",
		"24": "", "24 12": "", "12/24": "", "32 dec": "", "30 feb": "", "24 dezember": "", "dec": "", "": "", "24 dec 2020": "", "24.13.": "",
	} {
		got := run(t, home, env, "plan", "--by", by, "--json")
		if parts := strings.Fields(by); len(parts) == 2 && parts[1] != "12" { // without quotes
			if bare := run(t, home, env, "plan", "--by", parts[0], parts[1], "--json"); bare.out != got.out {
				t.Errorf("--by %s without quotes: %+v", by, bare)
			}
		}
		ok := strings.Contains(got.out, `"by": "`+want+`"`)
		if want != "" && !ok || want == "" && got.code != 2 {
			t.Errorf("%q: %+v", by, got)
		}
	}
}

// TestExportAsJSON: an export is the same that the other commands tell one by one.
func TestExportAsJSON(t *testing.T) {
	home, env := t.TempDir(), []string{"UNSPOILED_CONTENT=" + bay(t)}
	run(t, home, env, "mark", "S1", "S2E1")
	read := func(args ...string) (out map[string]any) {
		if err := json.Unmarshal([]byte(run(t, home, env, append(args, "--json")...).out), &out); err != nil {
			t.Fatal(args, err)
		}
		return out
	}
	same := func(what string, a, b any) {
		t.Helper()
		x, _ := json.Marshal(a)
		y, _ := json.Marshal(b)
		if string(x) != string(y) || string(x) == "null" {
			t.Errorf("%s: export\n%s\ncommand\n%s", what, x, y)
		}
	}
	all := read("export")
	same("threads", all["threads"], read("threads")["threads"])
	same("timeline", all["events"], read("timeline")["events"])
	same("a person", all["people"].([]any)[0], read("show", "Mara Voss")["entry"])
	same("an episode", all["episodes"].([]any)[1], read("show", "S1E2")["episode"])
	same("a season", all["seasons"].([]any)[1], read("show", "S2")["season"])
	for i, length := range []string{"minute", "five", "full"} {
		same(length, all["story"].([]any)[i].(map[string]any)["chapters"], read("recap", "--length", length)["chapters"])
	}
}

// TestFilesKeepTheLaw: plans, calendars and exports are byte for byte the same for a show
// and for a twin whose locked texts are others.
func TestFilesKeepTheLaw(t *testing.T) {
	var all [][]string
	for _, words := range []string{
		"plan --per-day 2h", "plan --by 2026-12-06", "plan S2 --per-day 2h", "plan S0 --per-day 2h", "plan --per-day 2h --json", "plan --per-day 2h --plain",
		"plan --per-day 2h --ics -", "plan --per-day 2h --ics - --at 20:00", "plan --by 2026-11-22 --per-day 1m",
		"export", "export --format html", "export --format json", "export --as-of S1E1", "export --as-of S2 --format html", "export --with default",
		"__complete plan ", "__complete export --format ",
	} {
		all = append(all, strings.Split(words, " "))
	}
	a, b := twins(t, "S1E1", all)
	for i, args := range all {
		if a[i] != b[i] {
			t.Errorf("unspoiled %s tells what is locked:\n%+v\n%+v", strings.Join(args, " "), a[i], b[i])
		}
	}
	whole := [][]string{{"export"}, {"export", "--format", "html"}, {"export", "--json"}}
	a, b = twins(t, "S1,S2,S0", whole)
	for i, args := range whole {
		if a[i] == b[i] {
			t.Errorf("unspoiled %s: the twins look alike to who has watched all", strings.Join(args, " "))
		}
	}
}

// TestPlanArgumentsAreCleaned: whatever the flags of plan and export hold, it does not
// reach the terminal as it is, and no file is written by it.
func TestPlanArgumentsAreCleaned(t *testing.T) {
	home, env := t.TempDir(), []string{"UNSPOILED_CONTENT=" + bay(t)}
	folder := t.TempDir()
	for _, s := range cleantest.Nasty(t) {
		for _, args := range [][]string{
			{"plan", "--by", s},
			{"plan", "--per-day", s},
			{"plan", "--per-day", "2h", "--from", s},
			{"plan", "--per-day", "2h", "--days=" + s},
			{"plan", "--per-day", "2h", "--ics", folder + "/missing/" + s},
			{"plan", "--per-day", "2h", "--ics", "-", "--at", s},
			{"plan", "--per-day", "2h", s},
			{"export", "--format", s},
			{"export", "--out", folder + "/missing/" + s},
		} {
			got := run(t, home, env, args...)
			if found := clean.Check(strings.ReplaceAll(got.out, "\r\n", "\n") + got.err); found != nil {
				t.Errorf("unspoiled %q: %v", args, found)
			}
		}
	}
	if names, err := os.ReadDir(folder); err != nil || len(names) > 0 {
		t.Errorf("files were written: %v, %v", names, err)
	}
}

// TestLengthsOfADay: one length in every way that people write it is one plan.
func TestLengthsOfADay(t *testing.T) {
	home, environ := t.TempDir(), []string{"UNSPOILED_CONTENT=" + bay(t)}
	want := run(t, home, environ, "plan", "--per-day", "2h5m")
	for _, s := range []string{"125", "2h5", "2 h 5 min", "2 Hours 5 minutes", "125m", "125 Min"} {
		if got := run(t, home, environ, "plan", "--per-day", s); got != want || got.code != 0 {
			t.Errorf("%s: %+v, want %+v", s, got, want)
		}
	}
	if other := run(t, home, environ, "plan", "--per-day", "50"); other == want {
		t.Error("another length is the same plan")
	}
}
