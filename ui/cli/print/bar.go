package print

import (
	"fmt"
	"io"
	"strings"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// bigFile is the size in bytes from which reading takes long enough for a bar.
const bigFile = 4 << 20

// Bar shows on a terminal how much of a file has been read. It uses carriage returns and no other
// control characters. The zero Bar shows nothing.
type Bar struct {
	out     io.Writer
	percent int
	drawn   bool
}

// NewBar makes a bar for a file of a size in bytes.
func NewBar(out io.Writer, size int64) *Bar {
	if size < bigFile {
		return &Bar{}
	}
	return &Bar{out: out, percent: -1}
}

// Show updates the bar.
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

// Clear removes the bar.
func (b *Bar) Clear() {
	if b.drawn {
		fmt.Fprint(b.out, "\r"+strings.Repeat(" ", len("Reading [] 100 %")+20)+"\r")
	}
}
