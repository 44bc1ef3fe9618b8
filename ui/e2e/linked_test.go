//go:build unix

package e2e

import (
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// allowed are the packages that could lead out, each with those who import it: pflag knows
// flags that are addresses, Bubble Tea can run an editor, and colorprofile would ask tmux.
// TestNothingIsRun and TestNoNetworkCode show that none of it comes to anything.
var allowed = map[string][]string{
	"net":     {"github.com/spf13/pflag", "golang.org/x/sys/windows"},
	"os/exec": {"charm.land/bubbletea/v2", "github.com/charmbracelet/colorprofile"},
}

// TestNoWayOut: nothing that is linked is for reaching a network or running programs, but
// for what is allowed.
func TestNoWayOut(t *testing.T) {
	t.Parallel()
	harmless := []string{"net/url", "net/netip", "internal/syscall/execenv", "golang.org/x/net/html", "golang.org/x/net/html/atom"} // html reads text alone
	for _, system := range []string{"linux", "darwin", "windows"} {
		cmd := exec.Command("go", "list", "-deps", "-f", `{{.Standard}} {{.ImportPath}} {{join .Imports " "}}`, ".")
		cmd.Dir = root()
		cmd.Env = append(cmd.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		read := 0
		for line := range strings.Lines(string(out)) {
			words := strings.Fields(line)
			if words[0] == "true" {
				continue
			}
			read++
			for _, dep := range words[2:] {
				out := dep == "net" || strings.HasPrefix(dep, "net/") || slices.Contains([]string{"crypto/tls", "plugin", "log/syslog", "expvar", "os/exec", "unspoiled/ui/internal/screen"}, dep) ||
					strings.HasPrefix(dep, "golang.org/x/net")
				if out && !slices.Contains(harmless, dep) && !slices.Contains(allowed[dep], words[1]) {
					t.Errorf("%s: %s imports %s", system, words[1], dep)
				}
			}
		}
		if read < 20 {
			t.Errorf("%s: only %d packages were looked at", system, read)
		}
	}
}

// TestNoNetworkCode: of net, the linker keeps nothing that opens a connection or asks for
// a name.
func TestNoNetworkCode(t *testing.T) {
	t.Parallel()
	out, err := exec.Command("go", "tool", "nm", program).Output()
	if err != nil || !strings.Contains(string(out), "unspoiled/content.NewGuide") {
		t.Fatalf("the symbols cannot be read: %v", err)
	}
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		name := words[len(words)-1]
		for _, bad := range []string{"net.Dial", "net.Listen", "net.Lookup", "net.(*Dialer)", "net.(*Resolver)", "syscall.Connect", "syscall.connect"} {
			if strings.HasPrefix(name, bad) {
				t.Errorf("%s is linked", name)
			}
		}
	}
}

// TestNothingIsRun puts programs that one might want to run onto the path, and looks
// whether anything runs them.
func TestNothingIsRun(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	d := draw(1)
	h.stand(d.Show())
	h.watched("default", d.Order()[:1])
	for _, name := range []string{"tmux", "screen", "sh", "less", "more", "vi", "git", "stty", "tput", "infocmp", "xclip", "wl-copy", "pbcopy", "xdg-open", "open", "locale", "uname", "hostname"} {
		h.write("bin/"+name, "#!/bin/sh\necho $0 >> "+h.path("ran")+"\n")
		h.must(os.Chmod(h.path("bin/"+name), 0o755))
	}
	h.env = []string{"PATH=" + h.path("bin"), "TERM=tmux-256color", "COLORTERM=", "EDITOR=vi", "PAGER=less"}
	h.session(drawStrokes(rand.New(rand.NewPCG(1, 8)), 30), swift, nil)
	h.perform(h.surface().draw(rand.New(rand.NewPCG(1, 9)), 60))
	if ran, err := os.ReadFile(h.path("ran")); err == nil {
		t.Errorf("it ran %s", ran)
	}
	// Lip Gloss looks at the standard output before main begins, and asks tmux, once, where
	// it is within one that does not say what colors it has. No way around is known.
	h.env = append(h.env, "TMUX=/tmp/tmux-0/default,1,0", "TERM=tmux-256color", "COLORTERM=")
	x := open(t, h.command(), usual)
	x.ready()
	x.press("j q")
	x.gone(0)
	if ran, _ := os.ReadFile(h.path("ran")); strings.Count(string(ran), "\n") > 1 {
		t.Errorf("within tmux it ran %s", ran)
	}
	h.must(os.RemoveAll(h.path("ran")))
	probe := exec.Command(h.path("bin/tmux"))
	if _ = probe.Run(); !exists(h.path("ran")) {
		t.Error("the test would not see that anything ran")
	}
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// runs are names by which one could start a program.
var runs = []string{"StartProcess", "ForkExec", "ExecProcess", "CreateProcess"}

// TestNoCallOfAProgram: our code imports nothing that starts programs, and calls nothing that
// does.
func TestNoCallOfAProgram(t *testing.T) {
	t.Parallel()
	read := 0
	for _, file := range sources(t) {
		read++
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range tree.Imports {
			switch strings.Trim(i.Path.Value, `"`) {
			case "os/exec", "net", "net/http", "plugin", "unsafe":
				t.Errorf("%s imports %s", file, i.Path.Value)
			}
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok && slices.Contains(runs, s.Sel.Name) {
				t.Errorf("%s calls %s", file, s.Sel.Name)
			}
			return true
		})
	}
	if read < 100 {
		t.Errorf("only %d files were read", read)
	}
}

// goers are the functions that may start goroutines: what they start calls nothing of the
// guide, whose panic would leave the terminal as it is.
var goers = []string{"endBySignal", "leave", "stopBySignal", "Follow", "linesOf", "FirstSignal"}

// TestGoroutines: a panic in a goroutine cannot be caught by another, so that there are
// few, and known.
func TestGoroutines(t *testing.T) {
	t.Parallel()
	for _, file := range sources(t) {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range tree.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || !strings.Contains(file, "/ui/") {
				continue
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if _, ok := n.(*ast.GoStmt); ok && !slices.Contains(goers, f.Name.Name) {
					t.Errorf("%s: %s starts a goroutine; let a tea.Cmd do the work", file, f.Name.Name)
				}
				return true
			})
		}
	}
}

// sources are the program's own Go files, without tests.
func sources(t *testing.T) []string {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-f", `{{if not .Standard}}{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}{{end}}`, ".")
	cmd.Dir = root()
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for file := range strings.FieldsSeq(string(out)) {
		if rel, err := filepath.Rel(root(), file); err == nil && !strings.HasPrefix(rel, "..") {
			files = append(files, file)
		}
	}
	return files
}
