package cli

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"unspoiled/ui/config"
	"unspoiled/ui/internal/defaults"
)

// says is what the program writes.
func says(t *testing.T, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	code := Run(t.Context(), System{
		Args: args, In: strings.NewReader(""), Out: &out, Err: &errs, Environ: []string{"HOME=" + t.TempDir()}, GOOS: "linux",
		Now: time.Now, Config: defaults.File(),
	})
	if code != 0 {
		t.Fatalf("unspoiled %s: exit code %d, %s", strings.Join(args, " "), code, errs.String())
	}
	return out.String()
}

func readme(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Every command has all that is to be known of it, and is known wherever commands are.
func TestEveryCommandIsKnown(t *testing.T) {
	help, man, completed, read := says(t, "--help"), says(t, "man"), says(t, "__complete", "help", ""), readme(t)
	var groups []string
	for _, c := range commands() {
		name, _, _ := strings.Cut(c.use, " ")
		topic := c.tell == nil && c.run == nil
		if !strings.Contains(help, " "+name+" ") || !strings.Contains(completed, name+"\t"+c.short+"\n") {
			t.Errorf("%s: the help or its completion does not know it", name)
		}
		if topic {
			if !strings.Contains(man, ".SH \""+strings.ToUpper(strings.ReplaceAll(name, "-", " "))+"\"\n") {
				t.Errorf("%s: the manual page does not know it", name)
			}
			continue
		}
		groups = append(groups, c.group)
		if c.short == "" || c.example == "" || c.group == "" || c.tell != nil && c.run != nil {
			t.Errorf("%s: something is missing", name)
		}
		if !strings.Contains(man, ".SS \"unspoiled "+name) || !strings.Contains(read, "`"+name+"`") && !strings.Contains(read, "    unspoiled "+name+" ") {
			t.Errorf("%s: the manual page or the README does not know it", name)
		}
		own := says(t, "help", name)
		for _, f := range c.flags {
			if f.usage == "" || !strings.Contains(own, "--"+f.name) || !strings.Contains(man, "\\-\\-"+strings.ReplaceAll(f.name, "-", "\\-")) {
				t.Errorf("%s: its help or the manual page does not know --%s", name, f.name)
			}
		}
	}
	if slices.Sort(groups); len(slices.Compact(groups)) != 4 {
		t.Errorf("the groups are %v", groups)
	}
}

// Every setting is known wherever the ways to set it are; that config.toml has it, with
// what it takes, is tested beside the registry.
func TestEverySettingIsKnown(t *testing.T) {
	help, man, topic, printed := says(t, "--help"), says(t, "man"), says(t, "help", "environment"), says(t, "config")
	for _, s := range config.Registry() {
		if !strings.Contains(printed, s.Name+" ") {
			t.Errorf("%s is not printed", s.Name)
		}
		if s.Env != "" && (!strings.Contains(topic, s.Env+" ") || !strings.Contains(man, s.Env)) {
			t.Errorf("%s: the help or the manual page does not know %s", s.Name, s.Env)
		}
		if f := s.Flag; f.Name != "" && (f.Usage == "" || !strings.Contains(help, "--"+f.Name) || !strings.Contains(man, "\\-\\-"+f.Name)) {
			t.Errorf("%s: the help or the manual page does not know --%s", s.Name, f.Name)
		}
	}
}
