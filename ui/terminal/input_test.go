package terminal

import (
	"io"
	"os"
	"strings"
	"testing"
)

// reads are what the terminal sends, one read after the other.
type reads []string

func (r *reads) Read(p []byte) (int, error) {
	if len(*r) == 0 {
		return 0, io.EOF
	}
	n := copy(p, (*r)[0])
	if (*r)[0] = (*r)[0][n:]; (*r)[0] == "" {
		*r = (*r)[1:]
	}
	return n, nil
}

// through is what comes out of reads, each as it comes, with a bar between them. Where a
// read ends with "…" the next comes so late that an ESC would be the key.
func through(sent ...string) string {
	r := &reads{}
	var late []bool
	for _, s := range sent {
		*r = append(*r, strings.TrimSuffix(s, "…"))
		late = append(late, strings.HasSuffix(s, "…"))
	}
	total := len(*r)
	in := &input{from: r, more: func() bool {
		at := total - len(*r)
		return at < total && !late[at-1]
	}}
	var out []string
	for buf := make([]byte, 4096); ; {
		n, err := in.Read(buf)
		if n > 0 {
			out = append(out, string(buf[:n]))
		}
		if err != nil {
			return strings.Join(out, "|")
		}
	}
}

func TestInput(t *testing.T) {
	many := strings.Repeat("1;", 32)
	for _, c := range []struct {
		name string
		sent []string
		want string
	}{
		{"letters", []string{"jk"}, "jk"},
		{"letters of all kinds", []string{"é漢😀"}, "é漢😀"},
		{"keys", []string{"\x1b[A\x1bOB\x1b[5~\x1b[1;5C\x1b[Z\r\t\x7f\b"}, "\x1b[A\x1bOB\x1b[5~\x1b[1;5C\x1b[Z\r\t\x7f\b"},
		{"kitty's keys", []string{"\x1b[106::99u\x1b[13;2:1u"}, "\x1b[106::99u\x1b[13;2:1u"},
		{"answers", []string{"\x1b[?62;22c\x1b[?2026;2$y\x1b[?0u\x1b[?997;1n\x1b[I"}, "\x1b[?62;22c\x1b[?2026;2$y\x1b[?0u\x1b[?997;1n\x1b[I"},

		{"33 parameters", []string{"\x1b[" + many + "1cj"}, "j"},
		{"33 parts of parameters", []string{"\x1b[" + strings.Repeat("1:", 32) + "1mj"}, "j"},
		{"33 parameters of a device", []string{"\x1bP" + many + "1q\x1b\\j"}, "j"},
		{"a number beyond all", []string{"\x1b[12345678uj"}, "j"},
		{"a sequence without end", []string{"\x1b[" + strings.Repeat("1", 5000) + "~j"}, "j"},
		{"parameters behind what ends them", []string{"\x1b[ 5uj"}, "j"},

		{"a size in cells", []string{"\x1b[8;100000;100000tj"}, "j"},
		{"a size in band", []string{"\x1b[48;100000;100000;1;1tj"}, "j"},
		{"a key 65535 times", []string{"\x1b[32;57;32;1;0;65535_j"}, "j"},

		{"esc", []string{"\x1b…", "j"}, "\x1b[27u|j"},
		{"esc at the end", []string{"\x1b"}, "\x1b[27u"},
		{"esc twice", []string{"\x1b\x1b…"}, "\x1b[27u\x1b[27u"},
		{"esc many times", []string{"\x1b\x1b\x1b\x1b…"}, "\x1b[27u\x1b[27u\x1b[27u\x1b[27u"},
		{"esc, and soon an arrow", []string{"\x1b", "[A"}, "\x1b[A"},
		{"esc behind a letter", []string{"j\x1b…", "k"}, "j\x1b[27u|k"},
		{"an answer in two reads", []string{"\x1b[?1…", "u"}, "\x1b[?1u"},
		{"an answer cut behind its begin", []string{"\x1b[…", "?1u"}, "\x1b[?1u"},
		{"an arrow in two reads", []string{"\x1bO…", "A"}, "\x1bOA"},
		{"a mouse in two reads", []string{"\x1b[<0;10…", ";5M"}, "\x1b[<0;10;5M"},
		{"a color in two reads", []string{"\x1b]11;rgb:1e1e…", "/1e1e/2e2e\a"}, "\x1b]11;rgb:1e1e/1e1e/2e2e\a"},
		{"a color cut behind its begin", []string{"\x1b]…", "11;rgb:1/1/2\x1b\\"}, "\x1b]11;rgb:1/1/2\a"},
		{"a color cut in its end", []string{"\x1b]11;rgb:1/1/2\x1b…", "\\"}, "\x1b]11;rgb:1/1/2\a"},
		{"a color that never ends", []string{"\x1b]11;rgb:1e1e…", "\r"}, "\r"},
		{"an answer that never ends", []string{"\x1b[?1…", "\x1b[A"}, "\x1b[A"},
		{"a begin of a paste cut", []string{"\x1b[200…", "~uq\x1b[201~"}, "\x1b[200~uq\x1b[201~"},
		{"an end of a paste cut", []string{"\x1b[200~u\x1b…", "[20…", "1~"}, "\x1b[200~u\x1b[201~"},
		{"a letter in two reads", []string{"\xd0…", "\x90j"}, "Аj"},
		{"half a letter", []string{"\xd0j\xe6\xbc\x1b[A"}, "j\x1b[A"},
		{"no letters", []string{"\xff\xfe\x80\xa9\xe0\x80\xef\xbf\xbd\xc2\x9bj"}, "j"},

		{"nobody asked", []string{"\x1bP>|term 1\x1b\\\x1b]52;c;YQ==\a\x1b_Gi=1;OK\x1b\\\x1b^x\x1b\\\x1bXx\x1b\\\x1b]0;t\aj"}, "j"},
		{"a color without a value", []string{"\x1b]11;\aj"}, "j"},
		{"C1", []string{"\x9bA\x9d11;rgb:1/1/2\x1b\\\x8fB"}, "\x1b[A\x1b]11;rgb:1/1/2\a\x1bOB"},

		{"alt", []string{"\x1bx\x1bY\x1b\r\x1b\x7f\x1b\x1a\x1bé"}, "\x1b[120;3u\x1b[121;4u\x1b[13;3u\x1b[127;3u\x1b[122;7u\x1b[233;3u"},
		{"alt+] and a letter", []string{"\x1b]…", "q"}, "q"},
		{"alt+X and a letter", []string{"\x1bX…", "q"}, "\x1b[120;4u|q"},
		{"rxvt: alt+up, shift+home", []string{"\x1b\x1b[A\x1b[7$q"}, "\x1b[1;3A\x1b[7;2~q"},
		{"esc, and soon a focus", []string{"\x1b\x1b[I"}, "\x1b[27u\x1b[I"},
		{"Linux: f1", []string{"\x1b[[Aj"}, "\x1b[11~j"},
		{"an old mouse", []string{"\x1b[M !!\x1b[M#!!\x1b[M`\x7f\xffj"}, "\x1b[<0;1;1M\x1b[<64;95;223Mj"},

		{"a paste", []string{"\x1b[200~a b\nc\tд\x1b[201~j"}, "\x1b[200~a b\nc\tд\x1b[201~j"},
		{"keys in a paste", []string{"\x1b[200~a\x1b[A\x1bx\x00\x1b]11;rgb:1/1/2\a\xffb\x1b[201~"}, "\x1b[200~axb\x1b[201~"},
		{"the end of no paste", []string{"\x1b[201~j"}, "j"},

		{"ctrl+c", []string{"\x03"}, "\x03"},
		{"ctrl+c of kitty", []string{"\x1b[99;5u"}, "\x03"},
		{"ctrl+c with locks", []string{"\x1b[99;197u"}, "\x03"},
		{"ctrl+c of xterm", []string{"\x1b[27;5;99~"}, "\x03"},
		{"ctrl+c, Cyrillic", []string{"\x1b[1089;5u"}, "\x03"},
		{"ctrl+c, Cyrillic, of xterm", []string{"\x1b[27;5;1089~"}, "\x03"},
		{"ctrl+c, Cyrillic, with its base", []string{"\x1b[1089::99;5u"}, "\x03"},
		{"ctrl+c, Greek", []string{"\x1b[968;5u"}, "\x03"},
		{"ctrl+c let go", []string{"\x1b[99;5:3u"}, "\x1b[99;5:3u"},
		{"ctrl+shift+c", []string{"\x1b[99;6u"}, "\x1b[99;6u"},
		{"ctrl+j, Dvorak", []string{"\x1b[106::99;5u"}, "\x1b[106::99;5u"},
		{"ctrl+c, Dvorak", []string{"\x1b[99::105;5u"}, "\x03"},
		{"ctrl+c behind ESC", []string{"\x1b\x03"}, "\x03"},
		{"ctrl+c in a sequence", []string{"\x1b[?1\x03u"}, "\x03u"},
		{"ctrl+c in a text", []string{"\x1b]11;rgb\x03j"}, "\x03j"},
		{"ctrl+c in a mouse", []string{"\x1b[M \x03j"}, "\x03j"},
		{"ctrl+c in a paste", []string{"\x1b[200~abc", "\x03j"}, "\x03j"},
		{"kitty's in a paste", []string{"\x1b[200~abc", "\x1b[1089::99;5uj"}, "\x03j"},
	} {
		if got := through(c.sent...); got != c.want {
			t.Errorf("%s: %q comes through as %q, want %q", c.name, c.sent, got, c.want)
		}
	}
}

