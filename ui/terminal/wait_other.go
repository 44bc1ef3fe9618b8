//go:build !unix || aix

package terminal

import "time"

// waitForInput is not used on Windows, whose console Bubble Tea reads itself.
func waitForInput(uintptr, time.Duration) bool { return false }
