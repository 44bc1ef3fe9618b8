//go:build unix && !aix

package terminal

import (
	"errors"
	"time"

	"golang.org/x/sys/unix"
)

// waitForInput waits for input, for at most some time, and reports whether there is any.
func waitForInput(fd uintptr, atMost time.Duration) bool {
	if fd >= unix.FD_SETSIZE {
		return false
	}
	end := time.Now().Add(atMost)
	for {
		var set unix.FdSet
		set.Set(int(fd))
		left := unix.NsecToTimeval(max(time.Until(end), 0).Nanoseconds())
		n, err := unix.Select(int(fd)+1, &set, nil, nil, &left)
		if !errors.Is(err, unix.EINTR) {
			return n > 0 && err == nil
		}
	}
}
