package print

import (
	"fmt"
	"io"
	"strings"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// bigFile is from how many bytes on reading takes long enough to show how far it is.
const bigFile = 4 << 20

// Bar shows on a terminal how far the reading of a large file is. It writes carriage
// returns and nothing else that a terminal would act on. The zero Bar shows nothing.
type Bar struct {
	out     io.Writer
	percent int
	drawn   bool
}

// NewBar is the bar for a file of so many bytes.
func NewBar(out io.Writer, size int64) *Bar {
	if size < bigFile {
		return &Bar{}
	}
	return &Bar{out: out, percent: -1}
}

// Show says how far the reading is.
func (b *Bar) Show(done, total int64) {
	if b.out == nil || total <= 0 {
		return
	}
	percent := int(done * 100 / total)
	if percent == b.percent {
		return
	}
	b.percent, b.drawn = percent, true
	fmt.Fprintf(b.out, "\rReading [%s] %3d %%", widget.Bar(text.NewSymbols(true), float64(percent)/100, 20), percent)
}

// Clear takes the bar away.
func (b *Bar) Clear() {
	if b.drawn {
		fmt.Fprint(b.out, "\r"+strings.Repeat(" ", len("Reading [] 100 %")+20)+"\r")
	}
}
