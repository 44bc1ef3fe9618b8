package cli

import (
	"fmt"
	"io"
	"strings"
)

// bigImport is from how many bytes on reading takes long enough to show how far it is.
const bigImport = 4 << 20

// bar shows on a terminal how far the reading of a large file is. It writes carriage
// returns and nothing else that a terminal would act on. The zero bar shows nothing.
type bar struct {
	out     io.Writer
	percent int
	drawn   bool
}

func (a *app) newBar(plain bool, size int64) *bar {
	if size < bigImport || a.flags.json || plain || !isTerminal(a.sys.Err) {
		return &bar{}
	}
	return &bar{out: a.sys.Err, percent: -1}
}

func (b *bar) show(done, total int64) {
	if b.out == nil || total <= 0 {
		return
	}
	percent := int(done * 100 / total)
	if percent == b.percent {
		return
	}
	b.percent, b.drawn = percent, true
	filled := percent / 5
	fmt.Fprintf(b.out, "\rReading [%s%s] %3d %%", strings.Repeat("#", filled), strings.Repeat(".", 20-filled), percent)
}

// clear takes the bar away.
func (b *bar) clear() {
	if b.drawn {
		fmt.Fprint(b.out, "\r"+strings.Repeat(" ", len("Reading [] 100 %")+20)+"\r")
	}
}
