package ui

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"hash/maphash"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// A frame is drawn as often as one likes, from the model or from a copy of it: it is the
// same, and the model is what it was.
func TestViewChangesNothing(t *testing.T) {
	for _, s := range states {
		g := newGuide(t, Options{Confirm: true}, strings.Fields(s.watched)...).reach(s.keys)
		for _, size := range [][2]int{{120, 36}, {60, 18}, {20, 5}} {
			g.send(windowSize(size[0], size[1]))
			before := sum(g.Model)
			one := g.View()
			if sum(g.Model) != before {
				t.Errorf("%s: drawing it changes the model", s.name)
			}
			other := *g.Model
			if two, three := g.View(), other.View(); two.Content != one.Content || three.Content != one.Content {
				t.Errorf("%s is drawn in two ways", s.name)
			}
			g.nav.top().FullHelp()
			if sum(g.Model) != before {
				t.Errorf("%s: its help changes the model", s.name)
			}
		}
	}
}

// TestASumSeesAChange proves that the test above can fail.
func TestASumSeesAChange(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("2")
	before := sum(g.Model)
	if g.press("j"); sum(g.Model) == before {
		t.Error("the cursor of a list is not in the sum")
	}
}

var seed = maphash.MakeSeed()

// sum is one number for all that a model holds but the show, which no screen can change.
func sum(m *Model) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	add(&h, reflect.ValueOf(m), map[uintptr]bool{})
	return h.Sum64()
}

func add(h *maphash.Hash, v reflect.Value, seen map[uintptr]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		fmt.Fprint(h, v.Pointer())
		if v.IsNil() || seen[v.Pointer()] || strings.HasPrefix(v.Type().Elem().PkgPath(), "unspoiled/content") {
			return
		}
		seen[v.Pointer()] = true
		add(h, v.Elem(), seen)
	case reflect.Interface:
		if !v.IsNil() {
			add(h, v.Elem(), seen)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			add(h, v.Field(i), seen)
		}
	case reflect.Slice, reflect.Array:
		fmt.Fprint(h, v.Len())
		for i := range v.Len() {
			add(h, v.Index(i), seen)
		}
	case reflect.Map:
		fmt.Fprint(h, v.Len())
	case reflect.Func, reflect.Chan, reflect.UnsafePointer:
		fmt.Fprint(h, v.Pointer())
	default:
		fmt.Fprint(h, v)
	}
}

// drawing are the methods that Bubble Tea calls to draw, or that those call of a part.
var drawing = map[string]bool{"View": true, "Lines": true, "Cursor": true, "ShortHelp": true, "FullHelp": true, "Place": true}

// TestNothingIsAssignedWhileDrawing: no method that draws, nor one of the same type that
// it calls, assigns to what it belongs to.
func TestNothingIsAssignedWhileDrawing(t *testing.T) {
	found := 0
	for _, dir := range []string{".", "widget", "screen"} {
		all := methods(t, dir)
		for name := range all {
			if _, method, _ := strings.Cut(name, "."); drawing[method] {
				found++
				pure(t, all, name, map[string]bool{})
			}
		}
	}
	if found < 25 {
		t.Errorf("only %d methods draw", found)
	}
}

// methods are those of a package by type and name.
func methods(t *testing.T, dir string) map[string]*ast.FuncDecl {
	t.Helper()
	out := map[string]*ast.FuncDecl{}
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: %v", dir, err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, src, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil && len(f.Recv.List[0].Names) == 1 {
				on := f.Recv.List[0].Type
				if star, ok := on.(*ast.StarExpr); ok {
					on = star.X
				}
				out[fmt.Sprint(on)+"."+f.Name.Name] = f
			}
		}
	}
	return out
}

func pure(t *testing.T, all map[string]*ast.FuncDecl, name string, seen map[string]bool) {
	t.Helper()
	f := all[name]
	if f == nil || seen[name] {
		return
	}
	seen[name] = true
	on, _, _ := strings.Cut(name, ".")
	mine := f.Recv.List[0].Names[0].Name
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, to := range n.Lhs {
				if _, plain := to.(*ast.Ident); !plain && root(to) == mine {
					t.Errorf("%s assigns to what it draws", name)
				}
			}
		case *ast.IncDecStmt:
			if _, plain := n.X.(*ast.Ident); !plain && root(n.X) == mine {
				t.Errorf("%s counts in what it draws", name)
			}
		case *ast.CallExpr:
			if call, ok := n.Fun.(*ast.SelectorExpr); ok {
				if x, ok := call.X.(*ast.Ident); ok && x.Name == mine {
					pure(t, all, on+"."+call.Sel.Name, seen)
				}
			}
		}
		return true
	})
}

// root is the name that an expression begins with.
func root(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return root(e.X)
	case *ast.IndexExpr:
		return root(e.X)
	case *ast.StarExpr:
		return root(e.X)
	}
	return ""
}
