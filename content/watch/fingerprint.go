package watch

import "hash/maphash"

// fingerprint tells what a file holds from anything else that it may have held: the
// whole of it was read, but none kept.
type fingerprint struct {
	size int64
	sum  uint64
}

// printer works out the fingerprint of what is written to it. Its seed is the Store's.
type printer struct {
	size int64
	hash maphash.Hash
}

func (p *printer) Write(part []byte) (int, error) {
	p.size += int64(len(part))
	return p.hash.Write(part)
}

// printOf is the fingerprint of a file with that data.
func (s *Store) printOf(data []byte) fingerprint {
	return fingerprint{int64(len(data)), maphash.Bytes(s.seed, data)}
}

// printAt is the fingerprint of the file at path, as it is now.
func (s *Store) printAt(path string) (fingerprint, error) {
	var p printer
	p.hash.SetSeed(s.seed)
	err := s.fs.Read(path, maxFile, &p)
	return fingerprint{p.size, p.hash.Sum64()}, err
}
