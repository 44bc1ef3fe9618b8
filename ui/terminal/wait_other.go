//go:build !unix || aix

package terminal

import "time"

// ready is never asked on Windows, whose console Bubble Tea reads by itself.
func ready(uintptr, time.Duration) bool { return false }