// The cases that broke the first version, byte for byte.
func TestCases(t *testing.T) {
	for name, want := range map[string]string{
		"csi-many-params.bin": "", "inband-size.bin": "",
		"paste.txt": "look at this  text\n",
	} {
		sent, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if got := through(string(sent)); got != want {
			t.Errorf("%s comes through as %q", name, got)
		}
		if got := through("\x1b[200~" + string(sent) + "\x1b[201~"); got != "\x1b[200~"+want+"\x1b[201~" {
			t.Errorf("%s pasted comes through as %q", name, got)
		}
	}
}

// However much is pasted, no more is kept than a field takes.
func TestPastesAreBounded(t *testing.T) {
	var s stream
	s.write([]byte("\x1b[200~"))
	for range 29 << 20 >> 12 {
		s.write([]byte(strings.Repeat("all work and no ", 256)))
	}
	if len(s.out) > 0 || cap(s.paste) > 2*maxPaste {
		t.Errorf("%d bytes out, %d kept", len(s.out), cap(s.paste))
	}
	s.write([]byte("\x1b[201~q"))
	if got := string(s.out); len(got) > maxPaste+20 || !strings.HasSuffix(got, "\x1b[201~q") {
		t.Errorf("%d bytes, %q at the end", len(got), got[len(got)-8:])
	}
}
