package raw

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"pgregory.net/rapid"
)

func text(t rapid.TB, file []byte, slow bool) string {
	t.Helper()
	var r io.Reader = bytes.NewReader(file)
	if slow {
		r = iotest.OneByteReader(r)
	}
	b, _, err := NewSource(context.Background(), nil, 0, nil).Text(r)
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(b)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// TestEveryEncodingIsTheSameText: characters survive in whatever pieces a text is read.
func TestEveryEncodingIsTheSameText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := "Title\n" + rapid.StringOfN(rapid.SampledFrom([]rune("aé€日🙂\n,\"")), 0, 40, -1).Draw(t, "text")
		want = strings.Repeat(want, rapid.SampledFrom([]int{1, 900}).Draw(t, "times"))
		slow := len(want) < 1000
		if got := text(t, []byte(want), slow); got != want {
			t.Errorf("UTF-8: %q, want %q", got, want)
		}
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			wide := order.AppendUint16(nil, 0xfeff)
			for _, u := range utf16.Encode([]rune(want)) {
				wide = order.AppendUint16(wide, u)
			}
			if got := text(t, wide, slow); got != want {
				t.Errorf("%v: %q, want %q", order, got, want)
			}
		}
	})
	if got := text(t, []byte("f\xfcnf \x80 \x96 \xe4\xc3\xa4\xe4"), true); got != "fünf € – äää" {
		t.Errorf("Windows-1252: %q", got)
	}
}

// TestSplitReadsWhatCSVWrites splits a row of random cells.
func TestSplitReadsWhatCSVWrites(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := rapid.SliceOfN(rapid.StringOfN(rapid.SampledFrom([]rune("a é,;\t\"'\n")), 0, 6, -1), 1, 6).Draw(t, "cells")
		separator := rapid.SampledFrom([]rune{',', ';', '\t'}).Draw(t, "separator")
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.Comma = separator
		if err := w.Write(cells); err != nil {
			t.Fatal(err)
		}
		w.Flush()
		got, _, ok := Split(nil, strings.TrimSuffix(b.String(), "\n"), byte(separator))
		if !ok || !slices.Equal(got, cells) && !(len(cells) == 1 && cells[0] == "") {
			t.Errorf("%q: %q, want %q", b.String(), got, cells)
		}
	})
}
