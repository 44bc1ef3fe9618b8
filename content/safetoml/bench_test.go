package safetoml

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// show is a season as people write them: n episodes, mostly prose.
func show(n int) []byte {
	var b strings.Builder
	b.WriteString("number = 1\npremise = \"A boy vanishes in a small town.\"\n")
	for i := range n {
		fmt.Fprintf(&b, "\n[[episode]]\nnumber = %d\ntitle = \"The Lamp — Part %d\"\nreleased = 2016-07-15\nruntime = 48\n"+
			"directors = [\"A. Person\", \"Another Person\"]\nrecap = \"\"\"\n%s\"\"\"\n", i+1, i,
			strings.Repeat("The town’s lamps go out, one after another, and [nobody](nobody) asks \"why\". \n", 12))
		for j := range 10 {
			fmt.Fprintf(&b, "[[episode.beat]]\ntext = \"The lamp of house %d goes out while its owner is away.\"\nkind = \"plot\"\nwho = [\"the-owner\"]\nessential = true\n", j)
		}
	}
	return []byte(b.String())
}

func TestGuardAllocatesLittle(t *testing.T) {
	data := append(show(20), season...)
	if _, err := survey(data, Limits{}); err != nil {
		t.Fatal(err)
	}
	if n := testing.AllocsPerRun(20, func() { survey(data, Limits{}) }); n > 4 {
		t.Errorf("%v allocations", n)
	}
}

// A show in the limits must have room to grow: work for the whole of a real one is far
// from the limit of one file.
func TestWorkOfAnHonestShow(t *testing.T) {
	for kib := 64; kib <= 4000; kib *= 4 {
		one := show(1)
		if _, err := survey(show(kib<<10/len(one)), Limits{}); err != nil {
			t.Errorf("%d KiB: %v", kib, err)
		}
	}
	if work, _ := survey(show(40), Limits{}); work == 0 || work > MaxWork/20 {
		t.Errorf("work %d", work)
	}
}

func BenchmarkGuard(b *testing.B) {
	data := show(40)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		survey(data, Limits{})
	}
}

func BenchmarkParse(b *testing.B) {
	data := show(40)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Parse("x.toml", data, Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBuiltIn guards the built-in show, as every start does.
func BenchmarkBuiltIn(b *testing.B) {
	names, err := filepath.Glob("../shows/*/*.toml")
	if err != nil || len(names) == 0 {
		b.Skip("no show is there yet")
	}
	var files [][]byte
	size := 0
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, data)
		size += len(data)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, data := range files {
			survey(data, Limits{})
		}
	}
}

func BenchmarkFirstLine(b *testing.B) {
	data := show(40)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		b.StopTimer()
		doc, err := Parse("x.toml", data, Limits{})
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if doc.Line("episode", 39, "beat", 9, "who", 0) == 0 {
			b.Fatal("no line")
		}
	}
}

// BenchmarkAttacks is how long the guard takes to refuse each.
func BenchmarkAttacks(b *testing.B) {
	for name, a := range attacks() {
		b.Run(name, func(b *testing.B) {
			data := []byte(a.data)
			for b.Loop() {
				if _, err := Parse("x.toml", data, Limits{}); err == nil {
					b.Fatal("passed")
				}
			}
		})
	}
}
