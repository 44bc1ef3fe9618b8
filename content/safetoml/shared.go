package safetoml

import "sync/atomic"

// Shared bounds what several files may hold together. Parse takes each file's share
// before the parser sees it; several may be parsed at once.
type Shared struct{ bytes, work atomic.Int64 }

// NewShared is room for files of so many bytes and so much work together (see Limits).
func NewShared(bytes, work int64) *Shared {
	s := &Shared{}
	s.bytes.Store(bytes)
	s.work.Store(work)
	return s
}

// Spent reports whether a file has been refused because there was no room for it.
func (s *Shared) Spent() bool { return s != nil && (s.bytes.Load() < 0 || s.work.Load() < 0) }

// take reports whether there is room for a file.
func (s *Shared) take(bytes, work int64) bool {
	return s == nil || s.bytes.Add(-bytes) >= 0 && s.work.Add(-work) >= 0
}
