package safetoml

import (
	"archive/zip"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// suite yields the files of github.com/toml-lang/toml-test v1.6.0 (MIT), byte for byte:
// a zip, as no text archive keeps their missing last newlines.
func suite(t testing.TB) map[string][]byte {
	t.Helper()
	z, err := zip.OpenReader(filepath.Join("testdata", "toml-test-v1.6.0.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	files := make(map[string][]byte)
	for _, zf := range z.File {
		if !strings.HasSuffix(zf.Name, ".toml") {
			continue
		}
		r, err := zf.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			t.Fatal(err)
		}
		files[zf.Name] = data
	}
	if len(files) < 500 {
		t.Fatalf("only %d files in the suite", len(files))
	}
	return files
}

// The guard neither refuses what the parser takes, nor does the door take what the
// parser refuses, in any file of the suite, nor in any cut short at any byte.
func TestSuite(t *testing.T) {
	taken := 0
	for name, data := range suite(t) {
		for _, d := range [][]byte{data, []byte(strings.ReplaceAll(string(data), "\n", "\r\n"))} {
			_, err := Parse(name, d, Limits{})
			if (err == nil) != parserTakes(d) {
				t.Errorf("%v\n%q", err, d)
			}
			if err == nil {
				taken++
			}
			checkWords(t, err)
		}
		for n := range data {
			if _, err := Parse(name, data[:n], Limits{}); (err == nil) != parserTakes(data[:n]) {
				t.Errorf("cut at %d: %v\n%q", n, err, data[:n])
			}
		}
	}
	if taken < 300 {
		t.Errorf("only %d files were taken", taken)
	}
}

// parserTakes reports what the parser says without a guard; for small data only. The
// mark of UTF-16, which it passes over, is no UTF-8 and so no TOML.
func parserTakes(data []byte) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	var v map[string]any
	_, err := toml.Decode(string(data), &v)
	return err == nil && utf8.Valid(data)
}
