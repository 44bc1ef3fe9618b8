package e2e

import "golang.org/x/sys/unix"

const (
	getTermios = unix.TCGETS
	setTermios = unix.TCSETS
	fionread   = unix.TIOCINQ
)
