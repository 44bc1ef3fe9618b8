package vfs

import (
	"errors"
	"os"
	"testing"
)

// Such a file holds more than its size of 0 says, as one does that grows.
func TestReadIsBounded(t *testing.T) {
	const name = "/proc/self/status"
	if _, err := os.Stat(name); err != nil {
		t.Skip(err)
	}
	if _, err := (OS{}).ReadFile(name, 10); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
}
