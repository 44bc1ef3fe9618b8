package safetoml

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// fill repeats what f gives for 0, 1, 2 … until there are n bytes.
func fill(n int, f func(i int) string) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(f(i))
	}
	return b.String()
}

func rep(s string, bytes int) string { return strings.Repeat(s, bytes/len(s)) }

const mib = 1 << 20

// small is work enough for a file of 4 MiB. What is refused with it is refused with more work
// by other limits; how much work that is tells TestWorkBoundsParser.
var small = Limits{Work: 600_000}

// attacks are files of some MiB, and what is told of them; nothing of those that are no
// work to the parser.
func attacks() map[string]struct {
	data string
	want string
} {
	type attack = struct {
		data string
		want string
	}
	dotted := strings.Repeat("a.", 20_000) + "a"
	thirty := strings.Repeat("h.", 30) + "h"
	return map[string]attack{
		"1 MiB of [":                 {rep("[", mib), noBracket},
		"4 MiB of [":                 {rep("[", 4*mib), noBracket},
		"nested arrays":              {"a = " + rep("[", 4*mib-9), tooMuch},
		"nested arrays, lines":       {"a = " + rep("[\n", mib), tooMuch},
		"nested arrays, comments":    {"a = " + rep("[#]\n", mib), tooMuch},
		"nested tables":              {"a = " + rep("{a=", mib), tooMuch},
		"nested mix":                 {"a = " + rep("[{a=", mib), tooMuch},
		"nested behind strings":      {"a = ['''\n''', \"\\\"\", \"\"\"\\\"\"\"\"\"\", " + rep("[", mib), tooMuch},
		"4 MiB of [[ lines":          {rep("[[[[\n", 4*mib), noBracket},
		"100 MiB":                    {rep("a", 100*mib), tooMuch},
		"dotted key":                 {dotted + " = 1", tooMuch},
		"dotted header":              {"[" + dotted + "]", tooMuch},
		"dotted more than 2³¹ steps": {rep("a.", 4*mib) + "a = 1", tooMuch},
		"dotted array header":        {"[[" + dotted + "]]", tooMuch},
		"dotted inline":              {"a = {" + dotted + " = 1}", tooMuch},
		"dotted deep in inlines":     {"a = " + rep("{b.c.d = ", mib), tooMuch},
		"dotted below header":        {"[" + thirty + "]\na.b = 1", ""},
		"dotted quoted":              {rep("\"\".", mib) + "a = 1", tooMuch},
		"long key":                   {rep("a", mib) + " = 1", ""},
		"long quoted key":            {"\"" + rep("a", mib) + "\" = 1", ""},
		"long header":                {"[" + rep("a", mib) + "]", ""},
		"elements":                   {"a = [" + rep("1,", 4*mib-9), tooMuch},
		"empty texts":                {"a = [" + rep(`"",`, 4*mib-9), tooMuch},
		"empty arrays":               {"a = [" + rep("[],", 4*mib-9), tooMuch},
		"empty tables":               {"a = [" + rep("{},", 4*mib-9), tooMuch},
		"small tables":               {"a = [" + rep("{a=1},", 4*mib-9), tooMuch},
		"chains of tables":           {"a = [" + rep(strings.Repeat("{a=", 30)+"1"+strings.Repeat("}", 30)+",", 4*mib-9), tooMuch},
		"tables":                     {fill(4*mib-99, func(i int) string { return fmt.Sprintf("[t%x]\n", i) }), tooMuch},
		"array tables":               {rep("[[a]]\n", 4*mib), tooMuch},
		"dotted array tables":        {rep("[["+thirty+"]]\n", 4*mib), tooMuch},
		"dotted tables":              {fill(4*mib-99, func(i int) string { return fmt.Sprintf("[a.b.c.k%x]\n", i) }), tooMuch},
		"keys":                       {fill(4*mib-99, func(i int) string { return fmt.Sprintf("k%x=1\n", i) }), tooMuch},
		"quoted keys":                {fill(4*mib-99, func(i int) string { return fmt.Sprintf("\"é %x\"=1\n", i) }), tooMuch},
		"quoted dotted keys":         {fill(4*mib-99, func(i int) string { return fmt.Sprintf("\"\".\"é\".\"\\t\".\"é %x\"=1\n", i) }), tooMuch},
		"keys of long quoted tables": {"[\"é" + rep("h\\n", 1000) + "\"]\n" + fill(mib, func(i int) string { return fmt.Sprintf("k%x=1\n", i) }), tooMuch},
		"keys of long tables":        {"[" + rep("h", 1000) + "]\n" + fill(mib, func(i int) string { return fmt.Sprintf("k%x=1\n", i) }), tooMuch},
		"dotted keys":                {fill(mib, func(i int) string { return fmt.Sprintf("k%x.%s=1\n", i, thirty) }), tooMuch},
		"dotted keys, shared":        {fill(mib, func(i int) string { return fmt.Sprintf("%s.k%x=1\n", thirty, i) }), tooMuch},
		"comments":                   {rep("#\n", 4*mib), tooMuch},
		"lines in a text":            {"a = \"\"\"" + rep("\n", 4*mib-99), openMultiline},
		"slow floats":                {"a = [" + rep("2.2250738585072011e-308,", mib), tooMuch},
		"short slow floats":          {"a = [" + rep("5e-324,", mib), tooMuch},
		"long integer":               {"a = " + rep("1", 4*mib-9), tooMuch},
		"long float":                 {"a = 1." + rep("1.", 4*mib-9), tooMuch},
		"long date":                  {"a = 1979-" + rep("1-", 4*mib-9), tooMuch},
		"long word":                  {"a = " + rep("t", 4*mib-9), tooMuch},
		"unclosed text":              {"a = \"" + rep("a", 4*mib-9), openString},
		"unclosed escapes":           {"a = \"" + rep(`\n`, 4*mib-9), openString},
		"unclosed quotes":            {"a = \"\"\"" + rep(`"" `, 4*mib-9), openMultiline},
		"quotes":                     {"a = " + rep(`"`, 4*mib-9), notTOML},
		"apostrophes":                {"a = " + rep(`'`, 4*mib-9), notTOML},
		"unclosed literal":           {"a = '''" + rep(`'' `, 4*mib-9), openMultiline},
		"unclosed array":             {"a = [1" + rep("\n", mib), openBracket},
		"unclosed table":             {"a = {b = 1,\n", openBracket},
		"bad UTF-8 at the end":       {"a = \"" + rep("…", 4*mib-99) + "\xff", notUTF8},
		"NULs":                       {rep("\x00", 4*mib), controlChar},
		"UTF-16":                     {"a\x00 \x00=\x00 \x001\x00", controlChar},
	}
}

