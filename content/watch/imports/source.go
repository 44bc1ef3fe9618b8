package imports

import (
	"bufio"
	"context"
	"fmt"
	"io"
)

// source stands behind everything that is read: it ends with its context and tells how
// far it is.
type source struct {
	ctx      context.Context
	progress func(done, total int64)
	done     int64
	told     int64
	total    int64
}

const tellEvery = 256 << 10

func (s *source) read(n int64) error {
	s.done += n
	if s.progress != nil && (s.done-s.told >= tellEvery || s.done == s.total) {
		s.told = s.done
		s.progress(min(s.done, s.total), s.total)
	}
	return s.ctx.Err()
}

// input is one file, alone or in an archive.
type input struct {
	src  *source
	r    io.Reader
	left int64 // bytes that may still come

	read   int64   // bytes
	lines  int     // ended before counted
	breaks []int64 // where the lines behind that end
	marked bool    // lines are counted
}

// over makes an input of at most limit bytes.
func (s *source) over(r io.Reader, limit int64) *input {
	return &input{src: s, r: r, left: limit}
}

func (in *input) Read(p []byte) (int, error) {
	if in.left <= 0 {
		return 0, fmt.Errorf("the file is larger than it may be: at most %d MiB are read", maxMember>>20)
	}
	n, err := in.r.Read(p[:min(int64(len(p)), in.left)])
	if in.marked {
		for i, c := range p[:n] {
			if c == '\n' {
				in.breakAt(in.read + int64(i))
			}
		}
	}
	in.read += int64(n)
	in.left -= int64(n)
	if stop := in.src.read(int64(n)); stop != nil {
		return n, stop
	}
	return n, err
}

// breakAt notes the end of a line. Where there are too many for one entry, the oldest are
// only counted.
func (in *input) breakAt(offset int64) {
	const most = 1 << 18
	if len(in.breaks) == most {
		in.lines += most / 2
		in.breaks = append(in.breaks[:0], in.breaks[most/2:]...)
	}
	in.breaks = append(in.breaks, offset)
}

// lineAt is the line of an offset; the offsets asked for never go back.
func (in *input) lineAt(offset int64) int {
	i := 0
	for i < len(in.breaks) && in.breaks[i] < offset {
		i++
	}
	in.lines += i
	in.breaks = append(in.breaks[:0], in.breaks[i:]...)
	return in.lines + 1
}

// buffered is the input behind a byte order mark, if it has one.
func (in *input) buffered() *bufio.Reader {
	r := bufio.NewReaderSize(in, maxRow)
	if head, _ := r.Peek(3); string(head) == bom {
		r.Discard(3)
	}
	return r
}

const bom = "\ufeff"