// Every attack is refused, for the right reason, and what would be much work before the
// parser has seen a byte: it would allocate megabytes, so little allocation proves that.
func TestAttacksAreRefused(t *testing.T) {
	for name, a := range attacks() {
		t.Run(name, func(t *testing.T) {
			data := []byte(a.data)
			_, guard := survey(data, small)
			most := uint64(256 << 10)
			if guard == nil { // the parser is quick to refuse it, or to take it
				most = 64 << 20
			}
			var err error
			spent := allocated(func() { _, err = Parse("x.toml", data, small) })
			if got := checkWords(t, err); got != a.want {
				t.Fatalf("%q, want %q", got, a.want)
			}
			if spent > most {
				t.Errorf("%d bytes allocated", spent)
			}
		})
	}
}

// What an attack may cost when it stops short of the limits: its first part that the
// guard lets through. Bytes the parser allocates stand for its time, which a busy
// machine would blur.
func TestWorkBoundsParser(t *testing.T) {
	if testing.Short() {
		t.Skip("parses hundreds of megabytes")
	}
	all := attacks()
	for i, name := range slices.Sorted(maps.Keys(all)) {
		if os.Getenv("UNSPOILED_SOAK") == "" && i%4 != 0 {
			continue // the soak parses all
		}
		a := all[name]
		sep, end := "\n", ""
		if strings.HasSuffix(a.data, ",") {
			sep, end = ",", "]"
		}
		_, err := survey([]byte(a.data), small)
		n := strings.LastIndex(a.data[:offset(a.data, err)], sep) + 1
		if a.want != tooMuch || n == 0 || name == "nested behind strings" {
			continue
		}
		if strings.HasPrefix(name, "nested") {
			end = strings.Repeat("]", strings.Count(a.data[:n], "["))
		}
		t.Run(name, func(t *testing.T) {
			data := []byte(a.data[:n] + end)
			var err error
			spent := allocated(func() { _, err = Parse("x.toml", data, Limits{}) })
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%d MiB allocated for %d KiB", spent>>20, n>>10)
			if spent > 256<<20 {
				t.Errorf("%d MiB allocated for %d KiB", spent>>20, n>>10)
			}
		})
	}
}

// offset is where in the data an error is.
func offset(data string, err error) int {
	at, ok := errors.AsType[*SyntaxError](err)
	if !ok {
		return 0
	}
	off := 0
	for range at.Line - 1 {
		off += strings.IndexByte(data[off:], '\n') + 1
	}
	return off + at.Column - 1
}

// allocated is how many bytes f allocates.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
